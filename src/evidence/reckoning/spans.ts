/** Months and years from one to another: "tiga bulan" from February to April, "lima tahun" from 2019 to 2024. */
import { dateParts, monthNumber, monthPattern } from '../../language/index.ts';
import { kept } from '../kept.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { valueOf, type Reckoned } from './quantities.ts';

const to = String.raw`\s?(?:sampai(?:\sdengan)?|hingga|s\.?d\.?|sd|ke|[–—-])\s?`;
const years = new RegExp(
  String.raw`(?<!\d)(?<from>(?:19|20)\d\d)${to}(?:tahun\s|akhir\s)?(?<to>(?:19|20)\d\d)(?!\d)`,
  'giu',
);
const months = new RegExp(
  String.raw`(?<!\p{L})(?<from>${monthPattern})(?:\s(?<year>(?:19|20)\d\d))?${to}(?:akhir\s|bulan\s)?` +
    String.raw`(?<to>${monthPattern})(?:\s(?<last>(?:19|20)\d\d))?(?!\p{L})`,
  'giu',
);

/** How the number of months or years of the claim follows from where something began and ended. */
export function reckonSpan(atom: Atom, text: string, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const unit = /^\s(bulan|tahun)(?!\p{L})/iu.exec(text.slice(atom.end, atom.end + 8))?.[1]?.toLowerCase();
  if (atom.kind !== 'number' || unit === undefined) return undefined;
  const wanted = valueOf(atom) * (unit === 'tahun' ? monthsInYear : 1);
  for (const passage of passages) {
    const span = spansIn(passage).find(({ lengths }) => lengths.includes(wanted));
    if (span) return { text: span.text, from: [passage] };
  }
  return undefined;
}
const monthsInYear = 12;

type Span = { readonly text: string; readonly lengths: readonly number[] };
/** Read once: a passage is reckoned with for many sentences. */
const spansIn = kept((passage: PreparedPassage): readonly Span[] => [
  ...ofYears(passage.text),
  ...ofMonths(passage.text),
  ...ofDates(passage),
]);

const ofYears = (text: string): Span[] =>
  [...text.matchAll(years)].map((match) => {
    const apart = Number(match.groups?.['to']) - Number(match.groups?.['from']);
    return { text: match[0], lengths: [apart * monthsInYear] };
  });

/** From the beginning of the first to the end of the last. */
const ofMonths = (text: string): Span[] =>
  [...text.matchAll(months)].map((match) => {
    const { from = '', to: end = '', year, last } = match.groups ?? {};
    const apart = monthNumber(end) - monthNumber(from) + 1;
    const isNext = year === undefined || last === undefined || year === last;
    return { text: match[0], lengths: [isNext ? apart : apart + (Number(last) - Number(year)) * monthsInYear] };
  });

/** "1 Maret 2025 hingga 28 Februari 2026" is twelve months, with the last day or without it. */
function ofDates(passage: PreparedPassage): Span[] {
  const days = passage
    .atoms()
    .filter(({ kind }) => kind === 'date')
    .flatMap(({ value, text }) => value.split('/').map((day) => ({ day: dayOf(day), text })))
    .filter((one) => one.day !== undefined)
    .slice(0, mostDates);
  const [from, end] = days;
  if (days.length !== 2 || !from?.day || !end?.day) return [];
  return [{ text: [...new Set([from.text, end.text])].join('–'), lengths: monthsApart(from.day, end.day) }];
}
const mostDates = 3;

function dayOf(value: string): Date | undefined {
  const [year, month, day] = dateParts(value);
  return year === '' || day === '' ? undefined : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** Whole months between two days; none where they are no whole months apart. */
function monthsApart(from: Date, end: Date): number[] {
  const behind = new Date(end.getTime() + 86_400_000);
  return [end, behind]
    .filter((one) => one.getUTCDate() === from.getUTCDate())
    .map(
      (one) => (one.getUTCFullYear() - from.getUTCFullYear()) * monthsInYear + one.getUTCMonth() - from.getUTCMonth(),
    );
}
