/** Keeps a recap in the database, and reads it back. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tables, Tx, UnitId } from '../../../platform/index.ts';
import { parentOf, type RecapLevel, type RecapRow } from './measures.ts';

export type RecapHead = Selectable<Tables['voter_recaps']>;

const rowsAtOnce = 500;

export async function insertRecapRows(
  tx: Tx,
  recapId: string,
  unitId: UnitId,
  rows: readonly RecapRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx
      .insertInto('voter_recap_rows')
      .values(
        rows
          .slice(start, start + rowsAtOnce)
          .map(({ level, code, measures }) => ({
            recap_id: recapId,
            unit_id: unitId,
            level,
            code,
            parent: parentOf(level, code)?.code ?? null,
            measures: JSON.stringify(measures),
          })),
      )
      .execute();
  }
}

/** The same numbers give the same hash, whatever the order of measures. */
export function hashOfRecap(rows: readonly RecapRow[]): string {
  const hash = createHash('sha256');
  const lines = rows
    .map(({ level, code, measures }) =>
      JSON.stringify([
        level,
        code,
        Object.entries(measures)
          .filter(([, value]) => value !== 0)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    )
    .toSorted();
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

export const readRecap = async (tx: Tx, id: string): Promise<RecapHead | null> =>
  (await tx.selectFrom('voter_recaps').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** Rows in the actor's sight, by level and code. */
export async function readRecapRows(
  tx: Tx,
  id: string,
  { levels, parent }: { readonly levels?: readonly RecapLevel[]; readonly parent?: string } = {},
): Promise<RecapRow[]> {
  let query = tx.selectFrom('voter_recap_rows').select(['level', 'code', 'measures']).where('recap_id', '=', id);
  if (levels) query = query.where('level', 'in', [...levels]);
  if (parent !== undefined) query = query.where('parent', '=', parent);
  return query.orderBy('level').orderBy('code').execute();
}

/** Names of recaps in the actor's sight, by id. */
export async function recapNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('voter_recaps')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
