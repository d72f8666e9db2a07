/** Processes that this one started: none outlives it, and one that dies is started again. */
import type { ChildProcess } from 'node:child_process';
import { Worker } from 'node:worker_threads';

const children = new Map<ChildProcess, NodeJS.Signals>();

/** From now on this child ends with the program, by this signal, however the program ends (but for SIGKILL). */
export function endsWithProgram(child: ChildProcess, signal: NodeJS.Signals): void {
  children.set(child, signal);
  child.once('exit', () => children.delete(child));
}

const endChildren = (): void => {
  for (const [child, signal] of children) child.kill(signal);
};
process.on('exit', endChildren);

/**
 * Ends the program now. `process.exit` waits for whatever still calculates on other threads, and that can be minutes.
 */
export function endAtOnce(): void {
  endChildren();
  process.kill(process.pid, 'SIGKILL');
}

const watch = `const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;

/**
 * Ends this process, which the program started with a channel, as soon as the program is gone, however that ended. What
 * never comes back to its loop does not hear that the channel is closed; another thread sees it.
 */
export function endsWithParent(): void {
  process.on('disconnect', endAtOnce);
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}

/** Milliseconds before each start after a death; the last one from then on. */
const pauses = [0, 250, 500, 1_000, 2_000, 4_000, 8_000] as const;

/** Milliseconds before the start after so many deaths in a row. */
export const pauseAfter = (deaths: number): number => pauses[Math.min(deaths, pauses.length) - 1] ?? 0;

/** Milliseconds after which what was started again has recovered; what dies sooner is dying still. */
export const lastingLife = 30_000;
