/**
 * Which part of a passage is quoted as the answer: a definition, a list with the sentence that leads to it, a whole
 * ayat, or a sentence. Always a span of the passage, never words of our own.
 */
import { listMarkPattern } from '../../language/index.ts';
import type { ClaimForm } from '../schema.ts';
import type { Sentence, Weighed } from './features.ts';
import type { Question } from './question.ts';

export type Quote = { readonly start: number; readonly end: number; readonly form: ClaimForm };

const item = new RegExp(String.raw`^\s*(?:${listMarkPattern}|[•*–-])\s`);
const clause = /^\s*\(\d{1,3}[a-z]?\)\s/;
const definition = /\s(?:adalah|ialah|merupakan|yaitu|yakni|berarti)\s/;
/** A longer quotation is cut at a sentence: nobody reads more at once. */
export const longestQuote = 2_400;

/** The span that answers; undefined where the passage has no sentence. */
export function quoteFrom(question: Question, text: string, { sentences, best }: Weighed): Quote | undefined {
  const chosen = sentences[best];
  if (chosen === undefined) return undefined;
  const textOf = ({ start, end }: Sentence): string => text.slice(start, end);
  const isItem = (at: number): boolean => sentences[at] !== undefined && isOfList(textOf(sentences[at]));
  const to = (first: number, last: number, form: ClaimForm): Quote => within({ first, last, form }, sentences);

  if (textOf(chosen).trimEnd().endsWith(':') && isItem(best + 1)) return to(best, lastItem(best, isItem), 'list');
  if (question.wanted === 'list' && isItem(best)) {
    let lead = best;
    while (isItem(lead)) lead--;
    if (lead >= 0) return to(lead, lastItem(lead, isItem), 'list');
  }
  if (question.wanted === 'definition' && definition.test(textOf(chosen))) return to(best, best, 'definition');
  const [first, last] = clauseAround(best, sentences, textOf);
  if (last > first || clause.test(textOf(sentences[first] ?? chosen))) return to(first, last, 'article');
  return to(best, best, 'sentence');
}

/** "(2)" begins an ayat, not an item of a list. */
const isOfList = (text: string): boolean => item.test(text) && !clause.test(text);

function lastItem(lead: number, isItem: (at: number) => boolean): number {
  let last = lead;
  while (isItem(last + 1)) last++;
  return last;
}

/** The sentences of the ayat in which a sentence stands; the sentence alone where there are no ayat. */
function clauseAround(
  at: number,
  sentences: readonly Sentence[],
  textOf: (sentence: Sentence) => string,
): readonly [first: number, last: number] {
  const begins = (nth: number): boolean => clause.test(textOf(sentences[nth] as Sentence));
  let first = at;
  while (first > 0 && !begins(first)) first--;
  if (!begins(first)) return [at, at];
  let last = at;
  while (last + 1 < sentences.length && !begins(last + 1)) last++;
  return [first, last];
}

function within(
  { first, last, form }: { readonly first: number; readonly last: number; readonly form: ClaimForm },
  sentences: readonly Sentence[],
): Quote {
  const start = sentences[first]?.start ?? 0;
  let end = last;
  while (end > first && (sentences[end]?.end ?? 0) - start > longestQuote) end--;
  return { start, end: sentences[end]?.end ?? start, form };
}
