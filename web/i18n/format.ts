/**
 * Dates, times and numbers as Indonesian offices write them: "Jumat, 17 Oktober 2025", "10.32", "1.250.000".
 * Dates of facts are calendar dates (YYYY-MM-DD) and are never shifted by a time zone.
 */
import {
  printClock,
  printDate,
  printFullDate,
  printRounded,
  printShortDate,
  readTypedMonth,
  weekdayOf,
} from '../../src/language/index.ts';
import type { Language } from './language.ts';

type DateStyle = 'long' | 'short' | 'weekday';
const indonesian: Record<DateStyle, (date: string) => string | undefined> = {
  long: printDate,
  short: printShortDate,
  weekday: printFullDate,
};
const english: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** A calendar date (YYYY-MM-DD); anything else comes back unchanged. */
export function formatDate(date: string, language: Language, style: DateStyle = 'long'): string {
  if (weekdayOf(date) === undefined) return date;
  return language === 'id' ? (indonesian[style](date) ?? date) : printEnglish(date, english[style]);
}

/** Time of an instant on this device: "10.32" in Indonesian, "10:32" in English. */
export function formatClock(at: Date, language: Language): string {
  return formatTime(`${pad(at.getHours())}:${pad(at.getMinutes())}`, language);
}

/** A time of a fact ("09:00"), as printed: "09.00" in Indonesian. */
export const formatTime = (time: string, language: Language): string => (language === 'id' ? printClock(time) : time);

/** An instant as people say it: the time today, "kemarin 10.32", otherwise the date and time. */
export function formatInstant(instant: string | Date, language: Language, now: Date = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant);
  const clock = formatClock(at, language);
  const days = Math.round((startOfDay(now).getTime() - startOfDay(at).getTime()) / 86_400_000);
  if (days === 0) return clock;
  if (days === 1) return `${language === 'id' ? 'kemarin' : 'yesterday'} ${clock}`;
  const withYear = at.getFullYear() !== now.getFullYear();
  return `${shortDay(at, language, withYear)}, ${clock}`;
}

/** "17 Okt", "17 Okt 2024": the day of an instant on this device. */
function shortDay(at: Date, language: Language, withYear: boolean): string {
  const date = dayText(at.getFullYear(), at.getMonth() + 1, at.getDate());
  if (language === 'id') return printShortDate(date, withYear) ?? date;
  const { year, ...day } = english.short;
  return printEnglish(date, withYear ? { ...day, year } : day);
}

export const formatNumber = (value: number, language: Language, digits = 0): string =>
  printRounded(value, language, digits);

/**
 * A share (0..1) in percent: "62,5 %". What is not all is never told as 100 %, and what is not nothing never as 0 %.
 */
export function formatShare(share: number, language: Language, digits = 1): string {
  const step = 10 ** -digits;
  const percent = share * 100;
  const told = share < 1 && share > 0 ? Math.min(100 - step, Math.max(step, percent)) : percent;
  return `${formatNumber(told, language, digits)} %`;
}

/** A chance that a model computed: it is never sure, so that "> 99,9 %" and "< 0,1 %" are its ends. */
export function formatChance(chance: number, language: Language): string {
  if (chance > 0.999) return `> ${formatShare(0.999, language)}`;
  return chance < 0.001 ? `< ${formatShare(0.001, language)}` : formatShare(chance, language);
}

/** A file size: "1,2 MB". */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1_000, language)} kB`;
  return `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}

/**
 * Reads a date as people type it: "17/10/2025", "17-10-25", "17 okt 2025", "2025-10-17", or "17/10" in `year`.
 * Returns YYYY-MM-DD, or undefined where the day does not exist.
 */
export function parseDate(typed: string, year: number = new Date().getFullYear()): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+['’]?[a-z]*\s*,\s*/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]+)(?:[\s/.-]+(\d{2}|\d{4}))?$/.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', typedYear] = parts;
  const monthNumber = /^\d/.test(month) ? Number(month) : readTypedMonth(month);
  if (!monthNumber) return undefined;
  const fullYear =
    typedYear === undefined ? year : typedYear.length === 2 ? 2_000 + Number(typedYear) : Number(typedYear);
  return existing(fullYear, monthNumber, Number(day));
}

/** Reads a time as people type it: "9", "9.30", "09:30", "0930". Returns HH:MM or undefined. */
export function parseTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim());
  if (!parts) return undefined;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  return hours < 24 && minutes < 60 ? `${pad(hours)}:${pad(minutes)}` : undefined;
}

function existing(year: number, month: number, day: number): string | undefined {
  const text = dayText(year, month, day);
  return weekdayOf(text) === undefined ? undefined : text;
}

const printEnglish = (date: string, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
const dayText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
const pad = (value: number): string => String(value).padStart(2, '0');
const startOfDay = (at: Date): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate());
