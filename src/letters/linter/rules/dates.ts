/** Days of a letter against the calendar. */
import {
  readDateMentions,
  weekdayName,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
  type DateMention,
} from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';

const weekday = new RegExp(`(?<!\\p{L})(?:${weekdayPattern})(?!\\p{L})`, 'giu');
/** Characters before a day in which its weekday stands. */
const reach = 60;
/** A year that is not written is that of the letter where the day is so near. */
const near = 75 * 86_400_000;

export function checkDates(letter: LetterParts): Found[] {
  const { text, days } = letter;
  return days.flatMap((mention): Found[] => {
    const { start, end, first } = mention;
    if (first !== undefined) return weekdays(letter, mention);
    return [
      {
        rule: 'date-impossible',
        start,
        end,
        says: {
          id: `Tanggal "${text.slice(start, end)}" tidak ada di kalender.`,
          en: `There is no day "${text.slice(start, end)}" in the calendar.`,
        },
      },
    ];
  });
}

type Named = { readonly start: number; readonly name: string };

function weekdays(letter: LetterParts, mention: DateMention): Found[] {
  const [first, last] = yearsOf(letter, mention);
  if (first === undefined) return [];
  const [one, other] = weekdaysOf(letter, mention);
  return [
    ...(one === undefined ? [] : differing(letter, mention, first, one)),
    ...(other === undefined || last === undefined ? [] : differing(letter, mention, last, other)),
  ];
}

/** The days that it means; none where nobody wrote the year and the letter's own is far. */
function yearsOf(
  { text, day }: LetterParts,
  { start, end, first, last, inferredYear }: DateMention,
): (string | undefined)[] {
  // "30 Desember s.d. 2 Januari 2027" begins in the year before.
  const isTurned = first !== undefined && last !== undefined && last < first && last.slice(5, 7) < first.slice(5, 7);
  if (isTurned) return [`${Number(first.slice(0, 4)) - 1}${first.slice(4)}`, last];
  if (!inferredYear) return [first, last];
  const of = day?.first;
  if (of === undefined) return [];
  const years = [-1, 0, 1].map((more) => Number(of.slice(0, 4)) + more);
  const within = text.slice(start, end);
  const read = years
    .flatMap((year) => readDateMentions(`${within.replace(/\)$/, '')} ${year}`, of)[0] ?? [])
    .filter((one) => one.first !== undefined && Math.abs(Date.parse(one.first) - Date.parse(of)) < near);
  return [read[0]?.first, read[0]?.last];
}

/** The weekdays that stand with a day: before it, in the cell or line before it, in brackets behind it. */
function weekdaysOf({ text }: LetterParts, { start, end, last }: DateMention): (Named | undefined)[] {
  const from = Math.max(0, start - reach);
  const before = text.slice(from, start);
  const names = [...before.matchAll(weekday)].map(({ 0: name, index }): Named => ({ name, start: from + index }));
  const close = names.at(-1);
  const behind = /^[ \t]*\((\p{L}+['’]?\p{L}*)\)/u.exec(text.slice(end, end + 12));
  if (close === undefined || !joined.test(text.slice(close.start + close.name.length, start))) {
    const [, name = ''] = behind ?? [];
    const at = end + (behind?.[0].indexOf(name) ?? 0);
    return last === undefined && weekdayNumber(name) !== undefined && name !== '' ? [{ name, start: at }] : [];
  }
  const inside = [...text.slice(start, end).matchAll(weekday)].map(({ 0: name, index }): Named => ({
    name,
    start: start + index,
  }));
  if (last === undefined) return [close];
  if (inside[0] !== undefined) return [close, inside[0]];
  // "Selasa s.d. Rabu, 19 s.d. 20 Januari"
  const two = names.at(-2);
  const isRange = two !== undefined && until.test(text.slice(two.start + two.name.length, close.start));
  return isRange ? [two, close] : [close];
}
/** What stands between a weekday and its day, also in a cell or at a label of its own. */
const joined = /^[\s,(/|]*(?:(?:tanggal|tgl)\b\.?[\s:|]*)?$/iu;
const until = /^\s*(?:-|–|—|dan|s\.?\s?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s*$/iu;

function differing(
  { text }: LetterParts,
  { start, end }: DateMention,
  day: string,
  { name, start: at }: Named,
): Found[] {
  const right = weekdayName(day);
  if (right === undefined || weekdayNumber(name) === weekdayOf(day)) return [];
  const place = { start: at, end: at + name.length };
  return [
    {
      rule: 'weekday',
      ...place,
      says: {
        id: `${text.slice(start, end)} jatuh pada hari ${right}, bukan ${name}.`,
        en: `${text.slice(start, end)} is a ${right}, not a ${name}.`,
      },
      mend: { ...place, text: name === name.toUpperCase() ? right.toUpperCase() : right },
    },
  ];
}
