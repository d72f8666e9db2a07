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
  const neighbours = groupBy(sample, districtOf, (at) => cells[at * width + cell.village] as number);
  // A village that is not known is nobody's.
  const villageOf = (at: number): number => (districtOf(at) === 0 ? 0 : neighbours.numberOf(at) + 1);
  const homes = {
    village: { people: neighbours, named: groupBy(sample, villageOf, nameOf) },
    district: { people: groupBy(sample, districtOf, () => 0), named: groupBy(sample, districtOf, nameOf) },
    regency: { people: groupBy(sample, regencyOf, () => 0), named: groupBy(sample, regencyOf, nameOf) },
  };
  const sampled = new Uint8Array(rows.count);
  for (const at of sample) sampled[at] = 1;
  return {
    bits(a, b, home) {
      const { people, named } = homes[home];
      const themselves = (sampled[a] as number) + (sampled[b] as number);
      const others = named.of(a).length - themselves;
      const all = people.of(a).length - themselves;
      return others <= 0 || all <= 0 ? Infinity : -Math.log2(others / all);
    },
    chance: (home) => homes[home].named.pairs() / Math.max(1, homes[home].people.pairs()),
    pairs: neighbours.pairs,
    drawer: (home, draw) => homes[home].named.drawer(draw),
    neighbours: neighbours.of,
    villageOf,
  };
}
