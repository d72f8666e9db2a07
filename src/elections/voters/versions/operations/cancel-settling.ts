/** Stops a settling that is under way; nothing of it stays. */
import { can } from '../../../../identity/index.ts';
import { about, ok, openJob, stopJob, type Operation } from '../../../../platform/index.ts';
import { readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { settleJob } from './settle-list.ts';
import type { ListId } from '../../list/schema.ts';

export const cancelSettling: Operation<{ readonly listId: ListId }, { jobId: string }> = async (
  { tx, actor },
  { listId },
) => {
  const list = await readList(tx, listId);
  if (list === null || !can(actor, 'voters.settle', list.unit_id)) return fail('versions/not-found');
  const jobId = await openJob(tx, settleJob, listId);
  if (jobId === null) return fail('versions/nothing-under-way');
  await stopJob(tx, jobId);
  return ok({
    value: { jobId },
    events: [event('voters.settling-cancelled', about('voter-list', { unitId: list.unit_id, id: listId }), { jobId })],
  });
};
