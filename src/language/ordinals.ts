/** Ordinals: pertama, kedua … kesebelas, ke-12, and Roman numerals for what is numbered in a series. */
import { printNumberWords, readNumberWords } from './number-words.ts';

/** The ordinals that are written as one word, in their order, up to `last` (11 at most): pertama … kesebelas. */
export const ordinalWords = (last: number): readonly string[] =>
  Array.from({ length: Math.min(last, 11) }, (_, index) => printOrdinal(index + 1));

/** Alternatives of a pattern: ordinals in words and digits. To be matched without regard to case. */
export const ordinalPattern = [String.raw`ke-\d{1,4}`, ...ordinalWords(11)]
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/**
 * What is numbered one after the other.
 * - `numeral`: capital I, V and X behind it are a number.
 * - `activity`: it numbers activities of one kind ("seri ketiga").
 */
type SeriesMark = 'numeral' | 'activity';

const series: readonly { readonly word: string; readonly marks: readonly SeriesMark[] }[] = [
  { word: 'seri', marks: ['numeral', 'activity'] },
  { word: 'sesi', marks: ['numeral', 'activity'] },
  { word: 'episode', marks: ['activity'] },
  { word: 'batch', marks: ['numeral', 'activity'] },
  { word: 'angkatan', marks: ['numeral', 'activity'] },
  { word: 'gelombang', marks: ['numeral', 'activity'] },
  { word: 'tahap', marks: ['numeral', 'activity'] },
  { word: 'triwulan', marks: ['numeral'] },
  { word: 'tw', marks: ['numeral'] },
  { word: 'semester', marks: ['numeral'] },
  { word: 'periode', marks: ['numeral'] },
  { word: 'bab', marks: ['numeral'] },
];

/** Alternatives of a pattern: what is numbered and carries a mark. To be matched without regard to case. */
export const seriesPattern = (mark: SeriesMark): string =>
  series
    .filter((row) => row.marks.includes(mark))
    .map(({ word }) => word)
    .join('|');

/** "pertama", "ke-12", "kedua belas"; Roman numerals are `printRoman`. */
export function printOrdinal(value: number): string {
  return value === 1 ? 'pertama' : `ke${printNumberWords(String(value))}`;
}

/** "kedua" -> 2, "ke-12" -> 12, "III" -> 3, "7" -> 7; 0 for what is no ordinal. */
export function readOrdinal(written: string): number {
  const lower = written.toLowerCase();
  if (lower === 'pertama') return 1;
  if (/^(?:ke-?)?\d+$/.test(lower)) return Number(lower.replace(/^ke-?/, ''));
  if (lower.startsWith('ke')) return Number(readNumberWords(lower.slice(2)));
  return readRoman(written);
}

const romanDigits: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
const romanWorth: ReadonlyMap<string, number> = new Map(romanDigits.filter(([digit]) => digit.length === 1));

/** 4 -> "IV"; for 1 to 3999. */
export function printRoman(value: number): string {
  let rest = value;
  let printed = '';
  for (const [digit, worth] of romanDigits) {
    while (rest >= worth) {
      printed += digit;
      rest -= worth;
    }
  }
  return printed;
}

/** "IV" -> 4, however it is capitalised; letters that are no Roman digits count nothing. */
export function readRoman(written: string): number {
  const worths = [...written.toUpperCase()].map((letter) => romanWorth.get(letter) ?? 0);
  return worths.reduce((sum, worth, index) => sum + (worth < (worths[index + 1] ?? 0) ? -worth : worth), 0);
}
