import { expect, test } from 'vitest';
import type { ReadWord } from './reading.ts';
import { withoutScraps } from './scraps.ts';

type Look = { readonly confidence?: number; readonly high?: number; readonly left?: number; readonly sure?: boolean };
const word = (text: string, top: number, { confidence = 0.95, high = 20, left = 0, ...more }: Look = {}): ReadWord => ({
  text,
  left,
  top,
  right: left + text.length * 10,
  bottom: top + high,
  confidence,
  line: top,
  ...more,
});
const said = (words: readonly ReadWord[]) => withoutScraps(words).map(({ text }) => text);

/** Two lines of a letter, so that there is a usual height. */
const writing = ['Rapat', 'koordinasi', 'dengan', 'seluruh', 'kabupaten'].flatMap((text, index) => [
  word(text, 500, { left: index * 120 }),
  word(text, 540, { left: index * 120 }),
]);
const emblem = [
  word('HH', 100, { confidence: 0.3, high: 46 }),
  word('1', 160, { confidence: 0.77, high: 25 }),
  word('&', 200, { confidence: 0.3, high: 26 }),
  word('Sh', 240, { confidence: 0.2, high: 26 }),
];

test('what was made of an emblem is left out, also the sign that seemed sure', () => {
  expect(said([...emblem, ...writing])).toEqual(said(writing));
});

test('a page number of which little is believed stays: it is as high as writing', () => {
  const number = [word('-', 300, { confidence: 0.3 }), word('10', 300, { confidence: 0.3, left: 30 })];
  expect(said([...number, ...writing])).toEqual(['-', '10', ...said(writing)]);
});

test('a large number that is believed stays, and one on which two engines agree', () => {
  const large = word('27', 100, { high: 60 });
  expect(said([large, ...writing])).toContain('27');
  const agreed = word('27', 100, { high: 60, confidence: 0.2, sure: true });
  expect(said([agreed, ...writing])).toContain('27');
});

test('a tall sign among words of a line stays: it is not alone', () => {
  expect(said([word('(', 495, { high: 60, confidence: 0.1, left: 700 }), ...writing])).toContain('(');
});

test('of a page that is nothing but a picture nothing is left', () => {
  const tall = [
    word('K', 0, { high: 90, confidence: 0.2 }),
    word('o', 100, { confidence: 0.1, high: 30 }),
    word('u', 140, { confidence: 0.1, high: 30 }),
  ];
  expect(said(tall)).toEqual([]);
  expect(said([])).toEqual([]);
});
