/** One attempt at one job, from its claim to how it ended. */
import { systemActor } from '../actor.ts';
import type { Database } from '../database/index.ts';
import { troubleOf } from '../database/trouble.ts';
import type { Job, Work } from '../jobs/define-job.ts';
import type { Platform } from '../platform.ts';
import { printError } from '../print-error.ts';
import { claimJob, writeEnd, writeProgress, type Claimed, type End } from './claims.ts';
import { fail } from './failures.ts';

/** Why the work of an attempt is stopped before its end. */
export type Stop = 'cancelled or taken over' | 'program stops';

/** What came of an attempt; null when it was told to stop: then others say how the job ends. Never throws. */
export async function attempt(
  job: Job,
  claimed: Claimed,
  {
    owner,
    platform,
    stopping,
  }: { readonly owner: Database; readonly platform: Platform; readonly stopping: AbortController },
): Promise<End | null> {
  const { signal } = stopping;
  const work: Work = {
    id: claimed.id,
    unitId: claimed.unitId,
    createdBy: claimed.createdBy,
    actor: { ...systemActor(claimed.unitId), job: { id: claimed.id, kind: claimed.kind, askedBy: claimed.createdBy } },
    platform,
    signal,
    progress: async (done, total) => {
      if (signal.aborted) return false;
      try {
        if (!(await writeProgress(owner, claimed.claim, done, total)))
          stopping.abort('cancelled or taken over' satisfies Stop);
      } catch (error) {
        // An hour's work is not given up because the screen does not learn how far it is.
        if (!isAway(error)) throw error;
      }
      return !signal.aborted;
    },
  };
  const facts = { attempts: claimed.attempts, job: claimed.id };
  const input = job.input.safeParse(claimed.input);
  if (!input.success) return { state: 'failed', failure: fail('jobs/unreadable', facts).failure };
  // It died at every attempt: this claim only says so. Where even that kills the program, it is not tried for ever.
  if (claimed.attempts > job.attempts) {
    const isSaid = claimed.attempts > job.attempts + mostFarewells || (await giveUp(job, work, input.data));
    if (!isSaid) return { state: 'again', counts: false };
    return { state: 'failed', failure: fail('jobs/died', { ...facts, attempts: job.attempts }).failure };
  }
  try {
    const result = await job.run(work, input.data);
    if (signal.aborted) return null;
    return result.ok ? { state: 'done', result: result.value } : { state: 'failed', failure: result.failure };
  } catch (error) {
    if (signal.aborted) return null;
    printError(`job ${claimed.id} (${claimed.kind}), attempt ${claimed.attempts}`, error);
    const isLast = claimed.attempts === job.attempts;
    if (!isLast || !(await giveUp(job, work, input.data))) return { state: 'again', counts: true };
    return { state: 'failed', failure: fail('jobs/broke', facts).failure };
  }
}

/** Claims after the last attempt that may die while they give up. */
const mostFarewells = 3;

/**
 * False where the database could not be told: whoever waits for the job must hear of it, so that it is tried again.
 * What is wrong in the giving up itself would be wrong again.
 */
async function giveUp(job: Job, work: Work, input: object): Promise<boolean> {
  try {
    await job.gaveUp?.(work, input);
    return true;
  } catch (error) {
    printError(`job ${work.id} (${job.kind}), giving up`, error);
    return troubleOf(error) === null;
  }
}

/**
 * Whether an error says that the database could not be asked, rather than that what was asked is wrong (SQLSTATE
 * classes 22, 23, 42).
 */
export const isAway = (error: unknown): boolean =>
  !/^(2[23]|42)/.test(String((error as { code?: unknown }).code ?? ''));

/**
 * Works one job now, in this process and without waiting for its time: what tests run. Nothing happens when it is not
 * queued.
 */
export async function runJob(owner: Database, platform: Platform, jobs: readonly Job[], id: string): Promise<void> {
  const claimed = await claimJob(owner, jobs, { worker: 'here', patience: 30 }, id);
  const job = jobs.find(({ kind }) => kind === claimed?.kind);
  if (claimed === null || job === undefined) return;
  const end = await attempt(job, claimed, { owner, platform, stopping: new AbortController() });
  if (end !== null) await writeEnd(owner, claimed.claim, end);
}
