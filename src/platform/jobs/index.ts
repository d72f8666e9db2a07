/**
 * Background jobs. The row in `jobs` is the truth: it is inserted in the transaction of the operation that
 * asks for the work, carries progress for the screen, and is found again after a kill. pg-boss only hands
 * ids to workers, so that several processes may share the queue.
 *
 * Handlers must be idempotent: after a kill the same job runs again from its beginning or from what it kept. Several
 * processes (on several machines) share the queue: each says that it lives, and a dead one's jobs are given to another.
 */
import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import { systemActor, type Actor } from '../actor.ts';
import type { Clock } from '../clock/index.ts';
import type { Database, Tx } from '../database/index.ts';
import type { Platform } from '../operations.ts';
import { defineFailures, type Result } from '../result/index.ts';

export const fail = defineFailures({
  'jobs/broke': {
    status: 503,
    id: 'Pekerjaan ini gagal karena kesalahan program dan sudah dicoba {attempts} kali. Bahan Anda tersimpan. Coba lagi, atau laporkan kode {job}.',
    en: 'This work failed because of a program error and was tried {attempts} times. Your material is kept. Try again, or report code {job}.',
  },
});

export type NewJob = { readonly unitId: string; readonly kind: string; readonly input: object };

export type JobWork = {
  readonly id: string;
  readonly unitId: string;
  readonly createdBy: string | null;
  /** The system, acting for the job's unit. */
  readonly actor: Actor;
  readonly platform: Platform;
  /** Tells the screen how far the work is; false when the job was cancelled and should stop. */
  readonly progress: (done: number, total: number) => Promise<boolean>;
};

/** Does the work of one kind of job. A Result failure is final; a thrown error is tried again, three times in all. */
export type JobHandler = (work: JobWork, input: never) => Promise<Result<object>>;

export type JobQueue = {
  readonly insert: (tx: Tx, actor: Actor, clock: Clock, job: NewJob) => Promise<string>;
  readonly dispatch: (id: string) => Promise<void>;
};

const queueName = 'work';
const attemptsAllowed = 3;

async function insert(tx: Tx, actor: Actor, clock: Clock, job: NewJob): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('jobs')
    .values({
      id,
      unit_id: job.unitId,
      kind: job.kind,
      input: JSON.stringify(job.input),
      created_by: actor.personId,
      created_at: clock.now(),
      failure: null,
      result: null,
      started_at: null,
      finished_at: null,
    })
    .execute();
  return id;
}

/** Seconds. A process that has not been heard of for so long is dead; it says that it lives, and looks for the dead, three times as often. */
export const usualPatience = 30;
const pulsesPerPatience = 3;

/**
 * Runs jobs in this process with pg-boss; `owner` connects as the owner, who may see every unit's job rows. `worker` names this
 * process's place among all that share the queue, and is the same after a restart: what it had begun goes on at once.
 * `patience` (seconds) is the same for all of them.
 */
export async function startJobs(
  ownerUrl: string,
  owner: Database,
  worker: string,
  patience: number,
): Promise<
  JobQueue & {
    readonly work: (
      platform: Platform,
      handlers: Readonly<Record<string, JobHandler>>,
      workers: number,
    ) => Promise<void>;
    readonly stop: () => Promise<void>;
  }
> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', max: 4 });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(queueName, { retryLimit: 0, expireInSeconds: 3_600 });
  const dispatch = async (id: string) => void (await boss.send(queueName, { id }));
  let heart: NodeJS.Timeout | undefined;
  return {
    insert,
    dispatch,
    async work(platform, handlers, workers) {
      await sql`update jobs set state = 'queued' where state = 'running' and worker = ${worker}`.execute(owner);
      await takeOverFromTheDead(owner);
      const open = await owner
        .selectFrom('jobs')
        .select('id')
        .where('state', '=', 'queued')
        .orderBy('created_at')
        .execute();
      for (const { id } of open) await dispatch(id);
      heart = setInterval(() => void beat(owner, worker, patience, dispatch), (patience / pulsesPerPatience) * 1_000);
      for (let n = 0; n < workers; n += 1) {
        await boss.work<{ id: string }>(queueName, { pollingIntervalSeconds: 0.5 }, async ([message]) => {
          if (message) await runJob(owner, platform, handlers, message.data.id, { dispatch, worker, patience });
        });
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
      clearInterval(heart);
    },
  };
}

/** Says that this process lives, and gives the jobs of those that do not to whoever is free. A lost database is tried again at the next beat. */
async function beat(
  owner: Database,
  worker: string,
  patience: number,
  dispatch: (id: string) => Promise<void>,
): Promise<void> {
  try {
    await sql`update jobs set alive_until = now() + make_interval(secs => ${patience}) where state = 'running' and worker = ${worker}`.execute(
      owner,
    );
    for (const id of await takeOverFromTheDead(owner)) await dispatch(id);
  } catch (error) {
    console.error('the pulse of background work:', error);
  }
}

async function takeOverFromTheDead(owner: Database): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`update jobs set state = 'queued' where state = 'running' and (alive_until is null or alive_until < now()) returning id`.execute(
    owner,
  );
  return rows.map(({ id }) => id);
}

/** Runs a job at once, in this process, without pg-boss: tests use it, and so does the queue. */
export async function runJob(
  owner: Database,
  platform: Platform,
  handlers: Readonly<Record<string, JobHandler>>,
  id: string,
  {
    dispatch,
    worker = 'here',
    patience = usualPatience,
  }: { readonly dispatch?: (id: string) => Promise<void>; readonly worker?: string; readonly patience?: number } = {},
): Promise<void> {
  // Claiming is one statement: a job handed out twice runs once.
  const {
    rows: [job],
  } = await sql<{ unit_id: string; kind: string; input: never; created_by: string | null; attempts: number }>`
    update jobs set state = 'running', started_at = now(), attempts = attempts + 1, worker = ${worker}, alive_until = now() + make_interval(secs => ${patience})
    where id = ${id} and state = 'queued' returning unit_id, kind, input, created_by, attempts`.execute(owner);
  if (!job) return;
  const handler = handlers[job.kind];
  if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`);
  // A job that was cancelled, or that another process took over, is no longer ours to write.
  const ours = sql`state = 'running' and worker = ${worker}`;
  const finish = (state: string, values: { failure?: unknown; result?: unknown }) =>
    sql`
    update jobs set state = ${state}, finished_at = now(),
      failure = ${values.failure === undefined ? null : JSON.stringify(values.failure)}::jsonb,
      result = ${values.result === undefined ? null : JSON.stringify(values.result)}::jsonb
    where id = ${id} and ${ours}`.execute(owner);
  try {
    const result = await handler(
      {
        id,
        unitId: job.unit_id,
        createdBy: job.created_by,
        actor: systemActor(job.unit_id),
        platform,
        progress: async (done, total) => {
          const { numAffectedRows } = await sql`update jobs set done = ${done}, total = ${total}
          where id = ${id} and ${ours}`.execute(owner);
          return numAffectedRows === 1n;
        },
      },
      job.input,
    );
    await (result.ok ? finish('done', { result: result.value }) : finish('failed', { failure: result.failure }));
  } catch (error) {
    console.error(`job ${id} (${job.kind}), attempt ${job.attempts}:`, error);
    if (job.attempts < attemptsAllowed && dispatch) {
      const { numAffectedRows } = await sql`update jobs set state = 'queued' where id = ${id} and ${ours}`.execute(
        owner,
      );
      if (numAffectedRows === 1n) await dispatch(id);
    } else {
      await finish('failed', { failure: fail('jobs/broke', { attempts: job.attempts, job: id }).failure });
    }
  }
}

/** A queue that only records: what tests and one-off scripts run on. */
export const recordingJobs: JobQueue = { insert, dispatch: async () => undefined };
