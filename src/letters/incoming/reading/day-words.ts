/** Days that a letter names in any way: of the calendar, or counted from its own day ("besok", "Rabu pekan depan"). */
import { readDateMentions, weekdayNumber, weekdayPattern, type DateMention } from '../../../language/index.ts';

const milliseconds = 86_400_000;

const none: ReadonlySet<string> = new Set();

/** So many days from a day on, or back; of working days Saturdays, Sundays and days off are none. */
export function dayFrom(day: string, days: number, isWorking = false, off = none): string {
  let at = Date.parse(day);
  for (let left = Math.abs(days); left > 0;) {
    at += Math.sign(days) * milliseconds;
    if (!isWorking || (isWeekday(at) && !off.has(isoDay(at)))) left -= 1;
  }
  return isoDay(at);
}
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** Neither a Saturday nor a Sunday. */
export const isWeekday = (day: string | number): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** "24, 25 dan 26 Agustus 2026": the days before a comma stand behind none of the month. */
const listed = /(?<!\d)(?<first>\d{1,2})(?:\s*,\s*\d{1,2}){0,6}\s*,\s*$/u;

/** Dates of a text in reading order; a day that is written twice is one, and days that a comma parts are a stretch. */
export function daysIn(text: string, hint: string): DateMention[] {
  const all: DateMention[] = [];
  for (const found of readDateMentions(text, hint).flatMap((mention) => partedBy(text, mention))) {
    const mention = withListed(text, found);
    const before = all.at(-1);
    const isSame = before !== undefined && mention.start - before.end < twice && before.first === mention.first;
    if (isSame) all[all.length - 1] = { ...before, end: mention.end };
    else all.push(mention);
  }
  return all;
}
/** "Rabu 3 dan Rabu 10 Februari" is no stretch of time. */
function partedBy(text: string, mention: DateMention): DateMention[] {
  const { start, end, first, last } = mention;
  const and = /\s(?:dan|&)\s/iu.exec(text.slice(start, end));
  if (and === null || first === undefined || last === undefined || dayFrom(first, 1) === last) return [mention];
  const { last: _, ...one } = mention;
  const from = start + and.index + and[0].length;
  return [
    { ...one, end: start + and.index },
    { ...one, first: last, start: from },
  ];
}

/** Signs between a day in words and the same in figures. */
const twice = 6;

function withListed(text: string, mention: DateMention): DateMention {
  const end = mention.last ?? mention.first;
  const before = text.slice(Math.max(0, mention.start - 30), mention.start);
  const match = listed.exec(before);
  const day = Number(match?.groups?.first);
  if (match === null || end === undefined || !(day >= 1 && day < Number(end.slice(8)))) return mention;
  const first = `${end.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return { ...mention, start: mention.start - (before.length - match.index), first, last: end };
}

const soon = new RegExp(
  String.raw`(?<!\p{L})(?:(?<today>hari\s+ini(?:\s+(?:juga|jg))?|(?:nanti\s+)?(?:malam|sore|siang)\s+(?:ini|nanti)|` +
    String.raw`nanti\s+(?:sore|malam|siang))|(?<next>besok|esok(?:\s+hari)?|bsk)|(?<after>lusa)|` +
    String.raw`(?:hari\s+)?(?<weekday>${weekdayPattern})\s+(?:(?<same>ini)|(?:pekan|minggu)\s+` +
    String.raw`(?:(?<this>ini)|depan|mendatang)|depan|mendatang))(?!\p{L})`,
  'giu',
);

/** Days that are counted from `base`, the day on which somebody wrote: "besok", "Jumat minggu depan". */
export function soonDays(text: string, base: string): DateMention[] {
  return [...text.matchAll(soon)].map((match) => {
    const { today, next, weekday, same, this: thisWeek } = match.groups ?? {};
    const days =
      weekday === undefined
        ? today !== undefined
          ? 0
          : next !== undefined
            ? 1
            : 2
        : untilWeekday(base, weekday, same !== undefined || thisWeek !== undefined);
    return {
      start: match.index,
      end: match.index + match[0].length,
      first: dayFrom(base, days),
      inferredYear: true,
      weekdayDiffers: false,
    };
  });
}

/** "Rabu ini" is the next one; "Rabu pekan depan" that of the week that begins on the next Monday. */
function untilWeekday(base: string, weekday: string, isThis: boolean): number {
  const [own, wanted] = [mondayFirst(new Date(Date.parse(base)).getUTCDay()), mondayFirst(weekdayNumber(weekday))];
  if (isThis) return (wanted - own + 7) % 7;
  return 7 - own + wanted;
}
const mondayFirst = (day: number): number => (day + 6) % 7;
