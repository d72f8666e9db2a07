/** Processes that this one started: none outlives it, and one that dies is started again. */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

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

const endsWithParent = fileURLToPath(new URL('ends-with-parent.cjs', import.meta.url));

/**
 * Starts a process of the program with a channel to it. It ends with this process, however that ends, SIGKILL too: it
 * watches a pipe of which this process holds the other end (ends-with-parent.cjs).
 */
export function forkWithProgram(module: string, args: readonly string[], options: ForkOptions): ChildProcess {
  const child = fork(module, args, {
    ...options,
    execArgv: [...(options.execArgv ?? []), '--require', endsWithParent],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', 'pipe'],
  });
  // One that could not be started has no pipe; the pipe itself keeps nobody from ending.
  const pipe: unknown = (child.stdio as readonly unknown[] | undefined)?.[4];
  if (pipe instanceof Socket) pipe.on('error', () => undefined).unref();
  endsWithProgram(child, 'SIGKILL');
  return child;
}

/** Milliseconds before each start after a death; the last one from then on. */
const pauses = [0, 250, 500, 1_000, 2_000, 4_000, 8_000] as const;

/** Milliseconds before the start after so many deaths in a row. */
export const pauseAfter = (deaths: number): number => pauses[Math.min(deaths, pauses.length) - 1] ?? 0;

/** Milliseconds after which what was started again has recovered; what dies sooner is dying still. */
export const lastingLife = 30_000;
