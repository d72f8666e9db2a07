import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDifferences, markPlaces, type Piece } from './marks.ts';

const text = (parts: readonly Piece[]): string => parts.map((piece) => piece.text).join('');
const common = (parts: readonly Piece[]): string =>
  parts
    .filter((piece) => piece.same)
    .map((piece) => piece.text)
    .join('');

test('nothing of either value is lost, and what is marked as the same is the same in both', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.stringMatching(/^\d{2}-\d{2}-\d{4}$/),
    fc.stringMatching(/^[A-Z]{3,8} [A-Z]{3,8}$/),
  );
  fc.assert(
    fc.property(value, value, (one, other) => {
      const marked = markDifferences(one, other);
      expect(text(marked.one)).toBe(one);
      expect(text(marked.other)).toBe(other);
      expect(common(marked.one)).toBe(common(marked.other));
      expect([...marked.one, ...marked.other].every((piece) => piece.same)).toBe(one === other);
    }),
  );
});

test('a letter put in is marked alone', () => {
  expect(markDifferences('MARIA BANO', 'MARIAH BANO').other).toEqual([
    { text: 'MARIA', same: true },
    { text: 'H', same: false },
    { text: ' BANO', same: true },
  ]);
});

test('dates are compared digit by digit in their places', () => {
  expect(markDifferences('12-03-1980', '21-03-1980').one).toEqual([
    { text: '12', same: false },
    { text: '-03-1980', same: true },
  ]);
  expect(markDifferences('01-01-1990', '10-01-1990').other).toEqual([
    { text: '10', same: false },
    { text: '-01-1990', same: true },
  ]);
});

test('two different words are marked whole, not letter by letter', () => {
  expect(markDifferences('AGUSTINA NDUN', 'REGINA NENOBAIS').one).toEqual([{ text: 'AGUSTINA NDUN', same: false }]);
  expect(markDifferences('YOHANES', 'YOHANIS').one).toEqual([
    { text: 'YOHAN', same: true },
    { text: 'E', same: false },
    { text: 'S', same: true },
  ]);
});

test('a value that one row lacks is marked whole', () => {
  expect(markDifferences('KUPANG', '')).toEqual({ one: [{ text: 'KUPANG', same: false }], other: [] });
});

test('where masked numbers differ is marked, though the mask shows the same', () => {
  expect(markPlaces('53•••••001', [3, 4, 9])).toEqual([
    { text: '53•', same: true },
    { text: '••', same: false },
    { text: '••00', same: true },
    { text: '1', same: false },
  ]);
  expect(markPlaces('53••01', [])).toEqual([{ text: '53••01', same: true }]);
});
