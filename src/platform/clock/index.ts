/** Time comes from a clock that tests can set. */
import { z } from 'zod';
import { says } from '../input/wrong-input.ts';

/**
 * A day of office work, YYYY-MM-DD. Other years are slips of the hand ("0205-10-17"); weekdays of the first hundred
 * years would come out wrong.
 */
export const calendarDate = z.iso
  .date()
  .refine(
    (date) => date >= '1900-01-01' && date <= '2199-12-31',
    says('tahunnya di luar 1900 sampai 2199', 'its year is not between 1900 and 2199'),
  );

export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told to move. */
export function fixedClock(start: string | Date): Clock & { set: (at: string | Date) => void } {
  let at = new Date(start);
  return { now: () => new Date(at), set: (next) => void (at = new Date(next)) };
}

export const timeZones = ['WIB', 'WITA', 'WIT'] as const;
export type TimeZone = (typeof timeZones)[number];

/** Hours ahead of UTC. Source: Keppres 41/1987. */
export const hoursAhead: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** The instant at which a calendar day (YYYY-MM-DD) begins in a zone. */
export const startOfDay = (day: string, zone: TimeZone): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - hoursAhead[zone] * 3_600_000);

/** The calendar date (YYYY-MM-DD) and time (HH:MM) of an instant as read in a zone. */
export function localTime(at: Date, zone: TimeZone): { date: string; time: string } {
  const shifted = new Date(at.getTime() + hoursAhead[zone] * 3_600_000).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}
