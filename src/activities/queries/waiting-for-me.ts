import type { Actor, Tx } from '../../platform/index.ts';
import { mayAddLocalFacts, mayApprove } from '../policy.ts';
import type { WaitingItem } from '../views.ts';

/** More than this is a backlog, not a to-do list; the list of activities shows the rest. */
const most = 50;

/**
 * What waits for this person: sheets to approve, returned sheets to mend, shared activities without their unit's facts.
 * Oldest first.
 */
export async function waitingForMe(tx: Tx, actor: Actor): Promise<WaitingItem[]> {
  const { personId } = actor;
  if (actor.kind !== 'person' || personId === null) return [];
  const units = [...new Set(actor.positions.map((held) => held.unitId))];
  const approves = units.filter((unitId) => mayApprove(actor, unitId));
  const items: WaitingItem[] = [];
  if (approves.length > 0) {
    const rows = await tx
      .selectFrom('activities')
      .select(['id', 'unit_id', 'title', 'submitted_at'])
      .where('state', '=', 'diajukan')
      .where('unit_id', 'in', approves)
      .where('submitted_by', '<>', personId)
      .where('edited_by', '<>', personId)
      .orderBy('submitted_at')
      .limit(most)
      .execute();
    for (const row of rows)
      if (row.submitted_at)
        items.push({
          kind: 'approve-sheet',
          activityId: row.id,
          unitId: row.unit_id,
          title: row.title,
          since: row.submitted_at.toISOString(),
        });
  }
  const returned = await tx
    .selectFrom('activities')
    .select(['id', 'unit_id', 'title', 'returned_at'])
    .where('state', '=', 'menyusun')
    .where('returned_at', 'is not', null)
    .where('returned_by', '<>', personId)
    .where((or) => or.or([or('created_by', '=', personId), or('edited_by', '=', personId)]))
    .orderBy('returned_at')
    .limit(most)
    .execute();
  for (const row of returned)
    if (row.returned_at)
      items.push({
        kind: 'mend-sheet',
        activityId: row.id,
        unitId: row.unit_id,
        title: row.title,
        since: row.returned_at.toISOString(),
      });
  for (const unitId of units.filter((unit) => mayAddLocalFacts(actor, unit))) {
    const rows = await tx
      .selectFrom('approved_sheets as s')
      .select(['s.activity_id', 's.title', 's.approved_at'])
      .where('s.reopened_at', 'is', null)
      .where((not) =>
        not.not(
          not.exists(
            not
              .selectFrom('local_facts as l')
              .select('l.version')
              .whereRef('l.activity_id', '=', 's.activity_id')
              .where('l.unit_id', '=', unitId),
          ),
        ),
      )
      .orderBy('s.approved_at', 'desc')
      .limit(most)
      .execute();
    for (const row of rows)
      items.push({
        kind: 'add-local-facts',
        activityId: row.activity_id,
        unitId,
        title: row.title,
        since: row.approved_at.toISOString(),
      });
  }
  return items.toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
