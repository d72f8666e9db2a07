import { about, ok, openJob, stopJob, type Operation } from '../../../../platform/index.ts';
import { listFail, readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { linkJob } from './link-list.ts';
import type { ListId } from '../../list/schema.ts';

/** Asks for a search for duplicates in a list. One at a time: the list's row is held while looking whether one runs. */
export const requestSearch: Operation<{ listId: ListId }, { jobId: string }> = async ({ tx, ask }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  if (list.state !== 'terimpor') return fail('voters/nothing-to-search');
  if ((await openJob(tx, linkJob, listId)) !== null) return fail('voters/duplicates-running');
  const jobId = await ask(linkJob, { listId }, { unitId: list.unit_id });
  return ok({
    value: { jobId },
    events: [
      event('voters.duplicates-asked', about('voter-list', { unitId: list.unit_id, id: listId }), {
        revision: list.revision,
        jobId,
      }),
    ],
  });
};

/** Stops the search that waits or runs; findings stay as they were before it. */
export const cancelSearch: Operation<{ listId: ListId }, { jobId: string }> = async ({ tx }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  const jobId = await openJob(tx, linkJob, listId);
  if (jobId === null) return fail('voters/no-duplicates-search');
  await stopJob(tx, jobId);
  return ok({
    value: { jobId },
    events: [
      event('voters.duplicates-cancelled', about('voter-list', { unitId: list.unit_id, id: listId }), { jobId }),
    ],
  });
};
