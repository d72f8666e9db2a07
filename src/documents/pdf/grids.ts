/** Tables drawn with lines: which cell of which row a piece of text stands in. */
import type { Rule } from './drawn.ts';
import type { Piece } from './words.ts';

/** Lines of one table, those on one height or one side taken together. */
type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
};
export type Place = { readonly grid: Grid; readonly row: number; readonly column: number };

/** How far lines may miss each other and still meet. */
const slack = 2.5;
/** More lines than any page of tables: a drawing, in which no table is looked for. */
const mostRules = 6_000;

/** Tables of at least two columns; a frame round text is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostRules) return [];
  return meeting(rules).flatMap((group) => {
    const level = group.filter((rule) => rule.level);
    const upright = group.filter((rule) => !rule.level);
    const xs = apart(upright.map((rule) => (rule.left + rule.right) / 2));
    const ys = apart(level.map((rule) => (rule.top + rule.bottom) / 2));
    return xs.length >= 3 && ys.length >= 2 ? [{ xs, ys, level, upright }] : [];
  });
}

/** Lines that touch, directly or through others. */
function meeting(rules: readonly Rule[]): Rule[][] {
  const parents = rules.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] = parents[parents[at] ?? at] ?? at;
    return at;
  };
  const ordered = [...rules.entries()].sort((a, b) => a[1].top - b[1].top);
  let open: (readonly [number, Rule])[] = [];
  for (const [index, rule] of ordered) {
    open = open.filter(([, other]) => other.bottom + slack >= rule.top);
    for (const [other, line] of open)
      if (line.left - slack <= rule.right && rule.left - slack <= line.right) parents[root(other)] = root(index);
    open.push([index, rule]);
  }
  const found = new Map<number, Rule[]>();
  for (const [index, rule] of rules.entries()) {
    const group = found.get(root(index));
    if (group === undefined) found.set(root(index), [rule]);
    else group.push(rule);
  }
  return [...found.values()].filter((group) => group.length >= 4);
}

function apart(numbers: readonly number[]): number[] {
  const kept: number[] = [];
  for (const number of numbers.toSorted((a, b) => a - b))
    if (number - (kept.at(-1) ?? -Infinity) > slack) kept.push(number);
  return kept;
}

/** Where upright lines of tables cross a height. */
export const cutsOf =
  (grids: readonly Grid[]) =>
  (y: number): number[] =>
    grids.flatMap(({ ys, upright }) =>
      y < (ys[0] ?? 0) || y > (ys.at(-1) ?? 0)
        ? []
        : upright.filter((rule) => rule.top - slack <= y && rule.bottom + slack >= y).map((rule) => rule.left),
    );

/** A cell over several rows belongs to the first of them, one over several columns to the leftmost. */
export function placeOf(piece: Piece, grids: readonly Grid[]): Place | undefined {
  const x = (piece.left + piece.right) / 2;
  const y = piece.y - 0.3 * piece.size;
  for (const grid of grids) {
    const { xs, ys, level, upright } = grid;
    if (x < (xs[0] ?? 0) || x > (xs.at(-1) ?? 0) || y < (ys[0] ?? 0) || y > (ys.at(-1) ?? 0)) continue;
    const over = level.filter((rule) => rule.top <= y && rule.left - slack <= x && rule.right + slack >= x);
    const before = upright.filter((rule) => rule.left <= x && rule.top - slack <= y && rule.bottom + slack >= y);
    return {
      grid,
      row: nearest(ys, Math.max(...over.map((rule) => (rule.top + rule.bottom) / 2))),
      column: nearest(xs, Math.max(...before.map((rule) => (rule.left + rule.right) / 2))),
    };
  }
  return undefined;
}

const nearest = (numbers: readonly number[], wanted: number): number =>
  Math.max(
    0,
    numbers.findLastIndex((number) => number <= wanted + slack),
  );
