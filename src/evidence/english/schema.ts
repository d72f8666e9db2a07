/** An English rendering of an Indonesian sentence, compared with it. Pure data. */

/**
 * - `missing`: the sentence says it, the rendering does not; `added`: the reverse.
 * - `order`: both say the same numbers, dates or names, in another order.
 * - `wrong-noun`: the number counts something else.
 * - `wrong-holder`: a name stands with another position, body or level.
 * - `negation`: one denies more often than the other.
 * - `unreadable`: a number or date that English writes otherwise, or that could be two days.
 * - `not-english`, `half`, `too-long`: no rendering of the whole sentence.
 * - `quote`: another count of quoted words.
 */
export const renderingProblemCodes = [
  'missing',
  'added',
  'order',
  'wrong-noun',
  'wrong-holder',
  'negation',
  'unreadable',
  'not-english',
  'half',
  'too-long',
  'quote',
] as const;
export type RenderingProblemCode = (typeof renderingProblemCodes)[number];

/** `text` is of the sentence where something is missing, else of the rendering. */
export type RenderingProblem = { readonly code: RenderingProblemCode; readonly text: string };

/**
 * A rendering without problems still has to be read by a person: what is compared are atoms, not meaning. `judge`:
 * capitalised words that stand on one side only, and must be read first.
 */
export type RenderingCheck = { readonly problems: readonly RenderingProblem[]; readonly judge: readonly string[] };

/** A term of offices and its English, with where that is from and since when it is so. */
export type Term = {
  /** In small letters, as atoms have it: "kpu", "kabupaten", "ketua", "uu". */
  readonly term: string;
  /** What may stand for it in English, in small letters; the first is what a model is told. */
  readonly english: readonly string[];
  readonly since: string;
  readonly until?: string;
  readonly source: string;
};
