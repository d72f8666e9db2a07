/**
 * Atoms: what must not be wrong in a sentence, with canonical values, so that two phrasings can be compared by value.
 */
import {
  firstAt,
  hourOfDay,
  meaning,
  readDates,
  readDecimal,
  readNumbers,
  numberWordPattern,
  printNumberWords,
  readNumberWords,
  readRegulations,
  root,
  words,
  type Word,
} from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import { matches } from './matches.ts';
import { findPeople } from './people.ts';
import { findRegions } from './places.ts';
import { findQuotes } from './quotes.ts';
import { functionWords, negations, quantifiers } from './words.ts';

export type AtomOptions = {
  /** Names of people known to the caller, without titles. */
  readonly names?: readonly string[];
};

const quantifierForms = [...quantifiers.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/ /g, String.raw`\s`))
  .join('|');
const turning = new RegExp(
  String.raw`(?<![\p{L}-])(?:(${negations.join('|')})|(${quantifierForms}))(?![\p{L}-])`,
  'giu',
);

/**
 * Finds every atom of a text, in reading order. Spans of one kind do not overlap; a quote holds atoms of its own.
 * `of` is the noun of a number, the position before a person, the office of a position, the speaker of a quote,
 * the content words that a negation turns.
 */
export function findAtoms(text: string, options: AtomOptions = {}): Atom[] {
  const taken: Atom[] = [];
  const isTaken = (start: number, end: number): boolean => taken.some((atom) => atom.start < end && start < atom.end);
  taken.push(...readRegulations(text));
  taken.push(...countedDays(text));
  taken.push(...shortAmounts(text));
  taken.push(...letterNumbers(text).filter((atom) => !isTaken(atom.start, atom.end)));
  taken.push(
    ...readDates(text)
      .filter((atom) => !isTaken(atom.start, atom.end) && !isWeek(atom))
      .map((atom) => (atom.kind === 'time' ? withPartOfDay(atom, text) : atom)),
  );
  taken.push(...bareDays(text).filter((atom) => !isTaken(atom.start, atom.end)));
  taken.push(...spokenTimes(text).filter((atom) => !isTaken(atom.start, atom.end)));
  const regions = findRegions(text);
  const isRegion = (start: number, end: number): boolean =>
    regions.some((atom) => atom.start < end && start < atom.end);
  const people = findPeople(
    text,
    isRegion,
    (at) => regions.find((atom) => atom.start <= at + 1 && atom.end > at)?.end ?? 0,
    options.names ?? [],
  );
  const persons = people.filter((atom) => atom.kind === 'person').sort((a, b) => a.start - b.start);
  const quotes = findQuotes(text, persons);
  const found = words(text);
  const numbers = readNumbers(text, isTaken)
    .filter((atom) => !countsNothing(atom, text))
    .map((atom) => withNoun(atom, found, text));
  taken.push(...numbers);
  const rest = leftDigits(text, found, (start, end) => isTaken(start, end));
  return [...taken, ...rest, ...regions, ...people, ...turns(text, found), ...quotes].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** "21,4 M" is Rp21,4 miliar. */
const shortAmounts = (text: string): Atom[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}.,])(?:Rp\.?\s?)?(\d+(?:,\d+)?)\s?M(?![\p{L}\p{N}²])/gu)].map((match) => ({
    kind: 'money',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: `Rp${readDecimal(match[1] as string, 'miliar')}`,
  }));

/** "tanggal 15" of a month that is told elsewhere. */
const bareDays = (text: string): Atom[] =>
  [...text.matchAll(/(?<=(?<!\p{L})(?:tanggal|tgl\.?)\s)\d{1,2}(?![\d\p{L}]|[.,:/-]\d)/giu)]
    .filter(([day]) => Number(day) >= 1 && Number(day) <= 31)
    .map(({ index, 0: day }) => ({
      kind: 'date',
      start: index,
      end: index + day.length,
      text: day,
      value: `---${day.padStart(2, '0')}`,
    }));

/** "H-2" and "H+2": days before and after the day. */
const countedDays = (text: string): Atom[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])H\s?([-–+])\s?(\d{1,3})(?!\d)/gu)].map((match) => ({
    kind: 'date',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: `h${match[1] === '+' ? '+' : '-'}${match[2]}`,
  }));

/** "14/PR.07/7210/2025" is one number of a letter, also without "Nomor" before it. */
function letterNumbers(text: string): Atom[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}/.])\d+\/(?=[^\s]*\p{L})[\p{L}\d.-]+(?:\/[\p{L}\d.-]+)*\/\d{2,4}(?!\d)/gu),
  ].map((match) => ({
    kind: 'regulation',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: match[0].toLowerCase(),
  }));
}

const hours = Array.from({ length: 12 }, (_, hour) => printNumberWords(String(hour + 1)) as string).toReversed();
const spoken = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:(?<![/\d])\d{1,2}|${numberWordPattern})\s)(?:pukul|jam|pkl\.?)\s(setengah\s)?` +
    String.raw`(${hours.join('|')}|\d{1,2}(?![\d.,:/-]\d|\d))` +
    String.raw`(?:\s(pagi|siang|sore|petang|malam))?(?!\p{L}|\s(?:menit|detik|hari|kerja|orang))`,
  'giu',
);

/**
 * "pukul delapan malam" is 20.00, "pukul setengah dua siang" 13.30; an hour without its part of the day stays as it
 * is said.
 */
function spokenTimes(text: string): Atom[] {
  return [...text.matchAll(spoken)].flatMap((match): Atom[] => {
    const [written, half, said = '', part] = match;
    const hour = Number(/^\d/.test(said) ? said : readNumberWords(said.toLowerCase())) - (half ? 1 : 0);
    if (hour > 24) return [];
    const value = `${hourInDay(hour, part)}:${half ? '30' : '00'}`;
    return [{ kind: 'time', start: match.index, end: match.index + written.length, text: written, value }];
  });
}

/** "7.30 malam" is 19.30. */
function withPartOfDay(time: Atom, text: string): Atom {
  const part = /^\s(pagi|siang|sore|petang|malam)(?!\p{L})/iu.exec(text.slice(time.end, time.end + 8))?.[1];
  if (!part) return time;
  return { ...time, value: `${hourInDay(Number(time.value.slice(0, 2)), part)}${time.value.slice(2)}` };
}

const hourInDay = (hour: number, part: string | undefined): string =>
  String(hourOfDay(hour, part?.toLowerCase()) % 24).padStart(2, '0');

/** "minggu depan" is a week; a Sunday is written with a capital. */
const isWeek = (atom: { readonly value: string; readonly text: string }): boolean =>
  atom.value.startsWith('wd:') && /^\p{Ll}/u.test(atom.text);

/** "kedua lembaga" (both), "tidak satu pun": words of number that count nothing. */
function countsNothing(
  { start, end, text: written }: { readonly start: number; readonly end: number; readonly text: string },
  text: string,
): boolean {
  if (/^(?:kedua|ketiga|keempat)$/i.test(written))
    return /^\s\p{Ll}/u.test(text.slice(end, end + 2)) && !ordinalNoun.test(text.slice(Math.max(0, start - 20), start));
  if (!/^satu$/i.test(written)) return false;
  return (
    /(?<!\p{L})(?:tidak|tak)\s(?:ada\s)?$/iu.test(text.slice(Math.max(0, start - 12), start)) ||
    /^\s(?:\p{L}+\s)?pun(?!\p{L})/u.test(text.slice(end, end + 24))
  );
}
/** What is numbered in a row: "tahap kedua". */
const ordinalNoun = /\p{L}\s$/u;

/** The word before and after a span that say what it is about; none of the sentence's frame. */
export function neighbours(
  found: readonly Word[],
  start: number,
  end: number,
  reach = 2,
): { before: string[]; after: string[] } {
  const before: string[] = [];
  const after: string[] = [];
  const first = firstFrom(found, end);
  for (let at = first - 1; at >= 0 && before.length < reach; at--) {
    const word = found[at] as Word;
    if (word.end <= start && isContent(word.lower)) before.push(meaning(root(word.lower)));
  }
  for (let at = first; at < found.length && after.length < reach; at++) {
    const word = found[at] as Word;
    if (isContent(word.lower)) after.push(meaning(root(word.lower)));
  }
  return { before, after };
}

/** Index of the first word that begins at or behind a place; they stand in order. */
const firstFrom = (found: readonly Word[], place: number): number =>
  firstAt(found.length, (at) => (found[at] as Word).start >= place);

export const isContent = (lower: string): boolean => lower.length > 1 && !functionWords.has(lower);

function withNoun(atom: Atom, found: readonly Word[], text: string): Atom {
  if (/^(?:ke|pertama$|[IVX])/iu.test(atom.text)) {
    const [label] = neighbours(found, atom.start, atom.end, 1).before;
    return label ? { ...atom, of: label } : atom;
  }
  const next = found[firstFrom(found, atom.end)];
  const isNoun =
    next !== undefined &&
    /^[\s-]{1,2}$/.test(text.slice(atom.end, next.start)) &&
    /^\p{L}/u.test(next.text) &&
    isContent(next.lower) &&
    !isVerbForm(next.lower) &&
    !quantifiers.has(next.lower);
  return isNoun ? { ...atom, of: meaning(root(next.lower)) } : atom;
}

const isVerbForm = (lower: string): boolean =>
  /^(?:me(?:m|n|ng|ny|l|r|w)|di|ter|ber)\p{L}{4,}/u.test(lower) && root(lower) !== lower;

/** A token with a digit that no rule read ("15.30", "3a", "12/34") is still something that must not change. */
function leftDigits(text: string, found: readonly Word[], isTaken: (start: number, end: number) => boolean): Atom[] {
  const rest: Atom[] = [];
  if (!/\p{N}/u.test(text)) return rest;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.,:/@_%-]*/gu)) {
    if (!/\p{N}/u.test(match[0])) continue;
    const written = match[0].replace(/[.,:/-]+$/, '');
    const end = match.index + written.length;
    const add = (from: number, to: number): void =>
      void rest.push(
        withNoun(
          {
            kind: 'number',
            start: from,
            end: to,
            text: text.slice(from, to),
            value: text.slice(from, to).toLowerCase(),
          },
          found,
          text,
        ),
      );
    if (!isTaken(match.index, end)) add(match.index, end);
    else {
      for (const digit of written.matchAll(/\p{N}/gu)) {
        const at = match.index + digit.index;
        if (!isTaken(at, at + digit[0].length)) add(at, at + digit[0].length);
      }
    }
  }
  return rest;
}

function turns(text: string, found: readonly Word[]): Atom[] {
  const atoms: Atom[] = [];
  for (const match of matches(turning, text)) {
    const end = match.index + match[0].length;
    const scope = neighbours(found, match.index, end, 3).after.join(' ');
    const lower = match[0].toLowerCase().replace(/\s+/g, ' ');
    if (match[1])
      atoms.push({
        kind: 'negation',
        start: match.index,
        end,
        text: match[0],
        value: lower.replace(/lah$/, '').replace(/^(?:tak|tiada)$/, 'tidak'),
        of: scope,
      });
    else
      atoms.push({
        kind: 'quantifier',
        start: match.index,
        end,
        text: match[0],
        value: quantifiers.get(lower) ?? lower,
        of: scope,
      });
  }
  return atoms;
}
