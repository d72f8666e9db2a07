/**
 * Takes what a check found and brings the list's findings into line: new ones open, known ones keep their decisions,
 * those that are gone are closed. A check that is run again, or again after a kill, ends in the same findings.
 *
 * Findings arrive in batches and wait in voter_finding_stage; one transaction then compares the two as sets, so that
 * nobody ever sees half a check. A finding is known again by its code, subject and anchor. Where the rows of a group
 * have changed, its decision was about others: it is undone, and the finding is open again.
 */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import {
  about,
  ok,
  runOperation,
  systemActor,
  type Operation,
  type Platform,
  type Tx,
  type UnitId,
} from '../../../platform/index.ts';
import { type OpenedList, partsOf, quote, readList, withList } from '../list/index.ts';
import type { FindingSource, NewFinding } from './contract.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { remember } from './remember.ts';
import { markRows } from './row-marks.ts';
import type { ListId } from '../list/schema.ts';

export type Replaced = { readonly added: number; readonly kept: number; readonly closed: number };
export type CheckedList = {
  readonly listId: ListId;
  readonly unitId: UnitId;
  readonly revision: number;
  readonly source: FindingSource;
};

/** Findings whose villages are looked up at a time, and findings in one insert. */
const lookupSize = 50_000;
const insertSize = 5_000;

/** Throws when the list is gone or was settled meanwhile: a check ends before a list is settled. */
export async function replaceFindings(
  platform: Platform,
  list: CheckedList,
  findings: AsyncIterable<readonly NewFinding[]>,
): Promise<Replaced> {
  const actor = systemActor(list.unitId);
  const run = randomUUID();
  const forget = (tx: Tx) =>
    sql`delete from voter_finding_stage where list_id = ${list.listId} and source = ${list.source}`.execute(tx);
  const parts = await platform.database.write(actor, async (tx) => {
    await forget(tx);
    return partsOf(tx, list.listId);
  });
  let handed = 0;
  // Beside the check's own engine, so with little memory: lookups need no more.
  await withList({ ...platform, config: { ...platform.config, listMemory: 256 } }, parts, async (opened) => {
    let waiting: Staged[] = [];
    const hand = async () => {
      await findVillages(opened, waiting);
      for (let start = 0; start < waiting.length; start += insertSize)
        await stage(platform, list, run, waiting.slice(start, start + insertSize));
      handed += waiting.length;
      waiting = [];
    };
    for await (const batch of findings) {
      for (const finding of batch) waiting.push(staged(finding));
      if (waiting.length >= lookupSize) await hand();
    }
    await hand();
    await markRows(platform, { ...list, run }, opened);
  });
  const replaced = await runOperation(platform, actor, replace, { ...list, run, handed });
  if (!replaced.ok) throw new Error(`findings could not be replaced: ${replaced.failure.code}`);
  await platform.database.write(actor, forget);
  return replaced.value;
}

type Staged = Omit<NewFinding, 'ruleVersion'> & {
  readonly rule_version: number;
  readonly anchor: string;
  village: string | null;
};

function staged({ ruleVersion, parameters, ...finding }: NewFinding): Staged {
  const { village } = parameters;
  return {
    ...finding,
    parameters,
    rule_version: ruleVersion,
    anchor: finding.scope === 'pair' ? finding.rows.join('-') : String(finding.rows[0] ?? ''),
    village:
      typeof village === 'string' && /^\d{10}$/.test(village)
        ? village
        : typeof village === 'number' && village >= 1e9 && village < 1e10
          ? String(village)
          : null,
  };
}

/**
 * The village of a finding is that of its first row, where it names none itself: one narrow read of the list for many
 * findings.
 */
async function findVillages({ engine, folder }: OpenedList, findings: readonly Staged[]): Promise<void> {
  const byRow = Map.groupBy(
    findings.filter(({ village, rows }) => village === null && rows.length > 0),
    ({ rows }) => rows[0] as number,
  );
  if (byRow.size === 0) return;
  const file = path.join(folder, 'first-rows.csv');
  await writeFile(file, [...byRow.keys()].join('\n'), { mode: 0o600 });
  const looked = engine.stream<{ row: number; village: string }>(`select v."row", v.village from voters v
    where v."row" in (select f from read_csv(${quote(file)}, header = false, columns = {f: 'BIGINT'}))
      and length(v.village) = 10 and kc_digits(v.village)`);
  for await (const rows of looked)
    for (const { row, village } of rows) for (const finding of byRow.get(row) ?? []) finding.village = village;
}

/** Progress of a check, nobody's data yet: no audit event. */
const stage = (platform: Platform, { listId, unitId, source }: CheckedList, run: string, findings: readonly Staged[]) =>
  platform.database.write(systemActor(unitId), (tx) =>
    sql`
  insert into voter_finding_stage (run, unit_id, list_id, source, code, rule_version, severity, scope, subject, anchor,
    rows, size, fields, parameters, risk, score, village)
  select ${run}, ${unitId}, ${listId}, ${source}, t.* from json_to_recordset(${JSON.stringify(findings)}::json) as t
    (code text, rule_version int, severity text, scope text,
    subject text, anchor text, rows int[], size int, fields text[], parameters jsonb, risk int, score jsonb,
      village text)`.execute(tx),
  );

type Replace = CheckedList & { readonly run: string; readonly handed: number };

const replace: Operation<Replace, Replaced> = async (
  { tx, clock },
  { listId, unitId, revision, source, run, handed },
) => {
  const list = await readList(tx, listId, { lock: true });
  if (!list || list.unit_id !== unitId) return fail('voters/finding-not-found');
  if (list.state === 'ditetapkan') return fail('voters/list-settled');
  // A second check of the same kind began meanwhile and cleared the place, or the database fell: what is left here is
  // not all that was found.
  const {
    rows: [kept],
  } = await sql<{ n: number }>`select count(*) as n from voter_finding_stage where run = ${run}`.execute(tx);
  if (kept?.n !== handed) throw new Error('what this check found is no longer whole');
  const at = clock.now();
  const count = async (query: ReturnType<typeof sql>) => Number((await query.execute(tx)).numAffectedRows ?? 0);
  // Sorts and joins of all findings: in memory where they fit.
  await sql`set local work_mem = '128MB'`.execute(tx);
  await sql`create temporary table found on commit drop as
    select distinct on (code, subject, anchor) * from voter_finding_stage where run = ${run} order by code, subject,
      anchor, n`.execute(tx);
  await sql`create unique index on found (code, subject, anchor)`.execute(tx);
  // Only what is joined by: counting the scores of pairs would take as long as storing some.
  await sql`analyze found (code, subject, anchor)`.execute(tx);
  const same = sql`f.list_id = ${listId} and f.code = s.code and f.subject = s.subject and f.anchor = s.anchor`;

  const outdated = await sql<{
    id: string;
  }>`select f.decision_id as id from voter_findings f join found s on ${same} where f.decision_id is not null
    and (f.rows, f.size) <> (s.rows, s.size)`.execute(tx);
  const undone = outdated.rows.map(({ id }) => id);
  if (undone.length > 0) {
    await sql`update voter_findings set decision_id = null, version = version + 1, state = case when closed_at is null
      then 'terbuka' else 'ditutup' end where decision_id = any (${undone})`.execute(tx);
    await sql`update voter_decisions set undone_at = ${at}, undone_cause = 'rows-changed'
      where id = any (${undone})`.execute(tx);
  }
  const back =
    await count(sql`update voter_findings f set closed_at = null, revision = ${revision}, version = f.version + 1,
      state = case when d.id is null then 'terbuka' when d.action = 'coktas' then 'menunggu' else 'diputuskan' end
    from found s, voter_findings g left join voter_decisions d on d.id = g.decision_id where g.id = f.id and ${same}
      and f.closed_at is not null`);
  await sql`update voter_findings f set rule_version = s.rule_version, severity = s.severity, scope = s.scope,
    rows = s.rows, size = s.size, fields = s.fields, parameters = s.parameters,
      risk = s.risk, score = s.score, village = s.village, revision = ${revision} from found s where ${same}
    and (f.rule_version, f.severity, f.scope, f.rows, f.size, f.fields, f.parameters, f.risk, f.score, f.village) is
      distinct from
      (s.rule_version, s.severity, s.scope, s.rows, s.size, s.fields, s.parameters, s.risk, s.score,
        s.village)`.execute(tx);
  const closed =
    await count(sql`update voter_findings f set closed_at = ${at}, state = 'ditutup', version = f.version + 1
    where f.list_id = ${listId} and f.source = ${source} and f.closed_at is null and not exists (select from found s
      where ${same})`);
  const fresh =
    await count(sql`insert into voter_findings (unit_id, list_id, source, code, rule_version, severity, scope, subject,
      anchor, rows, size, fields, parameters, risk, score, village, revision, found_at)
    select ${unitId}, ${listId}, ${source}, code, rule_version, severity, scope, subject, anchor, rows, size, fields,
      parameters, risk, score, village, ${revision}, ${at}
    from found s where not exists (select from voter_findings f where ${same})`);
  const {
    rows: [all],
  } = await sql<{ n: number }>`select count(*) as n from found`.execute(tx);
  const { remembered, proposed } = await remember(tx, { listId, unitId, source, at });
  const added = fresh + back;
  const value = { added, kept: (all?.n ?? 0) - added, closed };
  return ok({
    value,
    events: [
      event('voters.findings-replaced', about('voter-list', { unitId, id: listId }), {
        source,
        revision,
        ...value,
        reopened: undone.length,
        remembered,
        proposed,
      }),
    ],
  });
};
