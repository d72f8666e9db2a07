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
import { isHeads, joinedHeads, type KnownHeads } from './columns.ts';

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

/** Points between two columns at least, and what a blank between two words never has, by the height of a word. */
const leastGap = 4;
const widestBlank = 0.4;
/** Parts of a point in which it is looked. */
const steps = 4;
/** Lines of one row stand no further apart than this, by the height of a word; rows do. */
const closeLines = 1.35;
/** Rows of heads at most, one above another. */
const mostHeads = 4;

type Page = { readonly lines: readonly Line[]; readonly heads: Heads | null };

/** One sheet with all pages. Pages with heads in the same places, and those without any, are one table. */
export function readPdfList(
  { text, layouts }: Pick<DocumentText, 'text' | 'layouts'>,
  known: KnownHeads = new Map(),
): ShownSheet[] {
  const tables: Page[][] = [];
  for (const layout of layouts) {
    const lines = linesOf(uprightLayout(layout), text);
    const page = { lines, heads: headsOf(lines, known) };
    const table = tables.at(-1);
    if (table !== undefined && goesOn(table, page)) table.push(page);
    else tables.push([page]);
  }
  const rows: ShownRow[] = [];
  for (const table of tables) {
    const columns = columnsOf(table.flatMap(({ lines, heads }) => lines.slice(heads?.at ?? 0)));
    for (const { lines, heads } of table)
      for (const cells of tableRows(lines, heads, columns)) rows.push({ line: rows.length + 1, hidden: false, cells });
  }
  return [{ name: 'PDF', hidden: false, merged: [], rows }];
}

/** Points by which heads of two pages may stand apart. */
const apart = 3;

function goesOn(table: readonly Page[], { lines, heads }: Page): boolean {
  const before = table.find((page) => page.heads !== null);
  if (heads === null || before?.heads == null) return heads === null;
  const [own, others] = [lines[heads.at], before.lines[before.heads.at]].map((line) => cellsIn(line ?? []));
  return (
    own?.length === others?.length &&
    own?.every(({ left }, at) => Math.abs(left - (others?.[at]?.left ?? 0)) <= apart) === true
  );
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

/** The lines that are heads of the table: one, or several that are one when they are joined, and what wraps below. */
function headsOf(lines: readonly Line[], known: KnownHeads): Heads | null {
  for (const [at, line] of lines.entries())
    for (let rows = 1; rows <= mostHeads && at + rows <= lines.length; rows += 1) {
      const names = lines.slice(at, at + rows).flatMap((one) => cellsIn(one).map(({ text }) => text));
      if (cellsIn(line).length < 3 || !isHeads(names, known)) continue;
      let all = rows;
      while (all < mostHeads && wraps(line, lines[at + all - 1], lines[at + all])) all += 1;
      return { at, rows: all };
    }
  return null;
}

/** A line close below heads, without a figure and with nothing below the first of them, goes on with them. */
const wraps = ([first]: Line, above: Line | undefined, line: Line | undefined): boolean =>
  first !== undefined &&
  line?.[0] !== undefined &&
  isClose(above, line) &&
  line[0].left > first.right &&
  !line.some(({ text }) => /\d/.test(text));

const isClose = (above: Line | undefined, line: Line | undefined): boolean => {
  const [one, other] = [above?.[0], line?.[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    other.middle - one.middle <= closeLines * Math.max(one.height, other.height)
  );
};

/** Where words stand below one another with nothing between; a line or two may run over. */
function columnsOf(lines: readonly Line[]): readonly Column[] | null {
  const wide = lines.filter((line) => cellsIn(line).length >= 3);
  if (wide.length < 2) return null;
  const cover = new Map<number, number>();
  const blank = Math.max(leastGap, widestBlank * median(lines.flatMap((line) => line.map(({ height }) => height))));
  for (const line of lines)
    for (const { left, right } of line)
      for (let at = Math.floor(left * steps); at <= Math.ceil(right * steps); at += 1)
        cover.set(at, (cover.get(at) ?? 0) + 1);
  const most = Math.max(...cover.keys());
  const allowed = Math.floor(lines.length * 0.04);
  const columns: Column[] = [];
  let from: number | null = null;
  let empty = 0;
  for (let at = 0; at <= most + blank * steps; at += 1) {
    const covered = (cover.get(at) ?? 0) > allowed;
    if (covered && from === null) from = at;
    empty = covered ? 0 : empty + 1;
    if (from !== null && empty >= blank * steps) {
      columns.push({ from: from / steps, to: (at - empty + 1) / steps });
      from = null;
    }
  }
  return columns.length >= 3 ? columns : null;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

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
  for (const block of blocksOf(lines.slice(body))) {
    const parts = block.map((line) => inColumns(line, columns));
    // Lines that belong together say their row's number once, above or in their middle.
    const isOne = parts.filter(([first]) => first !== '').length === 1;
    for (const [at, cells] of parts.entries()) {
      if (open !== null && (isOne ? at > 0 : cells[0] === ''))
        open = rows[rows.push(joined(rows.pop() ?? [], cells)) - 1] ?? null;
      else rows.push((open = cells));
    }
  }
  return rows;
}

/** Lines that stand close below one another. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0 && isClose(lines[at - 1], line)) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const joined = (above: readonly string[], below: readonly string[]): string[] =>
  above.map((cell, at) => joinedCell(cell, below[at] ?? ''));

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
