/**
 * What a recap has to say beside its numbers: that it is not of all units, that it was settled with things left, and
 * who is in the sum but in no village, or has no sex. One wording for screens, forms, minutes, the levels above and
 * the public. Pure.
 */
import { printDecimal } from '../../../language/index.ts';
import { valueOf, type Measures } from './measures.ts';
import type { KeptCaveat } from './schema.ts';
import type { Words } from '../../../platform/schema.ts';

/** Of how the recap came about, and then of who is in it. What was rejected is part of what is unsettled, told after it. */
export const caveatCodes = ['partial', 'unchecked', 'unsettled', 'rejected'] as const;
export const remarkCodes = [...caveatCodes, 'outside', 'unplaced', 'sexless'] as const;
export type CaveatCode = (typeof caveatCodes)[number];
export type RemarkCode = (typeof remarkCodes)[number];
export type Remark = { readonly code: RemarkCode; readonly count: number; readonly text: Words };

/**
 * `top`: measures of the unit's own row. `nameOf`: of the units below by id, which are named with what is theirs; none
 * for a recap that is of one unit's own list or sum.
 */
export function remarksOf(
  top: Measures,
  caveats: readonly KeptCaveat[],
  nameOf: ReadonlyMap<string, string> = new Map(),
): Remark[] {
  const counts: Readonly<Record<Exclude<RemarkCode, CaveatCode>, number>> = {
    outside: valueOf(top, 'outside'),
    unplaced: valueOf(top, 'unplaced'),
    sexless: valueOf(top, 'sex_unknown'),
  };
  return [
    ...caveatCodes.flatMap((code) => caveatRemark(code, caveats, nameOf)),
    ...(['outside', 'unplaced', 'sexless'] as const)
      .filter((code) => counts[code] > 0)
      .map((code) => ({ code, count: counts[code], text: textOf(code, counts[code]) })),
  ];
}

/** How much of it there is with a unit. */
const amounts: Readonly<Record<CaveatCode, (one: KeptCaveat) => number>> = {
  partial: ({ missing = 0 }) => missing,
  unchecked: ({ unchecked }) => unchecked.length,
  unsettled: ({ openErrors, rejected = 0 }) => openErrors + rejected,
  rejected: ({ rejected = 0 }) => rejected,
};

/** Checks that never ran on some list, and units that are missing, as numbers beside the other amounts. */
const amountCells = ['missing_units', 'units_below', 'unchecked_rules', 'unchecked_linkage', 'unsettled', 'rejected'];

/** What is left with a recap, as cells of an opened one; only those that are not zero. */
export function caveatCells(caveats: readonly KeptCaveat[]): Record<string, number> {
  const sum = (amount: (one: KeptCaveat) => number) => caveats.reduce((all, one) => all + amount(one), 0);
  const unchecked = (check: string) => sum((one) => (one.unchecked.some((each) => each === check) ? 1 : 0));
  const values = [
    sum(amounts.partial),
    sum(({ below = 0 }) => below),
    unchecked('rules'),
    unchecked('linkage'),
    sum(amounts.unsettled),
    sum(amounts.rejected),
  ];
  return Object.fromEntries(amountCells.map((name, n) => [name, values[n] ?? 0]).filter(([, value]) => value !== 0));
}

/** The sentences of those cells. */
export function caveatRemarksOfCells(cells: Readonly<Record<string, number | null | undefined>>): Words[] {
  const of = (name: string) => cells[name] ?? 0;
  const checks = new Set(checkWords.map(({ code }) => code).filter((code) => of(`unchecked_${code}`) > 0));
  const counts: Readonly<Record<CaveatCode, number>> = {
    partial: of('missing_units'),
    unchecked: checks.size,
    unsettled: of('unsettled'),
    rejected: of('rejected'),
  };
  return caveatCodes
    .filter((code) => counts[code] > 0)
    .map((code) => caveatText(code, { count: counts[code], below: of('units_below'), checks }))
    .map(({ id, en }) => ({ id: `${id}.`, en: `${en}.` }));
}

/** Units named in one remark; the others are counted. */
const mostNamed = 5;

function caveatRemark(code: CaveatCode, caveats: readonly KeptCaveat[], nameOf: ReadonlyMap<string, string>): Remark[] {
  const all = caveats.filter((one) => amounts[code](one) > 0);
  if (all.length === 0) return [];
  const count = all.reduce((sum, one) => sum + amounts[code](one), 0);
  const named = all.flatMap((one) => {
    const name = nameOf.get(one.unitId);
    return name === undefined ? [] : [{ name, one }];
  });
  const units = (language: 'id' | 'en') => {
    if (named.length === 0) return '';
    const told = named.slice(0, mostNamed).map(({ name, one }) => unitWords(code, name, one, language));
    const more = named.length - told.length;
    const rest = { id: `${more} satuan kerja lain`, en: `${more} other units` }[language];
    return `: ${[...told, ...(more > 0 ? [rest] : [])].join('; ')}`;
  };
  const sentence = caveatText(code, {
    count,
    below: all.reduce((sum, { below = 0 }) => sum + below, 0),
    checks: new Set(all.flatMap(({ unchecked }) => unchecked)),
  });
  const text = { id: `${sentence.id}${units('id')}.`, en: `${sentence.en}${units('en')}.` };
  return [{ code, count, text }];
}

const printed = (value: number, language: 'id' | 'en') => printDecimal(String(value), language);

const unitWords = (code: CaveatCode, name: string, one: KeptCaveat, language: 'id' | 'en'): string =>
  code === 'unchecked' ? name : `${name} ${printed(amounts[code](one), language)}`;

export type CaveatAmount = { readonly count: number; readonly below: number; readonly checks: ReadonlySet<string> };

/** The sentence of a caveat, without its full stop. */
export function caveatText(code: CaveatCode, { count, below, checks }: CaveatAmount): Words {
  const missed = checkWords.filter(({ code: check }) => checks.has(check));
  const filled = (language: 'id' | 'en') =>
    caveatTexts[code][language]
      .replace('{n}', printed(count, language))
      .replace('{below}', printed(below, language))
      .replace('{checks}', missed.map((words) => words[language]).join(', '));
  return { id: filled('id'), en: filled('en') };
}

const checkWords = [
  { code: 'rules', id: 'aturan', en: 'rules' },
  { code: 'linkage', id: 'data ganda', en: 'duplicates' },
];

const caveatTexts: Readonly<Record<CaveatCode, Words>> = {
  partial: {
    id: 'Jumlah sebagian: {n} dari {below} satuan kerja belum diterima',
    en: 'A partial sum: {n} of {below} units have not been received',
  },
  unchecked: { id: 'Ditetapkan tanpa pemeriksaan ({checks})', en: 'Settled without checks ({checks})' },
  unsettled: { id: 'Ditetapkan dengan {n} hal belum tuntas', en: 'Settled with {n} things open' },
  rejected: {
    id: 'Di antaranya {n} baris berisi pemilih yang ditolak saat impor, belum diperbaiki, dan tidak ada dalam jumlah',
    en: 'Among them {n} rows that hold a voter: rejected at import, not corrected, and not in the sum',
  },
};

/** The sentence of a remark on who is in the sum; without a number where it may not be told. */
export function textOf(code: Exclude<RemarkCode, CaveatCode>, count: number | null): Words {
  const words = texts[code];
  const fill = (text: string, language: 'id' | 'en', some: string) =>
    text.replace('{n}', count === null ? some : printed(count, language));
  return { id: fill(words.id, 'id', 'Sejumlah'), en: fill(words.en, 'en', 'Some') };
}

const texts: Readonly<Record<Exclude<RemarkCode, CaveatCode>, Words>> = {
  outside: {
    id:
      '{n} pemilih tercatat di luar wilayah satuan kerja yang menetapkan daftarnya. Mereka ikut dalam jumlah, tetapi ' +
      'tidak dalam kecamatan, desa, atau TPS mana pun.',
    en:
      '{n} voters are recorded outside the region of the unit that settled the list. They are part of the sum, but ' +
      'of no district, village or polling station.',
  },
  unplaced: {
    id:
      '{n} pemilih belum dikenal desa/kelurahannya. Mereka ikut dalam jumlah; desa dan TPS yang belum dikenal tidak ' +
      'ikut dihitung.',
    en:
      '{n} voters have a village that is not known. They are part of the sum; villages and polling stations that are ' +
      'not known are not counted.',
  },
  sexless: {
    id: '{n} pemilih tanpa keterangan jenis kelamin. Mereka ikut dalam jumlah, tidak dalam L atau P.',
    en: '{n} voters have no sex stated. They are part of the sum, and counted neither with men nor with women.',
  },
};
