import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatChance,
  formatDate,
  formatInstant,
  formatNumber,
  formatShare,
  parseDate,
  parseTime,
} from './format.ts';

describe('dates as Indonesian offices write them', () => {
  test('a fact’s date is printed with its weekday', () => {
    expect(formatDate('2025-10-17', 'id', 'weekday')).toBe('Jumat, 17 Oktober 2025');
    expect(formatDate('2025-10-17', 'en', 'weekday')).toMatch(/Friday,? 17 October 2025/);
  });

  test('typed dates are read in the forms people use', () => {
    for (const typed of [
      '17/10/2025',
      '17-10-25',
      '17 okt 2025',
      '17 Oktober 2025',
      '2025-10-17',
      'Jumat, 17 Oktober 2025',
      '17.10.2025',
    ]) {
      expect(parseDate(typed), typed).toBe('2025-10-17');
    }
    expect(parseDate('17/10', 2025)).toBe('2025-10-17');
  });

  test('a day that does not exist is refused', () => {
    for (const typed of ['31/2/2025', '29/2/2025', '0/1/2025', '12/13/2025', 'besok', ''])
      expect(parseDate(typed), typed).toBeUndefined();
  });

  test('every existing date survives being written and read again', () => {
    const days = fc
      .date({ min: new Date('1945-08-17'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (date) => {
        expect(parseDate(formatDate(date, 'id'))).toBe(date);
        expect(parseDate(formatDate(date, 'id', 'weekday'))).toBe(date);
      }),
    );
  });
});

test('times are read with a point, a colon or nothing between', () => {
  expect(['9', '9.30', '09:30', '0930', '23.59'].map((typed) => parseTime(typed))).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '23:59',
  ]);
  expect(['24', '9.60', '9.3', 'pagi'].map((typed) => parseTime(typed))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an instant is said as people say it', () => {
  const now = new Date(2025, 9, 17, 14, 0);
  expect(formatInstant(new Date(2025, 9, 17, 10, 32), 'id', now)).toBe('10.32');
  expect(formatInstant(new Date(2025, 9, 16, 23, 5), 'id', now)).toBe('kemarin 23.05');
  expect(formatInstant(new Date(2025, 9, 1, 8, 5), 'id', now)).toBe('1 Okt, 08.05');
});

test('numbers are grouped with points and split with a comma', () => {
  expect(formatNumber(1_250_000, 'id')).toBe('1.250.000');
  expect(formatNumber(58.59, 'id', 2)).toBe('58,59');
  expect(formatBytes(1_234_567, 'id')).toBe('1,2 MB');
});

test('a share that is not all is never told as 100 %, nor one that is something as 0 %', () => {
  expect([0.9997, 0.9999999, 1].map((share) => formatShare(share, 'id'))).toEqual(['99,9 %', '99,9 %', '100 %']);
  expect([0, 0.0001, 0.625].map((share) => formatShare(share, 'id'))).toEqual(['0 %', '0,1 %', '62,5 %']);
  expect([0.9997, 1].map((share) => formatShare(share, 'en', 0))).toEqual(['99 %', '100 %']);
});

test('a chance that a model computed is never told as certain', () => {
  expect([0.625, 0.999, 0.9991, 0.9999999, 1].map((chance) => formatChance(chance, 'id'))).toEqual([
    '62,5 %',
    '99,9 %',
    '> 99,9 %',
    '> 99,9 %',
    '> 99,9 %',
  ]);
  expect([0, 1].map((chance) => formatChance(chance, 'en'))).toEqual(['< 0.1 %', '> 99.9 %']);
});
