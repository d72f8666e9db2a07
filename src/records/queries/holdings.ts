/** What is said of files beside their matter: how far they are copies, where they stand. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { Development, RecordFileId } from '../schema.ts';

/** The values of the list on a day, in their order. */
export async function developmentsOn(tx: Tx, day: string): Promise<Development[]> {
  const rows = await tx
    .selectFrom('record_developments')
    .distinctOn('code')
    .select(['code', 'since', 'label_id', 'label_en', 'source', 'verified', 'rank'])
    .where('since', '<=', day)
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return rows
    .toSorted((one, other) => one.rank - other.rank || (one.code < other.code ? -1 : 1))
    .map(({ code, since, label_id: id, label_en: en, source, verified }) => ({
      code,
      since,
      label: { id, en },
      source,
      verified,
    }));
}

export type Holding = {
  readonly version: number;
  readonly development: string | null;
  readonly location: string | null;
};

/** What holds of each of these files; one of which nothing was said is absent. */
export async function holdingsOf(tx: Tx, ids: readonly RecordFileId[]): Promise<ReadonlyMap<RecordFileId, Holding>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('record_holdings')
    .distinctOn('file_id')
    .select(['file_id', 'version', 'development', 'location'])
    .where(sql<boolean>`file_id = any (${ids}::uuid[])`)
    .orderBy('file_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map(({ file_id: id, ...holding }) => [id, holding]));
}
