import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn, waterfallOf } from './waterfall.ts';

test('each step begins where the one before ended, the last ends at the sum, and all lie on the scale', () => {
  const steps = fc.array(fc.record({ weight: fc.integer({ min: -20_000, max: 24_000 }).map((bits) => bits / 1_000) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, (given) => {
      const fall = waterfallOf(given);
      expect(fall.bars.map(({ from }) => from)).toEqual([0, ...fall.bars.map(({ to }) => to)].slice(0, -1));
      expect(fall.bars.at(-1)?.to).toBe(fall.sum);
      for (const value of fall.bars.flatMap(({ from, to }) => [from, to])) {
        expect(placeOn(fall, value)).toBeGreaterThanOrEqual(0);
        expect(placeOn(fall, value)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
