import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for work, but not longer; the work itself goes on. */
export const atMost = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, sleep(milliseconds, null, { ref: false })]);
