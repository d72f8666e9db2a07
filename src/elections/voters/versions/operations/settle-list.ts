/**
 * The job `voters.settle`: rows and decisions of a list become a version with its event log and recap. Everything is
 * worked out first, from one reading of the list; then one transaction looks whether the list still is what was read,
 * and writes version, parts, recap and the list's state together. Killed before, nothing is there (sealed files nobody
 * points at hold no row of the house); run again, the bytes are the same.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  about,
  defineJob,
  holdJob,
  ok,
  runOperation,
  type Operation,
  type Result,
  type Tx,
  type Work,
  type Sealed,
  type UnitId,
} from '../../../../platform/index.ts';
import { effectiveDecisions } from '../../findings/index.ts';
import type { FindingSource } from '../../findings/schema.ts';
import { openRejectsOfList, purgeImportsJob } from '../../import/index.ts';
import { referenceValues } from '../../../../reference/index.ts';
import { capOf, type ListRow, listVault, type PartRow, partsOf, readList, withList } from '../../list/index.ts';
import { computeRecap, hashOfRecap, insertRecapRows, looseRows, type RecapRow } from '../../recap/index.ts';
import type { KeptCaveat } from '../../recap/schema.ts';
import { hashOfDecisions, loadDecisions, type EffectiveDecision } from '../decided.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { openFindings } from '../open-findings.ts';
import {
  latestVersion,
  partsOfVersion,
  readVersion,
  versionOfList,
  type VersionPart,
  type VersionRow,
} from '../read-version.ts';
import { settleRows, type SettledRows } from '../settle-rows.ts';
import { uncheckedOf } from '../unchecked.ts';
import { type ListId, listIdSchema } from '../../list/schema.ts';

const settleInput = z.object({ listId: listIdSchema, name: z.string(), reason: z.string(), revision: z.int() });

export const settleJob = defineJob({
  kind: 'voters.settle',
  input: settleInput,
  about: ({ listId }) => ({ type: 'voter-list', id: listId }),
  lane: 'heavy',
  alone: 'subject',
  run: settleList,
});

type SettleInput = z.output<typeof settleInput>;

/** Everything settling looks at, of one moment. */
type Read = {
  readonly list: ListRow;
  readonly parts: readonly PartRow[];
  readonly decisions: readonly EffectiveDecision[];
  readonly decisionsHash: string;
  readonly previous: VersionRow | null;
  readonly previousParts: readonly VersionPart[];
  readonly highestVoter: number;
};

type Settled = {
  readonly list: ListRow;
  readonly decisionsHash: string;
  readonly previousId: string | null;
  readonly numbersFrom: number;
  readonly settled: SettledRows;
  readonly rows: Sealed;
  readonly events: Sealed;
  readonly recap: readonly RecapRow[];
  readonly loose: Readonly<Record<string, readonly number[]>>;
  readonly contentHash: string;
};

/**
 * Another list of the unit settled meanwhile takes the next voters' numbers; then the work is done again behind them.
 */
const mostTries = 5;

async function settleList(work: Work, input: SettleInput): Promise<Result<object>> {
  for (let tries = 1; ; tries += 1) {
    const read = await readAll(work, input);
    if (!read.ok) return read;
    if ('versionId' in read.value) return ok(read.value);
    const made = await make(work, read.value);
    if (made === null) return fail('versions/cancelled');
    const result = await runOperation(work.platform, work.actor, commitVersion, {
      ...made,
      input,
      by: work.createdBy,
      jobId: work.id,
      keyFor: work.platform.keyFor,
    });
    if (result.ok || result.failure.code !== 'versions/numbers-taken' || tries === mostTries) return result;
  }
}

async function readAll(
  { platform, actor }: Work,
  { listId, revision }: SettleInput,
): Promise<Result<Read | { versionId: string }>> {
  return platform.database.read(actor, async (tx): Promise<Result<Read | { versionId: string }>> => {
    const list = await readList(tx, listId);
    if (list === null) return fail('versions/not-found');
    // Killed after its commit, the job finds its own work done.
    const version = await versionOfList(tx, listId);
    if (version !== null) return ok({ versionId: version.id });
    if (list.state !== 'terimpor') return fail('versions/not-ready');
    if (list.revision !== revision) return fail('versions/list-changed');
    const previous = list.previous_version_id === null ? null : await readVersion(tx, list.previous_version_id);
    if (list.previous_version_id !== null && previous === null) return fail('versions/previous-not-found');
    const { effects: decisions } = await effectiveDecisions(tx, listId, platform.keyFor);
    return ok({
      list,
      parts: await partsOf(tx, listId),
      decisions,
      decisionsHash: hashOfDecisions(decisions),
      previous,
      previousParts: previous === null ? [] : await partsOfVersion(tx, previous.id, 'rows'),
      highestVoter: await highestVoterOf(tx, list.unit_id),
    });
  });
}

/** The highest voter's number ever given in the unit. */
const highestVoterOf = async (tx: Tx, unitId: UnitId): Promise<number> =>
  (
    await tx
      .selectFrom('voter_versions')
      .select((version) => version.fn.max('highest_voter').as('highest'))
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow()
  ).highest ?? 0;

const steps = 8;

async function make(
  { platform, progress }: Work,
  { list, parts, decisions, decisionsHash, previous, previousParts, highestVoter }: Read,
): Promise<Settled | null> {
  const vault = listVault(platform);
  let done = 0;
  const step = () => progress((done += 1), steps);
  return withList(platform, parts, async ({ engine, folder }) => {
    const previousFiles: string[] = [];
    for (const [n, part] of previousParts.entries()) {
      previousFiles.push(`${folder}/previous-${n}.parquet`);
      await vault.open(part.sha256, `${folder}/previous-${n}.parquet`);
    }
    await loadDecisions(engine, folder, decisions);
    if (!(await step())) return null;
    const settled = await settleRows({
      engine,
      folder,
      previousFiles: previous === null ? null : previousFiles,
      highestVoter,
      step,
    });
    if (settled === null) return null;
    const { rowsFile, eventsFile } = settled;
    const recap = await computeRecap({
      engine,
      rowsFile,
      eventsFile,
      unitId: list.unit_id,
      votingDay: list.voting_day,
      stations: list.unit_id.length === 4,
    });
    const loose = await looseRows({ engine, rowsFile, votingDay: list.voting_day });
    if (!(await step())) return null;
    const rows = await vault.put(rowsFile);
    if (!(await step())) return null;
    const events = await vault.put(eventsFile);
    if (!(await step())) return null;
    const contentHash = createHash('sha256')
      .update([rows.contentHash, events.contentHash, hashOfRecap(recap)].join('\n'))
      .digest('hex');
    return {
      list,
      decisionsHash,
      previousId: previous?.id ?? null,
      numbersFrom: highestVoter,
      settled,
      rows,
      events,
      recap,
      loose,
      contentHash,
    };
  });
}

type Commit = Settled & {
  readonly input: SettleInput;
  readonly by: string | null;
  readonly jobId: string;
  readonly keyFor: Work['platform']['keyFor'];
};

const commitVersion: Operation<Commit, { versionId: string }> = async ({ tx, clock, ask }, commit) => {
  const { input, settled, contentHash } = commit;
  const list = await readList(tx, input.listId, { lock: true });
  if (list === null) return fail('versions/not-found');
  // Cancelled at the last moment is cancelled: whoever cancels waits for this lock, or this sees it.
  if (!(await holdJob(tx, commit.jobId))) return fail('versions/cancelled');
  const decisions = await effectiveDecisions(tx, list.id, commit.keyFor);
  const same =
    list.state === 'terimpor' &&
    list.revision === input.revision &&
    list.previous_version_id === commit.list.previous_version_id &&
    list.voting_day === commit.list.voting_day &&
    hashOfDecisions(decisions.effects) === commit.decisionsHash;
  if (!same) return fail('versions/list-changed');
  // Settlings of one unit take turns from here on.
  await sql`select pg_advisory_xact_lock(hashtext(${`voter_versions ${list.unit_id}`}))`.execute(tx);
  if ((await highestVoterOf(tx, list.unit_id)) !== commit.numbersFrom) return fail('versions/numbers-taken');
  const openErrors = (await openFindings(tx, list.id)).errors + decisions.conflicts.length;
  if (openErrors > 0 && input.reason === '') return fail('versions/open-errors', { count: openErrors });
  const unchecked = await uncheckedOf(tx, list);
  if (unchecked.length > 0 && input.reason === '') return fail('versions/unchecked');
  const rejected = await openRejectsOfList(tx, list.id);
  if (rejected > 0 && input.reason === '') return fail('versions/rejected', { count: rejected });
  const versionId = versionIdOf(list.id);
  await insertVersion(tx, { versionId, list, commit, openErrors, rejected, unchecked, at: clock.now() });
  await tx
    .updateTable('voter_lists')
    .set({ state: 'ditetapkan', tps_cap: capOf(list, await referenceValues(tx)) })
    .where('id', '=', list.id)
    .execute();
  // What was uploaded has served: the version holds what was accepted of it.
  await ask(purgeImportsJob, {}, { unitId: list.unit_id });
  return ok({
    value: { versionId },
    events: [
      event('voters.version-settled', about('voter-list', { unitId: list.unit_id, id: list.id }), {
        versionId,
        ...countsOf(settled),
        openErrors,
        rejected,
        unchecked,
        contentHash,
      }),
    ],
  });
};

/** How the list changed since the version before, in rows. */
const countsOf = ({ opening, added, removed, unexplained, changed, moved, rows }: SettledRows) => ({
  opening,
  added,
  removed,
  unexplained,
  changed,
  moved,
  rows,
});

type NewVersion = {
  readonly versionId: string;
  /** As it stands now. */
  readonly list: ListRow;
  readonly commit: Commit;
  readonly openErrors: number;
  /** Rows that hold a voter, and were neither taken nor corrected. */
  readonly rejected: number;
  readonly unchecked: readonly FindingSource[];
  readonly at: Date;
};

/** The version with its parts and its recap. */
async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  const { versionId, list, commit, openErrors, unchecked, at } = version;
  const { input, settled, recap } = commit;
  const head = {
    unit_id: list.unit_id,
    kind: list.kind,
    period: list.period,
    name: input.name,
    voting_day: list.voting_day,
  };
  await tx
    .insertInto('voter_versions')
    .values({
      id: versionId,
      ...head,
      list_id: list.id,
      number: ((await latestVersion(tx, list.unit_id))?.number ?? 0) + 1,
      previous_id: commit.previousId,
      ...countsOf(settled),
      struck: settled.struck,
      highest_voter: settled.highestVoter,
      open_errors: openErrors,
      unchecked: [...unchecked],
      reason: input.reason === '' ? null : input.reason,
      revision: list.revision,
      content_hash: commit.contentHash,
      settled_by: commit.by,
      settled_at: at,
    })
    .execute();
  await insertParts(tx, versionId, list.unit_id, [
    { content: 'rows', file: commit.rows, rows: settled.rows },
    { content: 'events', file: commit.events, rows: settled.events },
  ]);
  await tx
    .insertInto('voter_recaps')
    .values({
      id: versionId,
      ...head,
      source: 'version',
      version_id: versionId,
      loose: JSON.stringify(commit.loose),
      caveats: JSON.stringify(caveatsOf(version)),
      content_hash: hashOfRecap(recap),
      created_by: commit.by,
      created_at: at,
    })
    .execute();
  await insertRecapRows(tx, versionId, list.unit_id, recap);
}

/** What every level above is to know of the version; nothing where it was settled with everything done. */
const caveatsOf = ({ list, commit, openErrors, rejected, unchecked }: NewVersion): KeptCaveat[] =>
  openErrors > 0 || rejected > 0 || unchecked.length > 0
    ? [{ unitId: list.unit_id, openErrors, rejected, unchecked: [...unchecked], reason: commit.input.reason }]
    : [];

const insertParts = async (
  tx: Tx,
  versionId: string,
  unitId: UnitId,
  parts: readonly { content: 'rows' | 'events'; file: Sealed; rows: number }[],
) =>
  void (await tx
    .insertInto('voter_version_parts')
    .values(
      parts.map(({ content, file, rows }) => ({
        version_id: versionId,
        unit_id: unitId,
        content,
        n: 1,
        sha256: file.sha256,
        content_hash: file.contentHash,
        bytes: file.size,
        rows,
      })),
    )
    .execute());

/** A list has one version: its id follows from the list's, so that a repeated job means the same version. */
function versionIdOf(listId: ListId): string {
  const hex = createHash('sha256').update(`voter-version ${listId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
