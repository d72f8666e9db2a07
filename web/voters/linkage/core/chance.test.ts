import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';

test('bits are told as the chance that two rows are one person', () => {
  expect([-5, -1, 0, 1, 3, 10].map((bits) => chanceOf(bits, 'id'))).toEqual([
    '3 %',
    '33 %',
    '50 %',
    '67 %',
    '89 %',
    '99,9 %',
  ]);
  expect(chanceOf(12, 'en')).toBe('99.98 %');
});

test('every whole number of bits that can be chosen has a chance of its own, and none is told as certain', () => {
  const told = Array.from({ length: 26 }, (_, n) => chanceOf(n - 5, 'id'));
  expect(new Set(told).size).toBe(told.length);
  expect(told).not.toContain('100 %');
});
