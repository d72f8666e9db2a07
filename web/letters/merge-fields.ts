/** What two people typed into the fields of one letter, put together: nothing of either is lost in silence. */
import { singleFields, type LetterFields } from '../../src/letters/schema.ts';

export type FieldName = keyof LetterFields;
const names: readonly FieldName[] = [...singleFields, 'duties', 'meetings'];
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export type MergedFields = {
  readonly fields: LetterFields;
  /** Changed by both, and otherwise: `fields` has what was typed here. */
  readonly both: readonly FieldName[];
};

/** `base`: what both began with. What was not touched here is as the others saved it. */
export function mergeFields(base: LetterFields, mine: LetterFields, theirs: LetterFields): MergedFields {
  const touched = names.filter((name) => !isSame(mine[name], base[name]));
  const kept = Object.fromEntries(touched.map((name) => [name, mine[name]])) as Partial<LetterFields>;
  const both = touched.filter((name) => !isSame(theirs[name], base[name]) && !isSame(theirs[name], mine[name]));
  return { fields: { ...theirs, ...kept }, both };
}
