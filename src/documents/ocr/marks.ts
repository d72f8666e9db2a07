/** The marks on a page: what hangs together in ink. Letters, dots, rules, pictures. */
import type { Plane } from './plane.ts';

/** In pixels; `right` and `bottom` are the first ones beyond. */
export type Mark = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How many of its pixels are ink. */
  readonly ink: number;
};

/** More marks than a page of any writing has: noise, and the search ends. */
const mostRuns = 1_500_000;

/**
 * The marks darker than `level`. Runs of ink of one row join those of the row above that they touch, also by a corner.
 * `null` where there are too many for a page.
 */
export function marksOf(plane: Plane, level: number): readonly Mark[] | null {
  const sets = new Sets();
  let above: readonly number[] = [];
  for (let y = 0; y < plane.height; y++) {
    above = joinRow(plane, y, level, above, sets);
    if (sets.size > mostRuns) return null;
  }
  return sets.marks();
}

/** One row's runs as (from, to, set) three by three. */
function joinRow({ data, width }: Plane, y: number, level: number, above: readonly number[], sets: Sets): number[] {
  const runs: number[] = [];
  let up = 0;
  const end = (y + 1) * width;
  for (let at = y * width; at < end; at++) {
    if ((data[at] as number) >= level) continue;
    const from = at - end + width;
    while (at < end && (data[at] as number) < level) at++;
    const to = at - end + width;
    const set = sets.add(from, to, y);
    while (up < above.length && (above[up + 1] as number) < from) up += 3;
    for (let one = up; one < above.length && (above[one] as number) <= to; one += 3)
      sets.join(above[one + 2] as number, set);
    runs.push(from, to, set);
  }
  return runs;
}

/** Marks of a page of this size, on the same page turned clockwise. */
export function turnedMarks(
  marks: readonly Mark[],
  { width, height }: Pick<Plane, 'width' | 'height'>,
  turn: 90 | 180,
): Mark[] {
  return marks.map(({ left, top, right, bottom, ink }) =>
    turn === 90
      ? { left: height - bottom, top: left, right: height - top, bottom: right, ink }
      : { left: width - right, top: height - bottom, right: width - left, bottom: height - top, ink },
  );
}

/** Sets of runs, each known by its first (R. E. Tarjan's disjoint sets, with path halving). */
class Sets {
  readonly #parent: number[] = [];
  readonly #left: number[] = [];
  readonly #top: number[] = [];
  readonly #right: number[] = [];
  readonly #bottom: number[] = [];
  readonly #ink: number[] = [];

  get size(): number {
    return this.#parent.length;
  }

  add(from: number, to: number, y: number): number {
    const set = this.#parent.length;
    this.#parent.push(set);
    this.#left.push(from);
    this.#right.push(to);
    this.#top.push(y);
    this.#bottom.push(y + 1);
    this.#ink.push(to - from);
    return set;
  }

  join(one: number, other: number): void {
    const a = this.#first(one);
    const b = this.#first(other);
    if (a === b) return;
    this.#parent[b] = a;
    this.#left[a] = Math.min(this.#left[a] as number, this.#left[b] as number);
    this.#right[a] = Math.max(this.#right[a] as number, this.#right[b] as number);
    this.#top[a] = Math.min(this.#top[a] as number, this.#top[b] as number);
    this.#bottom[a] = Math.max(this.#bottom[a] as number, this.#bottom[b] as number);
    this.#ink[a] = (this.#ink[a] as number) + (this.#ink[b] as number);
  }

  marks(): Mark[] {
    const marks: Mark[] = [];
    for (let set = 0; set < this.#parent.length; set++)
      if (this.#parent[set] === set)
        marks.push({
          left: this.#left[set] as number,
          top: this.#top[set] as number,
          right: this.#right[set] as number,
          bottom: this.#bottom[set] as number,
          ink: this.#ink[set] as number,
        });
    return marks;
  }

  #first(set: number): number {
    let at = set;
    while (this.#parent[at] !== at) {
      const parent = this.#parent[at] as number;
      this.#parent[at] = this.#parent[parent] as number;
      at = parent;
    }
    return at;
  }
}
