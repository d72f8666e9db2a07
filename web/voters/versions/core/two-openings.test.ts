import { expect, test } from 'vitest';
import { twoOpenings } from './two-openings.ts';

test('says nothing where version and recap begin with the same number', () => {
  expect(
    twoOpenings({ opening: 50_000, rows: 49_900 }, { awal: 50_000, masuk: 7, keluar: 7, tms: 100, total: 49_900 }),
  ).toBeNull();
});

test('tells who was outside the region, who came in and who still is', () => {
  expect(
    twoOpenings({ opening: 50_000, rows: 50_000 }, { awal: 49_960, masuk: 140, keluar: 100, total: 50_000 }),
  ).toEqual({ inside: 49_960, movedIn: 40, outside: 0 });
  expect(twoOpenings({ opening: 50_000, rows: 49_990 }, { awal: 49_960, masuk: 30, total: 49_980, tms: 10 })).toEqual({
    inside: 49_960,
    movedIn: 30,
    outside: 10,
  });
  expect(twoOpenings({ opening: 10, rows: 10 }, { awal: 9, keluar: 2, total: 7 })).toEqual({
    inside: 9,
    movedIn: -2,
    outside: 3,
  });
});
