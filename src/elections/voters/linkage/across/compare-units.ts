/**
 * The job that publishes a list's hashes and compares them with the newest of every other unit of the same level.
 * Idempotent: a match has one name.
 */
import path from 'node:path';
import { knownUnit, unitsOfLevel } from '../../../../identity/index.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  about,
  askJob,
  defineJob,
  ok,
  openJob,
  runOperation,
  stopJob,
  type Operation,
  type Result,
  type Work,
  type UnitId,
} from '../../../../platform/index.ts';
import { listFail, listVault, partsOf, readList, withList } from '../../list/index.ts';
import { linkJob } from '../operations/link-list.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { matchHashes, matchOf, writeHashes, type CrossPair } from './hashes.ts';
import { type ListId, listIdSchema } from '../../list/schema.ts';

export const crossJob = defineJob({
  kind: 'voters.cross',
  input: z.object({ listId: listIdSchema }),
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'heavy',
  alone: 'subject',
  stoppable: true,
  run: compareUnits,
});

/** The other unit's trail learns that a match was opened, and why. */
export const crossOpenedJob = defineJob({
  kind: 'voters.cross-opened',
  input: z.object({ match: z.string(), listId: listIdSchema, reason: z.string() }),
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'light',
  run: async ({ platform, actor, unitId }, input) => {
    const told = await runOperation(platform, actor, tellOpened, { ...input, unitId });
    return told.ok ? ok({}) : told;
  },
});

/** Asks for a comparison; one at a time per list. */
export const requestComparison: Operation<{ listId: ListId }, { jobId: string }> = async ({ tx, ask }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  if ((await openJob(tx, crossJob, listId)) !== null) return fail('voters/cross-running');
  const jobId = await ask(crossJob, { listId }, { unitId: list.unit_id });
  return ok({
    value: { jobId },
    events: [
      event('voters.cross-asked', about('voter-list', { unitId: list.unit_id, id: listId }), {
        revision: list.revision,
        jobId,
      }),
    ],
  });
};

/** Stops the comparison that waits or runs. Matches that were found stay, with those of the units it had come to. */
export const cancelComparison: Operation<{ listId: ListId }, { jobId: string }> = async ({ tx }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  const jobId = await openJob(tx, crossJob, listId);
  if (jobId === null) return fail('voters/no-cross-comparison');
  await stopJob(tx, jobId);
  return ok({
    value: { jobId },
    events: [event('voters.cross-cancelled', about('voter-list', { unitId: list.unit_id, id: listId }), { jobId })],
  });
};

async function compareUnits(
  { platform, actor, unitId, progress }: Work,
  { listId }: { readonly listId: ListId },
): Promise<Result<object>> {
  const found = await platform.database.read(actor, async (tx) => {
    const list = await readList(tx, listId);
    return list === null ? null : { list, parts: await partsOf(tx, listId), others: await othersOf(tx, unitId) };
  });
  if (found === null) return listFail('voters/list-not-found');
  const { list, parts, others } = found;
  return withList(platform, parts, async ({ engine, folder }) => {
    const vault = listVault(platform);
    const own = path.join(folder, 'own-hashes.parquet');
    await writeHashes(engine, own, platform.keyFor('voters/cross-unit').toString('hex'));
    if (!(await progress(0, others.length + 1))) return ok({});
    const { sha256 } = await vault.put(own);
    const published = await runOperation(platform, actor, publish, {
      listId,
      unitId,
      revision: list.revision,
      rows: list.rows,
      sha256,
    });
    if (!published.ok) return published;
    let matches = 0;
    for (const [n, other] of others.entries()) {
      const theirs = path.join(folder, 'their-hashes.parquet');
      await vault.open(other.sha256, theirs);
      for await (const pairs of matchHashes(engine, own, theirs)) {
        const recorded = await runOperation(platform, actor, record, {
          listId,
          unitId,
          otherList: other.list_id,
          pairs,
        });
        if (!recorded.ok) return recorded;
        matches += pairs.length;
      }
      if (!(await progress(n + 1, others.length + 1))) break;
    }
    // The other units' queues, and this one's, show what is new; also when it was stopped between two units.
    if (matches > 0)
      await platform.database.write(actor, (tx) =>
        askJob(tx, linkJob, { listId, again: true }, { unitId, by: null, at: platform.clock.now() }),
      );
    return ok({ units: others.length, matches });
  });
}

type Reading = Parameters<typeof readList>[0];

async function othersOf(tx: Reading, unitId: UnitId) {
  const published = await tx
    .selectFrom('voter_cross_publications')
    .select(['unit_id', 'list_id', 'sha256'])
    .where('unit_id', '<>', unitId)
    .orderBy('unit_id')
    .execute();
  const { level } = await knownUnit(tx, unitId);
  const peers = new Set(
    await unitsOfLevel(
      tx,
      published.map((each) => each.unit_id),
      level,
    ),
  );
  return published.filter((each) => peers.has(each.unit_id));
}

type Published = {
  readonly listId: ListId;
  readonly unitId: UnitId;
  readonly revision: number;
  readonly rows: number;
  readonly sha256: string;
};
const publish: Operation<Published, null> = async ({ tx, clock }, { listId, unitId, revision, rows, sha256 }) => {
  const values = { list_id: listId, revision, sha256, rows, published_at: clock.now() };
  await tx
    .insertInto('voter_cross_publications')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute();
  return ok({
    value: null,
    events: [event('voters.cross-published', about('voter-list', { unitId, id: listId }), { revision, rows })],
  });
};

type Recorded = {
  readonly listId: ListId;
  readonly unitId: UnitId;
  readonly otherList: ListId;
  readonly pairs: readonly CrossPair[];
};
const record: Operation<Recorded, null> = async ({ tx, clock }, { listId, unitId, otherList, pairs }) => {
  const matches = pairs.map(({ own, other, kinds }) => ({
    match: matchOf({ listId, row: own }, { listId: otherList, row: other }),
    own_row: own,
    other_list: otherList,
    other_row: other,
    kinds,
  }));
  await sql`select from kc.record_cross_matches(${listId}::uuid, ${JSON.stringify(matches)}::jsonb,
    ${clock.now()})`.execute(tx);
  return ok({
    value: null,
    events: [
      event('voters.cross-compared', about('voter-list', { unitId, id: listId }), { units: 1, matches: pairs.length }),
    ],
  });
};

// oxlint-disable-next-line typescript/require-await
const tellOpened: Operation<{ match: string; listId: ListId; reason: string; unitId: UnitId }, null> = async (
  _context,
  { match, listId, reason, unitId },
) =>
  ok({
    value: null,
    events: [event('voters.cross-opened-elsewhere', about('voter-list', { unitId, id: listId }), { match, reason })],
  });
