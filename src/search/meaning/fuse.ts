/**
 * Words and meaning in one score, by one fixed rule for every query: each by its own best, weighed by what the query
 * looks like. Chosen on the training halves of bench/search.ts.
 */
import type { ReadQuery } from '../read-query.ts';
import type { Scored } from '../rank.ts';
import { keyOf, type Near } from '../store.ts';

/** What words are worth of 1: a question is answered in other words, a sentence of a rule is repeated in its own. */
export function weightOfWords({ sequence, exact, topic }: ReadQuery): number {
  if (exact.length > 0) return 0.9;
  if (topic.length > 0) return 0.7;
  return sequence.stems.length <= 12 ? 0.35 : 0.7;
}

/** Scores 0 … 1. Passages whose meaning was not among the nearest are taken for as far as the furthest of those. */
export function fuse(scored: readonly Scored[], near: readonly Near[], query: ReadQuery): Scored[] {
  const best = Math.max(...scored.map(({ score }) => score), 1e-9);
  const likeness = new Map(near.map(({ key, likeness: value }) => [key, value]));
  const values = [...likeness.values()];
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const weight = weightOfWords(query);
  return scored.map((passage) => {
    const meaning = ((likeness.get(keyOf(passage)) ?? least) - least) / Math.max(most - least, 1e-9);
    const words = passage.score / best;
    return { ...passage, score: Math.min(1, best) * (weight * words + (1 - weight) * meaning) };
  });
}
