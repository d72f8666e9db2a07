import { expect, test } from 'vitest';
import type { CrossMatch, MaskedVoter } from '../../../../src/elections/voters/schema.ts';
import { bothSides } from './other-side.ts';
import { unitIdSchema } from '../../../../src/platform/schema.ts';

const own: MaskedVoter = {
  row: 3,
  nik: '53•••••••••••077',
  nkk: '53•••••••••••001',
  name: 'YOHANES CONTOH',
  birth_place: 'ENDE',
  birth_date: '1981-05-17',
  sex: 'L',
  marital: 'S',
  address: 'JALAN CONTOH',
  rt: 1,
  rw: 2,
  disability: null,
  ektp: 'S',
  province: '53',
  regency: '5301',
  district: '530101',
  village: '5301012001',
  region_text: null,
  tps: 4,
  note: null,
  noteHint: null,
  part: 1,
  source_line: 5,
  villageName: 'Contoh',
  districtName: 'Contoh',
  nikMark: null,
  nkkMark: null,
  nikBorn: null,
  nikDiffers: null,
  nkkDiffers: null,
  elsewhere: [],
};
const other: NonNullable<CrossMatch['other']> = {
  unitId: unitIdSchema.parse('5305'),
  name: 'YOHANES CONTOH',
  birthPlace: 'ENDE',
  birthDate: '1981-05-17',
  sex: 'L',
  village: '5305012001',
  villageName: 'Di Alor',
  tps: 9,
  nik: '53•••••••••••077',
  nkk: '53•••••••••••002',
};

test('both sides are written alike', () => {
  const sides = bothSides(own, other, ['nik'], 'id');
  expect(sides.other).toEqual({
    nik: '53•••••••••••077',
    nkk: '53•••••••••••002',
    name: 'YOHANES CONTOH',
    birth_place: 'ENDE',
    birth_date: '17-05-1981',
    sex: 'L (laki-laki)',
    village: 'Di Alor (5305012001)',
    tps: '9',
  });
  expect(sides.own).toMatchObject({
    birth_date: '17-05-1981',
    sex: 'L (laki-laki)',
    village: 'Contoh (5301012001)',
    tps: '4',
  });
  expect(bothSides(own, { ...other, villageName: null }, ['nik'], 'id').other.village).toBe('5305012001');
  expect(bothSides(own, { ...other, village: null, villageName: null }, ['nik'], 'id').other.village).toBe('');
});

test('numbers are called the same only where the hashes said so', () => {
  expect(bothSides(own, other, ['nik'], 'id').sameNumbers).toEqual({ nik: true, nkk: false });
  expect(bothSides(own, { ...other, nkk: own.nkk }, ['person'], 'id').sameNumbers).toEqual({ nik: null, nkk: null });
  expect(bothSides(own, { ...other, nik: '53•••••••••••078' }, ['person'], 'id').sameNumbers.nik).toBe(false);
});
