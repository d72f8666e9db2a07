/** Reading the unit tree. */
import { sql } from 'kysely';
import { containing, type Tx } from '../../platform/index.ts';
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

export async function unitById(tx: Tx, id: string): Promise<UnitView | undefined> {
  const row = await tx.selectFrom('units').select(columns).where('id', '=', id).executeTakeFirst();
  return row && view(row);
}

/** Pages of units in the order of their codes; `parent` shows one unit's children, `q` searches names and codes. */
export async function listUnits(
  tx: Tx,
  filter: { page: number; size: number; q?: string | undefined; parent?: string | undefined },
) {
  let query = tx.selectFrom('units');
  if (filter.parent) query = query.where('parent_id', '=', filter.parent);
  if (filter.q) {
    const pattern = containing(filter.q);
    query = query.where((where) =>
      where.or([
        where('full_name', 'ilike', pattern),
        where('short_name', 'ilike', pattern),
        where('id', 'like', pattern),
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
  id: string;
  parent_id: string | null;
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
