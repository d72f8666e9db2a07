/** Reads a list of days off as people paste it: a line for each, with its day or days and its name. Pure. */
import { readDateMentions } from '../language/index.ts';
import type { HolidayKind, NewHoliday } from './schema.ts';

/** Why a line was not taken. */
export type LineRefused = 'no-date' | 'no-year' | 'no-such-day' | 'no-name' | 'twice' | 'too-many';
export type HolidayLines = {
  readonly days: readonly NewHoliday[];
  /** Lines that were not taken, as they stand, counted from 1. */
  readonly refused: readonly { readonly line: number; readonly text: string; readonly why: LineRefused }[];
};

/** Days of one list; a year has some thirty. */
export const mostHolidays = 200;
const longestName = 200;

/**
 * "17 Agustus 2026; Proklamasi Kemerdekaan", rows of a table with tabs, "20, 23 dan 24 Maret 2026 Cuti bersama",
 * "2026-12-25 Natal". Nothing is guessed: a line without a year or with a day that does not exist is refused.
 */
export function readHolidayLines(text: string): HolidayLines {
  const days: NewHoliday[] = [];
  const refused: { line: number; text: string; why: LineRefused }[] = [];
  const seen = new Set<string>();
  for (const [at, whole] of text.split(/\r?\n/u).entries()) {
    if (whole.trim() === '') continue;
    const read = readLine(whole);
    const why =
      typeof read === 'string'
        ? read
        : read.some(({ day }) => seen.has(day))
          ? 'twice'
          : days.length + read.length > mostHolidays
            ? 'too-many'
            : null;
    if (why !== null || typeof read === 'string') {
      refused.push({ line: at + 1, text: whole.trim(), why: why ?? 'no-date' });
      continue;
    }
    for (const one of read) seen.add(one.day);
    days.push(...read);
  }
  return { days: days.toSorted((one, other) => (one.day < other.day ? -1 : 1)), refused };
}

const numbering = /^\s*(?:\d{1,3}[.)]\s+|[-•*]\s+)/u;
const weekdays = /(?<!\p{L})(?:hari\s+)?(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)(?!\p{L})/giu;

function readLine(whole: string): NewHoliday[] | LineRefused {
  const line = whole.replace(numbering, '');
  const cells = line
    .split(/[\t;|]/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  for (const [at, cell] of cells.entries()) {
    const found = daysIn(cell);
    if (found === null) continue;
    if (typeof found === 'string') return found;
    const rest = `${cell.slice(0, found.start)} ${cell.slice(found.end)}`;
    const names = [rest, ...cells.filter((_, other) => other !== at)].map(nameIn);
    const name = names.toSorted((one, other) => other.length - one.length)[0] ?? '';
    if (!/\p{L}{2}/u.test(name)) return 'no-name';
    const kind: HolidayKind = /cuti\s+bersama/iu.test(line) ? 'cuti-bersama' : 'libur';
    return found.days.map((day) => ({ day, name: name.slice(0, longestName), kind }));
  }
  return 'no-date';
}

const nameIn = (cell: string): string =>
  cell
    .replaceAll(weekdays, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,.:–—/()-]+|[\s,:–—/(-]+$/gu, '');

type Found = { readonly days: readonly string[]; readonly start: number; readonly end: number };

const to = String.raw`(?:-|–|—|s\.?\s?/?d\.?|sampai(?:\s+dengan)?)`;
const listed = new RegExp(
  String.raw`(?<!\d)(?<days>\d{1,2}(?:\s*(?:,\s*dan|,|dan|&|${to})\s*\d{1,2})*)\s+` +
    String.raw`(?<month>\p{L}{3,9})\.?\s+(?<year>\d{4})(?!\d)`,
  'iu',
);

/** Days that a cell names; "20 dan 24 Maret" are two, "20-24 Maret" five. Null where it names none. */
function daysIn(cell: string): Found | LineRefused | null {
  const match = listed.exec(cell);
  if (match?.groups !== undefined && dayOf(1, match.groups) !== null) {
    const days: string[] = [];
    for (const part of (match.groups['days'] ?? '').split(/\s*(?:,\s*dan|,|dan|&)\s*/u)) {
      const [first = 0, last = first] = part.split(new RegExp(String.raw`\s*${to}\s*`, 'u')).map(Number);
      if (last < first) return 'no-such-day';
      for (let n = first; n <= last; n += 1) {
        const day = dayOf(n, match.groups);
        if (day === null) return 'no-such-day';
        days.push(day);
      }
    }
    return { days: [...new Set(days)], start: match.index, end: match.index + match[0].length };
  }
  const [mention] = readDateMentions(cell, '2000-01-01');
  if (mention === undefined) return null;
  if (mention.inferredYear) return 'no-year';
  if (mention.first === undefined) return 'no-such-day';
  return { days: stretch(mention.first, mention.last ?? mention.first), start: mention.start, end: mention.end };
}

function dayOf(day: number, { month = '', year = '' }: Readonly<Record<string, string | undefined>>): string | null {
  const text = `${day} ${month} ${year}`;
  const [mention] = readDateMentions(text, '2000-01-01');
  return mention?.first === undefined || mention.inferredYear ? null : mention.first;
}

const longestStretch = 31;
function stretch(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last) && days.length < longestStretch; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
