import { peopleWhoMay } from '../../../../identity/index.ts';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { matching } from '../queries/filter.ts';
import type { FindingFilter } from '../schema.ts';
import { openList } from '../standing.ts';
import type { ListId } from '../../list/schema.ts';

export type AssignInput = {
  readonly listId: ListId;
  readonly filter: Omit<FindingFilter, 'state'>;
  readonly assignee: string | null;
};

/**
 * Gives the open findings that match to one operator of the unit, or back to all. It does not stop others from
 * deciding them.
 */
export const assignFindings: Operation<AssignInput, { count: number }> = async (
  { tx, actor, clock },
  { listId, filter, assignee },
) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const unitId = list.value.unit_id;
  if (
    assignee !== null &&
    !(await peopleWhoMay(tx, 'voters.edit', unitId, clock.now())).some(({ id }) => id === assignee)
  )
    return fail('voters/assignee-unknown');
  const { numUpdatedRows } = await tx
    .updateTable('voter_findings')
    .set({ assignee })
    .where('rank', '<', 2)
    .where('id', 'in', matching(tx.selectFrom('voter_findings'), listId, filter, actor.personId).select('id'))
    .executeTakeFirstOrThrow();
  const count = Number(numUpdatedRows);
  return ok({
    value: { count },
    events: [
      event('voters.findings-assigned', about('voter-list', { unitId, id: listId }), {
        count,
        assignee,
        code: filter.code ?? null,
        village: filter.village ?? null,
      }),
    ],
  });
};
