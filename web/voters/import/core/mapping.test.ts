import { expect, test } from 'vitest';
import type { Mapping } from '../../../../src/elections/voters/schema.ts';
import { fieldAt, uses, withField, withSheet } from './mapping.ts';

const mapping = {
  columns: [
    { at: 0, field: 'nik' },
    { at: 2, field: 'sex' },
  ],
  sheets: [0, 2],
  dates: 'dmy',
  sex: 'LP',
} as Mapping;

test('a column becomes a field, another one, or none; the columns stay in the order of the file', () => {
  const named = withField(mapping, 1, 'name');
  expect(named.columns.map(({ at }) => at)).toEqual([0, 1, 2]);
  expect(fieldAt(named, 1)).toBe('name');
  expect(fieldAt(withField(named, 1, 'address'), 1)).toBe('address');
  expect(withField(named, 1, '')).toEqual(mapping);
  expect(fieldAt(mapping, 1)).toBeUndefined();
});

test('a sheet is read once, in the order of the file', () => {
  expect(withSheet(mapping, 1, true).sheets).toEqual([0, 1, 2]);
  expect(withSheet(mapping, 2, true).sheets).toEqual([0, 2]);
  expect(withSheet(mapping, 0, false).sheets).toEqual([2]);
});

test('a field is used when a column becomes it', () => {
  expect([uses(mapping, 'sex'), uses(mapping, 'birth_date', 'birth_both')]).toEqual([true, false]);
});
