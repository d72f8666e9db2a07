/** Finds the header of a table among its first rows: one line, or several that stand under one another. */
import { bestFitOfHeader, partOfHeader, plainHeader } from './fields.ts';

export type Header = {
  /** Records above the data: titles and the header; 0 where the columns have no header. */
  readonly headerRow: number;
  readonly headers: string[];
};

/** The header is looked for in so many records. */
export const searched = 40;
/** Two columns by their very name, or three by a part of it. */
const leastKnown = 1.5;
const mostLines = 3;

type Row = readonly string[];

/** Without any words of headers the columns are numbered. */
export function findHeader(records: readonly Row[]): Header {
  const known = records.slice(0, searched).map(knownColumns);
  const best = known.reduce((most, each, at) => (each > (known[most] ?? 0) ? at : most), 0);
  if ((known[best] ?? 0) < leastKnown) {
    const width = Math.max(0, ...records.slice(0, searched).map(({ length }) => length));
    return { headerRow: 0, headers: Array.from({ length: width }, (_, at) => `Kolom ${at + 1}`) };
  }
  let [first, last] = [best, best];
  while (last - first + 1 < mostLines && first > 0 && (known[first - 1] ?? 0) >= leastKnown) first -= 1;
  while (last - first + 1 < mostLines && isSecondLine(records[last] ?? [], records[last + 1])) last += 1;
  const lines = records.slice(first, last + 1);
  const width = widthOf(lines, records.slice(last + 1, last + 20));
  return {
    headerRow: last + 1,
    headers: Array.from({ length: width }, (_, at) => headerAt(lines, at) || `Kolom ${at + 1}`),
  };
}

/** How well a file's first records name its columns: to choose between ways of reading them. */
export const bestKnown = (records: readonly Row[]): number =>
  Math.max(0, ...records.slice(0, searched).map(knownColumns));

/** Columns of a row that say what they hold; none in a row that holds somebody's number or a day. */
function knownColumns(cells: Row): number {
  if (cells.some(isData)) return 0;
  const fits = new Map<string, number>();
  for (const cell of cells) {
    const fit = cell.length > 80 ? null : bestFitOfHeader(cell);
    if (fit) fits.set(fit.field, Math.max(fits.get(fit.field) ?? 0, fit.score >= 90 ? 1 : 0.5));
  }
  return [...fits.values()].reduce((sum, one) => sum + one, 0);
}

const isData = (cell: string): boolean => /\d{8,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/.test(cell);

/** What stands under a header and says more of it, or of columns that it left open; never a row of data. */
function isSecondLine(above: Row, cells: Row | undefined): boolean {
  if (cells === undefined) return false;
  const said = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ cell, above: above[at]?.trim() ?? '' }]));
  const isWord = ({ cell }: { readonly cell: string }) =>
    bestFitOfHeader(cell) !== null || /^\(.*\)$/.test(cell.trim());
  return (
    said.length > 0 &&
    said.every(({ cell }) => /[A-Za-z]/.test(cell) && !/\d{3}/.test(cell)) &&
    said.some(isWord) &&
    said.filter((one) => !isWord(one) && one.above !== '').length <= said.length / 3
  );
}

/** As far as the header goes, or the rows below where cells of the header are empty. */
function widthOf(lines: readonly Row[], below: readonly Row[]): number {
  const filled = (row: Row) => row.findLastIndex((cell) => cell.trim() !== '') + 1;
  const usual = below.map(filled).toSorted((a, b) => a - b)[Math.floor(below.length / 2)] ?? 0;
  const widest = Math.max(...lines.map(({ length }) => length));
  return Math.max(...lines.map(filled), Math.min(widest, usual));
}

/** What the lines say of one column, from above: a word over several columns stands over each of them. */
function headerAt(lines: readonly Row[], at: number): string {
  const tidy = (cell: string | undefined) => cell?.trim().replace(/\s+/g, ' ') ?? '';
  const parts = lines.map((line, n) => {
    const own = tidy(line[at]);
    const below = (column: number) => lines.slice(n + 1).some((under) => tidy(under[column]) !== '');
    if (own !== '' || !below(at)) return own;
    const left = line.slice(0, at).findLastIndex((cell) => tidy(cell) !== '');
    return left >= 0 && below(left) ? tidy(line[left]) : '';
  });
  return parts
    .filter((part, n) => part !== '' && parts.findIndex((one) => plainHeader(one) === plainHeader(part)) === n)
    .join(partOfHeader);
}
