import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergePage, partOfPage } from './merge-page.ts';

const timed = (name: string) =>
  fc
    .array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })
    .map((times) =>
      times.toSorted((one, other) => other - one).map((time, n) => ({ name: `${name}${n}`, at: new Date(time) })),
    );

it('pages what the two lists are together, each once, without reading the long one from its beginning', () => {
  fc.assert(
    fc.property(timed('long'), timed('short'), fc.integer({ min: 1, max: 9 }), (long, short, size) => {
      const whole = [...long, ...short].toSorted((one, other) => other.at.getTime() - one.at.getTime());
      for (let page = 1; page <= whole.length / size + 3; page += 1) {
        const { skip, most } = partOfPage({ page, size }, short.length);
        expect(most).toBeLessThanOrEqual(size + short.length);
        expect(mergePage(long.slice(skip, skip + most), short, { page, size })).toEqual(
          whole.slice((page - 1) * size, page * size),
        );
      }
    }),
  );
});
