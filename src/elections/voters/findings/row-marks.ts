/**
 * Keyed hashes of rows, by which the people of an earlier list's decision are known again in this one: who was removed,
 * who was kept, and which of their fields have changed since. No value of a row leaves the sealed list: what is kept
 * says no more than that two rows are, or are not, the same.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { type Platform, systemActor, type Tx, type UnitId } from '../../../platform/index.ts';
import { type OpenedList, partsOf, personSubject, quote, withList } from '../list/index.ts';
import { columns, type ColumnName, type ListId } from '../list/schema.ts';

/** What a row says of its voter, in the order of its marks. */
export const markedColumns: readonly ColumnName[] = columns.filter(({ made }) => made !== true).map(({ name }) => name);
/** Signs of one column's mark: one chance in 16 million that a change is not seen. */
export const markLength = 6;

type Marked = { readonly row: number; readonly person: string; readonly marks: string };
/** A check that has handed over its findings (voter_finding_stage), and the list it looks at. */
type Handed = { readonly listId: ListId; readonly unitId: UnitId; readonly run: string };

/** Rows in one insert. */
const insertSize = 5_000;

/**
 * Marks the rows of findings that an earlier list decided, here and there; rows that are marked stay as they are. To be
 * done before the findings are compared (remember.ts).
 */
export async function markRows(platform: Platform, handed: Handed, opened: OpenedList): Promise<void> {
  const actor = systemActor(handed.unitId);
  const [earlier, own] = await platform.database.read(actor, async (tx) =>
    (await hasEarlier(tx, handed)) ? [await earlierRows(tx, handed), await ownRows(tx, handed)] : [[], []],
  );
  await mark(platform, handed.unitId, handed.listId, opened, own);
  for (const [listId, rows] of Map.groupBy(earlier, ({ list }) => list)) {
    const parts = await platform.database.read(actor, (tx) => partsOf(tx, listId));
    if (parts.length === 0) continue;
    await withList({ ...platform, config: { ...platform.config, listMemory: 256 } }, parts, (there) =>
      mark(
        platform,
        handed.unitId,
        listId,
        there,
        rows.map(({ row }) => row),
      ),
    );
  }
}

const hasEarlier = async (tx: Tx, { listId, unitId }: Handed): Promise<boolean> =>
  (await tx
    .selectFrom('voter_decisions')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('list_id', '<>', listId)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Findings whose rows are all named; of larger groups only their size is compared. */
const decidedBefore = ({ listId, unitId, run }: Handed) => sql`voter_finding_stage s join voter_findings p
  on p.unit_id = ${unitId} and p.list_id <> ${listId} and p.code = s.code and p.subject = s.subject
    and p.decision_id is not null
  where s.run = ${run}`;

async function earlierRows(tx: Tx, handed: Handed): Promise<{ list: ListId; row: number }[]> {
  const { rows } = await sql<{ list: ListId; row: number }>`select p.list_id as list, r as row
    from (select distinct p.list_id, unnest(p.rows) as r from ${decidedBefore(handed)}
      and p.size = cardinality(p.rows)) p
    where not exists (select from voter_row_marks m where m.list_id = p.list_id and m."row" = r)`.execute(tx);
  return rows;
}

async function ownRows(tx: Tx, handed: Handed): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`select r as row
    from (select distinct unnest(s.rows) as r from ${decidedBefore(handed)} and s.size = cardinality(s.rows)) s
    where not exists (select from voter_row_marks m where m.list_id = ${handed.listId} and m."row" = r)`.execute(tx);
  return rows.map(({ row }) => row);
}

async function mark(
  platform: Platform,
  unitId: UnitId,
  listId: ListId,
  { engine, folder }: OpenedList,
  rows: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  const file = path.join(folder, 'rows-to-mark.csv');
  await writeFile(file, rows.join('\n'), { mode: 0o600 });
  let waiting: Marked[] = [];
  const hand = async () => {
    await keep(platform, unitId, listId, waiting);
    waiting = [];
  };
  for await (const some of engine.stream<Marked>(marksSql(platform.keyFor('voters/rows').toString('hex'), file))) {
    waiting.push(...some);
    if (waiting.length >= insertSize) await hand();
  }
  await hand();
}

const marksSql = (key: string, file: string): string => {
  const marks = markedColumns.map(
    (name) =>
      `substr(kc_hash(${quote(`${key}|${name}|`)} || person || '|' || coalesce(cast("${name}" as varchar), '')), 1,
        ${markLength})`,
  );
  return `select "row", substr(person, 1, 32) as person, ${marks.join(' || ')} as marks
    from (select v.*, ${personSubject(key, 'person')} as person from voters v where v."row" in
      (select f from read_csv(${quote(file)}, header = false, columns = {f: 'BIGINT'}))) v`;
};

/** Nobody's data yet: a check's own, so no audit event. */
const keep = (platform: Platform, unitId: UnitId, listId: ListId, marked: readonly Marked[]) =>
  platform.database.write(systemActor(unitId), (tx) =>
    sql`insert into voter_row_marks (list_id, "row", unit_id, person, marks)
      select ${listId}, t."row", ${unitId}, t.person, t.marks
      from json_to_recordset(${JSON.stringify(marked)}::json) as t ("row" int, person text, marks text)
      on conflict do nothing`.execute(tx),
  );
