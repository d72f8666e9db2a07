/** What ends before it begins. */
import { printDate } from '../../../language/index.ts';
import type { Span } from '../reading.ts';
import { printMinutes } from './clocks.ts';
import { clockStretches, dateStretches, type Stretch } from './stretches.ts';
import { around, type Detector, type Seen } from './seen.ts';

export const endsBeforeStart: Detector = (seen, report) => [
  ...dateStretches(seen)
    .filter((stretch) => isBackwards(seen, stretch))
    .map(({ from, to, first, last }) =>
      report(
        'end-before-start',
        from === to ? [from] : [from, to],
        `Akhir (${printDate(last)}) lebih dulu dari awal (${printDate(first)}).`,
        `The end (${printDate(last)}) comes before the beginning (${printDate(first)}).`,
      ),
    ),
  ...clockStretches(seen)
    .filter((stretch) => stretch.last < stretch.first && isOfOneDay(seen, stretch))
    .map(({ from, to, first, last }) =>
      report(
        'end-before-start',
        from === to ? [from] : [from, to],
        `Selesai pukul ${printMinutes(last)}, padahal mulai pukul ${printMinutes(first)}.`,
        `It ends at ${printMinutes(last)} but begins at ${printMinutes(first)}.`,
      ),
    ),
];

/** The last day before the first; "28 Desember–3 Januari 2026" writes its year once, for the end. */
function isBackwards({ text }: Seen, { from, to, first, last }: Stretch<string>): boolean {
  const yearsOf = ({ start, end }: Span): number => (text.slice(start, end).match(/(?<!\d)\d{4}(?!\d)/g) ?? []).length;
  const bothWritten = from === to ? yearsOf(from) > 1 : yearsOf(from) > 0 && yearsOf(to) > 0;
  if (bothWritten) return last < first;
  const [begin, end] = [first.slice(5), last.slice(5)];
  return end < begin && !(begin >= '09' && end < '05');
}

const overnight = /keesokan|esok|besok|dini hari|hari berikutnya|tengah malam|semalam|hingga pagi|sampai pagi/;

/** Told of one day: not overnight, not over several days, not in two zones. */
function isOfOneDay(seen: Seen, { from, to, first, last, sentence }: Stretch<number>): boolean {
  if (overnight.test(around(sentence, to)) || (first >= 17 * 60 && last <= 7 * 60)) return false;
  if (new Set([from, to].flatMap((one) => zoneOf(seen, one.start, one.end))).size > 1) return false;
  if (from === to || (from.start >= sentence.start && sentence.dates.length === 0)) return true;
  const [day] = seen.dates;
  return (
    seen.dates.every((date) => date.first === day?.first && !date.last) &&
    !/senin|selasa|rabu|kamis|sabtu|minggu/.test(around(sentence, to))
  );
}

const zoneOf = ({ text }: Seen, start: number, end: number): string[] =>
  (text.slice(start, end).match(/WITA|WIT|WIB/gi) ?? []).map((zone) => zone.toUpperCase());
