import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsMask, maskedIn, maskNumbers } from './masks.ts';

describe('hidden but for the first two and the last three digits, whatever stands between', () => {
  test.each([
    ['NIK 5399014107900012 hadir', 'NIK 53•••••••••••012 hadir'],
    ['NIK5399014107900012', 'NIK53•••••••••••012'],
    ['5399 0141 0790 0012', '53•• •••• •••• •012'],
    ['53.99.01.410790.0012 dan 5 orang', '53.••.••.••••••.•012 dan 5 orang'],
    ['99 99-01 – 410790 0012 5 orang', '99 ••-•• – •••••• •012 5 orang'],
    ['53O9014l079OOO12', '53•••••••••••O12'],
    ['539901410790012 kurang satu', '53••••••••••012 kurang satu'],
    ['NIK/NKK: 5399014107900012/5399011212100002', 'NIK/NKK: 53•••••••••••012/53•••••••••••002'],
    ['53990141079000125399011212100002', '53•••••••••••••••••••••••••••002'],
    ['5399014107900012.0', '53•••••••••••012.0'],
    ['hubungi 0812-3456-7890, +62 812 3456 7890', 'hubungi 08••-••••-•890, +62 ••• •••• •890'],
    ['HP (+62) 812-3456-7890', 'HP (+62) •••-••••-•890'],
    ['WA O812 3456 7890/081345678901', 'WA O8•• •••• •890/08•••••••901'],
    ['5399014107900012,5399011212100002', '53•••••••••••012,53•••••••••••002'],
    ['5399 0141 0790 0012,5399 0112 1210 0002', '53•• •••• •••• •012,53•• •••• •••• •002'],
    ['5399_0141_0790_0012, NIK 53/9901/410790/0012', '53••_••••_••••_•012, NIK 53/••••/••••••/•012'],
    ['５３９９０１４１０７９０００１２', '53•••••••••••012'],
    ['https://wa.me/6281234567890', 'https://wa.me/62••••••••890'],
    ['lapor ke +62 (812) 3456 7890', 'lapor ke +62 (•••) •••• •890'],
    ['kantor (0399) 821234', 'kantor (03••) •••234'],
    ['81234567890', '81••••••890'],
  ])('%s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
    expect(maskNumbers(masked)).toBe(masked);
    expect(holdsMask(masked)).toBe(true);
  });
});

test.each([
  'Pemilih 211.865.861, laki-laki 105.583.893, perempuan 106.281.968',
  '211.865.861 105.583.893 106.281.968',
  'Anggaran Rp1.250.000.000.000.000 dan Rp81234567890',
  '2025-10-17 2025-10-18, 17.10.2025 18.10.2025, 2025-10-17T05:08:00.123Z',
  'NIP 199001012020121001',
  '53.99.01.2001 5399012002, TPS 001 002 003',
  '123/PL.01-SD/53/2025',
  '0045/1234/5301/2025, 12/05/2025 11/06/2026',
  'a0812345-6789-4123-8123-081234567890',
  `ab${'1234567890123456cdef0123456789'.repeat(2)}`,
  '0.1234567890123456',
])('left as it is: %s', (text) => expect(maskNumbers(text)).toBe(text));

test('a text keeps its length, and its places their meaning', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('5399014107900012', '0812 3456 7890', ' orang ', '.', 'Ab', '\u200B', '7', 'O', '-')),
      (parts) => {
        const text = parts.join('');
        expect(maskNumbers(text)).toHaveLength(text.length);
      },
    ),
  );
});

test('every text of a JSON value is looked at; one without numbers stays the same value', () => {
  const at = new Date(0);
  const value = { a: ['NIK 5399014107900012', 3], b: { c: null, at } };
  expect(maskedIn(value)).toEqual({ a: ['NIK 53•••••••••••012', 3], b: { c: null, at } });
  expect(maskedIn(value.b)).toBe(value.b);
});

test('a long text takes time in proportion', () => {
  const time = (size: number): number => {
    const text = '1 2.3O'.repeat(size);
    const from = performance.now();
    maskNumbers(text);
    return performance.now() - from;
  };
  time(20_000);
  expect(time(200_000)).toBeLessThan(60 * Math.max(5, time(20_000)));
});
