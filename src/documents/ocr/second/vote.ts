/**
 * Two engines read one page; they vote by place. A number is sure where both read the same digits and signs in the same
 * place. Where they differ, the second engine's number stands, since it is right more often, and it is not sure.
 */
import type { ReadWord } from '../reading.ts';
import type { ReadLine, Sign } from './recognise.ts';

/** Digits with the signs inside a number: 148.905, 09.30, 17/2026, 4512-9031. */
export const numbersIn = (text: string): string[] => text.match(numberPattern) ?? [];
const numberPattern = /\d+(?:[.,:/-]\d+)*/g;

/** A word of the second engine. */
type Other = {
  readonly signs: readonly Sign[];
  readonly text: string;
  readonly belief: number;
  readonly height: number;
};
/** Words of both that stand in one place, in reading order. */
type Place = { readonly words: ReadWord[]; readonly others: Other[] };

/** Part of a detected line's height that its letters fill. */
const lettersShare = 0.6;
/** What the second engine alone saw counts as writing from this belief on. */
const alone = 0.8;
/** The first engine's word that it believes less stands only while the second has nothing better. */
const weak = 0.75;

/** `lines`: in the pixels of the words. */
export function voted(words: readonly ReadWord[], lines: readonly ReadLine[]): ReadWord[] {
  const others = lines.flatMap(wordsOf);
  const touched = others.map((other) => new Set(other.signs.flatMap((sign) => wordAt(sign, other.height, words))));
  let next = words.reduce((most, { line }) => Math.max(most, line), 0) + 1;
  const lineOf = new Map(lines.map((line) => [line.slat.y, next++]));
  const lonely = others.flatMap((other, index) =>
    touched[index]?.size === 0 && other.belief >= alone && /[\p{L}\d]/u.test(other.text)
      ? [readWord(other, lineOf.get(other.signs[0]?.y ?? 0) ?? next++)]
      : [],
  );
  return [...placesOf(words, others, touched).flatMap(decided), ...lonely];
}

function wordsOf({ signs, slat }: ReadLine): Other[] {
  const words: Sign[][] = [[]];
  for (const sign of signs) {
    if (sign.text === ' ') words.push([]);
    else words.at(-1)?.push(sign);
  }
  return words
    .filter((word) => word.length > 0)
    .map((word) => ({
      signs: word,
      text: word.map(({ text }) => text).join(''),
      belief: word.reduce((sum, sign) => sum + sign.belief, 0) / word.length,
      height: slat.height * lettersShare,
    }));
}

/** The word in which a sign stands, or that is nearest within a fraction of a letter. */
function wordAt({ x, y }: Sign, height: number, words: readonly ReadWord[]): number[] {
  let [best, distance] = [-1, 0.35 * height];
  for (const [index, word] of words.entries()) {
    if (y < word.top - 0.3 * height || y > word.bottom + 0.3 * height) continue;
    const beside = Math.max(word.left - x, x - word.right, 0);
    if (beside < distance) [best, distance] = [index, beside];
    if (beside === 0) break;
  }
  return best < 0 ? [] : [best];
}

/** Words that share signs belong to one place, and so do all that they share any with. */
function placesOf(
  words: readonly ReadWord[],
  others: readonly Other[],
  touched: readonly ReadonlySet<number>[],
): Place[] {
  const first = words.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (first[at] !== at) at = first[at] as number;
    return at;
  };
  for (const some of touched) {
    const [one, ...rest] = [...some].map(rootOf).toSorted((a, b) => a - b);
    for (const other of rest) first[other] = one as number;
  }
  const places = new Map<number, Place>();
  for (const [index, word] of words.entries()) {
    const root = rootOf(index);
    const place = places.get(root);
    if (place === undefined) places.set(root, { words: [word], others: [] });
    else place.words.push(word);
  }
  for (const [index, other] of others.entries()) {
    const [one] = touched[index] ?? [];
    if (one !== undefined) places.get(rootOf(one))?.others.push(other);
  }
  return [...places.values()];
}

function decided({ words, others }: Place): ReadWord[] {
  const mine = numbersIn(words.map(({ text }) => text).join(' '));
  const theirs = numbersIn(others.map(({ text }) => text).join(' '));
  if (mine.length === 0 && theirs.length === 0) return withBetterLetters(words, others);
  if (mine.join(' ') === theirs.join(' ')) return words.map((word) => marked(word, true));
  if (others.length === 0) return words.map((word) => marked(word, false));
  if (mine.length === theirs.length) return withNumbers(words, theirs);
  const line = words[0]?.line ?? 0;
  return others.map((other) => marked(readWord(other, line), false));
}

/** Only numbers are sure or not. */
const marked = (word: ReadWord, sure: boolean): ReadWord => (/\d/.test(word.text) ? { ...word, sure } : word);

/** The same words with the second engine's numbers in place of their own. */
function withNumbers(words: readonly ReadWord[], numbers: readonly string[]): ReadWord[] {
  let at = 0;
  return words.map((word) => {
    const text = word.text.replaceAll(numberPattern, (own) => numbers[at++] ?? own);
    return marked({ ...word, text }, text === word.text);
  });
}

/** Letters stay the first engine's, which keeps words apart better, unless it believed little of them. */
function withBetterLetters(words: readonly ReadWord[], others: readonly Other[]): ReadWord[] {
  if (others.length === 0 || words.every(({ confidence }) => confidence >= weak)) return [...words];
  const belief = Math.min(...others.map((other) => other.belief));
  if (belief < 0.9) return [...words];
  const line = words[0]?.line ?? 0;
  return others.map((other) => readWord(other, line));
}

function readWord({ signs, text, belief, height }: Other, line: number): ReadWord {
  const [first, last] = [signs[0], signs.at(-1)];
  const [left, right, y] = [first?.x ?? 0, last?.x ?? 0, ((first?.y ?? 0) + (last?.y ?? 0)) / 2];
  const letter = signs.length > 1 ? (right - left) / (signs.length - 1) : height / 2;
  const word = {
    text,
    left: left - letter / 2,
    right: right + letter / 2,
    top: y - height / 2,
    bottom: y + height / 2,
    confidence: belief,
    line,
  };
  return /\d/.test(text) ? { ...word, sure: false } : word;
}
