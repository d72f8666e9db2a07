/** The face of registers: gapless numbers for anything that bears one, and how they are written and read. */
import './tables.ts';

export { plainNumber, readByTemplate, readNumber, type NumberParts, type ReadNumber } from './grammar/index.ts';
export { gapsIn } from './import/gaps.ts';
export { mergedValues, writtenDay } from './import/cells.ts';
export { fillPlaces, layPlaces, placesOf, type Book, type Place } from './operations/fill-places.ts';
export { insertNumber, type InsertAsk } from './operations/insert-number.ts';
export { reserveNumber, takeNumber, type NumberAsk } from './operations/reserve-number.ts';
export { reserveNumbers, type NumberBearer, type NumbersAsk } from './operations/reserve-numbers.ts';
export { settleNumber, voidNumber } from './operations/step-number.ts';
export { numbersBetween, type NumberBetween } from './queries/between.ts';
export { numberOf, numbersWritten } from './queries/numbers.ts';
export { writingOn } from './queries/settings.ts';
export { registersRoom } from './room.ts';
export type { IssuedNumber, NumberId } from './schema.ts';
