/** Puts moves that repeat each other into one line: the same person doing the same to the same thing, in a row. */
export function gather<
  T extends {
    readonly action: string;
    readonly actor: string | null;
    readonly subject: { readonly id: string };
    /** Put together already. */
    readonly gathered: boolean;
  },
>(moves: readonly T[]): { readonly move: T; readonly times: number }[] {
  const lines: { move: T; times: number }[] = [];
  for (const move of moves) {
    const last = lines.at(-1);
    if (
      last &&
      !move.gathered &&
      last.move.action === move.action &&
      last.move.actor === move.actor &&
      last.move.subject.id === move.subject.id
    )
      last.times += 1;
    else lines.push({ move, times: 1 });
  }
  return lines;
}
