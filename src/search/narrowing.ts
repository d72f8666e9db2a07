/** What a query is narrowed by, in both tables of the index. */
import type { Table } from '@lancedb/lancedb';

/** One column of a condition that has no index has the whole table read for every query. */
const byFew = ['type', 'unitId', 'security', 'below', 'owner', 'kind', 'year'];

/** Makes the indexes that a table has not, which an older program may have left out. */
export async function indexNarrowing(table: Table): Promise<void> {
  const { Index } = await import('@lancedb/lancedb');
  const known = new Set((await table.listIndices()).flatMap(({ columns }) => columns));
  if (!known.has('thing')) await table.createIndex('thing', { config: Index.btree() });
  for (const name of byFew) if (!known.has(name)) await table.createIndex(name, { config: Index.bitmap() });
}
