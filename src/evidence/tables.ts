/** Rows of a table that is written as lines, with what heads each of their cells. */
import { meaning, root, words, type Span } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import type { Atom } from './schema.ts';

/** The cells of a line, with where they begin; undefined for a line that is no row. */
export function cellsOf(
  line: string,
): { readonly start: number; readonly end: number; readonly text: string }[] | undefined {
  if (!/[|;\t]/.test(line)) return undefined;
  const cells: { start: number; end: number; text: string }[] = [];
  let start = 0;
  for (const match of line.matchAll(/\s\|\s|\t|;(?=\S)/g)) {
    cells.push({ start, end: match.index, text: line.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  cells.push({ start, end: line.length, text: line.slice(start) });
  return cells.length >= leastCells && !line.includes('\n') ? cells : undefined;
}
const leastCells = 3;

/**
 * A line of cells: three and more, or two with a bar or a tab between them; "Tempat\t: Aula" is no row, "Solor – 64 –
 * 60" is.
 */
export const isRow = (line: string): boolean =>
  !line.includes('\n') &&
  (cellsOf(line) !== undefined ||
    dashed.test(line) ||
    (line.includes('|') && rule.test(line)) ||
    /\S(?:\s\|\s|[ ]?\t)[ ]?[^:\s]/.test(line.replace(numbered, '')));
const dashed = /^[^–—-]+\s[–—-]\s[^–—.-]*\d[^–—.-]*(?:\s[–—-]\s[^–—.-]+)+$/;
const numbered = /^\s*(?:\(?\w{1,4}[.)]|[^\w\s])\s+/;

/**
 * For every line the line that heads it: the last one before it without digits that has as many cells, with only rows
 * between.
 */
export function headsOf(lines: readonly string[]): (string | undefined)[] {
  let head: { readonly line: string; readonly cells: number } | undefined;
  return lines.map((line) => {
    if (head && rule.test(line)) return undefined;
    const cells = cellsOf(line)?.length;
    if (head && cells === head.cells && /\d/.test(line)) return head.line;
    head = cells !== undefined && !/\d/.test(line) ? { line, cells } : undefined;
    return undefined;
  });
}

/** The line under the heads of a table that is typed with bars: "|---|---|". */
const rule = /^[\s|:+-]*-{2}[\s|:+-]*$/;

/** What heads the column of a place in a row. */
export function columnAt(place: Span, line: string, head: string): string | undefined {
  const column = (cellsOf(line) ?? []).findIndex((cell) => cell.start <= place.start && place.end <= cell.end);
  return cellsOf(head)?.[column]?.text;
}

/** Numbers of a row, each of the noun that heads its column. */
export function withColumns(atoms: readonly Atom[], line: string, head: string): Atom[] {
  return atoms.map((atom) => {
    const noun = headNoun(columnAt(atom, line, head));
    return noun === undefined || atom.of !== undefined ? atom : { ...atom, of: noun };
  });
}

function headNoun(head: string | undefined): string | undefined {
  const told = words(head ?? '').filter(({ lower }) => isContent(lower));
  const noun = told.find(({ lower }) => told.length === 1 || meaning(root(lower)) !== 'jumlah');
  return noun && meaning(root(noun.lower));
}
