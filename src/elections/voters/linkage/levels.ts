/**
 * What of two rows is compared, and how alike it can be. Each level has a starting guess of how often it occurs among
 * pairs of one person (m) and of different people (u, by the context of the pair), and the range (bits) its weight may
 * take whatever training says: a guard against what little there is to learn from.
 *
 * Starting values are ours (belum diverifikasi); training replaces them from the list itself.
 */
import type { ColumnName } from '../list/schema.ts';

export type Level = {
  readonly code: string;
  readonly id: string;
  readonly en: string;
  readonly m: number;
  /** By standing; 0 where a pair that stands so cannot have the level. */
  readonly u: readonly [number, number, number, number];
  /** The same among people of one day of birth, where that is another: in a village, and further apart. */
  readonly uOfDay?: readonly [number, number];
  readonly least: number;
  readonly most: number;
};
export type ComparedField = { readonly column: ColumnName; readonly levels: readonly Level[] };

/** The first level of every field says that one side is missing: it weighs nothing. */
const unknown: Level = {
  code: 'unknown',
  id: 'tidak diketahui',
  en: 'unknown',
  m: 0.05,
  u: [0.05, 0.05, 0.05, 0.05],
  least: 0,
  most: 0,
};
const level = (code: string, id: string, en: string, m: number, u: Level['u'], least = -12, most = 18) => ({
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
export const dateLevel = { unknown: 0, same: 1, swapped: 2, slip: 3, defaulted: 4, near: 5, far: 6, part: 7 } as const;
export const nikLevel = {
  unknown: 0,
  same: 1,
  slip: 2,
  neighbour: 3,
  serial: 4,
  twoDigits: 5,
  doubtful: 6,
  different: 7,
  next: 8,
  serialDigit: 9,
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
      level('same', 'sama', 'the same', 0.55, [2e-2, 5e-3, 3e-4, 1e-4]),
      level('spelling', 'ejaan lain', 'another spelling', 0.08, [1e-2, 5e-4, 3e-5, 1e-5]),
      level(
        'shortened',
        'singkatan, panggilan, atau sebagian',
        'shortened, a nickname, or a part',
        0.12,
        [2e-2, 1e-2, 1e-3, 6e-4],
      ),
      level('slip', 'salah ketik atau salah baca', 'a typing or reading error', 0.13, [7e-2, 2e-3, 3e-4, 2e-4]),
      level('alike', 'mirip', 'alike', 0.06, [0.15, 1.5e-2, 5e-3, 4e-3]),
      level('rest', 'nama depan lain', 'another first name', 0.03, [0.42, 0.45, 5e-2, 3e-2], -10, -2),
      level('different', 'lain', 'different', 0.02, [0.26, 0.518, 0.94, 0.96], -10, -5),
      level(
        'exchanged',
        'tertukar dengan tempat lahir',
        'exchanged with the birth place',
        0.02,
        [1e-4, 1e-5, 1e-6, 1e-6],
      ),
    ],
  },
  {
    column: 'birth_date',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.8, [1, 0, 5e-5, 5e-5]),
      level('swapped', 'hari dan bulan tertukar', 'day and month exchanged', 0.03, [0, 1e-4, 1e-5, 1e-5]),
      level('slip', 'satu angka atau satu tahun berbeda', 'one digit or one year differs', 0.08, [0, 5e-3, 2e-3, 2e-3]),
      level('defaulted', 'salah satu tanggal bawaan', 'one is a default date', 0.05, [0, 1e-3, 1.5e-3, 1.5e-3]),
      level(
        'near',
        'berbeda, kurang dari 10 tahun',
        'different, less than 10 years',
        0.03,
        [0, 0.35, 0.33, 0.33],
        -10,
        -2,
      ),
      level('far', 'berbeda 10 tahun atau lebih', '10 years or more apart', 0.01, [0, 0.645, 0.665, 0.665], -10, -5),
      level(
        'part',
        'hanya hari, bulan, atau tahun yang berbeda',
        'only day, month or year differs',
        0.04,
        [0, 5e-3, 4e-3, 4e-3],
      ),
    ],
  },
  {
    column: 'sex',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.985, [0.5, 0.45, 0.5, 0.5], 0, 1.5),
      level('different', 'berbeda', 'different', 0.015, [0.5, 0.55, 0.5, 0.5], -6, -2),
    ],
  },
  {
    column: 'birth_place',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.88, [0.9, 0.65, 0.5, 0.3], 0, 7),
      level('alike', 'mirip', 'alike', 0.06, [0.02, 0.01, 0.01, 0.01], 0, 6),
      level('different', 'berbeda', 'different', 0.06, [0.08, 0.34, 0.49, 0.69], -6, -0.5),
    ],
  },
  {
    column: 'nik',
    levels: [
      unknown,
      // Who have one NIK have one day of birth in it.
      { ...level('same', 'sama', 'the same', 0.45, [1e-4, 2e-4, 1e-7, 1e-8], 8, 18), uOfDay: [1e-4, 1e-5] },
      level(
        'slip',
        'satu angka tanggal salah',
        'one digit of the date is wrong',
        0.06,
        [1e-3, 1e-5, 1e-3, 1e-3],
        1,
        14,
      ),
      level(
        'neighbour',
        'satu angka kode wilayah berbeda',
        'one digit of the region code differs',
        0.08,
        [1e-2, 3e-2, 4e-2, 4e-2],
        -3,
        8,
      ),
      level(
        'serial',
        'kecamatan penerbit sama, nomor urut berbeda',
        'issued in one district, another serial',
        0.1,
        [0.16, 0.55, 0.5, 0.08],
        -6,
        5,
      ),
      level('two-digits', 'dua angka berbeda', 'two digits differ', 0.03, [1e-3, 2e-3, 2e-3, 2e-3], -1, 8),
      level(
        'doubtful',
        'berbeda, salah satu tidak wajar',
        'different, one is not plausible',
        0.04,
        [2e-2, 4e-2, 4e-2, 4e-2],
        -5,
        0,
      ),
      level('different', 'berbeda, keduanya wajar', 'different, both plausible', 0.1, [0.04, 0.25, 0.2, 0.8], -6, 0),
      level(
        'next',
        'kecamatan penerbit sama, nomor urut berdekatan',
        'issued in one district, a serial nearby',
        0.1,
        [0.75, 0.15, 0.25, 0.05],
        -6,
        5,
      ),
      level(
        'serial-digit',
        'satu angka nomor urut berbeda',
        'one digit of the serial differs',
        0.06,
        [5e-3, 1e-2, 1e-2, 2e-3],
        -3,
        12,
      ),
    ],
  },
  {
    column: 'nkk',
    levels: [
      unknown,
      level('card', 'NKK sama', 'the same family card', 0.5, [1, 1, 0, 0], 0, 0),
      level('card-slip', 'NKK berbeda satu angka', 'one digit of the family card differs', 0.12, [0, 0, 1e-4, 0]),
      level('house', 'alamat sama', 'the same address', 0.15, [0, 0, 0.05, 0]),
      level('neighbours', 'RT dan RW sama', 'the same RT and RW', 0.05, [0, 0, 0.05, 0]),
      level('village', 'desa sama', 'the same village', 0.1, [0, 0, 0.9, 0]),
      level('district', 'kecamatan sama', 'the same district', 0.06, [0, 0, 0, 0.08]),
      level('regency', 'kabupaten/kota sama', 'the same regency', 0.1, [0, 0, 0, 0.92]),
      level('elsewhere', 'kabupaten/kota lain', 'another regency', 0.3, [0, 0, 0, 0.3], 0, 0),
    ],
  },
  {
    column: 'marital',
    levels: [
      unknown,
      level('same', 'sama', 'the same', 0.93, [0.8, 0.45, 0.5, 0.5], 0, 1.5),
      level('different', 'berbeda', 'different', 0.07, [0.2, 0.55, 0.5, 0.5], -4, -0.5),
    ],
  },
];

/**
 * Where two rows stand to each other before their names and numbers are looked at, as chance differs there: on one
 * family card with one day of birth (twins, and one person twice), on one card (kin, who share names), in one village
 * (namesakes), or further apart; and whether they have one day of birth there, which a NIK holds, too.
 */
export const contexts = ['one-day', 'card', 'village-day', 'village', 'far-day', 'far'] as const;
export const context = { oneDay: 0, card: 1, villageDay: 2, village: 3, farDay: 4, far: 5 } as const;

/** The context of a pair by its levels. */
export function contextOf(levels: readonly number[]): number {
  const home = levels[5] as number;
  const isOneDay = levels[1] === dateLevel.same;
  if (home === homeLevel.card) return isOneDay ? context.oneDay : context.card;
  if (home >= homeLevel.cardSlip && home <= homeLevel.village) return isOneDay ? context.villageDay : context.village;
  return isOneDay ? context.farDay : context.far;
}

/** Where two stand, whatever their days of birth: the context itself, of neighbours and others that of any day. */
export const standing = [context.oneDay, context.card, context.village, context.village, context.far, context.far];
export const isOnCard = (place: number): boolean => place <= context.card;
export const isInVillage = (place: number): boolean => standing[place] === context.village;
export const isFar = (place: number): boolean => standing[place] === context.far;

/** u of a level in a context before anything is learned. */
export function startingU({ u, uOfDay }: Pick<Level, 'u' | 'uOfDay'>, place: number): number {
  if (isOnCard(place)) return u[place] as number;
  const of = isFar(place) ? 1 : 0;
  return standing[place] === place ? (u[2 + of] as number) : (uOfDay?.[of] ?? (u[2 + of] as number));
}

/** Levels of a score's steps that are no comparison: what is known beside it. */
export const adjustments: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  prior: { id: 'sebelum dibandingkan', en: 'before comparing' },
  decisions: { id: 'disesuaikan menurut keputusan petugas', en: 'put right by what people decided' },
  rarity: { id: 'seberapa langka', en: 'how rare' },
  twins: { id: 'kembar atau satu orang: kedekatan nama', en: 'twins or one person: how near the names are' },
  namesakes: { id: 'selain nama dan tanggal tidak ada yang sama', en: 'nothing but name and date are the same' },
  'one-district': {
    id: 'tinggal di satu kecamatan dan NIK dari satu kecamatan: satu petunjuk',
    en: 'living in one district and NIKs of one district: one sign',
  },
  'born-elsewhere': {
    id: 'lahir di satu tempat, walau tercatat di kabupaten yang berbeda',
    en: 'born in one place, though listed in different regencies',
  },
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
