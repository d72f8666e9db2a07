import type { Tx } from '../../platform/index.ts';
import type { SavedSearch } from '../schema.ts';

/** The reader's own, the newest first: row security shows no others. */
export async function savedSearches(tx: Tx): Promise<SavedSearch[]> {
  const rows = await tx.selectFrom('saved_searches').selectAll().orderBy('saved_at', 'desc').orderBy('id').execute();
  return rows.map(({ id, name, query, filters, saved_at: at }) => ({
    id,
    name,
    q: query,
    filters,
    savedAt: at.toISOString(),
  }));
}
