import { sql } from 'kysely';
import type { Capability, Tx, UnitId, PersonId } from '../../platform/index.ts';
import { can } from '../policy.ts';
import { unitDay } from './units.ts';

export type Colleague = { readonly id: PersonId; readonly name: string };

/** Active people whose position in a unit allows `capability` on the unit's day of `at`, by name. */
export async function peopleWhoMay(tx: Tx, capability: Capability, unitId: UnitId, at: Date): Promise<Colleague[]> {
  const day = await unitDay(tx, unitId, at);
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name', 'a.position', 'a.section'])
    .where('a.unit_id', '=', unitId)
    .where('p.active', '=', true)
    .where(sql<boolean>`kc.takes_effect(a.position, a.confirmed_at)`)
    .where('a.since', '<=', day)
    .where((a) => a.or([a('a.until', 'is', null), a('a.until', '>=', day)]))
    .orderBy('p.name')
    .execute();
  const holds = rows.filter(({ id, position, section }) =>
    can(
      {
        kind: 'person',
        personId: id,
        unitIds: [unitId],
        positions: [{ unitId, position, ...(section === null ? {} : { section }) }],
        nationwide: false,
      },
      capability,
      unitId,
    ),
  );
  return [...new Map(holds.map(({ id, name }) => [id, { id, name }])).values()];
}
