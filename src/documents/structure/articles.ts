/**
 * Which of the places that name an article ("Pasal 12") are where it begins, and which only refer to it: by how they
 * stand, and by the numbers before and after them.
 */
import type { Line } from './lines.ts';
import { digitLike, readDigits, readRomanLike } from './numerals.ts';

export type Article = {
  readonly start: number;
  /** Behind its number. */
  readonly after: number;
  /** "12A", "I" */
  readonly number: string;
  /** Of a law that changes another: it holds that one's articles. */
  readonly roman: boolean;
};

type Reading = { readonly value: number; readonly letter: string };
type Candidate = {
  readonly start: number;
  readonly after: number;
  readonly written: string;
  /** What its number may be: "12B" is an article between two, or 128 misread. */
  readonly readings: readonly Reading[];
  readonly stands: 'alone' | 'first' | 'within';
  /** What stands around it allows that an article begins here. */
  readonly fits: boolean;
};

const named = new RegExp(
  String.raw`(?<![\p{L}\d])P[Aa][Ss][Aa][Ll1I|]\s{0,3}([${digitLike}]{1,4}|[IVXl]{1,5})([A-Z]?)(?![\p{L}\d])`,
  'gu',
);

export function articlesOf(lines: readonly Line[]): Article[] {
  const candidates = lines.flatMap((line, index) => candidatesOn(line, lines[index - 1], lines[index + 1]));
  const chosen: (Candidate & Reading)[] = [];
  let last: Reading | undefined;
  let odd: Reading | undefined;
  for (const candidate of candidates) {
    const following = candidate.readings.find((reading) => follows(last, reading) || follows(odd, reading));
    const reading = following ?? candidate.readings[0];
    if (reading === undefined || !begins(candidate, reading, last, following !== undefined)) continue;
    chosen.push({ ...candidate, ...reading });
    // One number out of line was misread; two in line begin a new count.
    const inLine = following !== undefined || last === undefined || reading.value === 1 || isAhead(last, reading);
    [last, odd] = inLine ? [reading, undefined] : [last, reading];
  }
  return chosen.map((candidate, index) => articleOf(candidate, chosen[index + 1]));
}

function candidatesOn(line: Line, before: Line | undefined, after: Line | undefined): Candidate[] {
  const found: Candidate[] = [];
  for (const match of line.text.matchAll(named)) {
    const [whole, written = '', letter = ''] = match;
    const readings = readingsOf(written, letter);
    if (readings.length === 0) continue;
    const rest = line.text.slice(match.index + whole.length, match.index + whole.length + 60).trimStart();
    const left = line.text.slice(Math.max(0, match.index - 60), match.index).trimEnd();
    const first = left === '' || left === '"' || left === '“';
    const alone = first && /^[.:"”]?$/.test(rest);
    found.push({
      start: line.start + match.index,
      after: line.start + match.index + whole.length,
      written: written + letter,
      readings,
      stands: alone ? 'alone' : first ? 'first' : 'within',
      fits: alone ? !isWrapped(before, after) : opensText(rest) && (first || closesText(left)),
    });
  }
  return found;
}

function readingsOf(written: string, letter: string): Reading[] {
  const whole = { value: readDigits(written) || readRomanLike(written + letter), letter };
  const between = /^(\d{1,3})([A-Z])$/.exec(written);
  const readings = between === null ? [whole] : [whole, { value: Number(between[1]), letter: between[2] ?? '' }];
  return readings.filter(({ value }) => value > 0);
}

/** A reference that the end of a line cut off: "… dimaksud dalam" / "Pasal 12" / "ayat (1) …". */
const isWrapped = (before: Line | undefined, after: Line | undefined): boolean =>
  before !== undefined &&
  /(?:\p{Ll}|,)$/u.test(before.text) &&
  !before.row &&
  after !== undefined &&
  (/^(?:\p{Ll}|,)/u.test(after.text) || /^(?:Undang|Peraturan|Keputusan)/.test(after.text));

/** A sentence or a first clause; no name of a regulation whose article is meant. */
const opensText = (rest: string): boolean =>
  /^(?:\p{Lu}|\(\s?[\dlI])/u.test(rest) &&
  !/^(?:Undang|Peraturan|Keputusan)[\p{L}-]*\s(?:[\p{L}]+\s){0,3}(?:Nomor|Dasar)/u.test(rest);

/** A sentence or a heading ends here. */
const closesText = (left: string): boolean => /[.;:)"”]$/u.test(left) || /(?:^|\s)\p{Lu}[\p{L},'-]*$/u.test(left);

const follows = (last: Reading | undefined, { value, letter }: Reading): boolean =>
  last !== undefined &&
  (value === last.value
    ? letter.charCodeAt(0) === (last.letter === '' ? 65 : last.letter.charCodeAt(0) + 1)
    : value === last.value + 1 && letter === '');

const isAhead = (last: Reading, { value }: Reading): boolean => value > last.value && value <= last.value + 30;

/** Numbers may be missing where a machine read the pages. */
const mostMissing = 5;

function begins({ stands, fits }: Candidate, { value }: Reading, last: Reading | undefined, next: boolean): boolean {
  if (stands === 'alone' || !fits) return fits || (stands === 'alone' && next);
  const ahead = value - (last?.value ?? 0);
  return next || (ahead > 0 && ahead <= mostMissing);
}

/** "Pasal I" is Roman, or a 1 that was misread: what follows tells. */
function articleOf(candidate: Candidate & Reading, next: (Candidate & Reading) | undefined): Article {
  const { start, after, value, letter, written } = candidate;
  const digits = next !== undefined && /\d/.test(next.written) && next.value === value + 1;
  const roman = /^[IVX]+$/.test(written) && !digits;
  return { start, after, number: roman ? written : `${value}${letter}`, roman };
}
