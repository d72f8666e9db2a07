/**
 * The ends of an import: each one transaction, in which the list, its parts, the import and the trail change together.
 */
import { about, localTime, ok, stopJob, type Failure, type Operation, type Tx } from '../../../../platform/index.ts';
import { referenceValueOn } from '../../../../reference/index.ts';
import { type ListRow, readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { Account, RegionShare } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export type FinishImportInput = {
  readonly importId: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly notVoters: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly account: Account;
  readonly regions: RegionShare | null;
  readonly part: {
    readonly n: number;
    readonly sha256: string;
    readonly contentHash: string;
    readonly bytes: number;
    readonly firstRow: number;
  } | null;
  readonly rejectsSha256: string | null;
  /** Numbers of the rejected rows of the corrected import that were taken now. */
  readonly corrected: readonly number[];
};

/** Numbers of one insert: each row has four values, and PostgreSQL takes at most 65,535 of them. */
const chunk = 10_000;

/**
 * Makes the accepted rows part of the list. Does nothing when the import was cancelled meanwhile, or is finished
 * already.
 */
export const finishImport: Operation<FinishImportInput, { revision: number }> = async ({ tx, clock }, input) => {
  const running = await lockRunning(tx, input.importId);
  if (!running) return fail('voters/import-wrong-state', { state: 'selesai' });
  const { list, corrects } = running;
  const at = clock.now();
  const days = await referenceValueOn(tx, 'import/retention-days', localTime(at, 'WIB').date);
  const revision = list.revision + (input.accepted > 0 ? 1 : 0);
  if (input.part) {
    await tx
      .insertInto('voter_list_parts')
      .values({
        list_id: list.id,
        n: input.part.n,
        unit_id: list.unit_id,
        import_id: input.importId,
        sha256: input.part.sha256,
        content_hash: input.part.contentHash,
        bytes: input.part.bytes,
        rows: input.accepted,
        first_row: input.part.firstRow,
        created_at: at,
      })
      .execute();
  }
  const corrected =
    corrects === null
      ? []
      : input.corrected.map((n) => ({ import_id: corrects, n, unit_id: list.unit_id, by_import: input.importId }));
  for (let from = 0; from < corrected.length; from += chunk) {
    await tx
      .insertInto('voter_corrected_rejects')
      .values(corrected.slice(from, from + chunk))
      .execute();
  }
  await tx
    .updateTable('voter_imports')
    .set({
      state: 'selesai',
      read: input.read,
      accepted: input.accepted,
      rejected: input.rejected,
      not_voters: input.notVoters,
      reasons: JSON.stringify(input.reasons),
      account: JSON.stringify(input.account),
      regions: input.regions === null ? null : JSON.stringify(input.regions),
      rejects_sha256: input.rejectsSha256,
      finished_at: at,
      kept_until: localTime(new Date(at.getTime() + days * 86_400_000), 'WIB').date,
    })
    .where('id', '=', input.importId)
    .execute();
  const rows = list.rows + input.accepted;
  await tx
    .updateTable('voter_lists')
    .set({ state: rows > 0 ? 'terimpor' : 'kosong', rows, revision })
    .where('id', '=', list.id)
    .execute();
  return ok({
    value: { revision },
    events: [
      event('voters.import-finished', about('voter-list', { unitId: list.unit_id, id: list.id }), {
        importId: input.importId,
        read: input.read,
        accepted: input.accepted,
        rejected: input.rejected,
        corrected: input.corrected.length,
        revision,
      }),
    ],
  });
};

export type FailImport = {
  readonly importId: string;
  readonly failure: Failure;
  /** The file is sound and its reading is not: its columns wait to be named once more. */
  readonly again?: true;
};

/** Gives the list back after an import that could not be done. */
export const failImport: Operation<FailImport, null> = async ({ tx, clock }, { importId, failure, again }) => {
  const running = await lockRunning(tx, importId);
  if (!running) return fail('voters/import-wrong-state', { state: 'selesai' });
  await giveBack(tx, running.list);
  await tx
    .updateTable('voter_imports')
    .set({
      state: again ? 'menunggu' : 'gagal',
      failure: JSON.stringify(failure),
      finished_at: again ? null : clock.now(),
    })
    .where('id', '=', importId)
    .execute();
  return ok({
    value: null,
    events: [
      event('voters.import-failed', about('voter-list', { unitId: running.list.unit_id, id: running.list.id }), {
        importId,
        code: failure.code,
      }),
    ],
  });
};

/**
 * Stops an import that runs, takes back a file that waits, or one that was found to be no list. The worker notices at
 * its next step; what it made is not taken.
 */
export const cancelImport: Operation<{ listId: ListId; importId: string }, null> = async (
  { tx, clock },
  { listId, importId },
) => {
  const list = await readList(tx, listId, { lock: true });
  const found = await tx
    .selectFrom('voter_imports')
    .select(['state', 'job_id', 'sample_sha256'])
    .where('id', '=', importId)
    .where('list_id', '=', listId)
    .forUpdate()
    .executeTakeFirst();
  if (!list || !found) return fail('voters/import-not-found');
  const isNoList = found.state === 'gagal' && found.sample_sha256 === null;
  if (!isNoList && found.state !== 'berjalan' && found.state !== 'menunggu' && found.state !== 'diperiksa')
    return fail('voters/import-wrong-state', { state: found.state });
  if (found.state === 'berjalan') {
    await giveBack(tx, list);
    if (found.job_id !== null) await stopJob(tx, found.job_id);
  }
  await tx
    .updateTable('voter_imports')
    .set({ state: 'dibatalkan', finished_at: clock.now() })
    .where('id', '=', importId)
    .execute();
  return ok({
    value: null,
    events: [
      event('voters.import-cancelled', about('voter-list', { unitId: list.unit_id, id: list.id }), { importId }),
    ],
  });
};

async function lockRunning(tx: Tx, importId: string): Promise<{ list: ListRow; corrects: string | null } | null> {
  const found = await tx.selectFrom('voter_imports').select(['list_id']).where('id', '=', importId).executeTakeFirst();
  const list = found ? await readList(tx, found.list_id, { lock: true }) : null;
  const running = await tx
    .selectFrom('voter_imports')
    .select(['state', 'corrects'])
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  return list && running?.state === 'berjalan' ? { list, corrects: running.corrects } : null;
}

const giveBack = (tx: Tx, list: ListRow) =>
  tx
    .updateTable('voter_lists')
    .set({ state: list.rows > 0 ? 'terimpor' : 'kosong' })
    .where('id', '=', list.id)
    .execute();
