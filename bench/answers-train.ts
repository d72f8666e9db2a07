/**
 * Trains what says whether a passage answers a question (src/answers/reading/trained.ts) on the project's own questions
 * (bench/sets/open/answers) and variants of them. Deterministic. `npm run answers:train`; `npm run bench:answers`
 * measures on the other half.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readQuestionSets, type AskedPassage } from './lib/question-sets.ts';
import { examplesOf, variantsOf } from './lib/question-variants.ts';
import { rarityIn } from './lib/rarity.ts';
import { features, weigh, type Features } from '../src/answers/reading/features.ts';
import { scoreOf, type Trained } from '../src/answers/reading/judge.ts';
import { plainRarity, readQuestion } from '../src/answers/reading/question.ts';

const root = path.join(import.meta.dirname, '..');
const passages = readQuestionSets(path.join(root, 'bench/sets/open/answers'));
const rarity = rarityIn(passages.map(({ heading, text }) => `${heading} ${text}`));
const own = examplesOf(passages);
const variants = variantsOf(own, 20261130);

/** Least share of the answerable questions of the open half, as they were written, that get an answer. */
const answered = 0.81;

/** A question that somebody wrote says more than one that a program made of it. */
const shareOfVariant = 0.6;

type Row = { readonly features: Features; readonly label: number; readonly share: number };
const rows: Row[] = [...own, ...variants].flatMap(({ passage, text, answerable }, at) =>
  // A new house has no index yet that knows what is rare.
  [rarity, plainRarity].map((known) => ({
    features: weigh(readQuestion(text, known), passage).features,
    label: answerable ? 1 : 0,
    share: at < own.length ? 1 : shareOfVariant,
  })),
);
const { bias, weights } = regress(rows);
const tops = own.map(({ text, passage, answerable }) => {
  const top = bestOf(text);
  return { score: top.score, label: answerable && top.passage === passage ? 1 : 0, answerable };
});
const { slope, shift } = calibrate(tops);
const scores = tops.filter(({ answerable }) => answerable).map(({ score }) => score);
const least = scores.toSorted((one, other) => one - other)[Math.floor(scores.length * (1 - answered))] ?? 0;
const threshold = 1 / (1 + Math.exp(-(slope * least + shift)));
writeTrained({ bias, weights, slope, shift, threshold });
process.stdout.write(`${own.length} questions, ${variants.length} variants; threshold ${threshold.toFixed(3)}\n`);

/** The passage of all that scores highest, as it is when the search has found several. */
function bestOf(text: string): { score: number; passage: AskedPassage | undefined } {
  const question = readQuestion(text, rarity);
  return passages
    .map((passage) => ({ passage, score: scoreOf(weigh(question, passage).features, { bias, weights }) }))
    .reduce((top, one) => (one.score > top.score ? one : top));
}

/** Gradient descent; a weight that would take the wrong sign stays at nothing. Both labels weigh the same in all. */
function regress(all: readonly Row[]): Pick<Trained, 'bias' | 'weights'> {
  const weight = features.map(() => 0);
  let constant = 0;
  const values = all.map((row) => features.map(({ name }) => row.features[name]));
  const shareOf = (of: 0 | 1): number => all.reduce((sum, { label, share }) => sum + (label === of ? share : 0), 0);
  const positive = shareOf(0) / shareOf(1);
  const importance = all.map(({ label, share }) => (label === 1 ? share * positive : share));
  const total = importance.reduce((sum, one) => sum + one, 0);
  for (let step = 0; step < 4_000; step++) {
    const slopes = features.map(() => 0);
    let constantSlope = 0;
    for (const [at, value] of values.entries()) {
      const score = value.reduce((sum, one, nth) => sum + one * (weight[nth] ?? 0), constant);
      const error = (1 / (1 + Math.exp(-score)) - (all[at]?.label ?? 0)) * (importance[at] ?? 1);
      constantSlope += error;
      for (const [nth, one] of value.entries()) slopes[nth] = (slopes[nth] ?? 0) + error * one;
    }
    for (const [nth, { sign }] of features.entries()) {
      const before = weight[nth] ?? 0;
      const after = before - 0.3 * ((slopes[nth] ?? 0) / total + before / all.length);
      weight[nth] = after * sign < 0 ? 0 : after;
    }
    constant -= (0.3 * constantSlope) / total;
  }
  const named = Object.fromEntries(features.map(({ name }, nth) => [name, weight[nth] ?? 0]));
  return { bias: constant, weights: named as Trained['weights'] };
}

/** Platt's scaling of the score of the best passage. */
function calibrate(all: readonly { readonly score: number; readonly label: number }[]): {
  slope: number;
  shift: number;
} {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < 20_000; step++) {
    let [bySlope, byShift] = [0, 0];
    for (const { score, label } of all) {
      const error = 1 / (1 + Math.exp(-(slope * score + shift))) - label;
      bySlope += error * score;
      byShift += error;
    }
    slope -= (0.05 * bySlope) / all.length;
    shift -= (0.05 * byShift) / all.length;
  }
  return { slope, shift };
}

function writeTrained(trained: Trained): void {
  const number = (value: number): string => String(Number(value.toFixed(4)));
  const lines = features.map(({ name, says }) => `    /** ${says} */\n    ${name}: ${number(trained.weights[name])},`);
  writeFileSync(
    path.join(root, 'src/answers/reading/trained.ts'),
    `/** Made by \`npm run answers:train\`; not written by hand. */
import type { Trained } from './judge.ts';

export const trained: Trained = {
  bias: ${number(trained.bias)},
  weights: {
${lines.join('\n')}
  },
  slope: ${number(trained.slope)},
  shift: ${number(trained.shift)},
  threshold: ${number(trained.threshold)},
};
`,
  );
}
