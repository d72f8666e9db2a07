/**
 * Who of a village, a district or a regency bears one name. A name that is rare in a list may be a village's own: twenty
 * or forty of its people are called so, and none of them is another.
 */
import { groupBy, type Grouped } from './grouped.ts';
import { cell, width, type Rows } from './rows.ts';

/** Where two rows of one name live together. */
export type Home = 'village' | 'district' | 'regency';
export type Namesakes = {
  /** Bits of information in a name that `a` and `b` of one home share, by how many others of it bear it. */
  readonly bits: (a: number, b: number, home: Home) => number;
  /** Share of pairs of people in one home whose names are the same in spelling. */
  readonly chance: (home: 'village' | 'regency') => number;
  /** How many pairs there are in villages. */
  readonly pairs: () => number;
  /** Draws namesakes of one home (`Grouped`). */
  readonly drawer: (home: 'village' | 'regency', draw: () => number) => ReturnType<Grouped['drawer']>;
  /** The rows of the sample in a row's village. */
  readonly neighbours: (at: number) => Int32Array;
  /** A number of a row's village, 0 for none. */
  readonly villageOf: (at: number) => number;
};

/** Counts the names of homes among the rows of a sample (places in `rows`, ascending). */
export function countNamesakes(rows: Rows, sample: Int32Array): Namesakes {
  const { cells, words, names } = rows;
  const nameOf = (at: number): number => names.spelled(words.name[cells[at * width + cell.name] as number] as number);
  const districtOf = (at: number): number => cells[at * width + cell.district] as number;
  const regencyOf = (at: number): number => cells[at * width + cell.regency] as number;
  // Made when they are asked for: pieces across regencies never do.
  const neighbours = once(() => groupBy(sample, districtOf, (at) => cells[at * width + cell.village] as number));
  // A village that is not known is nobody's.
  const villageOf = (at: number): number => (districtOf(at) === 0 ? 0 : neighbours().numberOf(at) + 1);
  const homes: Readonly<Record<Home, { readonly of: (at: number) => number; readonly named: () => Grouped }>> = {
    village: { of: villageOf, named: once(() => groupBy(sample, villageOf, nameOf)) },
    district: { of: districtOf, named: once(() => groupBy(sample, districtOf, nameOf)) },
    regency: { of: regencyOf, named: once(() => groupBy(sample, regencyOf, nameOf)) },
  };
  const people = {
    village: once(() => countBy(sample, villageOf)),
    district: once(() => countBy(sample, districtOf)),
    regency: once(() => countBy(sample, regencyOf)),
  };
  const sampled = new Uint8Array(rows.count);
  for (const at of sample) sampled[at] = 1;
  return {
    bits(a, b, home) {
      const { of, named } = homes[home];
      const themselves = (sampled[a] as number) + (sampled[b] as number);
      const others = named().of(a).length - themselves;
      const all = (people[home]().get(of(a)) ?? 0) - themselves;
      return others <= 0 || all <= 0 ? Infinity : -Math.log2(others / all);
    },
    chance: (home) => homes[home].named().pairs() / Math.max(1, pairsOf(people[home]())),
    pairs: () => pairsOf(people.village()),
    drawer: (home, draw) => homes[home].named().drawer(draw),
    neighbours: (at) => neighbours().of(at),
    villageOf,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** How many rows each home has; 0 is none. */
function countBy(rows: Int32Array, homeOf: (at: number) => number): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const at of rows) counted.set(homeOf(at), (counted.get(homeOf(at)) ?? 0) + 1);
  return counted;
}

const pairsOf = (counted: ReadonlyMap<number, number>): number =>
  [...counted].reduce((sum, [home, n]) => sum + (home === 0 ? 0 : (n * (n - 1)) / 2), 0);
