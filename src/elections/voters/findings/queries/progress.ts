import { sql } from 'kysely';
import { knownUnit, peopleWhoMay, personNames } from '../../../../identity/index.ts';
import { localTime, startOfDay, type Tx, type UnitId } from '../../../../platform/index.ts';
import type { DecisionAction, Progress } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

type Person = { id: string; today: number; decided: number };
type Assigned = { id: string; assigned: number; remaining: number };
type Batch = {
  id: string;
  action: DecisionAction;
  code: string;
  count: number;
  standing: number;
  remembered: boolean;
  by: string | null;
  at: Date;
};

/** Batches shown, the newest first. */
const shownBatches = 20;

/** How far the decisions of a list are, and who made them. Undone ones do not count; `today` is the unit's day. */
export async function readProgress(
  tx: Tx,
  { listId, unitId, at }: { listId: ListId; unitId: UnitId; at: Date },
): Promise<Progress> {
  const {
    rows: [sums],
  } = await sql<{ total: number; open: number; waiting: number; decided: number; remembered: number }>`
    select count(*) filter (where rank < 3) as total, count(*) filter (where rank = 0) as open,
      count(*) filter (where rank = 1) as waiting, count(*) filter (where rank = 2) as decided,
      (select count(*) from voter_decisions where list_id = ${listId} and decided_by is null
        and undone_at is null) as remembered
    from voter_findings where list_id = ${listId}`.execute(tx);
  const { zone } = await knownUnit(tx, unitId);
  const today = startOfDay(localTime(at, zone).date, zone);
  const tomorrow = new Date(today.getTime() + 86_400_000);
  const { rows: decided } = await sql<Person>`
    select d.decided_by as id, count(*) as decided, 
      count(*) filter (where d.decided_at >= ${today} and d.decided_at < ${tomorrow}) as today from voter_decisions d
    where d.list_id = ${listId} and d.undone_at is null and d.decided_by is not null group by d.decided_by`.execute(tx);
  const { rows: assigned } = await sql<Assigned>`select assignee as id, count(*) filter (where rank < 3) as assigned,
      count(*) filter (where rank = 0) as remaining from voter_findings
    where list_id = ${listId} and assignee is not null group by assignee`.execute(tx);
  const { rows: batches } =
    await sql<Batch>`select d.batch_id as id, min(d.action) as action, min(f.code) as code, count(*) as count,
      count(*) filter (where d.undone_at is null) as standing, bool_and(d.remembered_from is not null) as remembered,
    min(d.decided_by) as by, min(d.decided_at) as at from voter_decisions d join voter_findings f on f.id = d.finding_id
    where d.list_id = ${listId} and d.batch_id is not null group by d.batch_id order by min(d.decided_at) desc
      limit ${shownBatches}`.execute(tx);
  const operators = await peopleWhoMay(tx, 'voters.edit', unitId, at);
  const ids = new Set([
    ...operators.map(({ id }) => id),
    ...decided.map(({ id }) => id),
    ...assigned.map(({ id }) => id),
  ]);
  const names = await personNames(tx, [...ids, ...batches.flatMap(({ by }) => by ?? [])]);
  const people = [...ids].map((id) => {
    const made = decided.find((one) => one.id === id);
    const given = assigned.find((one) => one.id === id);
    return {
      id,
      name: names.get(id) ?? id,
      today: made?.today ?? 0,
      decided: made?.decided ?? 0,
      assigned: given?.assigned ?? 0,
      remaining: given?.remaining ?? 0,
    };
  });
  return {
    total: sums?.total ?? 0,
    open: sums?.open ?? 0,
    waiting: sums?.waiting ?? 0,
    decided: sums?.decided ?? 0,
    remembered: sums?.remembered ?? 0,
    people: people.toSorted((a, b) => b.decided - a.decided || (a.name < b.name ? -1 : 1)),
    batches: batches.map((batch) => ({
      ...batch,
      by: batch.by === null ? null : (names.get(batch.by) ?? batch.by),
      at: batch.at.toISOString(),
    })),
  };
}
