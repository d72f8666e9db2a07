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
    [
      'NIK | 5 | 3 | 9 | 9 | 0 | 1 | 4 | 1 | 0 | 7 | 9 | 0 | 0 | 0 | 1 | 2 |',
      'NIK | 5 | 3 | • | • | • | • | • | • | • | • | • | • | • | 0 | 1 | 2 |',
    ],
    ['53990141\n07900012', '53••••••\n•••••012'],
    ['0 8 1 2 3 4 5 6 1 0 0 9', '0 8 • • • • • • • 0 0 9'],
    ['0812/3456/1002 dan 0812 (3456) 1021', '08••/••••/•002 dan 08•• (••••) •021'],
    ['HP 0812-3456-\n7890', 'HP 08••-••••-\n•890'],
    ['NPWP 09.254.294.3-407.000', 'NPWP 09.•••.•••.•-•••.000'],
    ['NIK 5399 0141 0790 012', 'NIK 53•• •••• •••• 012'],
    ['0399 0812/3456/1002', '0399 08••/••••/•002'],
    ['Telp. 0399/821234', 'Telp. 03••/•••234'],
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
  '| 12 | 345 | 6 | 0812 | 3456 | 1021 |',
  '0,8 1,2 3,4 5,6 7,8 9,0',
  '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11',
  'NIP | 1 | 9 | 9 | 0 | 0 | 1 | 0 | 1 | 2 | 0 | 2 | 0 | 1 | 2 | 1 | 0 | 0 | 1 |',
  'TPS 081/082/083/084, Nomor 0812/1234/2025, 0812/3456/1021/KPU',
  '539901\n5399012001\n5399012002',
  '08.30\n09.15\n10.00\n11.30',
  'KK 12.345 23.456 34.567 dan KK 1.234.567 2.345.678',
])('left as it is: %s', (text) => expect(maskNumbers(text)).toBe(text));

const someDigits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));
const anyNik = fc
  .tuple(two(11, 97), someDigits(4), fc.oneof(two(1, 31), two(41, 71)), two(1, 12), someDigits(6))
  .map((parts) => parts.join(''));
/** No part of it looks like a year. */
const anyMobile = fc
  .tuple(
    fc.integer({ min: 811, max: 899 }),
    fc.integer({ min: 30, max: 99 }),
    someDigits(2),
    fc.integer({ min: 3, max: 9 }),
  )
  .chain(([operator, a, b, c]) => someDigits(3).map((rest) => `0${operator}${a}${b}${c}${rest}`));
const scripts = fc.constantFrom(0x30, 0xff10, 0x660, 0x966, 0x1d7ce, 0x1d7f6);
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const words = fc.constantFrom('', 'Warga ', 'NIK: ', 'kontak ');
/** A spelling of a number that is not hidden. */
const notHidden = (spelt: fc.Arbitrary<string>) =>
  fc.check(
    fc.property(words, spelt, scripts, (before, written, zero) => {
      const text = `${before}${inScript(written, zero)} hadir`;
      const masked = maskNumbers(text);
      expect((masked.match(/•/g) ?? []).length, masked).toBeGreaterThanOrEqual(7);
      expect(maskNumbers(masked)).toBe(masked);
    }),
  ).counterexample;

test('a number with one digit in each box is always hidden', () => {
  const boxes = fc.constantFrom(' ', ' | ', '|', '-', '.', '/', ',', '\t', '\n', '][', '  |  ', '·', ' – ');
  expect(
    notHidden(fc.tuple(fc.oneof(anyNik, anyMobile), boxes).map(([number, gap]) => [...number].join(gap))),
  ).toBeNull();
});

test('a telephone number is always hidden whatever mark stands between its groups', () => {
  const gaps = fc.constantFrom(' ', '/', ' / ', '-', '.', '\n', '-\n', '*', '~', '·', ' (', ') ', '_', ':', '\r\n');
  expect(
    notHidden(
      fc
        .tuple(anyMobile, gaps, gaps)
        .map(([n, one, other]) => n.slice(0, 4) + one + n.slice(4, 8) + other + n.slice(8)),
    ),
  ).toBeNull();
});

test('a NIK over a line end is always hidden', () => {
  expect(
    notHidden(
      fc
        .tuple(anyNik, fc.integer({ min: 2, max: 14 }), fc.constantFrom('\n', '\r\n', '-\n', ' \n '))
        .filter(([number, at]) => number.slice(0, 2) !== number.slice(at, at + 2))
        .map(([number, at, gap]) => number.slice(0, at) + gap + number.slice(at)),
    ),
  ).toBeNull();
});

const figure = fc.integer({ min: 0, max: 99_999 }).map(String);
const grouped = fc.integer({ min: 0, max: 2_000_000_000 }).map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, '.'));
const day = fc
  .tuple(two(1, 31), two(1, 12), fc.integer({ min: 1990, max: 2035 }), fc.constantFrom('/', '-', '.', ' '))
  .map(([d, m, y, gap]) => [d, m, y].join(gap));
const hour = fc.tuple(two(0, 23), two(0, 59), fc.constantFrom('.', ':')).map(([h, m, gap]) => h + gap + m);
const decree = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), two(1, 12), fc.integer({ min: 1990, max: 2035 }), fc.boolean())
  .map(([n, month, year, short]) => `Nomor ${n}${short ? '' : `/PL.${month}-SD/53`}/${year}`);
const article = fc.tuple(fc.nat(200), fc.nat(9)).map(([n, part]) => `Pasal ${n} ayat (${part})`);
const percent = fc.tuple(fc.nat(99), fc.nat(99)).map(([n, part]) => `${n},${part} persen`);
/** What is nobody’s number and is hidden. */
const hiddenInVain = (spelt: fc.Arbitrary<string>) =>
  fc.check(
    fc.property(spelt, (text) => {
      expect(maskNumbers(text)).toBe(text);
    }),
  ).counterexample;

test('rows of figures in cells are never hidden', () => {
  const row = fc
    .tuple(
      fc.array(fc.oneof(figure, grouped), { minLength: 3, maxLength: 20 }),
      fc.constantFrom(' | ', '|', '\t', '; '),
    )
    // A row of single digits alone cannot be told from boxes.
    .filter(([cells]) => cells.some((cell) => cell.length > 1))
    .map(([cells, gap]) => cells.join(gap));
  expect(hiddenInVain(fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => rows.join('\n')))).toBeNull();
});

test('dates, hours, amounts, shares, articles and numbers of decrees are never hidden', () => {
  const one = fc.oneof(
    day,
    hour,
    grouped,
    grouped.map((n) => `Rp${n}`),
    decree,
    article,
    percent,
  );
  expect(hiddenInVain(fc.array(one, { minLength: 1, maxLength: 8 }).map((all) => all.join(', ')))).toBeNull();
  expect(
    hiddenInVain(
      fc.array(fc.oneof(hour, percent, article), { minLength: 1, maxLength: 8 }).map((all) => all.join('\n')),
    ),
  ).toBeNull();
});

test('a text keeps its length, and its places their meaning', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '5399014107900012',
          '0812 3456 7890',
          ' orang ',
          '.',
          'Ab',
          '\u200B',
          '7',
          'O',
          '-',
          ' | ',
          '\n',
          '𝟎',
        ),
      ),
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

test.each(['1 2.3O', '1 | 2 | 08 | ', '0812/', '12345678\n', '9', '0 8 ', '(0', '𝟎 ', '62 8'])(
  'a long text takes time in proportion: %j',
  (piece) => {
    const time = (size: number): number => {
      const text = piece.repeat(size);
      const once = () => {
        const from = performance.now();
        maskNumbers(text);
        return performance.now() - from;
      };
      return Math.min(...Array.from({ length: 4 }, once));
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(60 * Math.max(5, time(10_000)));
  },
);
