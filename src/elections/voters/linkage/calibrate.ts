/**
 * Puts the scores' promise right by what people decided: a model that is learned from a list alone knows its own
 * figures, people have seen the two cards. Platt's scaling: one slope and one shift for all weights, so that their
 * order stays. Platt 1999.
 */

/** A pair about which a person decided: its weight (bits) before any calibration, and whether it was one person. */
export type DecidedPair = { readonly weight: number; readonly same: boolean };

/** What a weight (bits) becomes: slope x weight + shift. `decisions`: how many it rests on. */
export type Calibration = { readonly slope: number; readonly shift: number; readonly decisions: number };

/** As the model says. */
export const uncalibrated: Calibration = { slope: 1, shift: 0, decisions: 0 };

/** Decisions below which a model's own promise stands: fewer say less than it does. */
const fewest = 40;
/** How far from the model's promise decisions may lead before they are many: spread of slope and shift (bits). */
const spread = { slope: 0.5, shift: 3 };
/** A weight beyond this (bits) is as good as certain: further away it teaches nothing. */
const certain = 20;

/**
 * The calibration that makes the decisions likeliest (Newton's method on the logistic likelihood, leaning on the
 * model's own promise). The promised share of one person among the decided pairs is then their true share.
 */
export function calibrate(pairs: readonly DecidedPair[]): Calibration {
  if (pairs.length < fewest) return uncalibrated;
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 30; round += 1) {
    const step = newtonStep(pairs, slope, shift);
    slope = Math.min(3, Math.max(0.2, slope + step.slope));
    shift = Math.min(15, Math.max(-15, shift + step.shift));
    if (Math.abs(step.slope) + Math.abs(step.shift) < 1e-6) break;
  }
  return { slope: rounded(slope), shift: rounded(shift), decisions: pairs.length };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** From a slope and shift towards those that fit better; bits are natural logarithms times log2(e). */
function newtonStep(pairs: readonly DecidedPair[], slope: number, shift: number): { slope: number; shift: number } {
  let [gradientSlope, gradientShift] = [(1 - slope) / spread.slope ** 2, -shift / spread.shift ** 2];
  let [bySlope, byBoth, byShift] = [1 / spread.slope ** 2, 0, 1 / spread.shift ** 2];
  for (const { weight, same } of pairs) {
    const x = Math.min(certain, Math.max(-certain, weight));
    const promised = 1 / (1 + 2 ** -(slope * x + shift));
    const missed = ((same ? 1 : 0) - promised) * Math.LN2;
    const doubt = promised * (1 - promised) * Math.LN2 ** 2;
    gradientSlope += missed * x;
    gradientShift += missed;
    bySlope += doubt * x * x;
    byBoth += doubt * x;
    byShift += doubt;
  }
  const size = bySlope * byShift - byBoth * byBoth;
  return {
    slope: (gradientSlope * byShift - gradientShift * byBoth) / size,
    shift: (gradientShift * bySlope - gradientSlope * byBoth) / size,
  };
}

/** A weight in thousandths of a bit as decisions put it right, whole thousandths again. */
export const calibratedWeight = ({ slope, shift }: Calibration, weight: number): number =>
  Math.round(slope * weight + shift * 1_000);

/** The least weight (thousandths) that becomes a weight as great as this. */
export const weightBefore = ({ slope, shift }: Calibration, weight: number): number =>
  Math.floor((weight - shift * 1_000) / slope);
