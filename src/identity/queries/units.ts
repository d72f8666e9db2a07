/** Reading the unit tree. */
import { sql } from 'kysely';
import { containing, localTime, type HeldPosition, type Tx, type UnitId, among } from '../../platform/index.ts';
import { positionLabel } from '../position-label.ts';
import type { UnitView } from '../schema.ts';

const columns = [
  'id',
  'parent_id',
  'level',
  'kind',
  'short_name',
  'full_name',
  'zone',
  'dateline_city',
  'host',
  'slug',
  'address',
  'since',
  'until',
  'source',
  'verified',
] as const;

export async function unitById(tx: Tx, id: UnitId): Promise<UnitView | undefined> {
  const row = await tx.selectFrom('units').select(columns).where('id', '=', id).executeTakeFirst();
  return row && view(row);
}

/** A unit that must be there: another room's row names it. Throws when it is not. */
export async function knownUnit(tx: Tx, id: UnitId): Promise<UnitView> {
  const unit = await unitById(tx, id);
  if (unit === undefined) throw new Error(`there is no unit ${id}`);
  return unit;
}

/** "Plh. Sekretaris KPU NTT": a position as it is printed with an approval. */
export async function positionTitle(tx: Tx, held: HeldPosition): Promise<string> {
  const unit = await unitById(tx, held.unitId);
  return [positionLabel(held), unit?.shortName].filter(Boolean).join(' ');
}

/** Short names by unit id. */
export async function unitNames(tx: Tx, ids: readonly UnitId[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('units')
    .select(['id', 'short_name'])
    .where('id', 'in', among(new Set(ids)))
    .execute();
  return new Map(rows.map(({ id, short_name: name }) => [id, name]));
}

/** The units that stand one level below a unit today, in the order of their codes. */
export async function unitsBelow(tx: Tx, id: UnitId): Promise<UnitView[]> {
  const rows = await tx
    .selectFrom('units')
    .select(columns)
    .where('parent_id', '=', id)
    .where('until', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(view);
}

/** Of these units those of a level. */
export async function unitsOfLevel(tx: Tx, ids: readonly UnitId[], level: UnitView['level']): Promise<UnitId[]> {
  const rows = await tx
    .selectFrom('units')
    .select('id')
    .where('id', 'in', among(ids))
    .where('level', '=', level)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The calendar day (YYYY-MM-DD) of an instant in the unit's zone. */
export const unitDay = async (tx: Tx, id: UnitId, at: Date): Promise<string> =>
  localTime(at, (await knownUnit(tx, id)).zone).date;

/** Pages of units in the order of their codes; `parent` shows one unit's children, `q` searches names and codes. */
export async function listUnits(
  tx: Tx,
  filter: { page: number; size: number; q?: string | undefined; parent?: UnitId | undefined },
) {
  let query = tx.selectFrom('units');
  if (filter.parent) query = query.where('parent_id', '=', filter.parent);
  if (filter.q) {
    const pattern = containing(filter.q);
    query = query.where((where) =>
      where.or([
        where('full_name', 'ilike', pattern),
        where('short_name', 'ilike', pattern),
        sql<boolean>`id like ${pattern}`,
      ]),
    );
  }
  const rows = await query
    .select(columns)
    .orderBy('id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: rows.map(view), total, page: filter.page, size: filter.size };
}

type Row = {
  id: UnitId;
  parent_id: UnitId | null;
  level: UnitView['level'];
  kind: UnitView['kind'];
  short_name: string;
  full_name: string;
  zone: UnitView['zone'];
  dateline_city: string;
  host: string;
  slug: string;
  address: string | null;
  since: string;
  until: string | null;
  source: string;
  verified: boolean;
};

const view = (row: Row): UnitView => ({
  id: row.id,
  parentId: row.parent_id,
  level: row.level,
  kind: row.kind,
  shortName: row.short_name,
  fullName: row.full_name,
  zone: row.zone,
  datelineCity: row.dateline_city,
  host: row.host,
  slug: row.slug,
  address: row.address,
  since: row.since,
  until: row.until,
  source: row.source,
  verified: row.verified,
});
