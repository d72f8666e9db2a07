import { expect, test } from 'vitest';
import { cropOf, linesOf, wordAt, type Box, type Placed } from './boxes.ts';

const word = (start: number, end: number, box: Box): Placed => ({ start, end, box });
/** Two lines in the left column, one in the right: "satu dua / tiga" and "empat". */
const words = [
  word(0, 4, [0.1, 0.1, 0.08, 0.02]),
  word(5, 8, [0.19, 0.101, 0.06, 0.02]),
  word(9, 13, [0.1, 0.13, 0.08, 0.02]),
  word(14, 19, [0.6, 0.13, 0.1, 0.02]),
];

test('a passage is drawn as one box for each line of each column', () => {
  const lines = linesOf(words, { start: 0, end: 19 });
  expect(lines).toHaveLength(3);
  const [x, y, width, height] = lines[0]!;
  expect([x, y]).toEqual([0.1, 0.1]);
  expect(x + width).toBeCloseTo(0.25);
  expect(y + height).toBeCloseTo(0.121);
  expect(lines[2]).toEqual(words[3]!.box);
});

test('only words of the passage are drawn; a cut word counts', () => {
  expect(linesOf(words, { start: 6, end: 9 })).toEqual([words[1]!.box]);
  expect(linesOf(words, { start: 4, end: 5 })).toEqual([]);
});

test('a click between words finds the nearest, one on bare paper none', () => {
  expect(wordAt(words, 0.12, 0.11)).toBe(words[0]);
  expect(wordAt(words, 0.26, 0.11)).toBe(words[1]);
  expect(wordAt(words, 0.4, 0.8)).toBeUndefined();
});

test('a crop shows the whole box, also at the edges of the page', () => {
  for (const box of [words[0]!.box, [0, 0, 0.05, 0.02], [0.95, 0.98, 0.05, 0.02]] as const) {
    const { window, picture } = cropOf(box, 1.414, 40);
    const left = picture.left + box[0] * picture.width;
    const top = picture.top + box[1] * picture.height;
    expect(left).toBeGreaterThanOrEqual(-1e-9);
    expect(top).toBeGreaterThanOrEqual(-1e-9);
    expect(left + box[2] * picture.width).toBeLessThanOrEqual(window.width + 1e-9);
    expect(top + box[3] * picture.height).toBeLessThanOrEqual(window.height + 1e-9);
  }
});
