import { about } from '../audit/index.ts';
import { fail as httpFail } from '../http/failures.ts';
import { stopJob } from '../jobs/ask-job.ts';
import type { Operation } from '../operations.ts';
import { ok } from '../result/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';

/** `stoppable`: whether the job says so; where it does not, its room has an operation that sets more back. */
export type CancelJobInput = { readonly jobId: string; readonly stoppable: boolean };

/** Stops a job that the actor asked for. Whoever works on it hears of it at once; what it made is not kept. */
export const cancelJob: Operation<CancelJobInput, null> = async ({ tx, actor }, { jobId, stoppable }) => {
  const job = await tx
    .selectFrom('jobs')
    .select(['unit_id', 'kind', 'created_by', 'subject_type', 'subject_id'])
    .where('id', '=', jobId)
    .executeTakeFirst();
  if (!job) return httpFail('http/not-found');
  if (job.created_by === null || job.created_by !== actor.personId) return fail('jobs/not-yours');
  if (!stoppable) return fail('jobs/stop-elsewhere');
  if (!(await stopJob(tx, jobId))) return fail('jobs/ended');
  return ok({
    value: null,
    events: [
      event('job.cancelled', about(job.subject_type ?? 'job', { unitId: job.unit_id, id: job.subject_id ?? jobId }), {
        jobId,
        kind: job.kind,
      }),
    ],
  });
};
