/** What a background job is. A room declares each of its jobs once, beside the operation that asks for it. */
import type { z } from 'zod';
import type { Actor, UnitId } from '../actor.ts';
import type { Platform } from '../platform.ts';
import type { Result } from '../result/index.ts';
import type { Subject } from '../subjects.ts';

/** One attempt at one job, as its `run` sees it. */
export type Work = {
  readonly id: string;
  readonly unitId: UnitId;
  readonly createdBy: string | null;
  /** The system, acting for the job's unit. */
  readonly actor: Actor;
  readonly platform: Platform;
  /**
   * Aborted when the job was cancelled, was given to another process, or the program stops: what is made after that is
   * not kept.
   */
  readonly signal: AbortSignal;
  /** Tells the screen how far the work is; false when it should stop (see `signal`). */
  readonly progress: (done: number, total: number) => Promise<boolean>;
};

export type Job<Input extends object = object> = {
  /** 'room.verb-noun'. */
  readonly kind: string;
  /**
   * Checked where the job is asked for and again where it runs, perhaps by a newer program. No transforms: it is kept
   * as JSON.
   */
  readonly input: z.ZodType<Input>;
  /**
   * `heavy`: minutes, or much memory. The last worker of a process that has several is kept for `light` ones.
   * `outside`: waits for what answers elsewhere; it takes no worker from the others.
   */
  readonly lane: 'light' | 'heavy' | 'outside';
  /** At most one of its kind runs at a time for a unit, or for what it is about. */
  readonly alone: 'unit' | 'subject' | false;
  /** How often it is begun at most; a process that dies over it counts. */
  readonly attempts: number;
  /** Who asked for it may stop it at /api/jobs/{id}/cancel: nothing of the room's has to be set back then. */
  readonly stoppable: boolean;
  about?(input: Input): Subject;
  /**
   * Does the work. Must be idempotent: after a kill it runs again from its beginning or from what it kept.
   * A failure that is returned is final; a thrown error is tried again after a while, `attempts` times in all.
   */
  run(work: Work, input: Input): Promise<Result<object>>;
  /** After the last attempt broke or died: sets back what the room's own rows say of it. */
  gaveUp?(work: Work, input: Input): Promise<unknown>;
};

type Declared<Input extends object> = Omit<Job<Input>, 'alone' | 'attempts' | 'stoppable'> &
  Partial<Pick<Job<Input>, 'alone' | 'attempts' | 'stoppable'>>;

/**
 * Declares a job. Without more it runs beside others of its kind, is begun three times at most, and only its room
 * stops it.
 */
export const defineJob = <Input extends object>(job: Declared<Input>): Job<Input> => ({
  alone: false,
  attempts: 3,
  stoppable: false,
  ...job,
});
