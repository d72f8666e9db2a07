import { expect, test } from 'vitest';
import type { ReadWord } from '../reading.ts';
import type { ReadLine } from './recognise.ts';
import { numbersIn, voted } from './vote.ts';

/** Letters ten pixels wide and twenty high, all on one line. */
const letter = 10;
function wordsAt(...texts: readonly (readonly [string, number])[]): ReadWord[] {
  return texts.map(([text, left]) => ({
    text,
    left,
    right: left + text.length * letter,
    top: 0,
    bottom: 20,
    confidence: 0.9,
    line: 1,
  }));
}
function lineOf(text: string, left = 0, belief = 0.99): ReadLine {
  const signs = [...text].map((sign, at) => ({ text: sign, x: left + (at + 0.5) * letter, y: 10, belief }));
  return { slat: { x: 0, y: 10, lean: 0, length: text.length * letter, height: 30 }, signs };
}
const told = (words: readonly ReadWord[]) => words.map(({ text, sure }) => [text, sure]);

test('a number that both engines read alike in one place is sure; words have no such mark', () => {
  const words = wordsAt(['ada', 0], ['148.905', 40], ['pemilih', 120]);
  expect(told(voted(words, [lineOf('ada 148.905 pemilih')]))).toEqual([
    ['ada', undefined],
    ['148.905', true],
    ['pemilih', undefined],
  ]);
});

test('where they differ the second engine stands, and the number is not sure', () => {
  const words = wordsAt(['ada', 0], ['148,9O5', 40], ['pemilih', 120]);
  expect(told(voted(words, [lineOf('ada 148.905 pemilih')]))).toEqual([
    ['ada', undefined],
    ['148.905', false],
    ['pemilih', undefined],
  ]);
});

test('a number in letters of the first engine, or in two of its words, becomes one that is not sure', () => {
  expect(told(voted(wordsAt(['AR', 0], ['ASK', 30]), [lineOf('48.488')]))).toEqual([['48.488', false]]);
});

test('spaces that the second engine leaves out part no words and make no number sure that is not', () => {
  const words = wordsAt(['Pasal', 0], ['12', 60], ['ayat', 90], ['(3)', 140]);
  const line = lineOf('Pasal 12 ayat (3)');
  const glued = { ...line, signs: line.signs.filter(({ text }) => text !== ' ') };
  expect(told(voted(words, [glued]))).toEqual([
    ['Pasal', undefined],
    ['12', true],
    ['ayat', undefined],
    ['(3)', true],
  ]);
});

test('what only one engine saw is kept, and not sure', () => {
  expect(told(voted(wordsAt(['17', 0]), []))).toEqual([['17', false]]);
  expect(told(voted(wordsAt(['17', 0]), [lineOf('17'), lineOf('2026', 200)]))).toEqual([
    ['17', true],
    ['2026', false],
  ]);
  expect(told(voted([], [lineOf('2026', 200, 0.4)]))).toEqual([]);
});

test('numbers keep the signs inside them', () => {
  expect(numbersIn('No. 417/PL.02.1-SD/9107/2026, 09.30, (4512-9031).')).toEqual([
    '417',
    '02.1',
    '9107/2026',
    '09.30',
    '4512-9031',
  ]);
});
