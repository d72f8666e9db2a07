/** Requests that aggregates be opened to the public: what waits for a second person, and how the last one ended. */
import { sql, type Selectable } from 'kysely';
import { personNames } from '../../../../identity/index.ts';
import type { Actor, Tables, Tx, UnitId } from '../../../../platform/index.ts';
import type { ListKind } from '../../list/schema.ts';
import type { RecapView } from '../schema.ts';

export type ReleaseRequest = Selectable<Tables['voter_release_requests']>;

/** Locked: of two who answer, one does. Null when none waits in the actor's sight. */
export const openRequestOf = async (tx: Tx, recapId: string): Promise<ReleaseRequest | null> =>
  (await tx
    .selectFrom('voter_release_requests')
    .selectAll()
    .where('recap_id', '=', recapId)
    .where('outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/** 0 before the first. */
export const lastRequestNumber = async (tx: Tx, recapId: string): Promise<number> =>
  (
    await tx
      .selectFrom('voter_release_requests')
      .select((request) => request.fn.max('n').as('n'))
      .where('recap_id', '=', recapId)
      .executeTakeFirstOrThrow()
  ).n ?? 0;

/** The last request of the unit, as its own people see it; null where there was none. */
export async function lastRequest(tx: Tx, actor: Actor, recapId: string): Promise<RecapView['opening']> {
  const request = await tx
    .selectFrom('voter_release_requests')
    .selectAll()
    .where('recap_id', '=', recapId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (request === undefined) return null;
  const names = await personNames(
    tx,
    [request.asked_by, request.answered_by].filter((id) => id !== null),
  );
  const { asked_by: askedBy, answered_by: answeredBy } = request;
  return {
    askedBy: names.get(askedBy) ?? askedBy,
    mine: askedBy === actor.personId,
    askedAt: request.asked_at.toISOString(),
    outcome: request.outcome,
    answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? answeredBy),
    answeredAt: request.answered_at?.toISOString() ?? null,
    reason: request.reason,
  };
}

export type OpeningToConfirm = {
  readonly unitId: UnitId;
  readonly recapId: string;
  readonly kind: ListKind;
  readonly period: string;
  readonly title: string;
  /** Name of who asked. */
  readonly askedBy: string;
  readonly since: Date;
};

/** What others of these units asked for, of recaps that stand as sent. Oldest first. */
export async function openingsToConfirm(
  tx: Tx,
  { personId }: Actor,
  unitIds: readonly UnitId[],
  most: number,
): Promise<OpeningToConfirm[]> {
  const { rows } = await sql<OpeningToConfirm>`
    select q.unit_id as "unitId", q.recap_id as "recapId", r.kind, r.period, r.name as title, q.asked_by as "askedBy",
      q.asked_at as since
    from voter_release_requests q join voter_recaps r on r.id = q.recap_id
    where q.unit_id = any (${unitIds}) and q.outcome is null and q.asked_by is distinct from ${personId}
      and kc.recap_stands(q.recap_id)
    order by q.asked_at limit ${most}`.execute(tx);
  const names = await personNames(
    tx,
    rows.map(({ askedBy }) => askedBy),
  );
  return rows.map((row) => ({ ...row, askedBy: names.get(row.askedBy) ?? '' }));
}
