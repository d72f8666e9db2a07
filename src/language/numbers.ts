/**
 * Numbers of Indonesian prose by value: 16.746, 58,59, 1,25 juta, dua puluh lima ribu, kedua, Rp1.250.000, 62 persen.
 * Values are decimal strings ("16746", "58.59", "62%", "Rp1250000"), computed without floating point.
 */
import { decimalPattern, readDecimal } from './decimals.ts';
import { firstNumberWordPattern, numberWordPattern, readNumberWords, scalePattern } from './number-words.ts';
import { ordinalPattern as ordinalWord, readOrdinal, seriesPattern } from './ordinals.ts';
import type { Span } from './spans.ts';

/** "543 977": a blank groups the digits, unless the first ones number a place or an hour. */
const blankGroups =
  String.raw`(?<!\d )(?<!(?:TPS|nomor|no\.|tanggal|tgl\.?|pukul|jam|pasal|ayat|RT|RW|lantai|kelas)\s)` +
  String.raw`\d{1,3}(?: \d{3})+(?! \d)`;
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])(Rp\.?\s?)?(${blankGroups}|${decimalPattern})(?!\p{N}|[.,/:]\p{N})(?:[ -]?(${scalePattern})(?!\p{L}))?(\s?%|\s(?:persen|prosen)(?!\p{L}))?(?!\p{L})`,
  'giu',
);
const ordinal = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ordinalWord}|(?<=(?:${seriesPattern('numeral')})\s)[IVX]{1,5})(?!\p{L})`,
  'giu',
);
const wordNumberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${firstNumberWordPattern})(?:\s(?:${numberWordPattern}))*(?:\s(persen|prosen))?(?![\p{L}-])`,
  'giu',
);

/** `value` as above. */
export type FoundNumber = Span & { readonly kind: 'number' | 'money'; readonly text: string; readonly value: string };

/** Numbers, shares and amounts of money; Spans in `taken` (dates, laws …) are left alone. */
export function readNumbers(text: string, isTaken: (start: number, end: number) => boolean): FoundNumber[] {
  const found: FoundNumber[] = [];
  const add = (kind: 'number' | 'money', start: number, end: number, value: string): void => {
    if (!isTaken(start, end)) found.push({ kind, start, end, text: text.slice(start, end), value });
  };
  if (/\d/.test(text)) {
    for (const match of text.matchAll(numberPattern)) {
      const scaled = readDecimal((match[2] as string).replaceAll(' ', ''), match[3]);
      const money = match[1] !== undefined;
      add(
        money ? 'money' : 'number',
        match.index,
        match.index + match[0].length,
        money ? `Rp${scaled}` : match[4] ? `${scaled}%` : scaled,
      );
    }
  }
  for (const match of text.matchAll(ordinal))
    add('number', match.index, match.index + match[0].length, String(readOrdinal(match[0])));
  for (const match of text.matchAll(wordNumberPattern)) {
    const lower = match[0].toLowerCase();
    // "salah satu", "satu sama lain" and a lone "satu per satu" count nothing.
    if (lower === 'satu' && /(?:salah|per)\s$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    if (lower === 'satu' && /^\s(?:sama|per)\s/i.test(text.slice(match.index + 4, match.index + 10))) continue;
    const value = readNumberWords(match[1] ? lower.slice(0, lower.lastIndexOf(' ')) : lower);
    add('number', match.index, match.index + match[0].length, match[1] ? `${value}%` : value);
  }
  return found;
}
