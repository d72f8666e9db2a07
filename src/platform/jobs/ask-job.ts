/**
 * The queue, as those see it who ask for work. The row is the only truth; the database itself rings for it when the
 * transaction commits.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitId } from '../actor.ts';
import type { Tx } from '../database/index.ts';
import type { Job } from './define-job.ts';

export type Asked = { readonly unitId: UnitId; readonly by: string | null; readonly at: Date };

/**
 * Puts a job on the queue in this transaction; its id. Throws when the input is not what the job declares: that is a
 * bug.
 */
export async function askJob<Input extends object>(
  tx: Tx,
  job: Job<Input>,
  input: Input,
  { unitId, by, at }: Asked,
): Promise<string> {
  const id = randomUUID();
  const subject = job.about?.(input);
  await tx
    .insertInto('jobs')
    .values({
      id,
      unit_id: unitId,
      kind: job.kind,
      input: JSON.stringify(job.input.parse(input)),
      subject_type: subject?.type ?? null,
      subject_id: subject?.id ?? null,
      created_by: by,
      created_at: at,
    })
    .execute();
  return id;
}

/** The job of this kind about this thing that waits or runs, in the actor's sight; null when there is none. */
export async function openJob(tx: Tx, job: Pick<Job, 'kind'>, subjectId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', job.kind)
    .where('state', 'in', ['queued', 'running'])
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Whether the job still runs. It is held until the transaction ends: whoever cancels it meanwhile waits. */
export async function holdJob(tx: Tx, id: string): Promise<boolean> {
  const job = await tx.selectFrom('jobs').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  return job?.state === 'running';
}

/** Those of these jobs that failed or were cancelled. */
export async function fallenJobs(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('jobs')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'in', ['failed', 'cancelled'])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Cancels a job that waits or runs; whoever works on it stops. False when it had ended. */
export async function stopJob(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('jobs')
    .set({ state: 'cancelled', finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How far a job is, for a screen. */
export type JobProgress = {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
};

/** The newest job of these kinds about each of these things, by the thing, in the actor's sight. */
export async function newestJobs(
  tx: Tx,
  jobs: readonly Pick<Job, 'kind'>[],
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, JobProgress>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('jobs')
    .distinctOn('subject_id')
    .select(['subject_id', 'id', 'state', 'done', 'total'])
    .where(
      'kind',
      'in',
      jobs.map(({ kind }) => kind),
    )
    .where('subject_id', 'in', subjectIds)
    .orderBy('subject_id')
    .orderBy('created_at', 'desc')
    .orderBy('started_at', (order) => order.desc().nullsFirst())
    .execute();
  return new Map(rows.map(({ subject_id, ...progress }) => [subject_id as string, progress]));
}
