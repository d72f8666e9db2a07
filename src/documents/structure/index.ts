/**
 * What the parts of a text are: chapters, articles, clauses and items of regulations, what decrees consider and decide,
 * headings of reports, tables, paragraphs. Pure, from the stored text; takes time in proportion to its length.
 * Sources: Law 12 of 2011, annex II, on how regulations are laid out; Regulation of the Head of ANRI 2 of 2014 on
 * official letters and decrees.
 */
import type { Section } from '../places.ts';
import { articlesOf } from './articles.ts';
import { linesOf } from './lines.ts';
import { readLines } from './scan.ts';

export { passagesOf } from './passages.ts';

/** Sections in the order in which they begin; one that stands in another lies within it. */
export function structureOf(text: string): readonly Section[] {
  const lines = linesOf(text);
  return readLines(text, lines, articlesOf(lines));
}
