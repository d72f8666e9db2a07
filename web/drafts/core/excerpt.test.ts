import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './excerpt.ts';

test('a passage is marked between what stands around it', () => {
  expect(piecesOf(100, [{ start: 40, end: 50 }], 10)).toEqual({
    from: 30,
    until: 60,
    pieces: [
      { start: 30, end: 40, marked: false },
      { start: 40, end: 50, marked: true },
      { start: 50, end: 60, marked: false },
    ],
  });
});

const passages = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([start, size]) => ({ start, end: start + size })),
  { minLength: 1 },
);

test('what is shown has no holes and nothing twice, and exactly the passages are marked', () => {
  fc.assert(
    fc.property(passages, fc.nat(60), (marks, around) => {
      const { from, until, pieces } = piecesOf(300, marks, around);
      expect(pieces.map(({ start }) => start)).toEqual([from, ...pieces.slice(0, -1).map(({ end }) => end)]);
      expect(pieces.at(-1)?.end).toBe(until);
      for (const { start, end, marked } of pieces)
        for (let at = start; at < end; at++)
          expect(marks.some((mark) => mark.start <= at && at < mark.end)).toBe(marked);
    }),
  );
});
