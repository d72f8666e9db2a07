/** Processes that this one started and that must not outlive it. */
import type { ChildProcess } from 'node:child_process';

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
