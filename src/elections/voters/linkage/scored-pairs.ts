/** Pairs that were kept, as whole numbers of 36 bytes: a list of default dates has millions. */
import type { Weighed } from './model.ts';

type ScoredPair = readonly [
  x: number,
  y: number,
  weight: number,
  pattern: number,
  prior: number,
  standing: number,
  name: number,
  date: number,
  kin: number,
];
/** A pair's weight and what it is made of (thousandths of a bit). */
export type WeighedPair = Weighed & { readonly weight: number };
export type ScoredPairs = {
  /** Places of two rows (x < y) in their piece. */
  readonly add: (x: number, y: number, weighed: WeighedPair) => void;
  readonly size: () => number;
  readonly at: (n: number) => ScoredPair;
  /** Numbers of pairs in order of x, then y. */
  readonly order: () => Uint32Array;
};
const width = 9;

export function scoredPairs(): ScoredPairs {
  let numbers = new Int32Array(width << 12);
  let size = 0;
  return {
    add(x, y, { weight, pattern, prior, standing, name, date, kin }) {
      const from = size * width;
      if (from === numbers.length) {
        const more = new Int32Array(numbers.length * 2);
        more.set(numbers);
        numbers = more;
      }
      numbers[from] = x;
      numbers[from + 1] = y;
      numbers[from + 2] = weight;
      numbers[from + 3] = pattern;
      numbers[from + 4] = prior;
      numbers[from + 5] = standing;
      numbers[from + 6] = name;
      numbers[from + 7] = date;
      numbers[from + 8] = kin;
      size += 1;
    },
    size: () => size,
    at: (n) => numbers.subarray(n * width, (n + 1) * width) as unknown as ScoredPair,
    order: () =>
      Uint32Array.from({ length: size }, (_, n) => n).sort(
        (one, other) =>
          (numbers[one * width] as number) - (numbers[other * width] as number) ||
          (numbers[one * width + 1] as number) - (numbers[other * width + 1] as number),
      ),
  };
}
