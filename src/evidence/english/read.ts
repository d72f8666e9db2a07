/**
 * What an English sentence says in figures: "1,234.5", "twenty-one", "a million", "5 July 2025", "July 5th", "9 a.m.",
 * "Rp1.25 million", "62 percent", "Law Number 7 of 2017", in the values of `said.ts`.
 */
import { readDecimal, readRegulations } from '../../language/index.ts';
import type { Term } from './schema.ts';
import { readNumberWords, scales, type FoundWords } from './number-words.ts';
import type { Said, SaidKind } from './said.ts';

export type Reading = {
  readonly said: readonly Said[];
  /** Figures that are no English numbers, and days that could be two. */
  readonly unreadable: readonly string[];
  /** Words for one, which may be pronouns. */
  readonly ones: number;
};

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthOf = (written: string): string =>
  String(monthStarts.indexOf(written.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const until = String.raw`\s?(?:-|–|—|to|until|through|and|&)\s?`;
const yearBehind = String.raw`(?:,?\s(?:of\s)?(\d{4}))?(?![\d.,]\d|\d)`;
const dateRange = new RegExp(String.raw`(?<![\d.,/])${day}${until}${day}\s(?:of\s)?(${months})\b\.?${yearBehind}`, 'g');
const monthRange = new RegExp(String.raw`\b(${months})\.?\s${day}${until}${day}(?!\s(?:${months}))${yearBehind}`, 'g');
const dayMonth = new RegExp(String.raw`(?<![\d.,/])${day}\s(?:of\s)?(${months})\b\.?${yearBehind}`, 'g');
const monthDay = new RegExp(String.raw`\b(${months})\.?\s(?:the\s)?${day}(?!\d)${yearBehind}`, 'g');
const monthYear = new RegExp(String.raw`\b(${months})\.?,?\s(?:of\s)?(\d{4})(?!\d)`, 'g');
const bareMonth = new RegExp(
  String.raw`\b(?:${months.replace('|May', '').replace('Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec', 'Sept')}` +
    String.raw`|(?<=(?:in|of|since|until|by|during|early|late|mid|this|next|last)\s)May)\b`,
  'g',
);
const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/g;
const weekday = new RegExp(String.raw`\b(${weekdays.join('|')})s?\b`, 'gi');

const half = String.raw`([ap])\.?\s?m\b\.?`;
const clockRange = new RegExp(
  String.raw`(?<![\d.,:])(\d{1,2})(?:[:.](\d{2}))?\s?(?:-|–|—|to|until|and)\s?(\d{1,2})(?:[:.](\d{2}))?\s?${half}`,
  'gi',
);
const clock12 = new RegExp(String.raw`(?<![\d.,:])(\d{1,2})(?:[:.](\d{2}))?\s?${half}`, 'gi');
const clock24 = /(?<![\d.,:])([01]?\d|2[0-4])(?::([0-5]\d)|\.([0-5]\d)(?=\s?(?:WIB|WITA|WIT)\b))(?![\d:])/g;
const oClock = /(?<![\d.,:])(\d{1,2})\so['’]clock/gi;
const namedTime = /\b(noon|midday|midnight)\b/gi;

const scaleWords = [...scales.keys()].join('|');
const money = String.raw`(?:Rp\.?|IDR|Rupiah)\s?`;
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(${money})?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,]?\p{N})` +
    String.raw`(?:(st|nd|rd|th)\b|[\s-](${scaleWords})\b)?(\s?%|\s?per\s?cent\b)?(\s(?:rupiah|IDR)\b)?(?!\p{L})`,
  'giu',
);

type Taken = {
  readonly take: (kind: SaidKind, match: RegExpExecArray, ...values: readonly string[]) => void;
  readonly isFree: (start: number, end: number) => boolean;
};

/** Reads an English sentence. `codes` must stand in it to the letter and are read before anything else. */
export function readEnglish(text: string, codes: readonly string[], regulations: readonly Term[]): Reading {
  const said: Said[] = [];
  const unreadable: string[] = [];
  const isFree = (start: number, end: number): boolean => !said.some((one) => one.start < end && start < one.end);
  const take: Taken['take'] = (kind, { 0: written, index: start }, ...values) => {
    const end = start + written.length;
    if (isFree(start, end)) said.push(...values.map((value) => ({ kind, value, start, end, text: written })));
  };
  const taken = { take, isFree };
  readCodes(text, codes, taken);
  readCitations(text, regulations, taken);
  readDays(text, taken, unreadable);
  readClocks(text, taken);
  for (const match of text.matchAll(/\b(WIB|WITA|WIT)\b/gi)) take('zone', match, match[0].toLowerCase());
  for (const match of text.matchAll(number)) take(...numberOf(match));
  const words = readNumberWords(text).filter(({ start, end }) => isFree(start, end));
  said.push(...words.filter(({ value }) => value !== '1').map((found) => inWords(text, found)));
  for (const match of text.matchAll(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}.,:/-]*/gu))
    if (isFree(match.index, match.index + match[0].replace(/[.,:/-]+$/, '').length)) unreadable.push(match[0]);
  said.sort((one, other) => one.start - other.start);
  const ones = words.filter(({ value, isOrdinal }) => value === '1' && !isOrdinal);
  return { said, unreadable, ones: ones.length };
}

/** "five percent" is 5%. */
function inWords(text: string, { start, end, value }: FoundWords): Said {
  const share = /^\sper\s?cent\b/i.exec(text.slice(end))?.[0] ?? '';
  const written = text.slice(start, end + share.length);
  return { kind: 'number', value: share ? `${value}%` : value, start, end: end + share.length, text: written };
}

function readCodes(text: string, codes: readonly string[], { take }: Taken): void {
  for (const code of codes) {
    const written = code.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
    for (const match of text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${written}(?![\p{L}\p{N}])`, 'giu')))
      take('code', match, code);
  }
}

/** "Law Number 7 of 2017" is uu 7/2017, "Article 62 paragraph (1) letter a" pasal 62 ayat 1 huruf a. */
function readCitations(text: string, terms: readonly Term[], { take }: Taken): void {
  const forms = new Map(terms.flatMap(({ term, english }) => [term, ...english].map((form) => [form, term] as const)));
  const listed = [...forms.keys()].toSorted((one, other) => other.length - one.length).join('|');
  const cited = new RegExp(
    String.raw`(?<!\p{L})(${listed})(?:\sof\sthe\srepublic\sof\sindonesia)?\s(?:number|no\.?)?\s?` +
      String.raw`(\d+[\p{L}\d.-]*)(?:\/|,?\s(?:of(?:\sthe\syear)?|year)\s)(\d{4})(?!\d)`,
    'giu',
  );
  for (const match of text.matchAll(cited))
    take('regulation', match, `${forms.get((match[1] ?? '').toLowerCase())} ${match[2]?.toLowerCase()}/${match[3]}`);
  const article = new RegExp(
    String.raw`\barticle\s(\d+[A-Z]?)(?:,?\s(?:paragraph|section|verse)\s\(?(\d+)\)?|\s?\((\d+)\))?` +
      String.raw`(?:,?\s(?:letter|point)\s\(?([a-z])\)?)?`,
    'gi',
  );
  for (const match of text.matchAll(article)) {
    const paragraph = match[2] ?? match[3];
    const letter = match[4]?.toLowerCase();
    const rest = `${paragraph ? ` ayat ${paragraph}` : ''}${letter ? ` huruf ${letter}` : ''}`;
    take('regulation', match, `pasal ${match[1]}${rest}`);
  }
  for (const { start, text: written, value } of readRegulations(text))
    take('regulation', Object.assign([written], { index: start, input: text }) as RegExpExecArray, value);
}

const date = (year: string | undefined, month: string, dayOfMonth: string | undefined): string =>
  `${year === undefined ? '-' : year}-${month}-${(dayOfMonth ?? '').padStart(2, '0')}`;

function readDays(text: string, { take, isFree }: Taken, unreadable: string[]): void {
  for (const m of text.matchAll(dateRange)) {
    const month = monthOf(m[3] ?? '');
    take('date', m, date(m[4], month, m[1]), date(m[4], month, m[2]));
  }
  for (const m of text.matchAll(monthRange)) {
    const month = monthOf(m[1] ?? '');
    take('date', m, date(m[4], month, m[2]), date(m[4], month, m[3]));
  }
  for (const m of text.matchAll(dayMonth)) take('date', m, date(m[3], monthOf(m[2] ?? ''), m[1]));
  for (const m of text.matchAll(monthDay)) take('date', m, date(m[3], monthOf(m[1] ?? ''), m[2]));
  for (const m of text.matchAll(isoDate)) take('date', m, m[0]);
  for (const m of text.matchAll(monthYear)) take('date', m, `${m[2]}-${monthOf(m[1] ?? '')}`);
  readSlashed(text, { take, isFree }, unreadable);
  for (const m of text.matchAll(bareMonth)) take('date', m, `--${monthOf(m[0])}`);
  for (const m of text.matchAll(weekday)) take('date', m, `wd:${weekdays.indexOf((m[1] ?? '').toLowerCase())}`);
}

/** "5/7" is July here and May elsewhere: only where one order makes a day, or both the same, is it read. */
function readSlashed(text: string, { take, isFree }: Taken, unreadable: string[]): void {
  for (const m of text.matchAll(slashed)) {
    if (!isFree(m.index, m.index + m[0].length)) continue;
    const [first, second] = [Number(m[1]), Number(m[2])];
    if (first <= 12 && second <= 12 && first !== second) unreadable.push(m[0]);
    const [dayOfMonth, month = ''] = second > 12 ? [m[2], m[1]] : [m[1], m[2]];
    take('date', m, date(m[3], month.padStart(2, '0'), dayOfMonth));
  }
}

const clock = (hour: number, minutes: string | undefined): string =>
  `${String(hour % 24).padStart(2, '0')}:${minutes ?? '00'}`;
const inHalf = (hour: string | undefined, part: string | undefined): number =>
  (Number(hour) % 12) + (part?.toLowerCase() === 'p' ? 12 : 0);

function readClocks(text: string, { take }: Taken): void {
  for (const m of text.matchAll(clockRange)) {
    const last = inHalf(m[3], m[5]);
    const same = inHalf(m[1], m[5]);
    take('time', m, clock(same <= last ? same : same + 12, m[2]), clock(last, m[4]));
  }
  for (const m of text.matchAll(clock12)) take('time', m, clock(inHalf(m[1], m[3]), m[2]));
  for (const m of text.matchAll(clock24)) take('time', m, clock(Number(m[1]), m[2] ?? m[3]));
  for (const m of text.matchAll(oClock)) take('time', m, clock(Number(m[1]), undefined));
  for (const m of text.matchAll(namedTime)) take('time', m, m[1]?.toLowerCase() === 'midnight' ? '00:00' : '12:00');
}

/** English groups by commas and breaks by a stop: the other way round than the reader of decimals. */
const turned = (written: string): string => written.replaceAll(',', '').replace('.', ',');

function numberOf(match: RegExpExecArray): [SaidKind, RegExpExecArray, string] {
  const [, before, written = '', , scale, share, behind] = match;
  const zeros = scale === undefined ? 0 : (scales.get(scale.toLowerCase()) ?? 0);
  const word = { 3: 'ribu', 6: 'juta', 9: 'miliar', 12: 'triliun' }[zeros];
  const value = readDecimal(turned(written), word);
  if (before !== undefined || behind !== undefined) return ['money', match, `Rp${value}`];
  return ['number', match, share === undefined ? value : `${value}%`];
}
