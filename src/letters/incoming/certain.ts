/** Which fields of a letter may be proposed as certain at all. */
import type { SingleField } from '../schema.ts';

export type LetterField = SingleField | 'duties' | 'meetings';

/**
 * Those that were right whenever the reading called them so, on letters of offices that nobody here had seen
 * (docs/letters.md): of the second hand's letters two numbers, a nature and a secrecy class were called certain and
 * wrong, of the third hand's a number of attachments. All the rest is always read by a person, however plainly it
 * stands there.
 */
const certain: ReadonlySet<LetterField> = new Set(['date']);

export const mayBeCertain = (field: LetterField): boolean => certain.has(field);
