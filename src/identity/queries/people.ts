/** Reading people. */
import { sql } from 'kysely';
import { containing, type PersonId, type Tx, type UnitId } from '../../platform/index.ts';
import { positionLabel } from '../position-label.ts';
import { isDeciding, positionByCode } from '../positions.ts';

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
          waits: one.confirmed_at === null && decidesByCode(one.position),
          label: labels(one),
        })),
    })),
    total,
    page: filter.page,
    size: filter.size,
  };
}

/** The holder of a code that nobody knows decides nothing. */
const decidesByCode = (code: string): boolean => {
  const position = positionByCode.get(code);
  return position !== undefined && isDeciding(position);
};

/** A position that waits for the actor of the transaction, as its row. */
export type WaitingPosition = {
  readonly id: string;
  readonly unit_id: UnitId;
  readonly person_id: PersonId;
  readonly position: string;
  readonly section: string | null;
  readonly acting: 'plh' | 'plt' | null;
  readonly since: string;
  readonly until: string | null;
  readonly granted_by: PersonId | null;
  readonly created_at: Date;
};

/** The oldest first; at most a hundred. */
export async function waitingPositions(tx: Tx): Promise<readonly WaitingPosition[]> {
  const { rows } = await sql<WaitingPosition>`select * from kc.positions_to_confirm() limit 100`.execute(tx);
  return rows;
}

/** Positions that wait for this actor to confirm them, in words. */
export async function positionsToConfirm(tx: Tx) {
  const rows = await waitingPositions(tx);
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.person_id, ...(row.granted_by === null ? [] : [row.granted_by])]),
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    person: names.get(row.person_id) ?? '',
    givenBy: row.granted_by === null ? null : (names.get(row.granted_by) ?? null),
    since: row.since,
    until: row.until,
    givenAt: row.created_at.toISOString(),
    label: labels(row),
  }));
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
