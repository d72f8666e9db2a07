/** Pages of the audit trail, for rooms that show it; the wall keeps readers to the units in their sight. */
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { PersonId, UnitId } from '../actor.ts';

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

type Lately = {
  readonly unitIds: readonly UnitId[];
  /** Beginnings of actions that are not asked for. */
  readonly without: readonly string[];
  /** Actions that are not asked for either. */
  readonly but: readonly string[];
  /** How many of the newest are passed over, and how many behind them are read. */
  readonly skip: number;
  readonly most: number;
};

/** Events of several units, the newest first. */
export async function eventsLately(tx: Tx, { unitIds, without, but, skip, most }: Lately) {
  const query = tx
    .selectFrom('audit_events')
    .where(sql<boolean>`unit_id = any (${[...unitIds]})`)
    .where(sql<boolean>`not action ^@ any (${[...without]})`)
    .where(sql<boolean>`action <> all (${[...but]})`);
  const rows = await query.selectAll().orderBy('at', 'desc').orderBy('seq', 'desc').offset(skip).limit(most).execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

type GatheredEvents = {
  readonly unit_id: UnitId;
  readonly line: string;
  readonly actor_person: PersonId | null;
  readonly asked_by: PersonId | null;
  readonly subject_type: string;
  readonly subject_id: string;
  /** Of the last of them. */
  readonly at: Date;
  readonly count: number;
};
type Gathering = {
  /** Each unit with the hours by which its days begin before those of UTC. */
  readonly units: readonly { readonly id: UnitId; readonly hours: number }[];
  /** How events of an action are gathered; `line` names those that are one line. */
  readonly kinds: readonly {
    readonly action: string;
    readonly line: string;
    readonly type?: string | undefined;
    readonly field?: string | undefined;
    readonly counts?: string | undefined;
  }[];
  readonly since: Date;
  readonly most: number;
};

/** Events of several units since then, those of one person about one thing on one day put together; newest first. */
export async function eventsGathered(tx: Tx, { units, kinds, since, most }: Gathering): Promise<GatheredEvents[]> {
  const { rows } = await sql<GatheredEvents>`
    select e.unit_id, k.line, e.actor_person, e.asked_by, coalesce(k.type, e.subject_type) as subject_type,
      coalesce(e.payload::jsonb ->> k.field, e.subject_id) as subject_id, max(e.at) as at,
      sum(coalesce((e.payload::jsonb ->> k.counts)::bigint, 1))::bigint as count
    from audit_events e
      join jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as k(action text, line text, type text, field text,
        counts text) using (action)
      join jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u(id text, hours int) on u.id = e.unit_id
    where e.unit_id = any (${units.map(({ id }) => id)}) and e.at > ${since}
    group by 1, 2, 3, 4, 5, 6, (e.at at time zone 'UTC' + u.hours * interval '1 hour')::date
    order by at desc limit ${most}`.execute(tx);
  return rows;
}

/** The last event of each unit's chain; the owner of the database sees every unit. */
export async function chainHeads(owner: Tx): Promise<{ unitId: UnitId; seq: number }[]> {
  const { rows } = await sql<{ unitId: UnitId; seq: number }>`
    select unit_id as "unitId", seq from audit_heads order by unit_id`.execute(owner);
  return rows;
}

/** What a unit's events after this one were about, in order; of these beginnings of actions only. */
export async function subjectsAfter(
  tx: Tx,
  { unitId, after, on, most }: { unitId: UnitId; after: number; on: readonly string[]; most: number },
) {
  return tx
    .selectFrom('audit_events')
    .select(['seq', 'action', 'subject_id as subjectId'])
    .where('unit_id', '=', unitId)
    .where('seq', '>', after)
    .where(sql<boolean>`action ^@ any (${[...on]})`)
    .orderBy('seq')
    .limit(most)
    .execute();
}

/** How far a unit's chain goes that the reader may see: the number of its last event, 0 without one. */
export async function lastEvent(tx: Tx, unitId: UnitId): Promise<number> {
  const found = await tx
    .selectFrom('audit_events')
    .select('seq')
    .where('unit_id', '=', unitId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.seq ?? 0;
}
