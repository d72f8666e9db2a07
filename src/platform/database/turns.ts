/** Turns within one process, in the order in which they were asked for. */

export type Turn = { readonly name: string; readonly end: () => void };

/** Milliseconds after which a turn that has not come is not waited for. */
const patience = 2_000;

/** The end of the last turn of each name. */
const last = new Map<string, Promise<void>>();

/** Comes when those who asked before have ended, or after a while without them: it promises nothing. */
export async function turnFor(name: string): Promise<Turn> {
  const before = last.get(name);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const mine = before === undefined ? ended : Promise.all([before, ended]).then(() => undefined);
  last.set(name, mine);
  void mine.then(() => {
    if (last.get(name) === mine) last.delete(name);
  });
  if (before !== undefined) await orPatience(before);
  return { name, end };
}

async function orPatience(before: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  await Promise.race([before, promise]);
  clearTimeout(timer);
}
