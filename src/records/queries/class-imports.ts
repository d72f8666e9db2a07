/** Tables of classes that came in, as screens show them. */
import type { z } from 'zod';
import { personNames } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { ClassImport, ClassImportId, classLinesQuery } from '../schema.ts';

type Paged = { readonly page: number; readonly size: number };

export async function listClassImports(tx: Tx, unitId: UnitId, { page, size }: Paged) {
  const found = tx.selectFrom('record_class_imports').where('unit_id', '=', unitId);
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select('id')
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    items: await present(
      tx,
      rows.map(({ id }) => id),
    ),
    total,
    page,
    size,
  };
}

export const viewClassImport = async (tx: Tx, id: ClassImportId): Promise<ClassImport | null> =>
  (await present(tx, [id]))[0] ?? null;

async function present(tx: Tx, ids: readonly ClassImportId[]): Promise<ClassImport[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('record_class_imports')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  const names = await personNames(tx, [...new Set(rows.map(({ asked_by: by }) => by))]);
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    since: row.since,
    source: row.source,
    verified: row.verified,
    state: row.state,
    counts: row.counts,
    failure: row.failure,
    askedAt: row.asked_at.toISOString(),
    askedByName: names.get(row.asked_by) ?? '',
  }));
}

export async function listClassLines(
  tx: Tx,
  id: ClassImportId,
  { page, size, verdict }: z.output<typeof classLinesQuery>,
) {
  let found = tx.selectFrom('record_class_lines').where('import_id', '=', id);
  if (verdict !== undefined) found = found.where('verdict', '=', verdict);
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select('line')
    .orderBy('n')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: rows.map(({ line }) => line), total, page, size };
}
