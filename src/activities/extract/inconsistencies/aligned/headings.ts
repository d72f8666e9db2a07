/** The day and the direction of the heading, against the sentence that tells the same at length. */
import { printDate, weekdayNumber, weekdayOf } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Detector, Report, Seen, SeenSentence } from '../seen.ts';
import { otherTime, rootsOf, sharedBy } from './clause.ts';

export const wrongHeading: Detector = (seen, report) => {
  const heading = seen.sentences.find(({ start }) => start === seen.title?.start);
  return heading && !seen.corrected
    ? [...ofDay(seen, heading, report), ...ofWeekday(seen, heading, report), ...ofDirection(seen, heading, report)]
    : [];
};

/** "KPU X Serahkan Arsip pada 17 Februari", and "menyerahkan arsip … Senin (24/2/2025)". */
function ofDay(seen: Seen, heading: SeenSentence, report: Report): Inconsistency[] {
  const [day, more] = heading.dates;
  // "Minggu ke-2 Oktober" is no day.
  if (!day?.first || more || /ke-?$/u.test(seen.text.slice(0, day.start))) return [];
  const own = rootsOf(heading.text);
  const told = seen.sentences.filter(
    ({ at, dates, lower }) =>
      at > heading.at && at < heading.at + 4 && dates.length === 1 && !otherTime.test(lower.slice(0, 600)),
  );
  const same = told.find(({ text }) => sharedBy(own, rootsOf(text.slice(0, 800))) >= 2);
  const other = same?.dates[0];
  const monthDay = (iso: string | undefined): string => iso?.slice(5) ?? '';
  if (!other?.first || seen.dates.some((date) => date !== day && monthDay(date.first) === monthDay(day.first)))
    return [];
  const within = (other.last ?? other.first) >= day.first && (day.last ?? day.first) >= other.first;
  return within
    ? []
    : [
        report(
          'two-dates',
          [day, other],
          `Judul menyebut ${printDate(day.first)}, isi menyebut ${printDate(other.first)}.`,
          `The title says ${printDate(day.first)}, the body says ${printDate(other.first)}.`,
        ),
      ];
}

const aWeekday = /(?<!\p{L})(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)(?!\p{L})(?! ke)/giu;

/** "… Digelar Jumat" in the heading, "Sabtu (5/10/2024)" in the text, and Friday nowhere. */
function ofWeekday(seen: Seen, heading: SeenSentence, report: Report): Inconsistency[] {
  const [day, more] = heading.text.matchAll(aWeekday);
  const told = seen.sentences.slice(heading.at + 1, heading.at + 4).find(({ dates }) => dates.length === 1);
  const [date] = told?.dates ?? [];
  if (!day || more || heading.dates.length > 0 || !told || !date?.first || date.last || date.inferredYear) return [];
  const named = weekdayNumber(day[0]);
  const elsewhere = [...seen.text.slice(heading.end, heading.end + 20_000).matchAll(aWeekday)];
  if (weekdayOf(date.first) === named || elsewhere.some((one) => weekdayNumber(one[0]) === named)) return [];
  if (sharedBy(rootsOf(heading.text), rootsOf(told.text.slice(0, 800))) < 2) return [];
  const start = heading.start + day.index;
  return [
    report(
      'two-dates',
      [{ start, end: start + day[0].length }, date],
      `Judul menyebut hari ${day[0]}, isi menyebut ${printDate(date.first)}.`,
      `The title says ${day[0]}, the body says ${printDate(date.first)}.`,
    ),
  ];
}

const up = /(?<!\p{L})(?:naik|meningkat|bertambah|tumbuh|melonjak|tertinggi)(?!\p{L})/iu;
const down = /(?<!\p{L})(?:turun|menurun|merosot|berkurang|anjlok|menyusut)(?!\p{L})/iu;

/** "Partisipasi … Naik", and "tingkat partisipasi … turun dari … menjadi …". */
function ofDirection(seen: Seen, heading: SeenSentence, report: Report): Inconsistency[] {
  const rose = up.exec(heading.text);
  const fell = down.exec(heading.text);
  const cue = rose ?? fell;
  if (!cue || (rose && fell)) return [];
  const [thing] = rootsOf(heading.text.slice(0, cue.index));
  const told = seen.sentences.filter(
    ({ at, text }) => at > heading.at && thing !== undefined && rootsOf(text.slice(0, 600)).has(thing),
  );
  const opposite = told.find(({ text }) => (rose ? down : up).test(text) && !(rose ? up : down).test(text));
  const same = told.some(({ text }) => (rose ? up : down).test(text));
  const other = opposite && (rose ? down : up).exec(opposite.text);
  if (!opposite || !other || same) return [];
  const spans = [
    { start: heading.start + cue.index, end: heading.start + cue.index + cue[0].length },
    { start: opposite.start + other.index, end: opposite.quantities.at(-1)?.end ?? opposite.end },
  ];
  return [
    report(
      'title-differs',
      spans,
      `Judul menyebut ${cue[0].toLowerCase()}, isi menyebut ${other[0]}.`,
      `The title says “${cue[0].toLowerCase()}”, the body says “${other[0]}”.`,
    ),
  ];
}
