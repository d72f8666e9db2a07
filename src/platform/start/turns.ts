/**
 * Does work at once, but only so much in one turn of the event loop; the rest follows in the next turns. So what else
 * the loop is to do comes in between, however many ask.
 */
export type Turns = {
  readonly do: (work: () => void) => void;
  /** From now on, pieces of work in one turn. */
  readonly most: (most: number) => void;
};

export function inTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let limit = most;
  let done = 0;
  function nextTurn(): void {
    const works = waiting.splice(0, limit);
    done = works.length;
    if (done > 0) setImmediate(nextTurn);
    for (const work of works) work();
  }
  return {
    do: (work) => {
      if (done >= limit) return void waiting.push(work);
      if (done === 0) setImmediate(nextTurn);
      done += 1;
      work();
    },
    most: (next) => void (limit = next),
  };
}
