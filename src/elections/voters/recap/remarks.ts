/**
 * What a recap has to say beside its numbers: who is in the sum but in no village, who has no sex, and that it was
 * settled with things left. One wording for screens, forms, the levels above and the public. Pure.
 */
import { printDecimal } from '../../../language/index.ts';
import { valueOf, type Measures } from './measures.ts';
import type { Caveat } from './schema.ts';

type Words = { readonly id: string; readonly en: string };

export const remarkCodes = ['unsettled', 'outside', 'unplaced', 'sexless'] as const;
export type RemarkCode = (typeof remarkCodes)[number];
export type Remark = { readonly code: RemarkCode; readonly count: number; readonly text: Words };

/** `top`: measures of the unit's own row. */
export function remarksOf(top: Measures, caveats: readonly Caveat[]): Remark[] {
  const counts: Readonly<Record<RemarkCode, number>> = {
    unsettled: openMatters(caveats),
    outside: valueOf(top, 'outside'),
    unplaced: valueOf(top, 'unplaced'),
    sexless: valueOf(top, 'sex_unknown'),
  };
  return remarkCodes
    .filter((code) => counts[code] > 0)
    .map((code) => ({ code, count: counts[code], text: textOf(code, counts[code]) }));
}

/** How many things were left when the versions of a recap were settled: open findings, and checks that never ran. */
export const openMatters = (caveats: readonly Caveat[]): number =>
  caveats.reduce((sum, { openErrors, unchecked }) => sum + openErrors + unchecked.length, 0);

/** The sentence of a remark; without a number where it may not be told. */
export function textOf(code: RemarkCode, count: number | null): Words {
  const words = texts[code];
  const fill = (text: string, language: 'id' | 'en', some: string) =>
    text.replace('{n}', count === null ? some : printDecimal(String(count), language));
  return { id: fill(words.id, 'id', 'Sejumlah'), en: fill(words.en, 'en', 'Some') };
}

const texts: Readonly<Record<RemarkCode, Words>> = {
  unsettled: { id: 'Ditetapkan dengan {n} hal belum tuntas.', en: 'Settled with {n} things open.' },
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
