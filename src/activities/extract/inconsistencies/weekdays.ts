/** Dates that are in no calendar, and weekdays that are not theirs. */
import {
  printDate,
  readDateMentions,
  weekdayName,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
  type DateMention,
} from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { mostCompared, type Detector, type Report, type Seen } from './seen.ts';

const day = `(?:${weekdayPattern})`;
/** The weekdays right before a date: one, or the first and last of several. */
const before = new RegExp(
  String.raw`(?<![\p{L}])(?<one>${day})` +
    String.raw`(?:\s*(?:-|–|—|dan|hingga|sampai(?: dengan)?|s\.d\.|s\/d)\s*(?<two>${day}))?` +
    String.raw`(?:\s(?:pagi|siang|sore|malam))?\s*[,(/:]*\s*(?:(?:tanggal|tgl)\.?\s*:?\s*)?$`,
  'iu',
);
/** "17 Oktober 2025 (Jumat)" */
const behind = new RegExp(String.raw`^\s*(?:\(\s*(?:hari\s)?|,\s*hari\s|hari\s)(?<one>${day})(?![\p{L}])`, 'iu');
/** "Rabu, Jumat dan Sabtu, 15, 17 dan 18 Oktober 2025" */
const several = new RegExp(
  String.raw`(?<![\p{L}])(?<names>${day}(?:\s*(?:,|dan|,\s*dan)\s*${day}){1,6})\s*[,(]*\s*(?:tanggal\s)?` +
    String.raw`(?<days>\d{1,2}(?:\s*(?:,|dan|,\s*dan)\s*\d{1,2}){1,6})(?<rest>\s\p{L}{3,9}(?:\s\d{4})?)`,
  'giu',
);

export const wrongWeekdays: Detector = (seen, report) => [
  ...seen.dates.flatMap((date) => ofDate(seen, date, report)),
  ...ofSeveral(seen, report),
];

function ofDate(seen: Seen, date: DateMention, report: Report): Inconsistency[] {
  const written = seen.text.slice(date.start, date.end);
  // "37–9 Juni 68": years of a life, not days.
  if (
    !date.first &&
    (/\d\s?$/.test(seen.text.slice(Math.max(0, date.start - 2), date.start)) ||
      /^(?:3[2-9]|[4-9]\d)\s*[-–]/.test(written))
  )
    return [];
  if (!date.first)
    return [
      report(
        'no-such-date',
        [date],
        `Tanggal ${written} tidak ada di kalender.`,
        `There is no such date as ${written}.`,
      ),
    ];
  const wrong = weekdaysOf(seen.text, date).flatMap(({ span, day: iso, name }) => {
    // Without a year nobody knows which weekday it was.
    return date.inferredYear || weekdayOf(iso) === weekdayNumber(name) ? [] : [{ span, name, meant: iso }];
  });
  const [first] = wrong;
  if (!first) return [];
  const span = { start: first.span.start, end: wrong.at(-1)?.span.end ?? first.span.end };
  return [differs(seen, span, date, first.name, first.meant, report)];
}

function differs(seen: Seen, span: Span, date: Span, name: string, iso: string, report: Report): Inconsistency {
  const real = weekdayName(iso);
  const elsewhere = seen.dates
    .slice(0, mostCompared)
    .find((other) => other.first === iso && other.start !== date.start);
  return report(
    'weekday-differs',
    [span, date, ...(elsewhere ? [elsewhere] : [])],
    `${name} ≠ ${printDate(iso)}: tanggal itu hari ${real}.`,
    `${name} ≠ ${printDate(iso)}: that day was ${real}.`,
  );
}

type Named = { readonly span: Span; readonly day: string; readonly name: string };

/** The weekdays written with a date, each with the day that it names. */
function weekdaysOf(text: string, date: DateMention): Named[] {
  if (!date.first) return [];
  const from = Math.max(0, date.start - 60);
  const match = before.exec(text.slice(from, date.start));
  if (match) {
    const start = from + match.index;
    const { one = '', two } = match.groups ?? {};
    // "Senin dan Rabu, 13 dan 15 Oktober": each day by itself, below.
    if (two && /\sdan\s/.test(text.slice(date.start, date.end))) return [];
    const first = { span: { start, end: start + one.length }, day: date.first, name: one };
    if (!two || !date.last) return two ? [] : [first];
    const at = start + match[0].lastIndexOf(two);
    return [first, { span: { start: at, end: at + two.length }, day: date.last, name: two }];
  }
  const after = behind.exec(text.slice(date.end, date.end + 24));
  const one = after?.groups?.one;
  if (!after || !one || date.last) return [];
  const start = date.end + after[0].length - one.length;
  return [{ span: { start, end: start + one.length }, day: date.first, name: one }];
}

function ofSeveral(seen: Seen, report: Report): Inconsistency[] {
  return [...seen.text.matchAll(several)].flatMap((match) => {
    const { names = '', days = '', rest = '' } = match.groups ?? {};
    const named = [...names.matchAll(new RegExp(day, 'giu'))];
    const written = [...days.matchAll(/\d{1,2}/g)];
    if (named.length !== written.length) return [];
    return named.flatMap((name, at) => {
      const number = written[at] as RegExpExecArray;
      const iso = readDateMentions(`${number[0]}${rest}`, seen.hint)[0]?.first;
      if (!iso || weekdayOf(iso) === weekdayNumber(name[0])) return [];
      const start = match.index + name.index;
      const date = match.index + match[0].lastIndexOf(days) + number.index;
      const spans = { start: date, end: date + number[0].length };
      return [differs(seen, { start, end: start + name[0].length }, spans, name[0], iso, report)];
    });
  });
}
