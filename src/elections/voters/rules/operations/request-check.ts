import { about, ok, openJob, stopJob, type Operation } from '../../../../platform/index.ts';
import { listFail, readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { checkJob } from './check-list.ts';
import type { ListId } from '../../list/schema.ts';

/** Asks for a check of a list by the rules. One at a time: the list's row is held while looking whether one runs. */
export const requestCheck: Operation<{ listId: ListId }, { jobId: string }> = async ({ tx, ask }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  if (list.state !== 'terimpor') return fail('voters/nothing-to-check');
  if ((await openJob(tx, checkJob, listId)) !== null) return fail('voters/check-runs');
  const jobId = await ask(checkJob, { listId }, { unitId: list.unit_id });
  return ok({
    value: { jobId },
    events: [
      event('voters.check-asked', about('voter-list', { unitId: list.unit_id, id: listId }), {
        revision: list.revision,
        jobId,
      }),
    ],
  });
};

/** Stops the check that waits or runs; findings stay as they were before it. */
export const cancelCheck: Operation<{ listId: ListId }, { jobId: string }> = async ({ tx }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  const jobId = await openJob(tx, checkJob, listId);
  if (jobId === null) return fail('voters/no-check');
  await stopJob(tx, jobId);
  return ok({
    value: { jobId },
    events: [event('voters.check-cancelled', about('voter-list', { unitId: list.unit_id, id: listId }), { jobId })],
  });
};
