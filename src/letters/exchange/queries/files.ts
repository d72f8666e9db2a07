/** Lists that came from elsewhere, their layouts and lines, as screens show them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { personNames } from '../../../identity/index.ts';
import type { Tx } from '../../../platform/index.ts';
import { linesLeft } from '../operations/take-book.ts';
import type { HeldFile } from '../operations/held.ts';
import type {
  ExchangeFile,
  ExchangeFileId,
  ExchangeLayout,
  listExchangeLinesQuery,
  listExchangeQuery,
} from '../schema.ts';

/** Newest first. */
export async function listFiles(tx: Tx, { unitId, purpose, page, size }: z.output<typeof listExchangeQuery>) {
  let query = tx.selectFrom('exchange_files').where('unit_id', '=', unitId);
  if (purpose !== undefined) query = query.where('purpose', '=', purpose);
  const rows = await query
    .selectAll()
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: await filesShown(tx, rows), total, page, size };
}

export async function filesShown(tx: Tx, rows: readonly HeldFile[]): Promise<ExchangeFile[]> {
  const people = await personNames(
    tx,
    rows.flatMap(({ asked_by: by }) => by ?? []),
  );
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      unitId: row.unit_id,
      purpose: row.purpose,
      period: row.period,
      name: row.name,
      state: row.state,
      counts: row.counts,
      missing: row.missing,
      failure: row.failure,
      written: await written(tx, row),
      differences: row.purpose === 'agenda' || row.counts === null ? null : await differencesIn(tx, row.id),
      askedAt: row.asked_at.toISOString(),
      askedBy: row.asked_by === null ? null : (people.get(row.asked_by) ?? null),
    })),
  );
}

async function written(tx: Tx, { id, purpose, state }: HeldFile): Promise<number> {
  if (purpose !== 'agenda' || !['siap', 'menyimpan', 'diterima'].includes(state)) return 0;
  const { all, waiting } = await linesLeft(tx, id);
  return all - waiting;
}

async function differencesIn(tx: Tx, fileId: ExchangeFileId): Promise<{ all: number; open: number }> {
  const { rows } = await sql<{ all: number; open: number }>`select count(*) as all,
    count(*) filter (where reason is null) as open from exchange_differences where file_id = ${fileId}`.execute(tx);
  return rows[0] ?? { all: 0, open: 0 };
}

/** Rows of a layout that are shown. */
const shownRows = 5;

/** What the columns of a file may be, with its first rows as far as the reader may see rows as they came. */
export async function layoutsOf(tx: Tx, { id, layouts, mapping }: HeldFile): Promise<ExchangeLayout[]> {
  const { rows } = await sql<{ layout: number; cells: string[] }>`select layout, cells from (
      select layout, cells, n, row_number() over (partition by layout order by n) as place
      from exchange_rows where file_id = ${id} and layout >= 0) r
    where place <= ${shownRows} order by layout, n`.execute(tx);
  return (layouts ?? []).map((layout, at) => ({
    ...layout,
    chosen: mapping === null ? null : (mapping[at] ?? null),
    examples: rows.filter((row) => row.layout === at).map(({ cells }) => cells),
  }));
}

/** In the order of the file; of one verdict where it is asked for. */
export async function listLines(
  tx: Tx,
  fileId: ExchangeFileId,
  { page, size, verdict }: z.output<typeof listExchangeLinesQuery>,
) {
  let query = tx.selectFrom('exchange_lines').where('file_id', '=', fileId);
  if (verdict) query = query.where('verdict', '=', verdict);
  const rows = await query
    .select('line')
    .orderBy('n')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: rows.map(({ line }) => line), total, page, size };
}
