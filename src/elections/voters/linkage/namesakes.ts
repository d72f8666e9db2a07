/**
 * Who of a village bears one name. A name that is rare in a regency may be a village's own: twenty or forty of its
 * people are called so, and none of them is another.
 */
import { cell, width, type Rows } from './rows.ts';

export type Namesakes = {
  /** Bits of information in a name that `a` and `b` of one village share, by how many others of it bear it. */
  readonly bits: (a: number, b: number) => number;
  /** Share of pairs of people in one village whose names are the same in spelling, and how many pairs there are. */
  readonly chance: () => number;
  readonly pairs: () => number;
  /** The rows of the sample in a row's village. */
  readonly neighbours: (at: number) => readonly number[];
  /** A number of a row's village, 0 for none. */
  readonly villageOf: (at: number) => number;
};

type Grouped = ((at: number) => readonly number[]) & {
  readonly of: (key: number) => readonly number[];
  readonly groups: ReadonlyMap<number, readonly number[]>;
};

/** Rows by a key: tells those of a row's. */
export function groupBy(sample: readonly number[], keyOf: (at: number) => number): Grouped {
  const groups = new Map<number, number[]>();
  for (const at of sample) {
    const key = keyOf(at);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [at]);
    else known.push(at);
  }
  const of = (key: number): readonly number[] => groups.get(key) ?? [];
  return Object.assign((at: number) => of(keyOf(at)), { of, groups });
}

/** Counts the names of villages among the rows of a sample (places in `rows`, ascending). */
export function countNamesakes(rows: Rows, sample: readonly number[]): Namesakes {
  const { cells, words, names } = rows;
  const nameOf = (at: number): number => names.spelled(words.name[cells[at * width + cell.name] as number] as number);
  const villageOf = (at: number): number =>
    (cells[at * width + cell.district] as number) * 10_000 + (cells[at * width + cell.village] as number);
  const neighbours = groupBy(sample, villageOf);
  const named = new Map<number, ReadonlyMap<number, number>>();
  const namesIn = (village: number): ReadonlyMap<number, number> => {
    let counts = named.get(village) as Map<number, number> | undefined;
    if (counts === undefined) {
      counts = new Map();
      for (const at of neighbours.of(village)) counts.set(nameOf(at), (counts.get(nameOf(at)) ?? 0) + 1);
      named.set(village, counts);
    }
    return counts;
  };
  const sampled = new Uint8Array(rows.count);
  for (const at of sample) sampled[at] = 1;
  const pairsOf = (counts: Iterable<number>): number => {
    let pairs = 0;
    for (const n of counts) pairs += (n * (n - 1)) / 2;
    return pairs;
  };
  const pairs = (): number =>
    pairsOf([...neighbours.groups].flatMap(([village, { length }]) => (village === 0 ? [] : [length])));
  return {
    bits(a, b) {
      const village = villageOf(a);
      const themselves = (sampled[a] as number) + (sampled[b] as number);
      const others = (namesIn(village).get(nameOf(a)) ?? 0) - themselves;
      const people = neighbours.of(village).length - themselves;
      return others <= 0 || people <= 0 ? Infinity : -Math.log2(others / people);
    },
    chance: () =>
      [...neighbours.groups.keys()].reduce((sum, village) => sum + pairsOf(namesIn(village).values()), 0) /
      Math.max(1, pairs()),
    pairs,
    neighbours,
    villageOf,
  };
}
