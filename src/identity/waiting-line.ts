/** Work that is expensive waits in a line, so that a crowd asking for it does not hold up everybody else. */

export type WaitingLine = {
  /** Runs `work` in its turn; null, without having run it, where the line is full. `first`: before the others. */
  readonly queue: <T>(work: () => Promise<T>, first?: boolean) => Promise<T | null>;
};

/** `atOnce` works run at once; `most` may wait in either line, that of the first and that of the others. */
export function waitingLine({ atOnce, most }: { readonly atOnce: number; readonly most: number }): WaitingLine {
  let running = 0;
  const lines: { readonly first: (() => void)[]; readonly others: (() => void)[] } = { first: [], others: [] };
  const turn = async (line: (() => void)[]): Promise<void> => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => line.push(resolve));
  };
  const next = (): void => {
    // Whoever is called takes over the place that falls free.
    const called = lines.first.shift() ?? lines.others.shift();
    if (called) called();
    else running -= 1;
  };
  return {
    queue: async (work, first = false) => {
      const line = first ? lines.first : lines.others;
      if (line.length >= most) return null;
      await turn(line);
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
