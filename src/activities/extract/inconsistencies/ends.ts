/** What ends before it begins. */
import { printDate } from '../../../language/index.ts';
import { printMinutes } from './clocks.ts';
import { clockStretches, dateStretches, type Stretch } from './stretches.ts';
import type { Detector, Seen } from './seen.ts';

export const endsBeforeStart: Detector = (seen, report) => [
  ...dateStretches(seen)
    .filter((stretch) => stretch.last < stretch.first && !crossesYear(seen, stretch))
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

/** "28 Desember–3 Januari 2026": the year stands once, for the end. */
function crossesYear({ text }: Seen, { from, to, first, last }: Stretch<string>): boolean {
  const years = text.slice(from.start, from.end).match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const written = text.slice(to.start, to.end).match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  return (
    first.slice(5) > last.slice(5) && (from === to ? years.length < 2 : years.length === 0 || written.length === 0)
  );
}

const overnight = /keesokan|esok|besok|dini hari|hari berikutnya|tengah malam|semalam|hingga pagi|sampai pagi/;

/** Told of one day: not overnight, not over several days, not in two zones. */
function isOfOneDay(seen: Seen, { from, to, first, last, sentence }: Stretch<number>): boolean {
  if (overnight.test(sentence.lower) || (first >= 17 * 60 && last <= 7 * 60)) return false;
  if (new Set([from, to].flatMap((one) => zoneOf(seen, one.start, one.end))).size > 1) return false;
  if (from === to || (from.start >= sentence.start && sentence.dates.length === 0)) return true;
  const days = new Set(seen.found.dates.map(({ first: iso, last: end }) => `${iso}${end ?? ''}`));
  return (
    days.size <= 1 &&
    !seen.found.dates.some((date) => date.last) &&
    !/senin|selasa|rabu|kamis|sabtu|minggu/i.test(sentence.text)
  );
}

const zoneOf = ({ text }: Seen, start: number, end: number): string[] =>
  (text.slice(start, end).match(/WITA|WIT|WIB/gi) ?? []).map((zone) => zone.toUpperCase());
