import { expect, test } from 'vitest';
import { firstAt } from './first-at.ts';

test('is the first place at which it holds, however many there are, and the count where it never does', () => {
  for (let count = 0; count < 40; count += 1)
    for (let first = 0; first <= count; first += 1) expect(firstAt(count, (at) => at >= first)).toBe(first);
});
