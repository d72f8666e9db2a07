/** What is told apart by its number: "nomor urut 2", "tahap pertama", "tahun 2023". */
import { readOrdinal, seriesPattern, type Word } from '../language/index.ts';

const seriesNoun = new RegExp(
  `^(?:${seriesPattern('numeral')}|urut|tps|pasangan|paslon|nomor|no|pasal|peringkat|tingkat)$`,
);

/** The number of a series as a word of its own ("#2"); undefined for what is none. `before` stands before the word. */
export function seriesMark(word: Word, before: Word | undefined): string | undefined {
  if (/^(?:19|20)\d\d$/.test(word.text)) return `#${word.text}`;
  if (before === undefined || !seriesNoun.test(before.lower)) return undefined;
  const number = /^(?:\d{1,3}|ke-?\p{L}+|ke-\d+|pertama|[IVX]+)$/iu.test(word.text) ? readOrdinal(word.text) : 0;
  return number > 0 ? `#${number}` : undefined;
}

/** The numbers of series in a row of words. */
export const seriesMarks = (found: readonly Word[]): string[] =>
  found.flatMap((word, at) => seriesMark(word, found[at - 1]) ?? []);
