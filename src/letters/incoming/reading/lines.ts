/** A letter as lines with places, and the values that stand behind labels at their beginning. */

import { monthPattern } from '../../../language/index.ts';

export type Span = { readonly start: number; readonly end: number };
export type Read<T> = Span & {
  readonly value: T;
  /** It may be shown as certain. */
  readonly sure: boolean;
  readonly note?: { readonly id: string; readonly en: string };
};

export type Line = Span & {
  readonly text: string;
  /** What stands apart from one another on it, from the left. */
  readonly cells: readonly (Span & { readonly text: string })[];
  /** Blanks before it. */
  readonly indent: number;
  /** Nothing stands on the line before. */
  readonly apart: boolean;
  /** Further apart than lines of this text are: word processors leave a blank line behind every paragraph. */
  readonly gap: boolean;
};

/** Columns stand further apart than words; bars stand between the cells of a form. */
const gap = /\t[ \t]*|[ ]{3,}|[ \t]*\|[ \t|]*/g;
/** "Kupang, 3 November 2025" is a cell of its own, also where it was read into another one. */
const dateline = new RegExp(
  String.raw`(?<=^|[:/][ \t]+|\p{L}[ \t]+)(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu),)` +
    String.raw`(?<place>\p{Lu}[\p{L}.'-]*(?:[ ]\p{Lu}[\p{L}.'-]*){0,3}),[ \t]*` +
    String.raw`(?:tanggal[ \t]+)?\d{1,2}[ \t]+(?:${monthPattern})[ \t]+\d{4}(?=$|[ \t]*/[ \t])`,
  'giu',
);

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
        cells: cellsOf(words, start),
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

function cellsOf(words: string, start: number): Line['cells'] {
  const cells: (Span & { text: string })[] = [];
  let from = 0;
  for (const match of [...words.matchAll(gap), { 0: '', index: words.length }]) {
    cells.push(...apartFromDay(words.slice(from, match.index), start + from));
    from = match.index + match[0].length;
  }
  return cells.filter(({ text }) => text !== '');
}

function apartFromDay(words: string, start: number): (Span & { text: string })[] {
  const day = [...words.matchAll(dateline)].at(0);
  const cell = (from: number, to: number) => ({ text: words.slice(from, to), start: start + from, end: start + to });
  if (day === undefined || day[0].length === words.length) return [cell(0, words.length)];
  const end = day.index + day[0].length;
  const behind = /^[ \t]*\/[ \t]*/.exec(words.slice(end))?.[0].length ?? 0;
  const before = words.slice(0, day.index).trimEnd();
  return [cell(0, before.length), cell(day.index, end), cell(end + behind, words.length)];
}

/** What stands outside the running text is stored behind it, each kind under its label. */
const partLabel = /^\[(?<name>Kepala halaman|Kaki halaman|Kotak teks|Catatan kaki|Catatan akhir)\]$/u;

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
  if (colons < 2) return [...lines];
  const count = lines.slice(colons).findIndex(({ text }) => text !== ':');
  const [labelled, said] = [lines.slice(colons - count, colons), lines.slice(colons + count, colons + count * 2)];
  if (count < 2 || said.length < count || labelled.length < count) return [...lines];
  if (!labelled.every(({ text }) => anyLabel.test(`${text}:`))) return [...lines];
  const joined = said.map((line, at): Line => {
    const lead = `${labelled[at]?.text ?? ''} : `;
    const [text, start] = [lead + line.text, line.start - lead.length];
    return { ...line, text, start, cells: [{ text, start, end: line.end }], apart: at === 0 };
  });
  return [...lines.slice(0, colons - count), ...joined, ...lines.slice(colons + count * 2)];
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

export type Labelled = Span & { readonly label: string; readonly words: string; readonly line: number };

/** The labels of a letter's head and of its invitation, as they are written and as they are misread. */
const labels = {
  number: String.raw`N[o0](?:m|rn|nn)[o0]r(?:[ \t]+(?:Surat|Naskah))?|N[o0]\.?|Nomor[ \t]*/[ \t]*No\.?|Ref\.?`,
  date: String.raw`Tanggal(?:[ \t]+Surat)?|Tgl\.?`,
  nature: String.raw`Sifat|Derajat|Klasifikasi|Klas|Tingkat[ \t]+(?:Keamanan|Urgensi|Kecepatan)|Sifat[ \t]+Surat`,
  attachments: String.raw`Lampiran|Lamp\.?`,
  subject: String.raw`Perihal|Hal|Prihal|Tentang|Pokok[ \t]+Surat`,
  sender: String.raw`Dari|Pengirim`,
  recipient: String.raw`Kepada(?:[ \t]+Yth\.?)?|Yth\.?(?:[ \t]+Kepada)?|Ditujukan[ \t]+kepada|Untuk`,
  copies: String.raw`Tembusan(?:[ \t]+Yth\.?)?(?:[ \t]+disampaikan[ \t]+kepada(?:[ \t]+Yth\.?)?)?|CC`,
} as const;
export type LabelName = keyof typeof labels;

const labelOf = Object.fromEntries(
  Object.entries(labels).map(([name, words]) => [
    name,
    // A colon in a column of its own may be read before its label.
    new RegExp(
      String.raw`^(?::[ \t|]*)?(?<label>${words})(?:[ \t|]*:[ \t|]*|(?<=^:.*)[ \t|]+|[ \t]*\|[ \t|]*)(?<words>.*)$`,
      'diu',
    ),
  ]),
) as Readonly<Record<LabelName, RegExp>>;
const anyLabel = new RegExp(String.raw`^(?::[ \t|]*)?(?:${Object.values(labels).join('|')})[ \t|]*[:|]`, 'iu');

/** Whether a line begins with a label of its own: "Sifat :", "Hari/Tanggal :". */
export const isLabelled = (text: string): boolean =>
  anyLabel.test(text) || /^[\p{L}/., ]{2,28}[ \t|]*:(?!\/\/)/u.test(text);

/** The first value of a label among these lines; null where none has one. Its words end where another column begins. */
export function labelled(lines: readonly Line[], name: LabelName): Labelled | null {
  for (const [index, line] of lines.entries()) {
    const found = labelledOn(line, name);
    if (found !== null) return { ...found, line: index };
  }
  return null;
}

export function labelledOn(line: Line, name: LabelName): Omit<Labelled, 'line'> | null {
  const match = labelOf[name].exec(line.text);
  if (match === null) return null;
  const [from = 0] = match.indices?.groups?.words ?? [];
  const start = line.start + from;
  const label = match.groups?.label ?? '';
  const cell = line.cells.find((one) => one.end > start && !isDay(one.text));
  if (cell === undefined) return { label, words: '', start: line.end, end: line.end };
  const begins = Math.max(start, cell.start);
  return { label, words: cell.text.slice(begins - cell.start), start: begins, end: cell.end };
}

const isDay = (text: string): boolean => [...text.matchAll(dateline)].some(([day]) => day.length === text.length);
