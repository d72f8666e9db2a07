/**
 * Learns what the doubts about a sentence are worth: logistic regression in which a doubt never speaks for a sentence
 * and a support never against it.
 */
import { doubts, supports, type Scales, type Trained } from '../../src/evidence/weighing/index.ts';
import type { Sentence } from './sentence-sets.ts';
import { layOnScales } from './weighed-sentences.ts';

const doubtNames = Object.keys(doubts) as (keyof typeof doubts)[];
const supportNames = Object.keys(supports) as (keyof typeof supports)[];
const signs = [...doubtNames.map(() => -1), ...supportNames.map(() => 1)];
const penalty = 30;

/** A sentence on the scales: 1 for each doubt and support that it has, `label` 1 where it is true. */
export type Row = {
  readonly on: readonly number[];
  readonly label: number;
  /** Sentences beside one source are of one group. */
  readonly group: string;
  readonly isWall: boolean;
  readonly item: Sentence;
};
export type Model = { readonly bias: number; readonly weights: readonly number[] };

/** The row of a sentence; none where it is not compared with passages. */
export function rowOf(item: Sentence): Row[] {
  const own = layOnScales(item);
  if (!own) return [];
  const label = item.right === 'not-unsupported' ? 1 : 0;
  return [{ on: values(own.laid), label, group: JSON.stringify(item.source), isWall: own.isWall, item }];
}

const values = ({ causes, supports: own }: Scales): number[] => [
  ...doubtNames.map((name) => (causes.has(name) ? 1 : 0)),
  ...supportNames.map((name) => (own.has(name) ? 1 : 0)),
];

export const scoreOf = ({ on }: Row, { bias, weights }: Model): number =>
  on.reduce((sum, one, at) => sum + one * (weights[at] ?? 0), bias);

/** Gradient descent, rare and common doubts on one scale; a weight of the wrong sign goes back to nothing. */
export function regress(rows: readonly Row[]): Model {
  const all = alike(rows);
  const count = rows.length;
  const spread = signs.map((_, at) => {
    const mean = all.reduce((sum, { on, times }) => sum + (on.includes(at) ? times : 0), 0) / count;
    return Math.sqrt(mean * (1 - mean)) + 1e-3;
  });
  const weight = signs.map(() => 0);
  let constant = 0;
  for (let step = 0; step < 3_000; step++) {
    const slopes = signs.map(() => 0);
    let constantSlope = 0;
    for (const { on, trueOnes, times } of all) {
      const score = on.reduce((sum, at) => sum + (weight[at] ?? 0) / (spread[at] ?? 1), constant);
      const error = times / (1 + Math.exp(-score)) - trueOnes;
      constantSlope += error;
      for (const at of on) slopes[at] = (slopes[at] ?? 0) + error / (spread[at] ?? 1);
    }
    for (const [at, sign] of signs.entries()) {
      const before = weight[at] ?? 0;
      const after = before - (0.5 * ((slopes[at] ?? 0) + penalty * before)) / count;
      weight[at] = after * sign < 0 ? 0 : after;
    }
    constant -= (0.5 * constantSlope) / count;
  }
  return { bias: constant, weights: weight.map((one, at) => one / (spread[at] ?? 1)) };
}

type Alike = { readonly on: readonly number[]; readonly times: number; readonly trueOnes: number };
/** Rows with the same doubts and supports are learnt from together. */
const alike = (rows: readonly Row[]): Alike[] =>
  [...Map.groupBy(rows, ({ on }) => on.join())].map(([, same]) => ({
    on: (same[0] as Row).on.flatMap((one, at) => (one === 0 ? [] : [at])),
    times: same.length,
    trueOnes: same.reduce((sum, { label }) => sum + label, 0),
  }));

/** The weights by name, but for the least that a claim needs. */
export function named(own: readonly number[]): Omit<Trained, 'least'> {
  return {
    doubts: Object.fromEntries(doubtNames.map((name, at) => [name, own[at] ?? 0])) as Trained['doubts'],
    supports: Object.fromEntries(
      supportNames.map((name, at) => [name, own[doubtNames.length + at] ?? 0]),
    ) as Trained['supports'],
  };
}
