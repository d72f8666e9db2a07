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
  const [earlier, own] = await platform.database.write(actor, async (tx) =>
    (await hasEarlier(tx, handed)) ? rowsToMark(tx, handed) : [[], []],
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

/**
 * Rows that have no marks yet, of earlier lists and of this one. Only of findings whose rows are all named: of larger
 * groups the size is compared. Through temporary tables, which are counted: of findings that were just handed over
 * nothing is known yet, and each would be compared with each.
 */
async function rowsToMark(
  tx: Tx,
  { listId, unitId, run }: Handed,
): Promise<[{ list: ListId; row: number }[], number[]]> {
  await sql`create temporary table once_decided on commit drop as select list_id, code, subject, rows, size
    from voter_findings where unit_id = ${unitId} and list_id <> ${listId} and decision_id is not null`.execute(tx);
  await sql`create temporary table handed on commit drop as select code, subject, rows, size
    from voter_finding_stage where run = ${run}`.execute(tx);
  for (const table of ['once_decided', 'handed']) await sql`analyze ${sql.table(table)} (code, subject)`.execute(tx);
  const earlier = await sql<{ list: ListId; row: number }>`select list_id as list, r as row
    from (select distinct list_id, unnest(rows) as r from once_decided p where size = cardinality(rows)
      and exists (select from handed s where s.code = p.code and s.subject = p.subject)) p
    where not exists (select from voter_row_marks m where m.list_id = p.list_id and m."row" = r)`.execute(tx);
  const own = await sql<{ row: number }>`select r as row
    from (select distinct unnest(rows) as r from handed s where size = cardinality(rows)
      and exists (select from once_decided p where p.code = s.code and p.subject = s.subject)) s
    where not exists (select from voter_row_marks m where m.list_id = ${listId} and m."row" = r)`.execute(tx);
  return [earlier.rows, own.rows.map(({ row }) => row)];
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
