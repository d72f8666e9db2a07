import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officeWordsMarked, positionPattern, positionsMarked, readPosition } from './index.ts';

const checked = new RegExp(String.raw`^${positionPattern()}(?!\p{L})`, 'u');
const heads = [...positionsMarked('checked'), ...positionsMarked('small').map((head) => head.toLowerCase())];

test('every position reads whole as it is written, alone and with what stands before it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.constantFrom('', ...positionsMarked('before').map((word) => `${word} `)),
      fc.constantFrom('', ' ', ', ', ' Dewi'),
      (head, before, after) => {
        expect(checked.exec(before + head + after)?.[0]).toBe(before + head);
        expect(checked.exec(`${head}x`)?.[0]).not.toBe(head);
      },
    ),
  );
});

test('a position reads the same in all its writings, and what was read reads back as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...heads), (head) => {
      const value = readPosition(head);
      expect(readPosition(value)).toBe(value);
      expect(readPosition(head.toUpperCase())).toBe(value);
    }),
  );
  for (const writing of ['Kabag', 'KABAG', 'Kepala  Bagian']) expect(readPosition(writing)).toBe('kepala bagian');
});

test('no word stands in two rows, and what is listed is checked', () => {
  const all = [...new Set([...officeWordsMarked('checked'), ...officeWordsMarked('proposed')])];
  expect(new Set(officeWordsMarked('checked')).size).toBe(officeWordsMarked('checked').length);
  expect(new Set(officeWordsMarked('proposed')).size).toBe(officeWordsMarked('proposed').length);
  expect(officeWordsMarked('checked')).toEqual(expect.arrayContaining([...officeWordsMarked('listed')]));
  // "bidang" goes on inside a position in both cases; any other word is written in one.
  const twice = all.filter((word) => all.some((other) => other !== word && other.toLowerCase() === word.toLowerCase()));
  expect(twice.toSorted()).toEqual(['Bidang', 'bidang']);
});
