/** Rows of sheets and tables as text: a row is a line, its cells stand apart with bars. */
import { TooMuch } from './tree.ts';

/** Cells, empty ones among them: a sheet may hold a few very far apart. */
const mostCells = 3_000_000;

/**
 * `rows`: what is shown, by column. A column that holds nothing anywhere is left out, and so are empty rows and empty
 * cells at the end of a row.
 */
export function tableText(rows: readonly ReadonlyMap<number, string>[]): string {
  const columns = new Set<number>();
  for (const row of rows) for (const column of row.keys()) columns.add(column);
  const used = [...columns].sort((a, b) => a - b);
  let left = mostCells;
  const places = new Map(used.map((column, place) => [column, place]));
  return rows
    .flatMap((row) => {
      if (row.size === 0) return [];
      const last = Math.max(...[...row.keys()].map((column) => places.get(column) ?? 0));
      left -= last;
      if (left < 0) throw new TooMuch();
      const cells = used.slice(0, last + 1).map((column) => inOneLine(row.get(column) ?? ''));
      return [
        cells.reduce((line, cell) =>
          line.endsWith(':') || cell.startsWith(':') ? `${line} ${cell}` : `${line} | ${cell}`,
        ),
      ];
    })
    .join('\n');
}

/** Two numbers, one above the other in a cell, are two. */
const inOneLine = (cell: string): string =>
  cell
    .trim()
    .replace(/(\d)[ \t]*\r?\n\s*(?=\d)/g, '$1 / ')
    .replace(/\s*\n\s*/g, ' ');
