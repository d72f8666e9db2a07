/**
 * Dates, weekdays and times. A date's value names only the parts that are written: "2025-10-17", "--10-17" (no year),
 * "2025-10" (no day), "---15" (a day alone), "2025" (a year), "a/b" (a range), "wd:5" (Friday). A time is "15:30" or
 * "15:30 WITA".
 */
import { monthNumber, monthPattern as month, weekdayNumber, weekdayOf, weekdayPattern } from './calendar.ts';
import { spanTaker, type Span } from './spans.ts';

/** What is written as a date or a time; `value` as above. */
export type FoundDate = Span & { readonly kind: 'date' | 'time'; readonly text: string; readonly value: string };

/** A hyphen that keeps its line, and the sign of minus, stand between days as well. */
const dash = String.raw`[-–—\u2010-\u2012\u2212]`;
const until = String.raw`\s?(?:${dash}|s\.d\.|s\/d|sampai dengan|sampai|hingga)\s?`;
const longRange = new RegExp(
  String.raw`(?<![\d./])(\d{1,2})(?:\s(${month}))?(?:\s(\d{4}))?${until}` +
    String.raw`(\d{1,2})\s(${month})(?:\s(\d{4})(?!\d))?(?!\p{L})`,
  'giu',
);
/** The first days of "12, 13, dan 14 September": the month stands behind the last. */
const listedDay = new RegExp(
  String.raw`(?<![\d./])(\d{1,2})(?=(?:,\s\d{1,2}){0,4},?\s(?:dan|serta|&)\s\d{1,2}\s(${month})(?!\p{L})` +
    String.raw`(?:\s(\d{4})(?!\d))?)`,
  'giu',
);
const longDate = new RegExp(String.raw`(?<![\d./])(\d{1,2})\s(${month})(?!\p{L})(?:\s(\d{4})(?!\d))?`, 'giu');
const shortRange = new RegExp(
  String.raw`(?<![\d./])(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}))?)?\s?${dash}\s?` +
    String.raw`(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])`,
  'gu',
);
const shortDate = new RegExp(
  String.raw`(?<![\d./\p{L}-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])|` +
    String.raw`(?<=\()(\d{1,2})\/(\d{1,2})(?:\/(\d{2}))?(?=[),])|` +
    String.raw`(?<=(?:tanggal|jumat|senin|selasa|rabu|kamis|sabtu|minggu|ahad),?\s)(\d{1,2})\/(\d{1,2})(?![\d/])`,
  'giu',
);
const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const monthYear = new RegExp(String.raw`(?<![\p{L}\d])(${month})\s(\d{4})(?!\d)`, 'giu');
const bareMonth = new RegExp(
  String.raw`(?<=(?:bulan|pada|sejak|hingga|sampai|akhir|awal|pertengahan|medio|per|selama|sepanjang)\s)` +
    String.raw`(${month})(?!\p{L})`,
  'giu',
);
const year = new RegExp(
  String.raw`(?<=(?:tahun|pemilu|pilkada|pemilihan|periode|anggaran|ta|pilpres|pileg)\s)` +
    String.raw`((?:19|20)\d{2})(?:\s?[-–/]\s?((?:19|20)\d{2}))?(?![\d.,]\d|\d)`,
  'giu',
);
const weekday = new RegExp(String.raw`(?<!\p{L})(${weekdayPattern})(?!\p{L})`, 'giu');
const clock =
  /(?<![\d.,:])([01]?\d|2[0-3]|24(?=[.:]00))[.:]([0-5]\d)(?![\d:])(?:\s?(WIB|WITA|WIT|Wib|Wita|Wit)(?!\p{L}))?/gu;

type Form = {
  readonly pattern: RegExp;
  /** Undefined for what only looks like a date. */
  readonly value: (match: RegExpExecArray, text: string) => string | undefined;
};

/** Forms that hold a digit, the longest first: a range wins over the dates inside it. */
const digitForms: readonly Form[] = [
  { pattern: longRange, value: longRangeValue },
  { pattern: longDate, value: (m) => date(m[3], monthNumber(m[2] ?? ''), m[1]) },
  { pattern: listedDay, value: (m) => date(m[3], monthNumber(m[2] ?? ''), m[1]) },
  { pattern: isoDate, value: (m) => m[0] },
  { pattern: shortRange, value: shortRangeValue },
  { pattern: shortDate, value: shortDateValue },
  { pattern: monthYear, value: (m) => `${m[2]}-${pad(monthNumber(m[1] ?? ''))}` },
  { pattern: year, value: (m) => (m[2] ? `${m[1]}/${m[2]}` : m[1]) },
];
const clockForm: Form = { pattern: clock, value: clockValue };
const wordForms: readonly Form[] = [
  { pattern: bareMonth, value: (m) => `--${pad(monthNumber(m[1] ?? ''))}` },
  { pattern: weekday, value: (m) => `wd:${weekdayNumber(m[1] ?? '')}` },
];

/** Dates, weekdays and times in reading order of their patterns; ranges win over the dates inside them. */
export function readDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const take = spanTaker(text.length);
  const read = (kind: FoundDate['kind'], { pattern, value: valueOf }: Form): void => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const value = valueOf(match, text);
      if (value !== undefined && take(start, end)) found.push({ kind, start, end, text: match[0], value });
    }
  };
  if (/\d/.test(text)) {
    for (const form of digitForms) read('date', form);
    read('time', clockForm);
  }
  for (const form of wordForms) read('date', form);
  return found;
}

function longRangeValue(m: RegExpExecArray): string {
  const lastMonth = monthNumber(m[5] ?? '');
  const first = date(m[3] ?? m[6], m[2] ? monthNumber(m[2]) : lastMonth, m[1]);
  return `${first}/${date(m[6], lastMonth, m[4])}`;
}

function shortRangeValue(m: RegExpExecArray): string | undefined {
  if (Number(m[5]) > 12 || Number(m[4]) > 31) return undefined;
  const first = date(m[3] ?? fullYear(m[6]), Number(m[2] ?? m[5]), m[1]);
  return `${first}/${date(fullYear(m[6]), Number(m[5]), m[4])}`;
}

function shortDateValue(m: RegExpExecArray): string | undefined {
  const day = m[1] ?? m[5] ?? m[8];
  const number = Number(m[3] ?? m[6] ?? m[9]);
  return number >= 1 && number <= 12 && Number(day) <= 31 ? date(m[4] ?? fullYear(m[7]), number, day) : undefined;
}

/**
 * Digits with a stop between them are a time only where a zone, a colon, "pukul" or the other end of a span says so.
 */
function clockValue(m: RegExpExecArray, text: string): string | undefined {
  const before = text.slice(Math.max(0, m.index - 24), m.index);
  const at = m.index + m[0].length;
  const isTime =
    m[3] !== undefined ||
    m[0].includes(':') ||
    /^\s?(?:-|–|s\.d\.|s\/d|sampai|hingga)\s?(?:[01]?\d|2[0-3])[.:][0-5]\d/.test(text.slice(at, at + 20)) ||
    /(?:pukul|jam|pkl\.?|pk\.?|-|–|s\.d\.|s\/d|sampai|hingga)\s?$/i.test(before);
  return isTime ? `${pad(Number(m[1]))}:${m[2]}${m[3] ? ` ${m[3].toUpperCase()}` : ''}` : undefined;
}

/**
 * True when everything the claim's date says is said by the source's date ("17/10" by "17 Oktober 2025", not the
 * reverse).
 */
export function dateSupports(source: string, claim: string): boolean {
  if (source === claim) return true;
  if (claim.startsWith('wd:')) return weekdayOf(source) === Number(claim.slice(3));
  if (source.startsWith('wd:')) return false;
  if (claim.includes('/') !== source.includes('/')) return false;
  if (claim.includes('/')) {
    const [claimStart = '', claimEnd = ''] = claim.split('/');
    const [sourceStart = '', sourceEnd = ''] = source.split('/');
    return dateSupports(sourceStart, claimStart) && dateSupports(sourceEnd, claimEnd);
  }
  const [claimYear, claimMonth, claimDay] = dateParts(claim);
  const [sourceYear, sourceMonth, sourceDay] = dateParts(source);
  const holds = (wanted: string, has: string): boolean => wanted === '' || wanted === has;
  return holds(claimYear, sourceYear) && holds(claimMonth, sourceMonth) && holds(claimDay, sourceDay);
}

/** The parts of a value: year, month, day; '' where not written. */
export function dateParts(value: string): [year: string, month: string, day: string] {
  const match = /^(?:(\d{4})|-)(?:-(\d{2}|(?=-)))?(?:-(\d{2}))?$/.exec(value);
  return [match?.[1] ?? '', match?.[2] ?? '', match?.[3] ?? ''];
}

const pad = (value: number): string => String(value).padStart(2, '0');
const fullYear = (written: string | undefined): string | undefined =>
  written?.length === 2 ? `20${written}` : written;
const date = (yearWritten: string | undefined, monthNumber: number, day: string | undefined): string =>
  `${yearWritten ?? '-'}-${pad(monthNumber)}-${pad(Number(day))}`;
