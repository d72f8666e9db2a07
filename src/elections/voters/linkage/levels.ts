/**
 * What of two rows is compared, and how alike it can be. Each level has a starting guess of how often it occurs among
 * pairs of one person (m) and of different people (u), and the range (bits) its weight may take whatever training
 * says: a guard against what the model cannot know, that NIK and NKK are not independent of birth date and place, and
 * that people of one name are not one person.
 *
 * Starting values are ours (belum diverifikasi); training replaces them from the list itself.
 */
import type { ColumnName } from '../list/schema.ts';

export type Level = {
  readonly code: string;
  readonly id: string;
  readonly en: string;
  readonly m: number;
  readonly u: number;
  readonly least: number;
  readonly most: number;
};
export type ComparedField = { readonly column: ColumnName; readonly levels: readonly Level[] };

/** The first level of every field says that one side is missing: it weighs nothing. */
const unknown: Level = { code: 'unknown', id: 'tidak diketahui', en: 'unknown', m: 0.05, u: 0.05, least: 0, most: 0 };
const level = (code: string, id: string, en: string, m: number, u: number, least = -14, most = 24): Level => ({
  code,
  id,
  en,
  m,
  u,
  least,
  most,
});

export const nameLevel = {
  unknown: 0,
  same: 1,
  spelling: 2,
  shortened: 3,
  slip: 4,
  alike: 5,
  rest: 6,
  different: 7,
  exchanged: 8,
} as const;
export const dateLevel = { unknown: 0, same: 1, swapped: 2, slip: 3, defaulted: 4, near: 5, far: 6 } as const;
export const nikLevel = {
  unknown: 0,
  same: 1,
  slip: 2,
  neighbour: 3,
  serial: 4,
  twoDigits: 5,
  doubtful: 6,
  different: 7,
} as const;
export const homeLevel = {
  unknown: 0,
  card: 1,
  cardSlip: 2,
  house: 3,
  neighbours: 4,
  village: 5,
  district: 6,
  regency: 7,
  elsewhere: 8,
} as const;
export const placeLevel = { unknown: 0, same: 1, alike: 2, different: 3 } as const;

export const comparedFields: readonly ComparedField[] = [
  {
    column: 'name',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.6, 2e-5, 3),
      level('spelling', 'ejaan lain', 'another spelling', 0.1, 1e-5, 3),
      level('shortened', 'singkatan, panggilan, atau sebagian', 'shortened, a nickname, or a part', 0.12, 2e-4, 1),
      level('slip', 'salah ketik', 'a typing error', 0.1, 1e-4, 1),
      level('alike', 'mirip', 'alike', 0.04, 4e-3, -6, 5),
      level('rest', 'nama depan lain', 'another first name', 0.01, 3e-2, -14, -6),
      level('different', 'lain', 'different', 0.01, 0.965, -14, -7),
      level('exchanged', 'tertukar dengan tempat lahir', 'exchanged with the birth place', 0.01, 1e-6, 5, 12),
    ],
  },
  {
    column: 'birth_date',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.85, 5e-5, 3),
      level('swapped', 'hari dan bulan tertukar', 'day and month exchanged', 0.03, 3e-5, 2),
      level('slip', 'satu angka atau satu tahun berbeda', 'one digit or one year differs', 0.06, 1.5e-3, 0),
      level('defaulted', 'salah satu tanggal bawaan', 'one is a default date', 0.02, 2e-3, -2, 5),
      level('near', 'berbeda, kurang dari 10 tahun', 'different, less than 10 years', 0.03, 0.35, -12, -2),
      level('far', 'berbeda 10 tahun atau lebih', '10 years or more apart', 0.01, 0.65, -14, -6),
    ],
  },
  {
    column: 'sex',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.985, 0.5, 0, 1),
      level('different', 'berbeda', 'different', 0.015, 0.5, -6, -3),
    ],
  },
  {
    column: 'birth_place',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.85, 0.1, 0, 6),
      level('alike', 'mirip', 'alike', 0.06, 0.02, 0, 4),
      level('different', 'berbeda', 'different', 0.09, 0.88, -7, -1),
    ],
  },
  {
    column: 'nik',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.5, 1e-9, 10, 20),
      level('slip', 'satu angka tanggal salah', 'one digit of the date is wrong', 0.1, 1e-6, 3, 9),
      level('neighbour', 'berbeda satu angka', 'one digit differs', 0.2, 0.05, -2, 5),
      level(
        'serial',
        'kecamatan penerbit sama, nomor urut berbeda',
        'issued in one district, another serial',
        0.2,
        0.9,
        -6,
        0,
      ),
      level(
        'two-digits',
        'dua angka berbeda, salah satu tidak wajar',
        'two digits differ, one is not plausible',
        0.03,
        0.001,
        -1,
        3,
      ),
      level('doubtful', 'berbeda, salah satu tidak wajar', 'different, one is not plausible', 0.08, 0.2, -4, -1),
      level('different', 'berbeda, keduanya wajar', 'different, both plausible', 0.04, 0.8, -14, -8),
    ],
  },
  {
    column: 'nkk',
    levels: [
      unknown,
      level('card', 'NKK sama', 'the same family card', 0.5, 8e-6, 4, 12),
      level('card-slip', 'NKK berbeda satu angka', 'one digit of the family card differs', 0.1, 1e-6, 4, 10),
      level('house', 'alamat sama', 'the same address', 0.08, 1e-4, 3, 8),
      level('neighbours', 'RT dan RW sama', 'the same RT and RW', 0.05, 5e-4, 1, 6),
      level('village', 'desa sama', 'the same village', 0.1, 0.006, 0, 4),
      level('district', 'kecamatan sama', 'the same district', 0.06, 0.05, -2, 2),
      level('regency', 'kabupaten/kota sama', 'the same regency', 0.1, 0.94, -6, -2),
      level('elsewhere', 'kabupaten/kota lain', 'another regency', 0.3, 0.3, 0, 0),
    ],
  },
  {
    column: 'marital',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.92, 0.5, 0, 1),
      level('different', 'berbeda', 'different', 0.08, 0.5, -3, -0.5),
    ],
  },
];

/** Levels of a score's steps that are no comparison: what is known beside it. */
export const adjustments: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  prior: { id: 'sebelum dibandingkan', en: 'before comparing' },
  rarity: { id: 'seberapa langka', en: 'how rare' },
  twins: { id: 'mungkin kembar atau saudara', en: 'may be twins or siblings' },
  'one-card': { id: 'satu nama dan umur dalam satu NKK', en: 'one name and age on one family card' },
  'issued-elsewhere': {
    id: 'NIK dari kecamatan yang sama, tinggal di kabupaten/kota lain',
    en: 'NIKs of one district, living in two regencies',
  },
};

/** A pattern is one level per field, as one number: the first field counts most. */
export const patternRadix: readonly number[] = comparedFields.map(({ levels }) => levels.length);
export const patternSpace = patternRadix.reduce((product, n) => product * n, 1);

export function levelsOf(pattern: number): number[] {
  const levels: number[] = [];
  let rest = pattern;
  for (let field = patternRadix.length - 1; field >= 0; field -= 1) {
    const radix = patternRadix[field] as number;
    levels[field] = rest % radix;
    rest = Math.floor(rest / radix);
  }
  return levels;
}

export const patternOf = (levels: readonly number[]): number =>
  patternRadix.reduce((pattern, radix, field) => pattern * radix + (levels[field] as number), 0);
