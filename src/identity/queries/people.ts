/** Reading people. */
import { sql } from 'kysely';
import { containing, type Tx, type UnitId } from '../../platform/index.ts';
import { positionLabel } from '../position-label.ts';

/** Pages of the people whose home is a unit, each with all positions ever held there. */
export async function listPeople(
  tx: Tx,
  filter: { unitId: UnitId; page: number; size: number; q?: string | undefined },
) {
  let query = tx.selectFrom('people').where('unit_id', '=', filter.unitId);
  if (filter.q) query = query.where('name', 'ilike', containing(filter.q));
  const people = await query
    .select(['id', 'username', 'name', 'active'])
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const assignments =
    people.length === 0
      ? []
      : await tx
          .selectFrom('assignments')
          .selectAll()
          .where(
            'person_id',
            'in',
            people.map((person) => person.id),
          )
          .orderBy('since', 'desc')
          .orderBy('id')
          .execute();
  return {
    items: people.map((person) => ({
      ...person,
      assignments: assignments
        .filter((one) => one.person_id === person.id)
        .map((one) => ({
          id: one.id,
          unitId: one.unit_id,
          position: one.position,
          section: one.section,
          since: one.since,
          until: one.until,
          acting: one.acting,
          label: labels(one),
        })),
    })),
    total,
    page: filter.page,
    size: filter.size,
  };
}

function labels(row: { unit_id: UnitId; position: string; section: string | null; acting: 'plh' | 'plt' | null }) {
  const held = {
    unitId: row.unit_id,
    position: row.position,
    ...(row.section ? { section: row.section } : {}),
    ...(row.acting ? { acting: row.acting } : {}),
  };
  return { id: positionLabel(held, 'id'), en: positionLabel(held, 'en') };
}

/** Names by person id, for records: who approved, who drafted. */
export async function personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select * from kc.person_names(${[...new Set(ids)]})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
