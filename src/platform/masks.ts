/**
 * Numbers by which a person is known, wherever they stand in a text: NIK and NKK (16 digits; also one digit short or
 * long, in pieces, two glued together, O for 0 and I or l for 1), NPWP (those of people are their NIK) and telephone
 * numbers. Pure: also runs in the browser. What a model reads is masked more widely: digits in words, over any blanks
 * (models/prompts).
 *
 * A mask keeps the length and what stands between the digits, so that places in a text keep their meaning.
 * Sources of the forms: UU 24/2013 and Permendagri 73/2022 (region, date and serial inside a NIK), Peraturan Menteri
 * Kominfo 14/2018 (numbers of telephones), PMK 112/2022 (NPWP).
 */
import { digitsApart, digitsOf, isBuiltAsCitizen } from './apart-digits.ts';
import { inPlainDigits } from './plain-digits.ts';

export type NumberOfPerson = { readonly kind: 'citizen' | 'phone'; readonly start: number; readonly end: number };

/** A digit, or the letter that is typed or read for one. */
const digit = '[0-9OoIl]';
/** What people, scanners and spreadsheets put between digits. */
const gap = String.raw`[ ._\-\u00A0\u00AD\u200B-\u200D\u2010-\u2014\u2060\uFE0F\uFEFF\u20E3]`;
const pieces = (from: number, to: number) => `(?:${gap}{0,3}${digit}){${from},${to}}`;
/** No decimal part of a number and no rest of its thousands; a number of a person may stand before a comma, too. */
const start = String.raw`(?<!\p{N})(?<!(?<!\p{N})\p{N}{1,3}[.,])`;
const whole = new RegExp(String.raw`${start}(?:${digit}{32}|${digit}{15,17})(?!${digit})`, 'gu');
const broken = new RegExp(String.raw`${start}[0-9OIl]${pieces(15, 15)}(?!\p{N})`, 'gu');
const named = String.raw`(?:NIK|NKK|KTP|NPWP|kependudukan)\W{0,4}(?:No(?:mor)?\.?)?\W{0,4}`;
const oneShort = new RegExp(String.raw`${named}(?<short>[0-9OIl]${pieces(14, 14)})(?!\p{N})`, 'giu');
const taxpayer = /(?<![\p{N}.])\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?![\p{N}])/gu;
/** Slashes stand in the numbers of letters too: only between the parts of a NIK, or between four fours. */
const slashed = new RegExp(
  String.raw`${start}(?:(?:[0-9]{2}/?){3}(?<=/)[0-9]{6}/[0-9]{4}|[0-9]{4}(?:/[0-9]{4}){3})(?![\p{N}/])`,
  'gu',
);
const zero = String.raw`(?:\(?\+62\)?${gap}{0,2}(?:\(0\)|\()?|(?<![\p{L}\p{N}])62${gap}?(?=8)|\(?(?:0|(?<!\p{L})[Oo](?=8)))`;
const area = String.raw`(?:8[0-9OIl](?:[0-9OIl]\))?|[2-9][0-9]{1,2}\)?)`;
const phone = new RegExp(
  String.raw`(?<![\p{N}.])(?<!\p{L}/(?!628))(?:${zero}${area}${pieces(5, 10)}|(?<!\p{L})8[1-9][0-9]{8,10})(?!\p{N})`,
  'gu',
);
/** In ids and hashes many digits in a row are chance. */
const id = /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[0-9]*[a-f])[0-9a-f]{24,})(?![0-9a-z])/gi;
const date =
  /(?<!\d)(?:(?:19|20)\d\d[-. ](?:0\d|1[0-2])[-. ][0-3]\d|[0-3]?\d[-. ](?:0?\d|1[0-2])[-. ](?:19|20)\d\d)(?!\d)/;
const mention = /(?:NIK|NKK|KK|KTP|NPWP|kependudukan|kartu\s+keluarga)\W{0,4}(?:No(?:mor)?\.?)?\W{0,4}$/iu;
/** KK also counts households: not beside numbers that may be counts. */
const ofOne = new RegExp(`${named}$`, 'iu');
const fourFours = /^[^ ._-]{4}([ ._-])[^ ._-]{4}\1[^ ._-]{4}\1[^ ._-]{4}$/;
const grouped = /^\d{1,3}(?:\.\d{3})+$/;

/** Those of the text, in reading order; they do not overlap. */
export function numbersOfPeople(written: string): NumberOfPerson[] {
  const text = inPlainDigits(written);
  if (!holdsDigits(text, 8)) return [];
  if (!text.includes('\u200B')) return numbersIn(text);
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text[at] !== '\u200B') places[count++] = at;
  return numbersIn(text.replaceAll('\u200B', '')).map(({ kind, start: from, end }) => {
    const last = places[end - 1] ?? 0;
    // The last digit may take two code units.
    return {
      kind,
      start: places[from] ?? 0,
      end: last + (/^[\uDC00-\uDFFF]/.test(written.slice(last + 1, last + 2)) ? 2 : 1),
    };
  });
}

/** Of a text in plain digits, without characters of no width between them. */
function numbersIn(text: string): NumberOfPerson[] {
  const taken = new Uint8Array(text.length);
  for (const match of text.matchAll(id)) taken.fill(1, ...endsOf(match));
  const found: NumberOfPerson[] = [];
  const take = (one: NumberOfPerson): void => {
    if (taken.subarray(one.start, one.end).includes(1)) return;
    taken.fill(1, one.start, one.end);
    found.push(one);
  };
  const look = (kind: NumberOfPerson['kind'], pattern: RegExp, is: (match: RegExpExecArray) => boolean): void => {
    for (const match of text.matchAll(pattern)) {
      const [from, end] = endsOf(match);
      if (is(match)) take({ kind, start: from, end });
    }
  };
  const ahead = ({ index }: RegExpExecArray) => text.slice(Math.max(0, index - 30), index);
  look('citizen', broken, (match) => holdsDigits(match[0], 10) && isCitizen(match[0], ahead(match)));
  for (const { index, 0: all, groups } of text.matchAll(oneShort)) {
    const short = groups?.['short'] ?? '';
    const end = index + all.length;
    if (!areCounts(short)) take({ kind: 'citizen', start: end - short.length, end });
  }
  look('citizen', whole, ([written]) => holdsDigits(written, 10));
  look('citizen', slashed, (match) => isCitizen(match[0], ahead(match)));
  look('citizen', taxpayer, () => true);
  for (const one of digitsApart(text)) take(one);
  look('phone', phone, ([written]) => holdsDigits(written, 8) && !grouped.test(written) && !date.test(written));
  return found.toSorted((a, b) => a.start - b.start);
}

/** The text with the digits of these numbers hidden, but for the first two and the last three of each. */
export function maskNumbers(text: string): string {
  let masked = '';
  let at = 0;
  for (const { start: from, end } of numbersOfPeople(text)) {
    masked += text.slice(at, from) + hidden(inPlainDigits(text.slice(from, end)));
    at = end;
  }
  return at === 0 ? text : masked + text.slice(at);
}

/** A JSON value with every text in it as `maskNumbers` gives it; the same value where nothing is to hide. */
export function maskedIn<T>(value: T): T {
  if (typeof value === 'string') return maskNumbers(value) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item: unknown) => maskedIn(item));
    return items.some((item, at) => item !== value[at]) ? (items as T) : value;
  }
  const members = Object.entries(value).map(([name, member]) => [name, member, maskedIn<unknown>(member)] as const);
  return members.some(([, member, masked]) => masked !== member)
    ? (Object.fromEntries(members.map(([name, , masked]) => [name, masked])) as T)
    : value;
}

/** Whether somebody has typed back a number as it was shown to them: what it hides is not in it. */
export const holdsMask = (text: string): boolean => /•(?:[^\p{L}\p{N}]{0,6}•){2}/u.test(text);

const endsOf = (match: RegExpExecArray) => [match.index, match.index + match[0].length] as const;

function holdsDigits(text: string, least: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < least; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count >= least;
}

/**
 * Sixteen digits in pieces may also be counts, dates or codes side by side. They are a NIK or NKK where the words
 * before say so, in four groups of four, or with a day (a woman's + 40) and a month in their places.
 */
function isCitizen(written: string, before: string): boolean {
  if (date.test(written)) return false;
  if (ofOne.test(before)) return true;
  if (areCounts(written)) return false;
  return (
    mention.test(before) || fourFours.test(written) || (!grouped.test(written) && isBuiltAsCitizen(digitsOf(written)))
  );
}

const areCounts = (written: string): boolean => {
  const parts = written.split(/ +/);
  return parts.length > 1 && parts.every((part) => grouped.test(part));
};

function hidden(written: string): string {
  const isDigit = new RegExp(digit);
  let left = [...written].filter((character) => isDigit.test(character)).length;
  const from = left - 2;
  return written.replace(new RegExp(digit, 'g'), (character) => {
    left -= 1;
    return left >= from || left < 3 ? character : '•';
  });
}
