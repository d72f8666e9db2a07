/** Keeps the screen told while an engine works, and stops the engine's query when the check was cancelled. */
import type { NewFinding } from '../findings/schema.ts';
import type { Engine } from '../list/index.ts';

/** Milliseconds between two looks whether the job was cancelled. */
const watchEvery = 1_000;

export type Watch = ReturnType<typeof watchOver>;

/**
 * `tell` says how far the check is: passes done, and the share of the `rows` that the one before them has seen. False:
 * cancelled.
 */
export function watchOver(tell: (passesDone: number, share: number) => Promise<boolean>, rows: number) {
  let begun = -1;
  let share = 0;
  let stopped = false;
  let broke = false;
  let engine: Engine | undefined;
  const look = async () => {
    stopped ||= !(await tell(Math.max(0, begun), share));
    if (stopped) engine?.interrupt();
    return !stopped;
  };
  const timer = setInterval(() => void look().catch(() => undefined), watchEvery);
  return {
    cancelled: () => stopped,
    brokeInEngine: () => broke,
    end: () => clearInterval(timer),
    /** For RunOptions.progress. */
    pass: async (done: number, of: number) => {
      if (done < of) begun += 1;
      share = 0;
      return look();
    },
    async *over(on: Engine, findings: AsyncIterable<readonly NewFinding[]>): AsyncGenerator<readonly NewFinding[]> {
      engine = on;
      const each = findings[Symbol.asyncIterator]();
      for (;;) {
        const next = await each.next().catch((error: unknown) => {
          broke = true;
          throw error;
        });
        if (stopped) throw new Error('the check was cancelled');
        if (next.done === true) return;
        share = Math.max(share, Math.min(0.99, (next.value.at(-1)?.rows[0] ?? 0) / Math.max(1, rows)));
        yield next.value;
      }
    },
  };
}
