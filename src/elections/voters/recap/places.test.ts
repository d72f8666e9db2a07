import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allRegionCodes, childrenOf, villagesOf } from '../../regions/index.ts';
import { byPlace, levelOf, nameOfRegion, placeOf, rowsOfUnit, strayOf } from './places.ts';

const alor = '5305';
const [home] = villagesOf(alor);
const village = home?.code ?? '';
const district = village.slice(0, 6);
const written = (...columns: string[]) => ['', '', '', ''].map((none, n) => columns[n] ?? none) as never;

it.each([
  ['a village of the unit', [village], alor, village, 'known'],
  [
    'a village that the list of regions does not know',
    [`${district}2999`, district],
    alor,
    `${district}0000`,
    'unknown',
  ],
  ['the same without a district', [`${district}2999`], alor, `${district}0000`, 'unknown'],
  ['a district alone', ['', district, alor], alor, `${district}0000`, 'unknown'],
  ['a regency alone', ['', '', alor, '53'], alor, '5305000000', 'unknown'],
  ['a province alone', ['', '', '', '53'], alor, '5305000000', 'unknown'],
  ['nothing', ['0000000000', '000000', '0000', '00'], alor, '5305000000', 'unknown'],
  ['a village of another regency', ['5301042003', '530104', '5301', '53'], alor, '5305999999', 'outside'],
  ['an unknown village of another regency', ['5301042999'], alor, '5305999999', 'outside'],
  ['another province, for a province', ['3520012001', '', '3520'], '53', '5399999999', 'outside'],
  ['a regency that is not known, for a province', ['', '', '5399', '53'], '53', '5300000000', 'unknown'],
  ['nothing, for the nation', [], '00', '9800000000', 'unknown'],
  ['a village, for the nation', [village], '00', village, 'known'],
  ['a village against the columns beside it', [village, '530104', '5301'], alor, village, 'known'],
] as const)('counts %s in one place', (_, columns, unit, code, kind) => {
  expect(placeOf(written(...columns), unit)).toEqual({ code, kind });
  expect(strayOf(code)).toBe(kind === 'known' ? null : kind);
});

it('counts everybody within the unit, whatever the columns say, and gives no stray the code of a region', () => {
  const codes = [...allRegionCodes()].filter((code) => /^(53|35)/.test(code));
  const column = fc.oneof(fc.constantFrom(...codes), fc.constantFrom('', '0000', 'x', '5305012999', '999999'));
  fc.assert(
    fc.property(column, column, column, column, fc.constantFrom('00', '53', alor), (a, b, c, d, unit) => {
      const { code, kind } = placeOf([a, b, c, d], unit);
      expect(code).toMatch(/^\d{10}$/);
      if (unit !== '00') expect(code.startsWith(unit)).toBe(true);
      expect(strayOf(code)).toBe(kind === 'known' ? null : kind);
      expect(nameOfRegion(code)).not.toMatch(/\d{4}/);
    }),
  );
});

it('calls what is no region by what it is', () => {
  expect(
    ['00', '53', alor, district, '5305999999', '530599', '5399', '530500', `${district}0000`, '5300', '98'].map(
      nameOfRegion,
    ),
  ).toEqual([
    'Indonesia',
    'Nusa Tenggara Timur',
    'Kabupaten Alor',
    'Teluk Mutiara',
    'Di luar wilayah',
    'Di luar wilayah',
    'Di luar wilayah',
    'Kecamatan belum dikenal',
    'Desa/kelurahan belum dikenal',
    'Kabupaten/kota belum dikenal',
    'Provinsi belum dikenal',
  ]);
  expect([`${village}-004`, `${village}-000`].map(nameOfRegion)).toEqual(['TPS 4', 'Tanpa nomor TPS']);
  expect(levelOf('530599')).toBe('district');
});

it('puts what is no region after the regions', () => {
  const codes = ['530599', '530500', ...childrenOf(alor).map(({ code }) => code)];
  expect(
    codes
      .map((code) => ({ code }))
      .toSorted(byPlace)
      .slice(-2),
  ).toEqual([{ code: '530500' }, { code: '530599' }]);
});

it('leaves out what recaps of before hold of other units', () => {
  const row = (level: 'national' | 'regency' | 'district', code: string) => ({ level, code });
  const rows = [row('national', '00'), row('regency', alor), row('regency', '0000'), row('district', '530501')];
  expect(rowsOfUnit({ id: alor, level: 'regency' }, rows)).toEqual([rows[1], rows[3]]);
  expect(rowsOfUnit({ id: '00', level: 'national' }, rows)).toEqual(rows);
});
