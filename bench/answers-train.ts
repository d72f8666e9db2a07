/**
 * Trains what says whether a passage answers a question (src/answers/reading/trained.ts) on the project's own questions
 * (bench/sets/open/answers) and variants of them. Deterministic. `npm run answers:train`; `npm run bench:answers`
 * measures on the other half.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fitChoice, type Chosen } from './lib/choice-fit.ts';
import { readQuestionSets, type AskedPassage } from './lib/question-sets.ts';
import { examplesOf, variantsOf, type Example } from './lib/question-variants.ts';
import { rarityIn } from './lib/rarity.ts';
import { choices, features, weigh, type Features } from '../src/answers/reading/features.ts';
import { leadOf, scoreOf, type Trained } from '../src/answers/reading/judge.ts';
import { plainRarity, readQuestion, type Rarity } from '../src/answers/reading/question.ts';

const root = path.join(import.meta.dirname, '..');
const passages = readQuestionSets(path.join(root, 'bench/sets/open/answers'));
const rarity = rarityIn(passages.map(({ heading, text }) => `${heading} ${text}`));
const own = examplesOf(passages);
const variants = variantsOf(own, 20261130);

/** An answer that is right less often than once in three times is not given. */
const threshold = 1 / 3;

/** A question that somebody wrote says more than one that a program made of it. */
const shareOfVariant = 0.6;

type Row = { readonly features: Features; readonly label: number; readonly share: number };
// A new house has no index yet that knows what is rare.
const rarities = [rarity, plainRarity];
const choice = fitChoice(own.flatMap((example) => rarities.flatMap((known) => chosenOf(example, known))));
const rows: Row[] = [...own, ...variants].flatMap(({ passage, text, answerable }, at) =>
  rarities.map((known) => ({
    features: weigh(readQuestion(text, known), passage, choice).features,
    label: answerable ? 1 : 0,
    share: at < own.length ? 1 : shareOfVariant,
  })),
);
const { bias, weights } = regress(rows);
const tops = own.map(({ text, passage, answerable }) => {
  const top = bestOf(text);
  return { ...top, label: answerable && top.passage === passage ? 1 : 0, answerable };
});
const { slope, lead, shift } = calibrate(tops);
const usualLead = tops.reduce((sum, top) => sum + top.lead, 0) / tops.length;
writeTrained({ choice, bias, weights, slope, lead, usualLead, shift, threshold });
process.stdout.write(`${own.length} questions, ${variants.length} variants; threshold ${threshold.toFixed(3)}\n`);

type Top = { readonly score: number; readonly lead: number; readonly passage: AskedPassage | undefined };

/** The passage of all that scores highest, as it is when the search has found several. */
function bestOf(text: string): Top {
  const question = readQuestion(text, rarity);
  const [first, second] = passages
    .map((passage) => {
      const found = weigh(question, passage, choice).features;
      return { passage, found, score: scoreOf(found, { bias, weights }) };
    })
    .toSorted((one, other) => other.score - one.score);
  const ahead = (first?.score ?? 0) - (second?.score ?? 0);
  const lead = first === undefined ? 0 : leadOf(first.found, ahead);
  return { score: first?.score ?? 0, lead, passage: first?.passage };
}

/** The sentences of the passage that answers, and which of them has the answer; nothing where there is no choice. */
function chosenOf({ passage, text, answer }: Example, known: Rarity): Chosen[] {
  const place = answer === null ? -1 : passage.text.toLowerCase().indexOf(answer.toLowerCase());
  const { sentences } = weigh(readQuestion(text, known), passage);
  const right = place < 0 ? -1 : sentences.findIndex(({ start, end }) => place >= start && place < end);
  return right < 0 || sentences.length < 2 ? [] : [{ sentences: sentences.map((one) => one.choice), right }];
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

/** Platt's scaling of the score of the best passage, beside how far it leads the next. */
function calibrate(all: readonly (Top & { readonly label: number })[]): Pick<Trained, 'slope' | 'lead' | 'shift'> {
  let [slope, lead, shift] = [1, 0, 0];
  for (let step = 0; step < 20_000; step++) {
    let [bySlope, byLead, byShift] = [0, 0, 0];
    for (const one of all) {
      const error = 1 / (1 + Math.exp(-(slope * one.score + lead * one.lead + shift))) - one.label;
      bySlope += error * one.score;
      byLead += error * one.lead;
      byShift += error;
    }
    slope -= (0.05 * bySlope) / all.length;
    lead -= (0.05 * byLead) / all.length;
    shift -= (0.05 * byShift) / all.length;
  }
  return { slope, lead, shift };
}

function writeTrained(trained: Trained): void {
  const number = (value: number): string => String(Number(value.toFixed(4)));
  const lineOf = (name: string, says: string, value: number): string =>
    `    /** ${says} */\n    ${name}: ${number(value)},`;
  const choiceLines = choices.map(({ name, says }) => lineOf(name, says, trained.choice[name]));
  const lines = features.map(({ name, says }) => lineOf(name, says, trained.weights[name]));
  writeFileSync(
    path.join(root, 'src/answers/reading/trained.ts'),
    `/** Made by \`npm run answers:train\`; not written by hand. */
import type { Trained } from './judge.ts';

export const trained: Trained = {
  choice: {
${choiceLines.join('\n')}
  },
  bias: ${number(trained.bias)},
  weights: {
${lines.join('\n')}
  },
  slope: ${number(trained.slope)},
  lead: ${number(trained.lead)},
  usualLead: ${number(trained.usualLead)},
  shift: ${number(trained.shift)},
  threshold: ${number(trained.threshold)},
};
`,
  );
}
