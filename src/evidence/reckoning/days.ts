/** How long something took, from the times and dates of its passages; a day told from another. */
import { dateParts, readNumberWords } from '../../language/index.ts';
import { matches } from '../atoms/matches.ts';
import { lastAnswer } from '../last-answer.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { valueOf, type Reckoned } from './quantities.ts';

const number = String.raw`\d+|\p{L}+(?:\s(?:puluh|belas|ratus))?(?:\s\p{L}+)?`;
const duration = new RegExp(
  String.raw`(?<!\p{L})(?:(?<hours>${number})\s)?(?<half>(?:satu\s)?setengah\s)?jam` +
    String.raw`(?:\s(?:dan\s|lebih\s)?(?:(?<part>seperempat|setengah)|(?<minutes>${number})\smenit))?(?!\p{L})`,
  'giu',
);
const minutesOnly = new RegExp(String.raw`(?<!\p{L})(?<minutes>${number})\smenit(?!\p{L})`, 'giu');
type Placed = Atom & { readonly passage: PreparedPassage };
const placed = (kind: Atom['kind'], passages: readonly PreparedPassage[]): Placed[] =>
  passages.flatMap((passage) =>
    passage
      .atoms()
      .filter((atom) => atom.kind === kind)
      .map((atom) => ({ ...atom, passage })),
  );
/** Agendas with many times make every length by chance. */
const mostTimes = 6;

/** "dua jam seperempat" from 14.05 to 16.20: "14.05–16.20"; undefined where the passages have no such span. */
export function reckonDuration(atom: Atom, text: string, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const wanted = minutesAt(atom, text);
  if (wanted === undefined) return undefined;
  for (const passage of passages) {
    const told = durationsIn(passage.text).find(({ length }) => length === wanted);
    const written = told && passage.text.slice(told.start, told.end);
    if (written && /menit$/i.test(written) !== /^\smenit/i.test(text.slice(atom.end)))
      return { text: written, from: [passage] };
  }
  const times = placed('time', passages);
  if (times.length > mostTimes) return undefined;
  for (const from of times)
    for (const to of times)
      if (minutesOf(to.value) - minutesOf(from.value) === wanted)
        return { text: `${from.text}–${to.text}`, from: [from.passage, to.passage] };
  return undefined;
}

const later = /^\s(?:lebih\s(?:lambat|lama)|setelah|sesudah|kemudian|berselang)(?!\p{L})/iu;
const inADay = 24 * 60;

/** "23.15" of 02.15, three hours later than planned. */
export function reckonTime(atom: Atom, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const wanted = minutesOf(atom.value);
  const times = placed('time', passages).slice(0, mostTimes);
  for (const passage of passages)
    for (const { start, end, length } of durationsIn(passage.text)) {
      if (!later.test(passage.text.slice(end, end + 20))) continue;
      for (const time of times)
        if ([length, -length].some((by) => (minutesOf(time.value) + by + inADay) % inADay === wanted))
          return { text: `${time.text}, ${passage.text.slice(start, end)}`, from: [time.passage, passage] };
    }
  return undefined;
}

/** The minutes of the length that an atom is part of. */
const minutesAt = (atom: Atom, text: string): number | undefined =>
  durationsIn(text).find(({ start, end }) => start <= atom.start && atom.end <= end)?.length;

/** Lengths of time of a text, in minutes. */
const durationsIn = lastAnswer((text) =>
  (/jam|menit/iu.test(text) ? [duration, minutesOnly] : []).flatMap((pattern) =>
    matches(pattern, text).map((match) => {
      const { hours, half, part, minutes } = match.groups ?? {};
      const whole = hours ? lastNumber(hours) : half && /satu/i.test(half) ? 1 : 0;
      return {
        start: match.index,
        end: match.index + match[0].length,
        length: whole * 60 + (half ? 30 : 0) + (part ? partOfHour(part) : 0) + (minutes ? lastNumber(minutes) : 0),
      };
    }),
  ),
);

const partOfHour = (part: string): number => (/^seperempat$/i.test(part) ? 15 : 30);
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const lastNumber = (written: string): number =>
  Number(/^\d+$/.test(written) ? written : readNumberWords(written.toLowerCase()));

const daysIn: Readonly<Record<string, number>> = { hari: 1, minggu: 7, pekan: 7 };
const mostDates = 4;

/** "tiga hari" of 9 to 11 May, or from one date to another; "dua hari sebelum" of two days apart. */
export function reckonDays(atom: Atom, text: string, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const unit = /^\s(hari|minggu|pekan)(?!\p{L})/iu.exec(text.slice(atom.end, atom.end + 8))?.[1]?.toLowerCase();
  if (unit === undefined) return undefined;
  const wanted = valueOf(atom) * (daysIn[unit] as number);
  const dates = placed('date', passages);
  for (const { value, text: written, passage } of dates) {
    const [first, last] = value.split('/').map(dayOf);
    if (first !== undefined && last !== undefined && last - first + 1 === wanted)
      return { text: written, from: [passage] };
  }
  const days = dates.filter(({ value }) => dayOf(value) !== undefined).slice(0, mostDates);
  for (const from of days)
    for (const to of days) {
      const apart = (dayOf(to.value) as number) - (dayOf(from.value) as number);
      const isSpan = apart > 0 && apart + 1 === wanted;
      if (isSpan || (apart === wanted && apartness.test(text)))
        return { text: `${from.text}–${to.text}`, from: [from.passage, to.passage] };
    }
  return undefined;
}

const apartness = /(?<!\p{L})(?:sebelum|setelah|sesudah|kemudian|lebih\s(?:awal|dulu|dahulu|cepat|lambat))/iu;

/** The number of a day; the same year for days that are told without one. "h-6" is six days before the day. */
function dayOf(value: string): number | undefined {
  const counted = /^h([+-])(\d+)$/.exec(value);
  if (counted) return Number(`${counted[1]}${counted[2]}`);
  const [year, month, day] = dateParts(value);
  if (month === '' || day === '') return undefined;
  return Date.UTC(Number(year || '2000'), Number(month) - 1, Number(day)) / 86_400_000;
}

const awayPattern = /^\shari\s(?:kerja\s)?(sebelum|setelah|sesudah|kemudian|lagi)(?!\p{L})/iu;
const relative: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:besok|esok|keesokan harinya|sehari (?:setelah|sesudah))(?!\p{L})/iu, 1],
  [/(?<!\p{L})lusa(?!\p{L})/iu, 2],
  [/(?<!\p{L})(?:kemarin|sehari sebelum)(?!\p{L})/iu, -1],
];

/** A date that the passages tell from another: "2 hari sebelum acara" of an event on 14 November. */
export function reckonDate(atom: Atom, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const wanted = dayOf(atom.value);
  if (wanted === undefined) return undefined;
  const steps = passages.flatMap((passage) => stepsOf(passage));
  const dates = placed('date', passages);
  for (const { days, text, passage } of steps)
    for (const date of dates) {
      const day = dayOf(date.value);
      const isSameForm = /^\d{4}/.test(date.value) || !/^\d{4}/.test(atom.value);
      if (day !== undefined && isSameForm && !date.value.startsWith('h') && sameYear(day, date, atom) + days === wanted)
        return { text: `${date.text}, ${text}`, from: [date.passage, passage] };
    }
  return undefined;
}

/** The day as if told in the year that the claim tells; in none where it tells none. */
const sameYear = (day: number, date: Atom, claim: Atom): number =>
  /^\d{4}/.test(claim.value) ? day : (dayOf(date.value.replace(/^\d{4}/, '-')) ?? day);

type Step = { readonly days: number; readonly text: string; readonly passage: PreparedPassage };
function stepsOf(passage: PreparedPassage): Step[] {
  const counted = passage.atoms().flatMap((atom): Step[] => {
    if (atom.kind === 'date' && /^h[+-]\d+$/.test(atom.value))
      return [{ days: Number(atom.value.slice(1)), text: atom.text, passage }];
    const away = atom.kind === 'number' ? awayPattern.exec(passage.text.slice(atom.end, atom.end + 24)) : null;
    const sign = away?.[1]?.toLowerCase() === 'sebelum' ? -1 : 1;
    return away ? [{ days: sign * valueOf(atom), text: `${atom.text}${away[0]}`, passage }] : [];
  });
  const told = relative.flatMap(([pattern, days]): Step[] => {
    const text = pattern.exec(passage.text)?.[0];
    return text ? [{ days, text, passage }] : [];
  });
  return [...counted, ...told];
}
