/** Where the English of a term, or its own words, stand in a rendering. */
import type { Term } from './schema.ts';

export type Span = { readonly start: number; readonly end: number };

/** As a part of a pattern; a blank may be a hyphen. */
export const escaped = (written: string): string =>
  written.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`[\s-]`);

/** Alternatives of a pattern, the longest first. */
export const anyOf = (forms: Iterable<string>): string =>
  [...forms]
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');

/** Where any of these forms stands, without regard to case; a plural counts. */
export function spansOf(text: string, forms: readonly string[]): Span[] {
  if (forms.length === 0) return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${anyOf(forms)})(?:e?s)?(?![\p{L}\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({ start: index, end: index + written.length }));
}

/** The English of a term as the terms that hold have it, and the term itself: it may stay as it is. */
export const formsOf = (terms: readonly Term[], known: readonly Term[], term: string): readonly string[] => [
  ...known.filter((one) => one.term === term && terms.includes(one)).flatMap(({ english }) => english),
  term,
];
