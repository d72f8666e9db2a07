/**
 * Who of a village bears one name. A name that is rare in a regency may be a village's own: twenty or forty of its
 * people are called so, and none of them is another.
 */
import { groupBy } from './grouped.ts';
import { cell, width, type Rows } from './rows.ts';

export type Namesakes = {
  /** Bits of information in a name that `a` and `b` of one village share, by how many others of it bear it. */
  readonly bits: (a: number, b: number) => number;
  /** Share of pairs of people in one village whose names are the same in spelling, and how many pairs there are. */
  readonly chance: () => number;
  readonly pairs: () => number;
  /** The rows of the sample in a row's village. */
  readonly neighbours: (at: number) => Int32Array;
  /** A number of a row's village, 0 for none. */
  readonly villageOf: (at: number) => number;
};

/** Counts the names of villages among the rows of a sample (places in `rows`, ascending). */
export function countNamesakes(rows: Rows, sample: Int32Array): Namesakes {
  const { cells, words, names } = rows;
  const nameOf = (at: number): number => names.spelled(words.name[cells[at * width + cell.name] as number] as number);
  const districtOf = (at: number): number => cells[at * width + cell.district] as number;
  const neighbours = groupBy(sample, districtOf, (at) => cells[at * width + cell.village] as number);
  // A village that is not known is nobody's.
  const villageOf = (at: number): number => (districtOf(at) === 0 ? 0 : neighbours.numberOf(at) + 1);
  const named = groupBy(sample, villageOf, nameOf);
  const sampled = new Uint8Array(rows.count);
  for (const at of sample) sampled[at] = 1;
  return {
    bits(a, b) {
      const themselves = (sampled[a] as number) + (sampled[b] as number);
      const others = named.of(a).length - themselves;
      const people = neighbours.of(a).length - themselves;
      return others <= 0 || people <= 0 ? Infinity : -Math.log2(others / people);
    },
    chance: () => named.pairs() / Math.max(1, neighbours.pairs()),
    pairs: neighbours.pairs,
    neighbours: neighbours.of,
    villageOf,
  };
}
