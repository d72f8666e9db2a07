/**
 * Whole numbers in Indonesian words: "seratus lima puluh dua ribu tiga ratus empat puluh" = 152340. One table for both
 * ways.
 */

const small = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/** Words of a thousand and more, largest first: the one that is printed, with the zeros it stands for. */
const scales = [
  { word: 'triliun', zeros: 12 },
  { word: 'miliar', zeros: 9 },
  { word: 'juta', zeros: 6 },
  { word: 'ribu', zeros: 3 },
] as const;
const otherScales: Readonly<Record<string, number>> = { milyar: 9, jt: 6, rb: 3 };
const zerosOf: ReadonlyMap<string, number> = new Map([
  ...scales.map(({ word, zeros }) => [word, zeros] as const),
  ...Object.entries(otherScales),
]);

/** Words that hold their "one" in themselves. */
const whole: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ['seratus', 100],
  ['seribu', 1000],
  ['sejuta', 1_000_000],
]);
const factors: ReadonlyMap<string, number> = new Map([
  ['puluh', 10],
  ['ratus', 100],
  ...['ribu', 'juta', 'miliar', 'milyar', 'triliun'].map((word) => [word, 10 ** (zerosOf.get(word) ?? 0)] as const),
]);

/**
 * Alternatives of a pattern: words a number can begin with, words that can follow in it, words that scale digits ("1,25
 * juta").
 */
export const firstNumberWordPattern = [...whole.keys()].join('|');
export const numberWordPattern = [...whole.keys(), 'belas', ...factors.keys()].join('|');
export const scalePattern = [...zerosOf.keys()].join('|');

/** The zeros that a word after digits stands for: 6 for "juta", 0 for any other word. */
export const scaleZeros = (word: string | undefined): number => zerosOf.get(word?.toLowerCase() ?? '') ?? 0;

/** Undefined for anything but a whole number below a thousand trillion. */
export function printNumberWords(value: string): string | undefined {
  return /^\d{1,15}$/.test(value) ? spell(Number(value)) : undefined;
}

/** A count in figures or in words: "12", "dua belas"; words that are no number words count nothing. */
export const readCount = (written: string): number => Number(/^\d/.test(written) ? written : readNumberWords(written));

/** "dua ribu dua puluh lima" -> "2025". Words that are no number words count nothing. */
export function readNumberWords(written: string): string {
  let total = 0;
  let group = 0;
  let unit = 0;
  for (const word of written.toLowerCase().split(/\s+/)) {
    const value = whole.get(word);
    const factor = factors.get(word);
    if (value !== undefined) {
      if (value >= 1000) total += value;
      else if (value >= 10) group += value;
      else unit = value;
    } else if (word === 'belas') {
      group += unit + 10;
      unit = 0;
    } else if (factor !== undefined) {
      if (factor <= 100) group += (unit || 1) * factor;
      else {
        total += (group + unit || 1) * factor;
        group = 0;
      }
      unit = 0;
    }
  }
  return String(total + group + unit);
}

function spell(value: number): string {
  for (const { word, zeros } of scales) {
    const size = 10 ** zeros;
    if (value < size) continue;
    const count = Math.floor(value / size);
    return join(count === 1 && zeros === 3 ? 'seribu' : `${spell(count)} ${word}`, value % size);
  }
  if (value >= 100) return join(value < 200 ? 'seratus' : `${small[Math.floor(value / 100)]} ratus`, value % 100);
  if (value >= 20) return join(`${small[Math.floor(value / 10)]} puluh`, value % 10);
  return value >= 12 ? `${small[value - 10]} belas` : (small[value] as string);
}

const join = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${spell(rest)}`);
