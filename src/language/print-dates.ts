/**
 * Dates and times as Indonesian offices print them: `Jumat (17/10)` in news, `Jumat, 17 Oktober 2025` in reports,
 * ranges in the shortest unambiguous form. The weekday is always computed from the date.
 */
import { monthNames as months, weekdayNames, weekdayOf } from './calendar.ts';
import { printNumberWords } from './number-words.ts';

type Day = { readonly day: number; readonly month: number; readonly year: number; readonly weekday: string };

/**
 * "Jumat (17/10)", "Selasa–Kamis (18–20/11)", "Jumat–Minggu (31/10–2/11)"; years are added when asked for or when they
 * differ.
 */
export function printNewsDate(
  start: string | undefined,
  end: string | undefined,
  withYear: boolean,
): string | undefined {
  const range = dayRange(start, end);
  if (range === undefined) return undefined;
  const [from, to] = range;
  if (to === undefined) return `${from.weekday} (${from.day}/${from.month}${withYear ? `/${from.year}` : ''})`;
  const last = `${to.day}/${to.month}${withYear || from.year !== to.year ? `/${to.year}` : ''}`;
  const first =
    from.year !== to.year
      ? `${from.day}/${from.month}/${from.year}`
      : from.month !== to.month
        ? `${from.day}/${from.month}`
        : `${from.day}`;
  return `${from.weekday}–${to.weekday} (${first}–${last})`;
}

/** "Jumat, 17 Oktober 2025", "Selasa s.d. Kamis, 18 s.d. 20 November 2025". */
export function printFullDate(start: string | undefined, end?: string): string | undefined {
  const range = dayRange(start, end);
  if (range === undefined) return undefined;
  const [from, to] = range;
  if (to === undefined) return `${from.weekday}, ${printDay(from)}`;
  const first =
    from.year !== to.year
      ? printDay(from)
      : from.month !== to.month
        ? `${from.day} ${months[from.month - 1]}`
        : `${from.day}`;
  return `${from.weekday} s.d. ${to.weekday}, ${first} s.d. ${printDay(to)}`;
}

/**
 * "Jumat, tanggal tujuh belas bulan Oktober tahun dua ribu dua puluh lima (17-10-2025)", as minutes begin; undefined
 * for more days than one.
 */
export function printSpelledDate(start: string | undefined, end?: string): string | undefined {
  const range = dayRange(start, end);
  if (range === undefined || range[1] !== undefined) return undefined;
  const { weekday, day, month, year } = range[0];
  return `${weekday}, tanggal ${printNumberWords(String(day))} bulan ${months[month - 1]} tahun ${printNumberWords(String(year))} (${day}-${month}-${year})`;
}

/** "17 Oktober 2025"; undefined for a date that does not exist. */
export function printDate(date: string | undefined): string | undefined {
  const day = toDay(date);
  return day === undefined ? undefined : printDay(day);
}

/** "17 Okt 2025", "17 Okt" without its year; undefined for a date that does not exist. */
export function printShortDate(date: string | undefined, withYear = true): string | undefined {
  const day = toDay(date);
  if (day === undefined) return undefined;
  const month = months[day.month - 1]?.slice(0, 3);
  return `${day.day} ${month}${withYear ? ` ${day.year}` : ''}`;
}

/** "09.00"; with a zone "09.00 WITA". `time` is HH:MM. */
export const printClock = (time: string, zone?: string): string => `${time.replace(':', '.')}${zone ? ` ${zone}` : ''}`;

/** "09.00", "09.00–12.00". */
export function printClocks(start: string | undefined, end: string | undefined): string | undefined {
  if (!isTime(start)) return undefined;
  const from = printClock(start);
  return isTime(end) && end !== start ? `${from}–${printClock(end)}` : from;
}

const isTime = (time: string | undefined): time is string =>
  time !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
const printDay = (day: Day): string => `${day.day} ${months[day.month - 1]} ${day.year}`;

function dayRange(start: string | undefined, end: string | undefined): readonly [Day, Day | undefined] | undefined {
  const from = toDay(start);
  if (from === undefined) return undefined;
  const to = end !== undefined && start !== undefined && end > start ? toDay(end) : undefined;
  return [from, to];
}

function toDay(date: string | undefined): Day | undefined {
  const weekday = date === undefined ? undefined : weekdayOf(date);
  if (date === undefined || weekday === undefined) return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { day, month, year, weekday: weekdayNames[weekday] as string };
}
