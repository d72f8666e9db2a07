/** Papers that nobody can find yet. */
import { idsAmong, type Tx, type UnitId } from '../../platform/index.ts';
import { thingsBehind } from '../../search/index.ts';
import { paperIdSchema } from '../schema.ts';
import { paperSource } from '../searchable.ts';

/** Papers and events that are looked at. */
const most = 500;

/**
 * How many papers of a unit are still being read, or were read or changed since the index met them; at most 500, of
 * those that the reader of `tx` may see.
 */
export async function unreadPapers(tx: Tx, unitId: UnitId): Promise<number> {
  const behind = idsAmong(paperIdSchema, [...(await thingsBehind(tx, { unitId, on: paperSource.on, most }))]);
  const unread = await tx
    .selectFrom('papers')
    .select('id')
    .where('unit_id', '=', unitId)
    .where((is) => is.or([is('state', '=', 'diproses'), ...(behind.length > 0 ? [is('id', 'in', behind)] : [])]))
    .limit(most)
    .execute();
  return unread.length;
}
