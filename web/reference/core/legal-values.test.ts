import { expect, test } from 'vitest';
import { byPurpose, figureOf, formatValue } from './legal-values.ts';

test('values stand together by what uses them, and one that nobody foresaw stands last', () => {
  expect(
    byPurpose(
      ['recap/smallest-cell', 'ages/other', 'rules/old-age', 'tps-cap/pemilu', 'rules/voting-age'].map((code) => ({
        code,
      })),
    ).map(({ code }) => code),
  ).toEqual(['tps-cap/pemilu', 'rules/old-age', 'rules/voting-age', 'recap/smallest-cell', 'ages/other']);
});

test('years have no mark of thousands, amounts have', () => {
  expect([formatValue('rules/first-birth-year', 1900, 'id'), formatValue('tps-cap/undang-undang', 1000, 'id')]).toEqual(
    ['1900', '1.000'],
  );
});

test.each([
  ['600', 600],
  [' 1.000 ', 1000],
  ['1,000', 1000],
  ['100', 100],
  ['99', null],
  ['1001', null],
  ['6,5', null],
  ['enam', null],
  ['', null],
  ['-600', null],
])('“%s” is read as %s', (typed, figure) => {
  expect(figureOf(typed, { least: 100, most: 1000 })).toBe(figure);
});
