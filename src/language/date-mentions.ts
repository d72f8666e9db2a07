/**
 * Which day a date of a text means: every form that offices write, the missing year supplied, the weekday compared.
 * (`dates.ts` says no more than what stands there; this says which day it was.)
 */
import type { TimeZone } from '../platform/clock/index.ts';
import { isoDate, monthNumber, monthPattern as month, weekdayNumber, weekdayOf, weekdayPattern } from './calendar.ts';
import { spanTaker, type Span } from './spans.ts';
import { readRoman } from './ordinals.ts';
import { readSpokenTimes } from './spoken-times.ts';
import { numberWordPattern, readNumberWords } from './number-words.ts';

export type DateMention = {
  /** Span in the text searched, weekday and brackets left out. */
  readonly start: number;
  readonly end: number;
  /** ISO dates; `undefined` when the day does not exist in that month (31/02). */
  readonly first: string | undefined;
  readonly last?: string;
  readonly weekday?: string;
  /** The year was not written and had to be inferred. */
  readonly inferredYear: boolean;
  /** The written weekday is not the weekday of that date. */
  readonly weekdayDiffers: boolean;
};
export type TimeMention = {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to?: string;
  readonly zone?: TimeZone;
};

const dayName = `(?:${weekdayPattern})`;
const weekday = String.raw`(?<weekday>${dayName})(?:\s*(?:-|–|dan|hingga|sampai|s\.d\.)\s*${dayName})?`;
const numberWord = `(?:${numberWordPattern})`;
const until = String.raw`\s*(?:-|–|—|[\u2010-\u2012\u2212]|s\.?\s?/?d\.?|sampai\s+dengan|sampai|hingga|dan|&)\s*`;
const lead = String.raw`(?:(?:hari\s+)?${weekday}(?:\s+(?:pagi|siang|sore|malam))?\s*[,(]*\s*)?(?:tanggal\s+)?`;
const worded = new RegExp(
  `${lead}(?<day>\\d{1,2})(?:\\s+(?<month>${month})\\.?(?:\\s+(?<year>\\d{4}))?)?(?:${until}` +
    `(?:${dayName}[,\\s]+)?(?<day2>\\d{1,2}))?\\s+(?:bulan\\s+)?(?<month2>${month})(?![\\p{L}])\\.?` +
    `(?:,?\\s+(?:tahun\\s+)?(?<year2>\\d{4})(?!\\d|` +
    `` +
    `\\.\\d))?`,
  'giu',
);
const wordedOne = new RegExp(
  `${lead}(?<day>\\d{1,2})\\s+(?:bulan\\s+)?(?<month>${month})(?![\\p{L}])\\.?(?:,?\\s+` +
    `(?:tahun\\s+)?(?<year>\\d{4})(?!\\d|` +
    `` +
    `\\.\\d))?`,
  'giu',
);
const numeric = new RegExp(
  `${lead}(?<!\\d|` +
    `[./-])(?<day>\\d{1,2})(?:\\s*[-–]\\s*(?<day2>\\d{1,2}))?(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4}|` +
    `\\d{2})(?![\\d/.-]*\\d)`,
  'giu',
);
const numericSpaced = new RegExp(
  `${lead}(?<!\\d|[./-])(?<day>\\d{1,2}) ?/ ?(?<month>\\d{1,2}) ?/ ?(?<year>\\d{4})(?!\\d)`,
  'giu',
);
const numericNoYear = new RegExp(
  `(?:hari\\s+)?${weekday}\\s*,?\\s*\\(?\\s*(?:tanggal\\s+)?(?<day>\\d{1,2})(?:\\s*[-–]\\s*` +
    `(?<day2>\\d{1,2}))?/(?<month>\\d{1,2})(?![\\d/])|` +
    `` +
    `\\((?<day3>\\d{1,2})/(?<month3>\\d{1,2})\\)`,
  'giu',
);
/** "18-XI-2026"; with strokes it is the end of a letter's number. */
const roman = new RegExp(
  `${lead}(?<![\\p{L}\\d./-])(?<day>\\d{1,2})\\s?-\\s?(?<month>I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\\s?-\\s?` +
    `(?<year>\\d{4})(?![\\p{L}\\d/-])`,
  'gu',
);
const iso = /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu;
const spelled = new RegExp(
  `${lead}(?<dayWords>${numberWord}(?:\\s+${numberWord}){0,2})\\s+(?:bulan\\s+)?` +
    `(?<month>${month})\\s+(?:tahun\\s+)?(?<yearWords>dua\\s+ribu(?:\\s+${numberWord}){0,4})`,
  'giu',
);

/**
 * Dates in reading order, longest form first. `hint` (ISO, e.g. the day of upload) supplies a missing year: the nearest
 * year up to two back or one ahead in which the weekday fits, else the year in which the date is nearest to the hint
 * (texts tell of what was; a date more than a month ahead is taken for last year's).
 */
export function readDateMentions(text: string, hint: string): DateMention[] {
  const found: DateMention[] = [];
  const take = spanTaker(text.length);
  for (const pattern of [spelled, worded, wordedOne, numeric, numericSpaced, roman, iso, numericNoYear]) {
    for (const match of text.matchAll(pattern)) {
      const mention = fromMatch(match, hint);
      if (mention && take(mention.start, mention.end)) found.push(mention);
    }
  }
  return joinRanges(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
}

const between = new RegExp(`^\\)?${until}(?:(?:hari\\s+)?(?:${dayName})\\s*)?[,(\\s]*(?:tanggal\\s+)?$`, 'iu');

/** "Selasa (30/9) hingga Kamis (2/10/2025)" is one range; a year that its first day lacks is that of the last. */
function joinRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const gap = before ? text.slice(before.end, Math.min(mention.start, before.end + 60)) : '';
    const first = before && firstOfRange(before, mention);
    if (before && first && between.test(gap) && !/^\s*(?:dan|&)/.test(gap) && before.last === undefined)
      joined[joined.length - 1] = { ...mention, ...first, start: before.start, last: mention.first as string };
    else joined.push(mention);
  }
  return joined;
}

function firstOfRange(
  before: DateMention,
  after: DateMention,
): Pick<DateMention, 'first' | 'weekdayDiffers'> | undefined {
  if (before.first === undefined || after.first === undefined || after.last !== undefined) return undefined;
  const written = before.inferredYear ? `${after.first.slice(0, 4)}${before.first.slice(4)}` : before.first;
  const weekdayDiffers = differs(written, before.weekday) || after.weekdayDiffers;
  return written < after.first ? { first: written, weekdayDiffers } : undefined;
}

/**
 * "pukul 09.00 WIB", "09:00–11:30 WITA", "jam 9.30 s.d. selesai". A bare 15.30 without "pukul" or a zone is not taken
 * for a time.
 */
export function readTimes(text: string): TimeMention[] {
  const times: TimeMention[] = readSpokenTimes(text);
  const take = spanTaker(text.length);
  for (const { start, end } of times) take(start, end);
  for (const match of text.matchAll(timePattern)) {
    const { cue, from, to, zone1, zone2, does } = match.groups ?? {};
    const zone = (zone2 ?? zone1)?.toUpperCase() as TimeZone | undefined;
    if (!from || !isTime(from, to, cue ?? does, zone)) continue;
    if (!take(match.index + (cue?.length ?? 0), match.index + match[0].trimEnd().length)) continue;
    times.push({
      start: match.index + (cue?.length ?? 0),
      end: match.index + match[0].trimEnd().length,
      from: clockTime(from),
      ...(to && /\d/.test(to) ? { to: clockTime(to) } : {}),
      ...(zone ? { zone } : {}),
    });
  }
  return times.toSorted((a, b) => a.start - b.start);
}

const clock = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const hour = String.raw`(?:[01]?\d|2[0-4])(?![\d.,:/-]|\s*(?:orang|org|%|menit|hari))`;
const zones = 'WIB|WITA|WIT';
const timeCue = String.raw`(?<cue>(?:pukul|jam|pkl\.?|pk\.?|mulai|bubar|tutup|selesai|dibuka|ditutup)\s+)?`;
const timePattern = new RegExp(
  String.raw`(?<!\p{L})${timeCue}(?<![\d.,:/])(?<from>${clock}(?![\d:]|\.\d)|(?<=(?:pukul|jam|pkl|pk)\.?\s+)${hour})` +
    String.raw`(?:\s*(?<zone1>${zones}))?(?:${until}(?:(?:pukul|jam)\s+)?(?<to>${clock}|selesai)(?![\d:]|\.\d))?` +
    String.raw`(?:\s*(?<zone2>${zones}))?(?![\p{L}])(?=(?<does>\s+(?:mulai|bubar|selesai|tutup|dibuka|` +
    String.raw`ditutup)(?!\p{L}))?)`,
  'giu',
);

/** Digits are a time where a cue, a zone, the other end of a span or a colon says so. */
const isTime = (from: string, to: string | undefined, cue: string | undefined, zone: string | undefined): boolean =>
  cue !== undefined || zone !== undefined || from.includes(':') || (to !== undefined && /[.:]/.test(to));

function fromMatch(match: RegExpMatchArray, hint: string): DateMention | undefined {
  const groups = match.groups ?? {};
  const day = dayNumber(groups);
  const month = groups.month ?? groups.month3;
  const firstMonth = writtenMonth(month ?? groups.month2);
  const lastMonth = writtenMonth(groups.month2 ?? month);
  if (!firstMonth || !lastMonth || firstMonth > 12 || day < 1 || day > 39) return undefined;
  const { weekday } = groups;
  const writtenYear = groups.yearWords ? wordsValue(groups.yearWords) : yearNumber(groups.year2 ?? groups.year);
  const year = writtenYear ?? inferYear(day, firstMonth, weekday, hint);
  const first = isoDate(yearNumber(groups.year) ?? year, firstMonth, day);
  const last = groups.day2 ? isoDate(year, lastMonth, Number(groups.day2)) : undefined;
  return {
    ...dateSpan(match, weekday),
    first,
    ...(last ? { last } : {}),
    ...(weekday ? { weekday } : {}),
    inferredYear: writtenYear === undefined,
    weekdayDiffers: differs(first, weekday),
  };
}

const dayNumber = ({ dayWords, day, day3 }: NonNullable<RegExpMatchArray['groups']>): number =>
  dayWords ? wordsValue(dayWords) : Number(day ?? day3);

const differs = (date: string | undefined, weekday: string | undefined): boolean =>
  date !== undefined && weekday !== undefined && weekdayOf(date) !== weekdayNumber(weekday);

/** The span of what was matched, without the weekday before it and the bracket behind it. */
function dateSpan(match: RegExpMatchArray, weekday: string | undefined): Span {
  const [whole] = match;
  const start = match.index ?? 0;
  const behindWeekday = weekday ? whole.indexOf(weekday) + weekday.length : 0;
  const dateText = /\d|\b(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)/i.exec(whole.slice(behindWeekday));
  return {
    start: start + behindWeekday + (dateText?.index ?? 0),
    end: start + whole.trimEnd().length - (whole.endsWith(')') ? 1 : 0),
  };
}

function inferYear(day: number, monthNumberValue: number, weekday: string | undefined, hint: string): number {
  const hintYear = Number(hint.slice(0, 4));
  const aMonth = 31 * 86_400_000;
  const distance = (year: number): number => {
    const ahead = Date.UTC(year, monthNumberValue - 1, day) - Date.parse(hint);
    return ahead > aMonth ? ahead * 100 : Math.abs(ahead);
  };
  const years = [hintYear - 2, hintYear - 1, hintYear, hintYear + 1].toSorted((a, b) => distance(a) - distance(b));
  const fitting =
    weekday === undefined
      ? undefined
      : years.find((year) => {
          const date = isoDate(year, monthNumberValue, day);
          return date !== undefined && weekdayOf(date) === weekdayNumber(weekday);
        });
  return fitting ?? years[0] ?? hintYear;
}

const wordsValue = (written: string): number => Number(readNumberWords(written));
const writtenMonth = (written = ''): number =>
  /^\d+$/.test(written) ? Number(written) : monthNumber(written) || readRoman(written);

function yearNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

const clockTime = (written: string): string => {
  const [hours = '0', minutes = '00'] = written.trim().split(/[.:]/);
  return `${(hours === '24' ? '00' : hours).padStart(2, '0')}:${minutes}`;
};
