/** A letter as lines with places, and the values that stand behind labels at their beginning. */

import { monthPattern } from '../../../language/index.ts';
import { labelName } from './labels.ts';

export type Span = { readonly start: number; readonly end: number };
export type Read<T> = Span & {
  readonly value: T;
  /** It may be shown as certain. */
  readonly sure: boolean;
  readonly note?: { readonly id: string; readonly en: string };
};

export type Cell = Span & {
  readonly text: string;
  /** Of the line, from the left; several cells may stand in one. */
  readonly column: number;
  /** It tells a place and a day: "Kupang, 3 November 2025". */
  readonly isDay: boolean;
};

export type Line = Span & {
  readonly text: string;
  /** What stands apart from one another on it, from the left. */
  readonly cells: readonly Cell[];
  /** Blanks before it. */
  readonly indent: number;
  /** Nothing stands on the line before. */
  readonly apart: boolean;
  /** Further apart than lines of this text are: word processors leave a blank line behind every paragraph. */
  readonly gap: boolean;
};

/** Columns stand further apart than words; bars stand between the cells of a form. */
const gap = /\t[ \t]*|[ ]{3,}|[ \t]*\|[ \t|]*/g;

/** Lines that hold words, without the blanks around them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let [at, blanks] = [0, 1];
  for (const written of text.split('\n')) {
    const words = written.trim();
    if (words !== '') {
      const start = at + written.indexOf(words);
      lines.push({
        text: words,
        start,
        end: start + words.length,
        cells: cellsOf(words, start, text),
        indent: start - at,
        apart: blanks > 0,
        gap: blanks > 0,
      });
    }
    blanks = words === '' ? blanks + 1 : 0;
    at += written.length + 1;
  }
  const isAiry = lines.filter(({ apart }) => apart).length > lines.length * airy;
  return isAiry ? lines.map((line) => ({ ...line, gap: false })) : lines;
}

/** The share of lines that stand apart from the one before where a word processor set them so. */
const airy = 0.6;

function cellsOf(words: string, start: number, text: string): Line['cells'] {
  const cells: Cell[] = [];
  let [from, column] = [0, 0];
  for (const match of [...words.matchAll(gap), { 0: '', index: words.length }]) {
    // The mark of a list stands apart from what it marks.
    if (from === 0 && listMark.test(words.slice(0, match.index)) && match.index < words.length) continue;
    cells.push(...seamed(words.slice(from, match.index), start + from, column, text));
    from = match.index + match[0].length;
    column += Math.max(1, match[0].split('|').length - 1);
  }
  return cells.filter(({ text }) => text !== '');
}

const listMark = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*▪])$/u;

/** A day of two calendars: "7 Jumadil Akhir 1448 H / 17 November 2026 M". */
const hijri = String.raw`\d{1,2}[ ]\p{L}[\p{L}'’ -]{3,20}[ ]1[34]\d\d(?:[ ]?H\.?)?`;
const day =
  String.raw`(?:${hijri}[ ]*/?[ ]*)?(?:\d{1,2}[ ]+(?:${monthPattern})\.?[ ]+\d{4}|` +
  String.raw`\d{1,2}[-/.](?:\d{1,2}|[IVX]{1,4})[-/.]\d{4})(?:[ ]?M\b\.?)?(?:[ ]*/[ ]*${hijri})?`;
/** "Kupang, 3 November 2025" is a cell of its own, also where it was read into another one. */
const dateline = new RegExp(
  String.raw`(?<=^|[:/\d][ \t]+|\p{L}[ \t]+)(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu),)` +
    String.raw`(?<place>\p{Lu}[\p{L}.'-]*(?:[ ]\p{Lu}[\p{L}.'-]*){0,3}),[ \t]*(?:(?:tanggal|tgl\.?)[ \t]+)?${day}` +
    String.raw`(?=$|[ \t]*/[ \t]|[ \t]+(?:Kepada|Yth|Nomor|No\.|Lamp|Sifat|Perihal|Hal)(?!\p{L})|` +
    String.raw`[ \t]+\S{0,20}\d\S{0,20}/|(?<lead>)[ \t]+\p{L})`,
  'giu',
);
/** Where what was read into one cell is parted again: before whom it goes to, where they are, and labels. */
const seam = new RegExp(
  String.raw`(?<!(?:Kepada|Tembusan|kepada|hormat)[ ]*)[ ]+(?=Yth\b\.?)|[ ]+(?=Kepada(?:[ ]+Yth\b|[ ]*:))|` +
    String.raw`(?<=\S)[ ]+(?=(?:di|DI)[ ]*[-–—](?:[ ]|$)|[Dd]i[ ]+[Tt]empat\b|DI[ ]+TEMPAT\b)|` +
    String.raw`[ ]+(?=(?:Sifat|Lampiran|Lamp\.?|Perihal|Hal|Klasifikasi)[ ]*:[ ]*\S)|` +
    String.raw`(?<=^(?:SURAT|NOTA|BERITA|KEPUTUSAN|PENGUMUMAN|UNDANGAN|INSTRUKSI|LAPORAN|` +
    String.raw`MEMO)[\p{Lu} ]{0,60})[ ]+(?=N(?:omor|OMOR|o\.)[ ]*:?[ ]*\S*\d)`,
  'gu',
);

/** The cells that stand in one column of a line: a day apart from what is beside it, and what `seam` parts. */
function seamed(words: string, start: number, column: number, text: string): Cell[] {
  const cuts = new Set<number>();
  const day = datedPart(words, text);
  if (day !== null) for (const at of [day.start, day.end]) cuts.add(at);
  if (words.length < longestHead) for (const match of words.matchAll(seam)) cuts.add(match.index);
  const edges = [0, ...[...cuts].toSorted((one, other) => one - other), words.length];
  return edges.slice(0, -1).map((from, at) => {
    const written = words.slice(from, edges[at + 1]);
    const lead = /^[ \t]*(?:\/[ \t]+)?/u.exec(written)?.[0].length ?? 0;
    const cell = written.slice(lead).trimEnd();
    const begins = start + from + lead;
    return { text: cell, start: begins, end: begins + cell.length, column, isDay: from === day?.start };
  });
}

/**
 * Place and day within a cell. Behind other words nobody sees where the place begins: it is as long as it stands in
 * another part of the text.
 */
function datedPart(words: string, text: string): Span | null {
  const match = [...words.slice(0, longestHead).matchAll(dateline)].at(0);
  // Who signs may be read into the line of the day; further behind it is a sentence.
  if (match === undefined || (match.groups?.lead !== undefined && (match.index > 0 || words.length > longestLine)))
    return null;
  const end = match.index + match[0].length;
  const place = match.groups?.place ?? '';
  if (match.index === 0 || !place.includes(' ')) return { start: match.index, end };
  const starts = [...place.matchAll(/(?<=^|[ ])\S/gu)].map(({ index }) => index);
  const all = text.toLowerCase();
  const known = starts.find((at) => all.split(place.slice(at).toLowerCase()).length > 2);
  const from = known ?? starts.at(-2) ?? 0;
  // "Kota Sagara" is one name, though only the second half of it stands elsewhere.
  const kind =
    /(?:^|\s)(?:Kota|Kabupaten|Kab\.|Pulau|Kecamatan)\s$/u.exec(place.slice(0, from))?.[0].trimStart().length ?? 0;
  return { start: match.index + from - kind, end };
}

/** In rows of a form, the column that stands furthest to the right of these lines; 1 where there are no such rows. */
export const rightColumn = (lines: readonly Line[]): number =>
  Math.max(1, ...lines.filter(isLed).flatMap(({ cells }) => cells.map(({ column }) => column)));
/** Its first column is empty. */
export const isLed = ({ cells }: Line): boolean => cells[0] !== undefined && cells[0].column > 0;

/** Longer lines are paragraphs. */
const longestHead = 300;
const longestLine = 160;

/** What stands outside the running text is stored behind it, each kind under its label. */
export const partLabel = /^\[(?<name>Kepala halaman|Kaki halaman|Kotak teks|Catatan kaki|Catatan akhir)\]$/u;

export type Layout = {
  /** The running text, below what stands above it on every page. */
  readonly lines: readonly Line[];
  /** What stands in boxes beside it; they are behind the running text too. */
  readonly boxes: readonly Line[];
  /** How many of them come from above the page. */
  readonly above: number;
};

/** Letterheads stand in the heads of pages as often as not: they are read above everything else. */
export function layoutOf(text: string): Layout {
  const parts = new Map<string, Line[]>();
  let part = '';
  for (const line of linesOf(text)) {
    const label = partLabel.exec(line.text)?.groups?.name;
    if (label !== undefined) part = label;
    const of = parts.get(part) ?? [];
    if (label === undefined) of.push(line);
    parts.set(part, of);
  }
  const above = parts.get('Kepala halaman') ?? [];
  const boxes = parts.get('Kotak teks') ?? [];
  return { lines: inOneRow([...above, ...(parts.get('') ?? []), ...boxes]), boxes, above: above.length };
}

/**
 * A head that stands in one row of a table: its labels below one another, then their colons, then what they say. Each
 * label is put before its words; the places are those of the words.
 */
function inOneRow(lines: readonly Line[]): Line[] {
  const colons = lines.findIndex(({ text }) => text === ':');
  if (colons < 2) return lines.flatMap(onOneLine);
  const count = lines.slice(colons).findIndex(({ text }) => text !== ':');
  const [labelled, said] = [lines.slice(colons - count, colons), lines.slice(colons + count, colons + count * 2)];
  if (count < 2 || said.length < count || labelled.length < count) return [...lines];
  if (!labelled.every(({ text }) => labelName(text) !== null)) return [...lines];
  const joined = said.map((line, at): Line => {
    const lead = `${labelled[at]?.text ?? ''} : `;
    const [text, start] = [lead + line.text, line.start - lead.length];
    return { ...line, text, start, cells: [{ text, start, end: line.end, column: 0, isDay: false }], apart: at === 0 };
  });
  return [...lines.slice(0, colons - count), ...joined, ...lines.slice(colons + count * 2)];
}

/** "Nomor Sifat Lampiran Hal : 12/2026 : Penting : - : Undangan", as a row whose cells hold several lines is read. */
function onOneLine(line: Line): Line[] {
  const { text, start } = line;
  const labels = /^(?:\p{L}{3,10}\.?[ ]+){2,6}(?=:)/u.exec(text)?.[0].trim().split(/[ ]+/u) ?? [];
  if (labels.length < 2 || labels.some((word) => labelName(word) === null)) return [line];
  const said = [...text.matchAll(/:[ ]*(?<words>[^:]*[^:\s])/gu)];
  if (said.length !== labels.length) return [line];
  return said.map((match, at): Line => {
    const [words, lead] = [match.groups?.words ?? '', `${labels[at] ?? ''} : `];
    const end = start + match.index + match[0].length;
    const own = { text: lead + words, start: end - words.length - lead.length, end };
    return { ...line, ...own, cells: [{ ...own, column: 0, isDay: false }], apart: at === 0 };
  });
}

/** In capitals, as heads and titles are. */
export const isCapitals = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters > 2 && (words.match(/\p{Lu}/gu)?.length ?? 0) >= letters * 0.8;
};

/** Letters that stand apart as one writes them: "N O M O R", "S U R A T   T U G A S". Each stays in its place. */
export const closedUp = (text: string): string =>
  text.replaceAll(
    /(?<![\p{L}\p{N}])\p{Lu}(?:[ ]\p{Lu}){3,}(?![\p{L}\p{N}])(?:[ ]{2,}\p{Lu}(?:[ ]\p{Lu})+)*/gu,
    (spaced) =>
      spaced
        .split(/[ ]{2,}/)
        .map((word) => word.replaceAll(' ', ''))
        .join(' ')
        .padEnd(spaced.length),
  );
