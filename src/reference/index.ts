/**
 * The face of reference: every dated, editable value with a source and a badge. Rooms declare theirs (`values` of the
 * room).
 */
import './tables.ts';

export { daysOff, type DaysOff } from './queries/holidays.ts';
export { referenceRoom } from './room.ts';
export { valueNames } from './subjects.ts';
export { referenceValueOn, referenceValues, type ReferenceValue } from './values.ts';
