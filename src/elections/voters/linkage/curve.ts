/**
 * What a threshold would find, by the model's own probabilities: nobody knows the truth of a list, but a calibrated
 * score knows how often it errs.
 */
import { probabilityOf } from './model.ts';
import type { CurvePoint } from './schema.ts';

/** Bits. */
const from = -5;
const to = 20;
const step = 0.5;
const bins = (to - from) / step + 1;

export type Histogram = {
  readonly add: (weight: number) => void;
  /** `below`: expected pairs of one person that were not kept. */ readonly curve: (below: number) => CurvePoint[];
};

/** Counts weights (thousandths of a bit) in steps of half a bit. */
export function histogram(): Histogram {
  const pairs = new Float64Array(bins);
  // Millionths, whole: sums do not depend on their order.
  const expected = new Float64Array(bins);
  let lower = 0;
  return {
    add(weight) {
      const bin = Math.min(bins - 1, Math.floor((weight / 1_000 - from) / step));
      const probability = Math.round(probabilityOf(weight) * 1e6);
      if (bin < 0) lower += probability;
      else {
        pairs[bin] = (pairs[bin] as number) + 1;
        expected[bin] = (expected[bin] as number) + probability;
      }
    },
    curve(below) {
      const all = expected.reduce((sum, n) => sum + n, lower) / 1e6 + below;
      const points: CurvePoint[] = [];
      let found = 0;
      let right = 0;
      for (let bin = bins - 1; bin >= 0; bin -= 1) {
        found += pairs[bin] as number;
        right += expected[bin] as number;
        const share = (part: number, of: number) => (of === 0 ? 1 : Math.round((part / of) * 1e4) / 1e4);
        points.push({
          threshold: from + bin * step,
          found,
          precision: share(right / 1e6, found),
          recall: Math.min(1, share(right / 1e6, all)),
        });
      }
      return points.toReversed();
    },
  };
}
