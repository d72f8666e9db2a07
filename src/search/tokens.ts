/**
 * A text as the index knows it: its words, their roots, and what is sought exactly (numbers of letters and decrees,
 * rules, dates, amounts). Pure; the index and every question are read by this one code.
 */
import { readDates, readRegulationCitations, root } from '../language/index.ts';

/** Raise it when what this file makes of a text changes: indexes made by another are built anew. */
export const tokensVersion = 1;

/** A word of a text: `start` and `end` are UTF-16 code units of the text. */
export type Token = { readonly start: number; readonly end: number; readonly word: string; readonly stem: string };

/** Words that stand in nearly every passage. "tidak", "belum", "bukan" and "tanpa" turn a meaning and stay. */
const everywhere = new Set(
  'yang dan di ke dari untuk dengan pada dalam ini itu atau sebagai oleh akan juga the of and to in'.split(' '),
);

const wordPattern = /[\p{L}\p{M}]+|\p{N}{1,3}(?:\.\p{N}{3})+(?![.\p{N}])|\p{N}+/gu;
/** Letters and digits joined without a blank: "9/PL.01.1-Pu/05/2022", "C-1", "35/2024". */
const joinedPattern = /[\p{L}\p{N}]+(?:[./:-][\p{L}\p{N}]+)+/gu;
/** "Nomor 7 Tahun 2017", and typed shorter: "7/2017", "no 7 thn 2017". */
const numberedPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}./-])(?:(?:nomor|no\.?)\s*)?(\d{1,4}[a-z]?)\s*(?:\/\s*|\s(?:tahun|thn?\.?)\s+)` +
    String.raw`((?:19|20)\d{2})(?![\d/])`,
  'giu',
);
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const longestWord = 60;

/** Lower case, one form of every letter, without accents and what nobody sees. */
const plain = (text: string): string =>
  text.replace(invisible, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, longestWord);

/** The words of a text in order, without those that stand everywhere. */
export const tokensOf = (text: string): Token[] =>
  wordsOf(text).map((word) => ({ ...word, stem: /^\p{N}/u.test(word.word) ? word.word : root(word.word) }));

/** As `tokensOf`, without their roots, which cost the most. */
export function wordsOf(text: string): Omit<Token, 'stem'>[] {
  const found: Omit<Token, 'stem'>[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const isNumber = /^\p{N}/u.test(match[0]);
    const word = plain(isNumber ? match[0].replaceAll('.', '') : match[0]);
    if (word === '' || everywhere.has(word)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return found;
}

/** What a text says that is sought as a whole, each once: '#7/2017', '#9/pl.01.1-pu/05/2022', '#2024-11-27'. */
export function exactOf(text: string): string[] {
  const found = new Set<string>();
  for (const [joined] of text.matchAll(joinedPattern))
    if (/\p{N}/u.test(joined) && /\p{L}|\//u.test(joined)) found.add(`#${plain(joined)}`);
  for (const { kind, number, year } of readRegulationCitations(text))
    found.add(`#${plain(kind).replaceAll(' ', '-')}:${plain(number)}/${year}`);
  for (const [, number = '', year = ''] of text.matchAll(numberedPattern)) found.add(`#${plain(number)}/${year}`);
  for (const { kind, value } of readDates(text))
    if (kind === 'date' && /^\d{4}-\d{2}/.test(value) && !value.includes('/')) found.add(`#${value}`);
  return [...found];
}

/** As the stem of a token stands in the index, beside its word. */
export const stemTerm = (stem: string): string => `=${stem}`;

const divider = '|';

/** One line for the index: word and stem by turns, what stands above the passage, and what is sought as a whole. */
export function bagOf(text: string, above: string): string {
  const line = (of: string) => tokensOf(of).flatMap(({ word, stem }) => [word, stemTerm(stem)]);
  return [...line(text), divider, ...line(above), divider, ...exactOf(`${above}\n${text}`)].join(' ');
}

/** What `bagOf` wrote, read again for ranking. */
export type Bag = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly above: ReadonlySet<string>;
  readonly exact: ReadonlySet<string>;
};

/** Reads a line of the index. */
export function readBag(line: string): Bag {
  const terms = line.split(' ');
  const first = terms.indexOf(divider);
  const second = terms.indexOf(divider, first + 1);
  const words: string[] = [];
  const stems: string[] = [];
  for (let at = 0; at + 1 < first; at += 2) {
    words.push(terms[at] as string);
    stems.push(terms[at + 1] as string);
  }
  return { words, stems, above: new Set(terms.slice(first + 1, second)), exact: new Set(terms.slice(second + 1)) };
}

/** Every term of a line once, for counting in how many passages each stands. */
export const termsOf = (line: string): Set<string> => {
  const terms = new Set(line.split(' '));
  terms.delete(divider);
  return terms;
};
