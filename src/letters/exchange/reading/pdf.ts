/**
 * A list printed as a PDF: its columns are where no line of the table has a word, its rows begin where the first column
 * has one. What wraps in a cell goes on below it.
 */
import {
  uprightLayout,
  type DocumentText,
  type PageLayout,
  type ShownRow,
  type ShownSheet,
} from '../../../documents/index.ts';
import { isHeads, joinedHeads } from './columns.ts';

type Word = {
  readonly text: string;
  /** Points. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
};
type Line = readonly Word[];
type Column = { readonly from: number; readonly to: number };

/** Points between two columns at least. */
const leastGap = 4;
/** Rows of heads at most, one above another. */
const mostHeads = 4;

/** One sheet with all pages; a page without heads goes on with the columns of the one before. */
export function readPdfList({ text, layouts }: Pick<DocumentText, 'text' | 'layouts'>): ShownSheet[] {
  const rows: ShownRow[] = [];
  let columns: readonly Column[] | null = null;
  for (const layout of layouts) {
    const lines = linesOf(uprightLayout(layout), text);
    const heads = headsOf(lines);
    columns = columnsOf(heads === null ? lines : lines.slice(heads.at)) ?? columns;
    for (const cells of tableRows(lines, heads, columns)) rows.push({ line: rows.length + 1, hidden: false, cells });
  }
  return [{ name: 'PDF', hidden: false, merged: [], rows }];
}

function linesOf({ words, width, height }: PageLayout, text: string): Line[] {
  const placed = words.map(({ start, end, box: [x, y, w, h] }) => ({
    text: text.slice(start, end),
    left: x * width,
    right: (x + w) * width,
    middle: (y + h / 2) * height,
    height: h * height,
  }));
  const lines: Word[][] = [];
  for (const word of placed.toSorted((one, other) => one.middle - other.middle)) {
    const line = lines.at(-1);
    const near = line?.[0] !== undefined && Math.abs(line[0].middle - word.middle) < word.height * 0.6;
    if (near) line?.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.left - other.left));
}

/** Words that stand close together are one cell. */
function cellsIn(line: Line): { readonly text: string; readonly left: number; readonly right: number }[] {
  const cells: { text: string; left: number; right: number }[] = [];
  for (const { text, left, right, height } of line) {
    const last = cells.at(-1);
    if (last !== undefined && left - last.right < height * 0.7)
      Object.assign(last, { text: `${last.text} ${text}`, right });
    else cells.push({ text, left, right });
  }
  return cells;
}

type Heads = { readonly at: number; readonly rows: number };

/** The lines that are heads of the table: one, or several that are one when they are joined. */
function headsOf(lines: readonly Line[]): Heads | null {
  for (const [at, line] of lines.entries())
    for (let rows = 1; rows <= mostHeads && at + rows <= lines.length; rows += 1) {
      const names = lines.slice(at, at + rows).flatMap((one) => cellsIn(one).map(({ text }) => text));
      if (cellsIn(line).length >= 3 && isHeads(names)) return { at, rows };
    }
  return null;
}

/** Where words stand below one another with nothing between; a line or two may run over. */
function columnsOf(lines: readonly Line[]): readonly Column[] | null {
  const wide = lines.filter((line) => cellsIn(line).length >= 3);
  if (wide.length < 2) return null;
  const cover = new Map<number, number>();
  for (const line of lines)
    for (const { left, right } of cellsIn(line))
      for (let at = Math.floor(left); at <= Math.ceil(right); at += 1) cover.set(at, (cover.get(at) ?? 0) + 1);
  const most = Math.max(...cover.keys());
  const allowed = Math.floor(lines.length * 0.04);
  const columns: Column[] = [];
  let from: number | null = null;
  let empty = 0;
  for (let at = 0; at <= most + leastGap; at += 1) {
    const covered = (cover.get(at) ?? 0) > allowed;
    if (covered && from === null) from = at;
    empty = covered ? 0 : empty + 1;
    if (from !== null && empty >= leastGap) {
      columns.push({ from, to: at - empty + 1 });
      from = null;
    }
  }
  return columns.length >= 3 ? columns : null;
}

/** The cells of the rows, the heads first as one row; what stands above them, each line as one cell. */
function tableRows(lines: readonly Line[], heads: Heads | null, columns: readonly Column[] | null): string[][] {
  if (columns === null)
    return lines.map((line) => [
      cellsIn(line)
        .map(({ text }) => text)
        .join(' '),
    ]);
  const rows: string[][] = [];
  const [headAt, body] = heads === null ? [0, 0] : [heads.at, heads.at + heads.rows];
  for (const line of lines.slice(0, headAt))
    rows.push([
      cellsIn(line)
        .map(({ text }) => text)
        .join(' '),
    ]);
  if (heads !== null)
    rows.push(
      lines
        .slice(headAt, body)
        .map((line) => inColumns(line, columns))
        .reduce((above, below) => joinedHeads(above, below)),
    );
  let open: string[] | null = null;
  for (const line of lines.slice(body)) {
    const cells = inColumns(line, columns);
    if (open !== null && cells[0] === '')
      open.forEach((cell, at) => ((open as string[])[at] = joinedCell(cell, cells[at] ?? '')));
    else rows.push((open = cells));
  }
  return rows;
}

/** A number that breaks at its slash or hyphen goes on without a blank. */
const joinedCell = (above: string, below: string): string =>
  above === '' || below === ''
    ? above + below
    : /[/-]$/.test(above) || /^[/-]/.test(below)
      ? above + below
      : `${above} ${below}`;

function inColumns(line: Line, columns: readonly Column[]): string[] {
  const cells = columns.map(() => '');
  for (const { text, left, right } of line) {
    const middle = (left + right) / 2;
    const found = columns.findIndex(({ from, to }) => middle >= from - leastGap / 2 && middle <= to + leastGap / 2);
    const at = found >= 0 ? found : nearest(columns, middle);
    cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
  }
  return cells;
}

const nearest = (columns: readonly Column[], middle: number): number =>
  columns
    .map(({ from, to }, at) => ({ at, away: Math.min(Math.abs(from - middle), Math.abs(to - middle)) }))
    .toSorted((one, other) => one.away - other.away)[0]?.at ?? 0;
