import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../../i18n/format.ts';
import { saysCount } from './typed-count.ts';

test('a count is recognised plain, and as either language prints it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), (count) => {
      for (const typed of [String(count), ` ${formatNumber(count, 'id')} `, formatNumber(count, 'en')])
        expect(saysCount(typed, count), typed).toBe(true);
      expect(saysCount(String(count + 1), count)).toBe(false);
    }),
  );
});

test('nothing, words and half-grouped digits are not a count', () => {
  for (const typed of ['', 'semua', '12.50', '1.25', '-125', '125x']) expect(saysCount(typed, 125), typed).toBe(false);
});
