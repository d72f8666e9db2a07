/** Units as the public knows them: names, addresses, the zone of their clocks. */
import type { Tx, UnitId } from '../../platform/index.ts';
import { among } from '../../platform/index.ts';

export type PublicUnit = NonNullable<Awaited<ReturnType<typeof unitBySlug>>>;

const columns = ['id', 'parent_id', 'level', 'short_name', 'full_name', 'zone', 'slug', 'host'] as const;

/** Anything else is no unit's, and some of it (NUL) a database cannot even be asked for. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text);
export const unitBySlug = async (tx: Tx, slug: string) =>
  isSlug(slug) ? tx.selectFrom('units').select(columns).where('slug', '=', slug).executeTakeFirst() : undefined;
export const unitByHost = (tx: Tx, host: string) =>
  tx.selectFrom('units').select(columns).where('host', '=', host).executeTakeFirst();
/** Those of these ids, by id. */
export async function publicUnits(tx: Tx, ids: readonly UnitId[]): Promise<ReadonlyMap<string, PublicUnit>> {
  const rows = await tx
    .selectFrom('units')
    .select(columns)
    .where('id', 'in', among(new Set(ids)))
    .execute();
  return new Map(rows.map((unit) => [unit.id, unit]));
}
export const unitsInOrder = (tx: Tx) => tx.selectFrom('units').select(columns).orderBy('id').execute();
