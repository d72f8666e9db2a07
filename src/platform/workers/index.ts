/**
 * The workers of a process. The table `jobs` is the queue, and the only one: a row is written in the transaction that
 * asks, its NOTIFY wakes the workers when that commits, and a round every few seconds finds whatever was not rung for.
 * In a round a process says that it lives, queues again what dead processes held, writes ends that could not be
 * written before, and does what schedules say. Times are the database's. Several processes on several machines share a
 * queue: docs/decisions/0021.
 */
import { atMost } from '../at-most.ts';
import { connectListening, type Database } from '../database/index.ts';
import type { Job } from '../jobs/define-job.ts';
import type { Schedule } from '../jobs/define-schedule.ts';
import type { Platform } from '../platform.ts';
import { printError } from '../print-error.ts';
import { claimJob, handOn, lookRound, sayAlive, takeBack, writeEnd, type Claimed, type End } from './claims.ts';
import { fail } from './failures.ts';
import { attempt, isAway, type Stop } from './run-job.ts';
import { recordSchedules, runDue } from './schedules.ts';

export type WorkersOptions = {
  readonly platform: Platform;
  /** Connects as the owner, who sees every unit's jobs. */
  readonly owner: Database;
  readonly ownerUrl: string;
  /** What this process knows; other kinds stay queued for others. */
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  /** Jobs at once; 0 leaves them to other processes. */
  readonly workers: number;
  /**
   * This process's name among all that share the queue, the same after a restart: what it had begun goes on at once.
   */
  readonly worker: string;
  /** Seconds after which a process that was not heard of is dead; the same for all that share the queue. */
  readonly patience: number;
};

/** Begins to work. Throws when the database cannot be reached now; from then on it may go and come back. */
export async function startWorkers(options: WorkersOptions): Promise<{ readonly stop: () => Promise<boolean> }> {
  const workers = new Workers(options);
  await workers.start();
  return { stop: () => workers.stop() };
}

const channel = 'kc_jobs';
const roundsPerPatience = 3;
/** Milliseconds between two tries to find a database that is away. */
const pauseWhileAway = 1_000;
/** Milliseconds that jobs under way may still take when the program stops. */
const graceful = 5_000;
/** Jobs at once that only wait for what answers elsewhere. */
const mostOutside = 4;
/** Milliseconds that a database which does not answer may delay the end. */
const farewell = 1_500;

type Running = { readonly claimed: Claimed; readonly job: Job; readonly stopping: AbortController };

class Workers {
  readonly #options: WorkersOptions;
  readonly #jobs: readonly Job[];
  readonly #mostHeavy: number;
  readonly #running = new Map<string, Running & { readonly ended: Promise<void> }>();
  /** Ends of attempts that the database does not know yet, by their claim. */
  readonly #unwritten = new Map<string, { readonly claimed: Claimed; readonly end: End }>();
  /** One connection that hears of new jobs and that the rounds go over: a silent death of it is noticed by a round. */
  #line: Database;
  #away = false;
  /** Begins nothing more, but still says that it lives. */
  #closing = false;
  #closed = false;
  #nextRound: NodeJS.Timeout | undefined;
  #nextJob: NodeJS.Timeout | undefined;
  #going: Promise<void> | null = null;
  #rung = false;
  #beginning = false;

  constructor(options: WorkersOptions) {
    this.#options = options;
    const all = options.workers > 0 ? options.jobs : [];
    if (new Set(all.map(({ kind }) => kind)).size !== all.length) throw new Error('two jobs have the same kind');
    this.#jobs = all;
    this.#mostHeavy = Math.max(1, options.workers - 1);
    this.#line = this.#open();
  }

  async start(): Promise<void> {
    try {
      await takeBack(this.#line, this.#options.worker);
      await recordSchedules(this.#line, this.#options.schedules);
    } catch (error) {
      await this.#line.destroy();
      throw error;
    }
    await this.#round();
  }

  /**
   * Lets what is under way end for some seconds; what does not is handed on, and its attempt does not count. Whether
   * all of it ended.
   */
  async stop(): Promise<boolean> {
    this.#closing = true;
    await atMost(graceful, Promise.all([...this.#running.values()].map(({ ended }) => ended)));
    const left = [...this.#running.values()];
    for (const { stopping } of left) stopping.abort('program stops' satisfies Stop);
    this.#closed = true;
    clearTimeout(this.#nextRound);
    clearTimeout(this.#nextJob);
    await atMost(farewell, this.#farewell(left));
    return left.length === 0;
  }

  async #farewell(left: readonly Running[]): Promise<void> {
    try {
      await this.#going;
      await this.#writeEnds();
      const claims = left.map(({ claimed }) => claimed.claim);
      await handOn(this.#options.owner, claims);
    } catch (error) {
      say('handing jobs on', error);
    }
    await this.#line.destroy();
  }

  #open(): Database {
    return connectListening(this.#options.ownerUrl, channel, {
      heard: (payload) => this.#heard(payload),
      lost: () => void this.#round(),
    });
  }

  /** '' rings for new work; 'stop <id>' says that a job was cancelled. */
  #heard(payload: string): void {
    if (payload === '') void this.#begin();
    for (const { claimed, stopping } of this.#running.values())
      if (payload === `stop ${claimed.id}`) stopping.abort('cancelled or taken over' satisfies Stop);
  }

  /** Begins jobs until none waits or all hands are full. Rung while it does so, it looks once more. */
  async #begin(): Promise<void> {
    this.#rung = true;
    if (this.#beginning) return;
    this.#beginning = true;
    try {
      while (this.#rung) {
        this.#rung = false;
        while (await this.#beginNext());
      }
    } catch (error) {
      say('taking a job', error);
    } finally {
      this.#beginning = false;
    }
  }

  async #beginNext(): Promise<boolean> {
    const { owner, platform } = this.#options;
    if (this.#closing) return false;
    const jobs = this.#mayBegin();
    const claimed = jobs.length === 0 ? null : await claimJob(owner, jobs, this.#options);
    const job = jobs.find(({ kind }) => kind === claimed?.kind);
    if (claimed === null || job === undefined) return false;
    const stopping = new AbortController();
    const ended = attempt(job, claimed, { owner, platform, stopping }).then((end) =>
      this.#ended({ claimed, job, stopping }, end),
    );
    this.#running.set(claimed.claim, { claimed, job, stopping, ended });
    return true;
  }

  /** The kinds for which a hand is free. */
  #mayBegin(): readonly Job[] {
    const count = (lane: Job['lane']): number =>
      [...this.#running.values()].filter(({ job }) => job.lane === lane).length;
    const [light, heavy] = [count('light'), count('heavy')];
    const hasHand = light + heavy < this.#options.workers;
    const free = { light: hasHand, heavy: hasHand && heavy < this.#mostHeavy, outside: count('outside') < mostOutside };
    return this.#jobs.filter(({ lane }) => free[lane]);
  }

  async #ended({ claimed, stopping }: Running, end: End | null): Promise<void> {
    if (end !== null && !stopping.signal.aborted) {
      this.#unwritten.set(claimed.claim, { claimed, end });
      await this.#writeEnds();
    }
    this.#running.delete(claimed.claim);
    void this.#begin();
  }

  async #writeEnds(): Promise<void> {
    for (const [claim, { claimed, end }] of this.#unwritten) {
      try {
        await writeEnd(this.#options.owner, claim, end);
        this.#unwritten.delete(claim);
      } catch (error) {
        say('writing how a job ended', error);
        if (isAway(error)) return;
        // What came of it cannot be kept as it is: the next round says so.
        const { failure } = fail('jobs/broke', { attempts: claimed.attempts, job: claimed.id });
        this.#unwritten.set(claim, { claimed, end: { state: 'failed', failure } });
      }
    }
  }

  #round(): Promise<void> {
    return (this.#going ??= this.#goRound().finally(() => (this.#going = null)));
  }

  async #goRound(): Promise<void> {
    if (this.#closed) return;
    clearTimeout(this.#nextRound);
    const { schedules, platform, patience } = this.#options;
    try {
      await this.#writeEnds();
      await this.#sayAlive();
      // Others who lost the database with us get a round's time to say that they live.
      const { waiting, next } = await lookRound(this.#line, this.#jobs, !this.#away);
      this.#away = false;
      if (waiting) void this.#begin();
      clearTimeout(this.#nextJob);
      if (next !== null) this.#nextJob = setTimeout(() => void this.#begin(), next * 1_000 + 5);
      if (schedules.length > 0 && !this.#closing) await runDue(this.#line, schedules, platform);
    } catch (error) {
      if (!this.#away) say('a round of background work', error);
      this.#away = true;
      void this.#line.destroy().catch(() => undefined);
      this.#line = this.#open();
    }
    const pause = this.#away ? pauseWhileAway : (patience * 1_000) / roundsPerPatience;
    if (!this.#closed) this.#nextRound = setTimeout(() => void this.#round(), pause);
  }

  async #sayAlive(): Promise<void> {
    const claims = [...this.#running.keys(), ...this.#unwritten.keys()];
    if (claims.length === 0) return;
    const alive = await sayAlive(this.#line, claims, this.#options.patience);
    for (const claim of claims)
      if (!alive.has(claim)) this.#running.get(claim)?.stopping.abort('cancelled or taken over' satisfies Stop);
  }
}

const say = (what: string, error: unknown): void =>
  printError(what, error instanceof Error ? error.message || error.name : error);
