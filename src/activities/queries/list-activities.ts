import { sql } from 'kysely';
import { containing, type Tx, type UnitId } from '../../platform/index.ts';
import type { ActivitySummary, ActivityId } from '../views.ts';

export type ListActivities = {
  readonly page: number;
  readonly size: number;
  readonly q?: string | undefined;
  readonly state?: ActivitySummary['state'] | undefined;
  readonly relation?: ActivitySummary['relation'] | undefined;
  readonly unitId?: UnitId | undefined;
};

type Row = {
  id: ActivityId;
  unit_id: UnitId;
  relation: ActivitySummary['relation'];
  state: ActivitySummary['state'];
  reopened: boolean;
  version: number;
  title: string;
  starts_on: string | null;
  at: Date;
  local_facts_of: string[];
  total: number;
};

/**
 * The actor's activities, own and shared, newest change first. The wall in the database decides what there is to see.
 */
export async function listActivities(
  tx: Tx,
  { page, size, q, state, relation, unitId }: ListActivities,
): Promise<{ items: ActivitySummary[]; total: number; page: number; size: number }> {
  const words = (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const conditions = [
    sql`true`,
    ...words.map((word) => sql`lower(title) like ${containing(word)}`),
    ...(state ? [sql`state = ${state}`] : []),
    ...(relation ? [sql`relation = ${relation}`] : []),
    ...(unitId ? [sql`unit_id = ${unitId}`] : []),
  ];
  const { rows } = await sql<Row>`
    with seen as (
      select id, unit_id, 'own' as relation, state, false as reopened, version, title, starts_on, edited_at as at
        from activities
      union all
      select activity_id, unit_id, 'shared', 'disetujui', reopened_at is not null, version, title, starts_on, approved_at
        from approved_sheets where not unit_id = any ((select kc.actor_units())::text[])
    )
    select seen.*, count(*) over ()::int as total,
      coalesce(
        (select array_agg(l.unit_id order by l.unit_id) from local_facts l where l.activity_id = seen.id), '{}'
      ) as local_facts_of
    from seen where ${sql.join(conditions, sql` and `)}
    order by at desc, id limit ${size} offset ${(page - 1) * size}`.execute(tx);
  return {
    items: rows.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      relation: row.relation,
      state: row.state,
      reopened: row.reopened,
      version: row.version,
      title: row.title,
      startsOn: row.starts_on,
      at: row.at.toISOString(),
      localFactsOf: row.local_facts_of,
    })),
    total: rows[0]?.total ?? 0,
    page,
    size,
  };
}
