import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../../../platform/chance/index.ts';
import { calibrate, calibratedWeight, uncalibrated, type DecidedPair } from './calibrate.ts';
import { histogram } from './curve.ts';
import { probabilityOf } from './model.ts';

/** Pairs whose chance of being one person is not what their weight says: 2^(0.6 w - 1.5) to one. */
function drawn(pairs: number, seed: number): DecidedPair[] {
  const draw = drawsFrom(seed);
  return Array.from({ length: pairs }, () => {
    const weight = -4 + 16 * draw();
    return { weight, same: draw() < probabilityOf((0.6 * weight - 1.5) * 1_000) };
  });
}

/** Promised and true precision from a threshold on. */
function precision(pairs: readonly DecidedPair[], weightOf: (pair: DecidedPair) => number, threshold: number) {
  const counted = histogram();
  for (const pair of pairs) counted.add(weightOf(pair));
  const above = pairs.filter((pair) => weightOf(pair) >= threshold * 1_000);
  return {
    promised: counted.curve(0).find((point) => point.threshold === threshold)?.precision ?? 0,
    true: above.filter(({ same }) => same).length / above.length,
  };
}

describe('decisions put the promise right', () => {
  const [decided, others] = [drawn(2_000, 5), drawn(40_000, 6)];
  const calibration = calibrate(decided);
  const after = ({ weight }: DecidedPair) => calibratedWeight(calibration, Math.round(weight * 1_000));
  const before = ({ weight }: DecidedPair) => Math.round(weight * 1_000);

  it.each([-3, 0, 2, 4])('also of pairs that nobody has decided, from %i bits on', (threshold) => {
    const promise = precision(others, after, threshold);
    expect(Math.abs(promise.promised - promise.true)).toBeLessThan(0.015);
    const wrong = precision(others, before, threshold);
    expect(Math.abs(wrong.promised - wrong.true)).toBeGreaterThan(0.03);
  });

  it('and say how many they were, and keep the order', () => {
    expect(calibration.decisions).toBe(2_000);
    expect(calibration.slope).toBeCloseTo(0.6, 1);
    expect(calibratedWeight(calibration, 5_000)).toBeGreaterThan(calibratedWeight(calibration, 4_000));
  });
});

it('few decisions leave the promise as it is, and those that fit it change little', () => {
  expect(calibrate(drawn(30, 7))).toEqual(uncalibrated);
  const draw = drawsFrom(8);
  const fitting = Array.from({ length: 3_000 }, () => {
    const weight = -4 + 12 * draw();
    return { weight, same: draw() < probabilityOf(weight * 1_000) };
  });
  const { slope, shift } = calibrate(fitting);
  expect(Math.abs(slope - 1)).toBeLessThan(0.12);
  expect(Math.abs(shift)).toBeLessThan(0.3);
});

it('decisions that all say the same do not make certain what is not', () => {
  const { slope, shift } = calibrate(Array.from({ length: 60 }, () => ({ weight: 6, same: true })));
  expect(slope).toBeLessThan(3);
  expect(probabilityOf(calibratedWeight({ slope, shift, decisions: 60 }, -6_000))).toBeLessThan(0.5);
});
