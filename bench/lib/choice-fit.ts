/** Learns which sentence of a passage answers: a conditional logistic regression over the sentences of each passage. */
import { choices, type Choice } from '../../src/answers/reading/features.ts';

/** The sentences of a passage, and the place of the one that has the answer. */
export type Chosen = { readonly sentences: readonly Choice[]; readonly right: number };

/** Gradient ascent; a weight that would take the wrong sign stays at nothing. Deterministic. */
export function fitChoice(all: readonly Chosen[]): Choice {
  const weights = choices.map(() => 0);
  const values = all.map(({ sentences }) => sentences.map((one) => choices.map(({ name }) => one[name])));
  for (let step = 0; step < 2_000; step++) {
    const slopes = choices.map(() => 0);
    for (const [at, sentences] of values.entries()) {
      const scores = sentences.map((one) => one.reduce((sum, value, nth) => sum + value * (weights[nth] ?? 0), 0));
      const most = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - most));
      const total = parts.reduce((sum, part) => sum + part, 0);
      for (const [nth, sentence] of sentences.entries()) {
        const error = (nth === all[at]?.right ? 1 : 0) - (parts[nth] ?? 0) / total;
        for (const [which, value] of sentence.entries()) slopes[which] = (slopes[which] ?? 0) + error * value;
      }
    }
    for (const [nth, { sign }] of choices.entries()) {
      const before = weights[nth] ?? 0;
      const after = before + ((slopes[nth] ?? 0) - before) / all.length;
      weights[nth] = after * sign < 0 ? 0 : after;
    }
  }
  return Object.fromEntries(choices.map(({ name }, nth) => [name, weights[nth] ?? 0])) as Choice;
}
