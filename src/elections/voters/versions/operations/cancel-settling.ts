/** Stops a settling that is under way; nothing of it stays. */
import { can } from '../../../../identity/index.ts';
import { ok, type Operation } from '../../../../platform/index.ts';
import { readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { settleJob, type SettleJob } from './ask-to-settle.ts';

export const cancelSettling: Operation<{ readonly listId: string }, { jobId: string }> = async (
  { tx, actor, clock },
  { listId },
) => {
  const list = await readList(tx, listId);
  if (list === null || !can(actor, 'voters.settle', list.unit_id)) return fail('versions/not-found');
  const running = await tx
    .selectFrom('jobs')
    .select(['id', 'input'])
    .where('unit_id', '=', list.unit_id)
    .where('kind', '=', settleJob)
    .where('state', 'in', ['queued', 'running'])
    .execute();
  const job = running.find(({ input }) => (input as unknown as SettleJob).listId === listId);
  if (job === undefined) return fail('versions/nothing-under-way');
  await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: clock.now() })
    .where('id', '=', job.id)
    .where('state', 'in', ['queued', 'running'])
    .execute();
  return ok({
    value: { jobId: job.id },
    events: [
      event('voters.settling-cancelled', {
        unitId: list.unit_id,
        subject: { type: 'voter-list', id: listId },
        payload: { jobId: job.id },
      }),
    ],
  });
};
