/** Tables that were typed or pasted: cells between strokes, tabs or wide gaps, under a row of heads. */
import { decimalPattern, oneLine, readDecimal } from '../../language/index.ts';
import type { Reading, Sentence, Span } from './reading.ts';

export type Cell = Span & { readonly text: string };
export type Table = Span & { readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const number = new RegExp(String.raw`^(?:Rp\.?\s?)?(?:${decimalPattern})(?:,-)?$`, 'u');
const isNumber = (text: string): boolean => number.test(text);

/** Runs of three lines or more with cells; the first of them gives the heads. */
export function findTables({ lines, text }: Reading): Table[] {
  const tables: Table[] = [];
  let rows: Cell[][] = [];
  let parting: RegExp | undefined;
  let behind = 0;
  const close = (): void => {
    const table = tableOf(rows);
    if (table) tables.push(table);
    rows = [];
  };
  for (const line of lines) {
    const marks = partingOf(line.text);
    const cells = cellsOf(line, marks);
    // An empty line parts two tables.
    const parted = /\n\s*\n/.test(text.slice(behind, line.start));
    if (cells.length < 2 || parted || (rows.length > 0 && marks !== parting)) close();
    parting = marks;
    behind = line.end;
    if (cells.length >= 2) rows.push(cells);
  }
  close();
  return tables;
}

const strokes = /\|/g;
const gaps = /\t+| {2,}/g;
/** What else parts the cells of a row that was typed by hand; the name of a row may end in a colon. */
const typed: readonly (readonly [twice: RegExp, marks: RegExp])[] = [
  [/; [^;]*; /, /; /g],
  [/ \/ [^/]* \/ /, / \/ | : /g],
  [/ [–—-] .* [–—-] /, / [–—-] /g],
];
const partingOf = (text: string): RegExp =>
  text.includes('|') ? strokes : /\t| {2}/.test(text) ? gaps : (typed.find(([twice]) => twice.test(text))?.[1] ?? gaps);
function cellsOf(line: Sentence, parting: RegExp): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const add = (to: number): void => {
    const written = line.text.slice(from, to);
    const text = written.trim();
    const start = line.start + from + (written.length - written.trimStart().length);
    cells.push({ start, end: start + text.length, text: oneLine(text) });
  };
  for (const match of line.text.matchAll(parting)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(line.text.length);
  return cells;
}

/** A row of dashes only draws a line. */
const isRule = (row: readonly Cell[]): boolean => row.every(({ text }) => /^[-=+:\s]*$/.test(text));

function tableOf(all: readonly (readonly Cell[])[]): Table | undefined {
  const [heads, ...rows] = all.filter((row) => !isRule(row));
  const first = heads?.[0];
  const last = rows.at(-1)?.at(-1);
  if (
    !heads ||
    !first ||
    !last ||
    rows.length < 2 ||
    heads.some(({ text }) => (/\d/.test(text) && !dayHead.test(text)) || text.length > 40)
  )
    return undefined;
  const body = rows.flatMap((row) => inColumns(row, heads));
  const counted = body.filter((row) => row.some(({ text }, at) => at > 0 && isNumber(text)));
  if (counted.length < 2) return undefined;
  return { start: first.start, end: last.end, heads: heads.map(({ text }) => text), rows: body };
}

/** "15/6": a column of a day. */
const dayHead = /^\d{1,2}\/\d{1,2}$/;

/** A row under its heads; the row of sums may leave out its number: "Jumlah | 153" under "No | Distrik | TPS". */
function inColumns(row: readonly Cell[], heads: readonly Cell[]): (readonly Cell[])[] {
  if (row.length === heads.length) return [row];
  const first = row[0];
  return first !== undefined &&
    isSum(first.text) &&
    row.length === heads.length - 1 &&
    notCounted.test(heads[0]?.text ?? '')
    ? [[{ start: first.start, end: first.start, text: '' }, ...row]]
    : [];
}

const isSum = (name: string): boolean => /^(?:sub ?)?(?:jumlah|total|keseluruhan)/i.test(name);

export type TableFigure = Span & {
  readonly group?: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
};

const notCounted = /^(?:no\.?|nomor|nik|tahun|tanggal|tgl\.?|hari|pukul|jam|kode|telepon|hp)$/i;

const share = /(?<!\p{L})(?:persen(?:tase)?|prosentase)(?!\p{L})|%/iu;

/** The numbers of a table: named by their column, grouped by their row; in two columns by the row alone. */
export function tableFigures({ heads, rows }: Table): TableFigure[] {
  const lead = notCounted.test(heads[0] ?? '') && heads.length > 2 ? 1 : 0;
  return rows.flatMap((row) => {
    const sum = isSum(row[0]?.text ?? '') && row[lead]?.text === '' ? row[0]?.text : undefined;
    const name = rowName(sum ?? row[lead]?.text ?? '', heads[lead] ?? '');
    return row.flatMap((cell, at): TableFigure[] => {
      const head = heads[at] ?? '';
      if (at <= lead || !isNumber(cell.text) || notCounted.test(head) || name === '') return [];
      const isMoney = cell.text.startsWith('Rp');
      const value = readDecimal(cell.text.replace(/^Rp\.?\s?|,-$/g, ''));
      const unit = isMoney ? 'rupiah' : share.test(head) ? '%' : undefined;
      const place = { start: cell.start, end: cell.end, value, ...(unit ? { unit } : {}) };
      return [heads.length === 2 ? { ...place, label: name } : { ...place, label: head, group: name }];
    });
  });
}

/** Without the letter of its list; a bare number or numeral carries its head: "Gel. 1". */
function rowName(text: string, head: string): string {
  const name = text.replace(/^(?:[A-Z]\.|\d{1,2}[.)])\s+/, '');
  return /^(?:\d+|[IVX]+)$/.test(name) ? `${head} ${name}` : name;
}
