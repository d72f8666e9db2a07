/**
 * What waits for a person. Each room finds its own tasks; the desk puts them together and knows none of them by name.
 */
import type { Actor, UnitId } from './actor.ts';
import type { Tx } from './database/index.ts';
import type { Room } from './room.ts';
import type { Subject } from './subjects.ts';

export type Task = {
  /** What the person is asked to do: 'review'. The workspace's room turns it into words and a link. */
  readonly task: string;
  /** The thing to do it to; no two tasks of one code, thing and `values` in a queue. */
  readonly subject: Subject;
  readonly unitId: UnitId;
  /** Name of the thing; empty while it has none. */
  readonly title: string;
  /** ISO instant from which it waits. */
  readonly since: string;
  /** What else words and link need: kinds, periods, counts, ids. Never personal data. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
};

export type TaskSource = {
  /** All that `find` may ask for. A code belongs to one room. */
  readonly codes: readonly string[];
  /** Bounded: a to-do list, not a report. Any order. */
  readonly find: (tx: Tx, actor: Actor, rooms: readonly Room[], now: Date) => Promise<readonly Task[]>;
};
