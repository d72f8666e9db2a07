/** A day as a cell of a list says it. */
import { writtenDay } from '../../../registers/index.ts';

/** `serial`: it stood there as a bare number of days, which spreadsheet programs keep where nobody called it a day. */
export type ReadDay = { readonly day: string | null; readonly impossible: boolean; readonly serial: boolean };

/** Serial numbers of 1 January 2000 and of the last day of 2099; others are no day of a letter. */
const [first, last] = [36_526, 73_050];
/** Day 0 of spreadsheet programs, in milliseconds. */
const epoch = Date.UTC(1899, 11, 30);

export function readDay(text: string): ReadDay {
  const bare = /^(\d{5})(?:[.,]0*)?$/.exec(text.trim())?.[1];
  const days = Number(bare);
  if (bare === undefined || days < first || days > last) return { ...writtenDay(text), serial: false };
  return { day: new Date(epoch + days * 86_400_000).toISOString().slice(0, 10), impossible: false, serial: true };
}
