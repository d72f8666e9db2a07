import { expect, test } from 'vitest';
import { cut } from './source-text.tsx';

test('a marked text is whole, whatever is marked in it', () => {
  const text = 'Jumat (17/10) secara daring';
  const pieces = cut(text, { start: 6, end: 13 }, [
    { start: 0, end: 13 },
    { start: 8, end: 99 },
  ]);
  expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text);
  expect(
    pieces
      .filter((piece) => piece.strong)
      .map((piece) => text.slice(piece.start, piece.end))
      .join(''),
  ).toBe('(17/10)');
});
