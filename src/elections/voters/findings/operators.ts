/** Who works on a unit's voter lists today: those whose position lets them decide findings. */
import { can } from '../../../identity/index.ts';
import { localTime, type Tx } from '../../../platform/index.ts';

export type Operator = { readonly id: string; readonly name: string };

export async function operatorsOf(tx: Tx, unitId: string, at: Date): Promise<Operator[]> {
  const day = await localDay(tx, unitId, at);
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name', 'a.position', 'a.section'])
    .where('a.unit_id', '=', unitId)
    .where('p.active', '=', true)
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
      'voters.edit',
      unitId,
    ),
  );
  return [...new Map(holds.map(({ id, name }) => [id, { id, name }])).values()];
}

/** The calendar day in the unit's zone. */
export async function localDay(tx: Tx, unitId: string, at: Date): Promise<string> {
  const { zone } = await tx.selectFrom('units').select('zone').where('id', '=', unitId).executeTakeFirstOrThrow();
  return localTime(at, zone).date;
}
