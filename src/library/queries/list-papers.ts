import { sql } from 'kysely';
import type { z } from 'zod';
import { containing, type Tx } from '../../platform/index.ts';
import type { listPapersQuery, PaperSummary } from '../schema.ts';
import { statusOf } from './rules.ts';
import { presentSummary, summaryColumns } from './summary.ts';

type Ask = z.output<typeof listPapersQuery>;
type Page = { readonly items: PaperSummary[]; readonly total: number; readonly page: number; readonly size: number };

/** Papers that the reader may see, newest first; the wall in the database decides which those are. */
export async function listPapers(tx: Tx, { page, size, q, ...ask }: Ask): Promise<Page> {
  // A ZIP is where papers came from; they stand in the list themselves.
  let query = tx.selectFrom('papers').where(sql`format`, 'is distinct from', 'zip');
  for (const word of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    query = query.where(sql`lower(concat_ws(' ', title, name, kind, number, year))`, 'like', containing(word));
  if (ask.unitId) query = query.where('unit_id', '=', ask.unitId);
  if (ask.kind) query = query.where('kind', '=', ask.kind);
  if (ask.state) query = query.where('state', '=', ask.state);
  if (ask.security) query = query.where('security', '=', ask.security);
  if (ask.section) query = query.where('section', '=', ask.section);
  if (ask.year) query = query.where('year', '=', ask.year);
  const rows = await query
    .select(summaryColumns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const statuses = await statusOf(
    tx,
    rows.map(({ id }) => id),
  );
  return { items: rows.map((row) => presentSummary(row, statuses.get(row.id)?.status ?? null)), total, page, size };
}
