/**
 * The workers of a process. The table `jobs` is the queue, and the only one: a row is written in the transaction that asks,
 * its NOTIFY wakes the workers when that commits, and a round every few seconds finds whatever was not rung for. In a round a
 * process says that it lives, queues again what dead processes held, writes ends that could not be written before, and does
 * what schedules say. Times are the database's. Several processes on several machines share a queue: docs/decisions/0021.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { connectListening, type Database } from '../database/index.ts';
import type { Job } from '../jobs/define-job.ts';
import type { Schedule } from '../jobs/define-schedule.ts';
import type { Platform } from '../platform.ts';
import { claimJob, handOn, lookRound, sayAlive, takeBack, writeEnd, type Claimed, type End } from './claims.ts';
import { fail } from './failures.ts';
import { attempt, isAway, type Stop } from './run-job.ts';
import { recordSchedules, runDue } from './schedules.ts';

export type WorkersOptions = {
  readonly platform: Platform;
  /** Connects as the owner, who sees every unit's jobs. */
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  /** Jobs at once; 0 leaves them to other processes. */
  readonly workers: number;
  /** This process's name among all that share the queue, the same after a restart: what it had begun goes on at once. */
  readonly worker: string;
  /** Seconds after which a process that was not heard of is dead; the same for all that share the queue. */
  readonly patience: number;
};

type Running = {
  readonly claimed: Claimed;
  readonly job: Job;
  readonly stopping: AbortController;
  readonly ended: Promise<void>;
};

const roundsPerPatience = 3;
/** Milliseconds between two tries to find a database that is away. */
const pauseWhileAway = 1_000;
/** Milliseconds that jobs under way may still take when the program stops. */
const graceful = 10_000;
/** Milliseconds that a database which does not answer may delay the end. */
const farewell = 2_000;

/** Begins to work. Throws when the database cannot be reached now; from then on it may go and come back. */
export async function startWorkers(options: WorkersOptions): Promise<{ readonly stop: () => Promise<void> }> {
  const { platform, owner, ownerUrl, schedules, workers, worker, patience } = options;
  const jobs = workers > 0 ? options.jobs : [];
  const byKind = new Map(jobs.map((job) => [job.kind, job]));
  if (byKind.size !== jobs.length) throw new Error('two jobs have the same kind');
  const light = jobs.filter(({ lane }) => lane === 'light');
  /** The last of several workers is kept for light jobs; one alone takes what comes. */
  const mostHeavy = Math.max(1, workers - 1);
  const running = new Map<string, Running>();
  /** Ends of attempts that the database does not know yet, by their claim. */
  const unwritten = new Map<string, { readonly claimed: Claimed; readonly end: End }>();
  let stopped = false;

  const open = () => connectListening(ownerUrl, 'kc_jobs', { heard, lost: () => void round() });
  function heard(payload: string): void {
    if (payload === '') return void pump();
    const id = payload.replace('stop ', '');
    for (const { claimed, stopping } of running.values())
      if (claimed.id === id) stopping.abort('cancelled or taken over' satisfies Stop);
  }

  let pumping = false;
  let rung = false;
  /** Begins jobs until there are none or all hands are full. */
  async function pump(): Promise<void> {
    rung = true;
    if (pumping) return;
    pumping = true;
    try {
      while (rung) {
        rung = false;
        while (!stopped && running.size < workers) {
          const heavy = [...running.values()].filter(({ job }) => job.lane === 'heavy').length;
          const claimed = await claimJob(owner, heavy < mostHeavy ? jobs : light, { worker, patience });
          if (claimed === null) break;
          begin(claimed);
        }
      }
    } catch (error) {
      say('taking a job', error);
    } finally {
      pumping = false;
    }
  }

  function begin(claimed: Claimed): void {
    const job = byKind.get(claimed.kind) as Job;
    const stopping = new AbortController();
    const ended = attempt(job, claimed, { owner, platform, stopping }).then(async (end) => {
      if (end !== null && !stopping.signal.aborted) {
        unwritten.set(claimed.claim, { claimed, end });
        await writeEnds();
      }
      running.delete(claimed.claim);
      if (!stopped) await pump();
    });
    running.set(claimed.claim, { claimed, job, stopping, ended });
  }

  async function writeEnds(): Promise<void> {
    for (const [claim, { claimed, end }] of unwritten) {
      try {
        await writeEnd(owner, claim, end);
        unwritten.delete(claim);
      } catch (error) {
        say('writing how a job ended', error);
        if (isAway(error)) return;
        // What came of it cannot be kept as it is: the next round says so.
        const { failure } = fail('jobs/broke', { attempts: claimed.attempts, job: claimed.id });
        unwritten.set(claim, { claimed, end: { state: 'failed', failure } });
      }
    }
  }

  let line = open();
  let away = false;
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let going: Promise<void> | null = null;
  const round = (): Promise<void> => (going ??= goRound().finally(() => (going = null)));
  async function goRound(): Promise<void> {
    clearTimeout(timer);
    if (stopped) return;
    // Others who lost the database with us get time to say that they live.
    const sweep = !away;
    try {
      const { waiting, next } = await lookRoundAfterSpeaking(sweep);
      away = false;
      if (waiting) void pump();
      clearTimeout(soon);
      if (next !== null) soon = setTimeout(() => void pump(), next * 1_000 + 5);
    } catch (error) {
      if (!away) say('a round of background work', error);
      away = true;
      void line.destroy().catch(() => undefined);
      if (!stopped) line = open();
    }
    if (!stopped) timer = setTimeout(() => void round(), away ? pauseWhileAway : (patience * 1_000) / roundsPerPatience);
  }
  async function lookRoundAfterSpeaking(sweep: boolean) {
    if (unwritten.size > 0) await writeEnds();
    const claims = [...running.keys(), ...unwritten.keys()];
    if (claims.length > 0) {
      const alive = await sayAlive(line, claims, patience);
      for (const claim of claims)
        if (!alive.has(claim)) running.get(claim)?.stopping.abort('cancelled or taken over' satisfies Stop);
    }
    const look = await lookRound(line, jobs, sweep);
    if (schedules.length > 0) await runDue(line, schedules, platform.clock);
    return look;
  }

  try {
    await takeBack(line, worker);
    await recordSchedules(line, schedules);
  } catch (error) {
    await line.destroy();
    throw error;
  }
  await round();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(soon);
      await going;
      await Promise.race([Promise.all([...running.values()].map(({ ended }) => ended)), sleep(graceful, null, { ref: false })]);
      const left = [...running.values()];
      for (const { stopping } of left) stopping.abort('program stops' satisfies Stop);
      const goodbye = async () => {
        await writeEnds();
        await handOn(owner, left.map(({ claimed }) => claimed.claim));
        await line.destroy();
      };
      await Promise.race([goodbye().catch((error: unknown) => say('handing jobs on', error)), sleep(farewell, null, { ref: false })]);
    },
  };
}

const say = (what: string, error: unknown): void =>
  console.error(`${what}:`, error instanceof Error ? (error.message || error.name) : error);
