/** Registers taken in: each with what became of its lines. */
import { sql } from 'kysely';
import { personNames } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { HeldImport } from '../import/read-import.ts';
import type { ImportedLine, ImportId, RegisterImport } from '../schema.ts';

type Page = { readonly page: number; readonly size: number };

/** Newest first. */
export async function listImports(tx: Tx, unitId: UnitId, { page, size }: Page) {
  const query = tx.selectFrom('register_imports').where('unit_id', '=', unitId);
  const rows = await query
    .selectAll()
    .orderBy('asked_at', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: await viewsOf(tx, rows), total, page, size };
}

export async function viewsOf(tx: Tx, rows: readonly HeldImport[]): Promise<RegisterImport[]> {
  const people = await personNames(
    tx,
    rows.flatMap(({ asked_by: by }) => by ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    series: row.series,
    year: row.year,
    name: row.name,
    state: row.state,
    counts: row.counts,
    missing: row.missing,
    failure: row.failure,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.asked_by === null ? null : (people.get(row.asked_by) ?? null),
  }));
}

/** In the order of the workbook; of one verdict where it is asked for. */
export async function listImportedLines(
  tx: Tx,
  importId: ImportId,
  { page, size, verdict }: Page & { readonly verdict?: ImportedLine['verdict'] | undefined },
) {
  let query = tx.selectFrom('register_import_lines').where('import_id', '=', importId);
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
