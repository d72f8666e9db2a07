import type { SubjectType, Tx } from '../../platform/index.ts';

/** Which of these things of the reader's units stand in the index. */
export async function indexedThings(tx: Tx, type: SubjectType, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('search_things')
    .select('id')
    .where('type', '=', type)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
