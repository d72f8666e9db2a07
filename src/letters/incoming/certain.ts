/** Which fields of a letter may be proposed as certain at all. */
import type { SingleField } from '../schema.ts';

export type LetterField = SingleField | 'duties' | 'meetings';

/**
 * Those that were right whenever the reading called them so, on letters of offices that nobody here had seen
 * (docs/letters.md). Whom a letter is from and goes to, what it is about, what it asks and calls to are always read by
 * a person, however plainly they stand there.
 */
const certain: ReadonlySet<LetterField> = new Set(['number', 'date', 'nature', 'secrecy', 'attachments']);

export const mayBeCertain = (field: LetterField): boolean => certain.has(field);
