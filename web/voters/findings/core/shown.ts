/** A voter's values as people read them: dates with the day first, codes in words, regions by name. */
import type { ColumnName, MaskedVoter } from '../../../../src/elections/voters/schema.ts';
import { say, type Words } from '../../../i18n/messages.ts';
import type { Language } from '../../../i18n/language.ts';

const words: Partial<Record<ColumnName, Readonly<Record<string, Words>>>> = {
  sex: { L: { id: 'L (laki-laki)', en: 'L (male)' }, P: { id: 'P (perempuan)', en: 'P (female)' } },
  marital: {
    B: { id: 'B (belum kawin)', en: 'B (never married)' },
    S: { id: 'S (kawin)', en: 'S (married)' },
    P: { id: 'P (pernah kawin)', en: 'P (once married)' },
  },
  ektp: { S: { id: 'S (sudah rekam)', en: 'S (recorded)' }, B: { id: 'B (belum rekam)', en: 'B (not recorded)' } },
  disability: {
    1: { id: '1 (fisik)', en: '1 (physical)' },
    2: { id: '2 (intelektual)', en: '2 (intellectual)' },
    3: { id: '3 (mental)', en: '3 (mental)' },
    4: { id: '4 (sensorik wicara)', en: '4 (speech)' },
    5: { id: '5 (sensorik rungu)', en: '5 (hearing)' },
    6: { id: '6 (sensorik netra)', en: '6 (sight)' },
  },
};

/** Choices of a coded field, for a form. */
export const choicesOf = (
  column: ColumnName,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(words[column] ?? {}).map(([value, sentence]) => ({ value, label: say(sentence, {}, language) }));

/** What an identity or family card says of a person. */
export const cardFields: readonly ColumnName[] = [
  'nik',
  'nkk',
  'name',
  'birth_place',
  'birth_date',
  'sex',
  'marital',
  'address',
  'rt',
  'rw',
];

export const mainFields: readonly ColumnName[] = [...cardFields, 'village', 'tps'];
export const otherFields: readonly ColumnName[] = [
  'disability',
  'ektp',
  'province',
  'regency',
  'district',
  'region_text',
  'note',
];

/** '' where the row has no value. `numbers` are NIK and NKK that the person has asked to see. */
export function shownValues(
  voter: MaskedVoter,
  language: Language,
  numbers?: { readonly nik: string | null; readonly nkk: string | null },
): Readonly<Partial<Record<ColumnName, string>>> {
  const values = { ...voter, ...numbers };
  return {
    ...Object.fromEntries(
      [...mainFields, ...otherFields].map((field) => [field, shownValue(field, values[field], language)]),
    ),
    village: shownRegion(voter.village, voter.villageName),
    district: shownRegion(voter.district, voter.districtName),
  };
}

/** "Batunirwala (5305012001)"; a code that no region has stands alone; '' for none. */
export const shownRegion = (code: string | null, name: string | null): string =>
  name === null ? (code ?? '') : `${name} (${code ?? ''})`;

/** One value; '' for none. */
export function shownValue(field: ColumnName, value: string | number | null, language: Language): string {
  if (value === null) return '';
  if (field === 'birth_date') return String(value).split('-').toReversed().join('-');
  const sentence = words[field]?.[String(value)];
  return sentence ? say(sentence, {}, language) : String(value);
}
