/** What opens a line of a regulation, a decree or a report, besides articles and items of lists. */
import { printRoman, readOrdinal } from '../../language/index.ts';
import type { Section } from '../places.ts';
import { asLabel, isInCapitals, type Line } from './lines.ts';
import { readDigits, readRomanLike } from './numerals.ts';

/** Ranks of sections: what stands inside what. Items of lists count on from `item`. */
export const ranks = {
  annex: 0,
  /** A heading in capitals stands beside chapters. */
  heading: 10,
  chapter: 10,
  part: 11,
  paragraph: 12,
  numbered: 13,
  article: 20,
  clause: 21,
  item: 30,
  leaf: 90,
} as const;

export type Head = {
  readonly kind: Section['kind'];
  readonly rank: number;
  readonly name: string;
  /** How much of the line it takes. */
  readonly length: number;
  /** Its title may stand on the lines below it. */
  readonly titled?: boolean;
  /** What its lists hang on: "Menimbang huruf a". */
  readonly lists?: boolean;
  /** Holds no headings: what stands in capitals are names. */
  readonly plain?: boolean;
  /** Begins the explanation of a regulation, or what a decree decides. */
  readonly begins?: 'explanation' | 'decision';
};

/** Longer than any heading is; what stands behind it is not looked at. */
const reach = 240;

/** The head at a place of a line; null where there is none. */
export function headAt(line: Line, at: number): Head | null {
  const text = line.text.slice(at, at + reach);
  return chapterHead(text) ?? partHead(text) ?? (at === 0 ? lineHead(line, text) : null);
}

/** "BAB II ASAS DAN TUJUAN" */
function chapterHead(text: string): Head | null {
  const match = /^(B\s?A\s?B|Bab)\s+([IVXLCl1|!]{1,8}|\d{1,2})(?![\p{L}\d])[.:]?\s*/u.exec(text);
  if (match === null) return null;
  const [whole, word, written = ''] = match;
  const value = readRomanLike(written) || readDigits(written);
  const title = titleOf(text.slice(whole.length));
  const plain = word === 'Bab' && title !== '' && !/^\p{Lu}/u.test(title);
  if (value === 0 || plain || /[;,]$/.test(title)) return null;
  const number = /^\d+$/.test(written) && written !== '1' && written !== '11' ? written : printRoman(value);
  return {
    kind: 'chapter',
    rank: ranks.chapter,
    name: asLabel(`BAB ${number} ${title}`),
    length: whole.length + title.length,
    titled: title === '',
  };
}

/** "Bagian Kedua Tujuan", "Paragraf 1 Umum" */
function partHead(text: string): Head | null {
  const part = /^Bag\p{L}{1,4}\s+((?:Ke|Per)\p{Ll}+(?:\s+(?:[Bb]elas|[Pp]uluh)(?:\s\p{L}+)?)?)(?!\p{L})\s*/u.exec(text);
  const paragraph = /^Paragraf\s+([\dIl]{1,3})(?![\p{L}\d])\s*/u.exec(text);
  const match = part ?? paragraph;
  if (match === null) return null;
  const [whole, written = ''] = match;
  const title = titleOf(text.slice(whole.length));
  const known = part === null ? readDigits(written) > 0 : readOrdinal(written) > 0 || whole.startsWith('Bagian');
  if (!known || /^(?:\p{Ll}|\d|,)/u.test(title)) return null;
  return {
    kind: 'part',
    rank: part === null ? ranks.paragraph : ranks.part,
    name: asLabel(part === null ? `Paragraf ${readDigits(written)} ${title}` : `Bagian ${written} ${title}`),
    length: whole.length + title.length,
    titled: title === '',
  };
}

/** What of the rest of a line is the title: up to the part or article that begins on the same line. */
const titleOf = (rest: string): string =>
  (
    /^(.*?)(?=\s+(?:Bag\p{L}{1,4}\s+(?:Ke|Per)\p{Ll}|Paragraf\s+[\dIl]|P[Aa][Ss][Aa][Ll1I|]\s{0,3}[\dIl])|$)/su.exec(
      rest,
    )?.[1] ?? ''
  ).trimEnd();

function lineHead(line: Line, text: string): Head | null {
  return considerations(text) ?? decisions(text) ?? annexes(line, text) ?? closings(text);
}

/** "Menimbang : a. bahwa …" */
function considerations(text: string): Head | null {
  const match =
    /^(Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar|Menetapkan|Mengingat pula)\s*(?:[:|][\s|:]*|$)/i.exec(text);
  if (match === null) return null;
  const [whole, word = ''] = match;
  const name = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const decides = name === 'Menetapkan';
  return {
    kind: 'heading',
    rank: ranks.chapter,
    name,
    length: whole.length,
    lists: !decides,
    ...(decides && { begins: 'decision' as const }),
  };
}

/** "KESATU : …", once a decree has begun to decide; its caller knows whether it has. */
export function dictumAt(line: Line): Head | null {
  const begun = line.text.slice(0, 60);
  const match = /^(\p{L}{5,}(?:\s\p{L}{4,}){0,2})\s*(?:[:|][\s|:]*|$)/u.exec(begun) ?? plainDictum.exec(begun);
  const written = match?.[1] ?? '';
  if (match === null || !/^(?:PERTAMA|KE|Pertama|Ke)/.test(written) || readOrdinal(written) === 0) return null;
  return { kind: 'article', rank: ranks.article, name: `Diktum ${written.toUpperCase()}`, length: match[0].length };
}

/** "KESATU   Arsip dipinjam …", without its colon. */
const plainDictum = /^(PERTAMA|KE\p{Lu}{3,}(?:\sBELAS|\sPULUH(?:\s\p{Lu}{4,})?)?)\s+(?=\p{Lu}\p{Ll})/u;
/** A first one may begin what is decided where nothing else says so. */
export const beginsDicta = (text: string): boolean => text.includes(':') || plainDictum.test(text);

function decisions(text: string): Head | null {
  const match = /^M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\s*:?\s*$/.exec(text);
  if (match === null) return null;
  return { kind: 'heading', rank: ranks.chapter, name: 'Memutuskan', length: match[0].length, begins: 'decision' };
}

function annexes(line: Line, text: string): Head | null {
  if (/^P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N(?!\p{L})/u.test(text) && isInCapitals(text))
    return {
      kind: 'explanation',
      rank: ranks.annex,
      name: 'Penjelasan',
      length: text.length,
      titled: true,
      begins: 'explanation',
    };
  const label = apartLabels.get(line.text);
  if (label !== undefined) return { kind: 'heading', rank: ranks.annex, name: label, length: text.length, plain: true };
  if (!/^(?:LAMPIRAN|Lampiran\s+[IVX]+$)(?!\s*:)/.test(text) || line.text.length > reach) return null;
  return { kind: 'heading', rank: ranks.annex, name: asLabel(text), length: text.length };
}

/** The labels under which a document's text stores what stands outside its running text. */
const apartLabels: ReadonlyMap<string, string> = new Map(
  ['Kotak teks', 'Catatan kaki', 'Catatan akhir', 'Kepala halaman', 'Kaki halaman', 'Catatan pembicara'].map((name) => [
    `[${name}]`,
    name,
  ]),
);

/** The formula and the date that close a regulation (Law 12 of 2011, annex II, 163 and 166). */
function closings(text: string): Head | null {
  if (!/^(?:Agar\s+(?:setiap|semua)\s+orang\s+(?:mengetahui|dapat)|Di(?:tetapkan|sahkan)\s+di\s)/.test(text))
    return null;
  return { kind: 'heading', rank: ranks.chapter, name: 'Penutup', length: 0, plain: true };
}

const numberedStyles: readonly { readonly style: RegExp; readonly rank: number }[] = [
  { style: /^\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+(?=\p{Lu})/u, rank: 4 },
  { style: /^\d{1,2}\.\d{1,2}\.?\s+(?=\p{Lu})/u, rank: 3 },
  { style: /^[IVX]{1,5}[.)]\s+(?=\p{Lu})/u, rank: 0 },
  { style: /^[A-Z][.)]\s+(?=\p{Lu})/u, rank: 1 },
  { style: /^\d{1,2}[.)]\s+(?=\p{Lu})/u, rank: 2 },
];

/** A heading of a letter or a report; only where no article is open. `after`: the line that follows. */
export function headingAt(line: Line, after: Line | undefined): Head | null {
  const { text } = line;
  if (text.length > 160 || line.row) return null;
  const whole = { kind: 'heading' as const, name: asLabel(text), length: text.length };
  if (line.level > 0) return { ...whole, rank: line.level === 1 ? 1 : ranks.numbered + line.level / 10 };
  for (const { style, rank } of numberedStyles) {
    const marked = style.exec(text);
    if (marked === null) continue;
    return isTitle(text.slice(marked[0].length)) && !sisterOf(style, after)
      ? { ...whole, rank: ranks.numbered + rank }
      : null;
  }
  return isInCapitals(text) && !/[,;:]$/.test(text) && /\p{Lu}{4}/u.test(text)
    ? { ...whole, rank: ranks.heading }
    : null;
}

const sisterOf = (style: RegExp, after: Line | undefined): boolean => after !== undefined && style.test(after.text);

/** In capitals, or with a capital at each long word; no sentence. */
function isTitle(text: string): boolean {
  if (/[.;,:]$/.test(text) || text.length > 110) return false;
  return isInCapitals(text) || (text.match(/\p{L}{5,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word));
}
