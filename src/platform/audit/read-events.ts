/** Pages of the audit trail, for rooms that show it; the wall keeps readers to the units in their sight. */
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { UnitId } from '../actor.ts';

type Page = { readonly page: number; readonly size: number };

/** A unit's events, the newest first. */
export async function eventsOfUnit(tx: Tx, { unitId, page, size }: Page & { readonly unitId: UnitId }) {
  const query = tx.selectFrom('audit_events').where('unit_id', '=', unitId);
  const rows = await query
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

/** Events of several units, the newest first, without those whose action begins with one of `without`. */
export async function eventsLately(
  tx: Tx,
  { unitIds, without, page, size }: Page & { readonly unitIds: readonly UnitId[]; readonly without: readonly string[] },
) {
  const query = tx
    .selectFrom('audit_events')
    .where(sql<boolean>`unit_id = any (${[...unitIds]})`)
    .where(sql<boolean>`not action ^@ any (${[...without]})`);
  const rows = await query
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}
