/** What the makers of letter kinds share: draws, days, and the pieces of which a letter is put together. */
import { printDate } from '../../../src/language/index.ts';
import type { LetterAnswer } from '../letters-judge.ts';
import type { MadeLine } from '../letters-made.ts';

export type Chance = () => number;
export type Duties = LetterAnswer['duties'];
export type Events = LetterAnswer['events'];
export type Piece = { readonly lines: readonly MadeLine[]; readonly duties: Duties; readonly events: Events };

export const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** "3 Maret" of 2026-03-03. */
export const withoutYear = (day: string): string => (printDate(day) ?? day).replace(/ \d{4}$/, '');
/** So many working days on: Saturdays and Sundays are none. */
export function workdayAfter(day: string, days: number): string {
  let [at, left] = [day, days];
  while (left > 0) {
    at = dayAfter(at, 1);
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1;
  }
  return at;
}
export const asked = (what: string, by: string | null = null, how = by === null ? 'none' : 'explicit') => ({
  what,
  by,
  by_how: how,
});
