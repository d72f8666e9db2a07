/**
 * Our row and the other unit's, to be laid side by side: what both sides show of a match, and which masked numbers are
 * known to be the same.
 */
import type { ColumnName, CrossKind, CrossMatch, MaskedVoter } from '../../../../src/elections/voters/schema.ts';
import type { Language } from '../../../i18n/language.ts';
import { shownRegion, shownValue, shownValues } from '../../findings/core/shown.ts';

type Values = Readonly<Partial<Record<ColumnName, string>>>;

/** What a side shows of its row. */
export const shownAcross = [
  'nik',
  'nkk',
  'name',
  'birth_place',
  'birth_date',
  'sex',
  'village',
  'tps',
] as const satisfies readonly ColumnName[];

export function bothSides(
  own: MaskedVoter,
  other: NonNullable<CrossMatch['other']>,
  kinds: readonly CrossKind[],
  language: Language,
): {
  readonly own: Values;
  readonly other: Values;
  readonly sameNumbers: Readonly<Partial<Record<ColumnName, boolean | null>>>;
} {
  const { name, sex, village, tps, nik, nkk, birthPlace, birthDate } = other;
  const values = { name, sex, village, tps, nik, nkk, birth_place: birthPlace, birth_date: birthDate };
  return {
    own: shownValues(own, language),
    other: {
      ...Object.fromEntries(shownAcross.map((field) => [field, shownValue(field, values[field], language)])),
      village: shownRegion(village, other.villageName),
    },
    sameNumbers: { nik: kinds.includes('nik') ? true : sameBehind(own.nik, nik), nkk: sameBehind(own.nkk, nkk) },
  };
}

/** Masks that differ hide different numbers; behind equal masks nobody can tell. */
const sameBehind = (one: string | null, other: string | null): false | null => (one === other ? null : false);
