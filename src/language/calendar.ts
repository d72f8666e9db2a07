/** Months and weekdays: their names, every spelling that offices write, and the days that exist. */

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Sunday is 0, as in Date.getUTCDay. */
export const weekdayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Short and older spellings, in lower case, without a stop. */
const otherMonths: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  pebruari: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  mrt: 3,
  agt: 8,
  agu: 8,
  ags: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  nop: 11,
  nopember: 11,
  des: 12,
};
const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...Object.entries(otherMonths),
]);

/** Alternatives of a pattern: every spelling of a month, longest first. To be matched without regard to case. */
export const monthPattern = [...months.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** Alternatives of a pattern: every spelling of a weekday; Friday may carry an apostrophe, Sunday may be "Ahad". */
export const weekdayPattern = String.raw`Senin|Selasa|Rabu|Kamis|Jum['’‘\x60]?at|Sabtu|Minggu|Ahad`;

/** 1 to 12; 0 for what is no month. */
export const monthNumber = (written: string): number => months.get(written.toLowerCase()) ?? 0;

/** English names, which people of an office type as well. */
const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Every spelling of a month (1 to 12) in lower case, Indonesian and English, whole and short. */
export function monthSpellings(month: number): string[] {
  const own = [...months].filter(([, number]) => number === month).map(([name]) => name);
  const english = englishMonths[month - 1] as string;
  return [...new Set([...own, english, english.slice(0, 3)])];
}

/** 10 for "okt", "Oktober" and "october": told by the first three letters; 0 for what is no month. */
export function readTypedMonth(typed: string): number {
  const beginning = typed.slice(0, 3).toLowerCase();
  return monthNumber(beginning) || englishMonths.findIndex((name) => name.slice(0, 3) === beginning) + 1;
}

/** 0 (Sunday) to 6; -1 for what is no weekday. */
export function weekdayNumber(written: string): number {
  const plain = written.toLowerCase().replace(/[^a-z]/g, '');
  return plain === 'ahad' ? 0 : weekdayNames.findIndex((name) => name.toLowerCase() === plain);
}

/** YYYY-MM-DD; undefined for a day that does not exist (31/02). */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.toISOString().slice(0, 10) : undefined;
}

/**
 * Day of the week (0 = Sunday) of a full date (YYYY-MM-DD); undefined for anything else and for a date that does not
 * exist.
 */
export function weekdayOf(date: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date
    ? undefined
    : at.getUTCDay();
}

/** "Jumat" for 2025-10-17; undefined for a date that does not exist. */
export function weekdayName(date: string): string | undefined {
  const weekday = weekdayOf(date);
  return weekday === undefined ? undefined : weekdayNames[weekday];
}

/** Names of months and weekdays in lower case: words that stand in no person's name. */
export const calendarWords: readonly string[] = [...weekdayNames, ...monthNames].map((name) => name.toLowerCase());
