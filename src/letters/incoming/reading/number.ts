/** The number that a letter bears, in every form that offices write. */
import { monthPattern } from '../../../language/index.ts';
import { labelledOn } from './labels.ts';
import { closedUp, isCapitals, type Line, type Read } from './lines.ts';

/** A number has blanks only round its strokes; "19 Tahun 2023" is one too. */
const oneNumber = new RegExp(
  String.raw`^(?<number>[\p{L}\p{N}][^\s/]*(?:\s?[/.-]\s?[\p{L}\p{N}(][^\s/]*)*(?:/+[^\s]*)?)` +
    String.raw`(?:\s+TAHUN\s+(?<year>(?:19|20)\d{2}))?(?<rest>.*)$`,
  'iu',
);
/** "NOMOR 12/ST/2025", under the title of a letter or behind it. */
const bare = new RegExp(
  String.raw`^(?:(?:SURAT|NOTA|BERITA|PENGUMUMAN|UNDANGAN|KEPUTUSAN|PERATURAN|INSTRUKSI|LAPORAN|MEMORANDUM|MAKLUMAT|` +
    String.raw`RADIOGRAM|TELEGRAM)(?:[ ]+\p{Lu}+){0,20}[ ]+)?(?:NOMOR|Nomor|No\.)[ \t]*:?[ \t]+(?<words>\S.*)$`,
  'du',
);
/** Letters in the shape of digits stand among digits: recognised text. */
const misread = /\d[OolI|]|[OolI|]\d/;
const romanMisread = /(?<=\/)(?=[XV1l|I]*[XVI])(?=[XVI]*[1l|])[XVI1l|]{2,4}(?=\/)/g;
/** A stroke, and a month of one figure, that came as other upright signs: "33!SMM/2026", "12/ST/!/2026". */
const strokeMisread = /(?<=[\p{L}\d])!(?=[\p{L}\d])/gu;
const firstMonthMisread = /(?<=\/)[!l](?=\/(?:19|20)\d{2}$)/;
const blank = /^(?:[.…_\s]*|[-–])\/|^[.…_]{2,}|^\s*$/;

export type NumbersRead = {
  readonly number: Read<string> | null;
  /** Other numbers in the head, which the letter cannot bear as well. */
  readonly others: readonly Read<string>[];
  /** The label stands there, and no number was given yet. */
  readonly blank: Line | null;
};

export function readNumbers(head: readonly Line[]): NumbersRead {
  const found: Read<string>[] = [];
  let empty: Line | null = null;
  for (const [at, line] of head.entries()) {
    const said = goingOn(labelledOn(line, 'number'), head, at) ?? bareOn(line) ?? belowTitle(head, at);
    if (said === null) continue;
    if (blank.test(said.words)) {
      empty ??= line;
      continue;
    }
    const number = oneOf(said);
    if (number !== null && !found.some(({ value }) => value === number.value)) found.push(number);
  }
  const [number = null, ...others] = found;
  return {
    number: number && others.length > 0 ? { ...number, sure: false } : number,
    others,
    blank: found.length === 0 ? empty : null,
  };
}

type Said = { readonly words: string; readonly start: number };

/** A number that its column broke: "B/0341/LM.11-" above "52/0206.2026/XII/2026". */
function goingOn(said: Said | null, head: readonly Line[], at: number): Said | null {
  const [next] = head[at + 1]?.cells ?? [];
  if (said === null || next === undefined || !/[\p{L}\d][/-]$/u.test(said.words)) return said;
  return /^[\p{L}\d.()-]+(?:\/[\p{L}\d.()-]+)*$/u.test(next.text) && /\d/.test(next.text)
    ? { ...said, words: said.words + next.text }
    : said;
}

/** A number alone on its line, below what the letter is. */
function belowTitle(head: readonly Line[], at: number): Said | null {
  const [line, title] = [head[at], head[at - 1]];
  const isTitled =
    title !== undefined && isCapitals(title.text) && /^(?:SURAT|NOTA|BERITA|UNDANGAN|MEMO)/u.test(title.text);
  const isNumber = /^[\p{L}\d.()-]+(?:\/[\p{L}\d.()-]+){2,}\/(?:19|20)\d{2}$/u;
  return line !== undefined && isTitled && isNumber.test(line.text) ? { words: line.text, start: line.start } : null;
}

/** Without a colon, in a cell of its own or behind what the letter is. */
function bareOn({ cells }: Line): Said | null {
  for (const { text, start } of cells) {
    const match = bare.exec(closedUp(text));
    const [from = 0] = match?.indices?.groups?.words ?? [];
    // A street has a number too.
    const words = match?.groups?.words ?? '';
    if (/^\S*\d\S*[/-]|[/-]\s?\S*\d|^\d+\s+TAHUN\b|^(?:[.…_\s]*|[-–])\//iu.test(words))
      return { words, start: start + from };
  }
  return null;
}

/** Place and day of a second column, read before the number. */
const dayBefore = new RegExp(
  String.raw`^[^/\d]{2,40},\s*\d{1,2}\s+(?:${monthPattern})\s+\d{4}\s*[/|]?\s*(?=\S*\d\S*/)`,
  'iu',
);

function oneOf(said: Said): Read<string> | null {
  const lead = dayBefore.exec(said.words)?.[0].length ?? 0;
  const [words, start] = [said.words.slice(lead), said.start + lead];
  const match = oneNumber.exec(words);
  const { number: bareNumber = '', year, rest: behind = '' } = match?.groups ?? {};
  // "12/Pdt.G/2026/PN Kpg": a court is named behind a blank.
  const court = /\/P[NAT]$/.test(bareNumber) ? (/^\s\p{Lu}\p{Ll}{1,3}(?=\s*$)/u.exec(behind)?.[0] ?? '') : '';
  const [written, rest] = [bareNumber + court, behind.slice(court.length)];
  if (!/\d/.test(written)) return null;
  // A month in Roman figures holds no digit.
  const number = compact(written.replace(/[,;]$/, ''))
    .replaceAll(strokeMisread, '/')
    .replace(firstMonthMisread, 'I')
    .replaceAll(romanMisread, (month) => month.replaceAll(/[1l|]/g, 'I'));
  const value = year === undefined ? number : `${number} Tahun ${year}`;
  const length = (match?.[0].length ?? 0) - rest.length;
  const isWhole =
    /^\s*(?:$|TENTANG\b)/u.test(rest) &&
    !misread.test(written) &&
    number === compact(written.replace(/[,;]$/, '')) &&
    (number.includes('/') || year !== undefined);
  return { value, start, end: start + length, sure: isWhole };
}

/** "12 / PL.01 / 53 / 2025" as one writes it. */
const compact = (written: string): string =>
  written
    .trim()
    .replaceAll(/\s*([/])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ');
