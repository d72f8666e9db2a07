/**
 * What is done from time to time: declared by a room, done by one process for all, and written down in the database.
 */
import type { UnitId } from '../actor.ts';
import type { Clock } from '../clock/index.ts';
import type { Config } from '../config/index.ts';
import type { Tx } from '../database/index.ts';
import type { Job } from './define-job.ts';

export type ScheduleContext = {
  /**
   * As the owner of the database, who sees every unit; what is asked for and the next time are written with it, or not
   * at all.
   */
  readonly tx: Tx;
  readonly clock: Clock;
  readonly config: Config;
  readonly ask: <I extends object>(job: Job<I>, input: I, where: { readonly unitId: UnitId }) => Promise<string>;
};

export type Schedule = {
  /** 'room.what-is-done'. */
  readonly name: string;
  /**
   * Seconds between two times, or a time of day in western Indonesia ('03:00'). A time that was missed is made up for
   * once.
   */
  readonly when: { readonly every: number } | { readonly at: string };
  /** Seconds at most: it looks what is due and asks for jobs. Thrown errors are tried again after some minutes. */
  readonly run: (context: ScheduleContext) => Promise<void>;
};

export const defineSchedule = (schedule: Schedule): Schedule => schedule;
