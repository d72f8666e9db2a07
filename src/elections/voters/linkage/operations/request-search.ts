import { ok, type Operation } from '../../../../platform/index.ts';
import { listFail, readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { openSearch } from '../queries/read-linkage.ts';
import { linkJob } from './link-list.ts';

/** Asks for a search for duplicates in a list. One at a time: the list's row is held while looking whether one runs. */
export const requestSearch: Operation<{ listId: string }, { jobId: string }> = async ({ tx, enqueue }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  if (list.state !== 'terimpor') return fail('voters/nothing-to-search');
  if ((await openSearch(tx, listId)) !== null) return fail('voters/duplicates-running');
  const jobId = await enqueue({ unitId: list.unit_id, kind: linkJob, input: { listId } });
  return ok({
    value: { jobId },
    events: [
      event('voters.duplicates-asked', {
        unitId: list.unit_id,
        subject: { type: 'voter-list', id: listId },
        payload: { revision: list.revision, jobId },
      }),
    ],
  });
};

/** Stops the search that waits or runs; findings stay as they were before it. */
export const cancelSearch: Operation<{ listId: string }, { jobId: string }> = async ({ tx, clock }, { listId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null) return listFail('voters/list-not-found');
  const jobId = await openSearch(tx, listId);
  if (jobId === null) return fail('voters/no-duplicates-search');
  await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: clock.now() })
    .where('id', '=', jobId)
    .where('state', 'in', ['queued', 'running'])
    .execute();
  return ok({
    value: { jobId },
    events: [
      event('voters.duplicates-cancelled', {
        unitId: list.unit_id,
        subject: { type: 'voter-list', id: listId },
        payload: { jobId },
      }),
    ],
  });
};
