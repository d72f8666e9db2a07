import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecapRow } from './measures.ts';
import { changeRates } from './rates.ts';

const district = (n: number, awal: number, baru: number, tms = 0): RecapRow => ({
  level: 'district',
  code: `53010${n}`,
  measures: { awal, baru, tms },
});

describe('change rates beside neighbours', () => {
  it('marks the district that changed unlike the others, and only that one', () => {
    const rates = changeRates([
      district(1, 10_000, 200, 100),
      district(2, 8_000, 150, 90),
      district(3, 9_000, 190, 85),
      district(4, 12_000, 260, 100),
      district(5, 10_000, 1_500, 900),
    ]);
    expect(rates.map(({ review }) => review)).toEqual([false, false, false, false, true]);
    expect(rates[4]).toMatchObject({ rate: 240, changes: 2_400 });
  });

  it('accuses nobody among calm or few neighbours', () => {
    expect(
      changeRates([1, 2, 3, 4, 5].map((n) => district(n, 10_000, n === 5 ? 20 : 0))).every(({ review }) => !review),
    ).toBe(true);
    expect(changeRates([district(1, 100, 0), district(2, 100, 90)]).map(({ score }) => score)).toEqual([null, null]);
  });

  it('knows nothing of a region that had nobody', () => {
    expect(changeRates([district(1, 0, 50), district(2, 100, 1)])[0]).toMatchObject({
      rate: null,
      score: null,
      review: false,
    });
  });

  it('does not depend on the order of the regions', () => {
    const regions = fc.array(
      fc.record({ awal: fc.integer({ min: 0, max: 5_000 }), baru: fc.integer({ min: 0, max: 500 }) }),
      { minLength: 2, maxLength: 9 },
    );
    fc.assert(
      fc.property(regions, (list) => {
        const rows = list.map(({ awal, baru }, n) => district(n, awal, baru));
        const byCode = (rates: ReturnType<typeof changeRates>) => rates.toSorted((a, b) => (a.code < b.code ? -1 : 1));
        expect(byCode(changeRates(rows.toReversed()))).toEqual(byCode(changeRates(rows)));
      }),
    );
  });
});
