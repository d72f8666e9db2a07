/** Rows of a list as screens show them: those with findings first, then in their order. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { containing, type Tx } from '../../../../platform/index.ts';
import type { OutgoingId } from '../../schema.ts';
import type { listMergeRowsQuery, MergeFinding, MergeRow } from '../schema.ts';
import { placeOf, toOf, type ListRow, type MergeRecord } from './merge-of.ts';

type Ask = z.output<typeof listMergeRowsQuery>;

const inList = (tx: Tx, id: OutgoingId) =>
  tx
    .selectFrom('letter_merge_rows as r')
    .leftJoin('letter_merge_checks as c', 'c.row_id', 'r.id')
    .leftJoin('outgoing_letters as o', (join) => join.on(sql`o.id`, '=', sql`r.id`))
    .where('r.merge_id', '=', id);

const columns = [
  'r.id',
  'r.n',
  'r.cells',
  'r.source',
  'r.meant',
  'c.findings',
  'o.number',
  'o.state',
  'o.version',
  'o.sent_day',
  'o.sent_by',
] as const;

export async function listMergeRows(tx: Tx, merge: MergeRecord, { page, size, q, open, state }: Ask) {
  let found = inList(tx, merge.outgoing_id);
  if (open === 'yes') found = found.where('c.row_id', 'is not', null);
  if (state !== undefined) found = found.where('o.state', '=', state);
  if (q !== undefined && q !== '')
    found = found.where(
      sql<string>`coalesce(o.number, '') || ' ' || (select string_agg(value, ' ') from jsonb_each_text(r.cells))`,
      'ilike',
      containing(q),
    );
  const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(columns)
    .orderBy(sql`coalesce(c.stops, 0) = 0`)
    .orderBy(sql`c.row_id is null`)
    .orderBy('r.n')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: rows.map((row) => shownRow(merge, row)), total, page, size };
}

/** The row at a place of the list; undefined where there is none. */
export async function mergeRowAt(tx: Tx, merge: MergeRecord, n: number): Promise<MergeRow | undefined> {
  const row = await inList(tx, merge.outgoing_id).select(columns).where('r.n', '=', n).executeTakeFirst();
  return row && shownRow(merge, row);
}

type Found = Pick<ListRow, 'id' | 'n' | 'cells' | 'source' | 'meant'> & {
  readonly findings: readonly MergeFinding[] | null;
  readonly number: string | null;
  readonly state: NonNullable<MergeRow['letter']>['state'] | null;
  readonly version: number | null;
  readonly sent_day: string | null;
  readonly sent_by: string | null;
};

function shownRow(merge: MergeRecord, found: Found): MergeRow {
  const { findings, number, state, version, sent_day: day, sent_by: by, ...row } = found;
  const sent = day === null || by === null ? null : { day, by };
  return {
    ...row,
    cells: { ...row.cells },
    to: toOf(merge, row.cells),
    place: placeOf(merge, row.cells),
    findings: [...(findings ?? [])],
    letter: number === null || state === null || version === null ? null : { number, state, version, sent },
  };
}
