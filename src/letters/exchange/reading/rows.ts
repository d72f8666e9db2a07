/** Rows of a workbook, each with the layout of the heads above it; rows with the same heads are of one layout. */
import type { ShownSheet } from '../../../documents/index.ts';
import { oneLine } from '../../../language/index.ts';
import { mergedValues } from '../../../registers/index.ts';
import type { ExchangePurpose, FileLayout } from '../schema.ts';
import type { KeptRow } from '../tables.ts';
import { headKey, headsIn, isHeads, joinedHeads, proposeColumns, type KnownHeads } from './columns.ts';
import { hiddenSheet } from './lines.ts';

/** Rows of one file; a book of a large office has some 6,000 a year. */
export const mostRows = 20_000;
/** Layouts of one file: a book by the month whose heads differ each time has twelve. */
export const mostLayouts = 60;
const widestCell = 1_000;
const mostCells = 60;

export type ReadRows = { readonly rows: readonly KeptRow[]; readonly layouts: readonly FileLayout[] };

/**
 * Every row of every sheet, as it is. Heads, and what stands above the first of them, are in no layout; hidden sheets
 * neither. Null where there are more rows or layouts than are read.
 */
export function rowsOf(
  sheets: readonly ShownSheet[],
  purpose: ExchangePurpose,
  known: KnownHeads = new Map(),
): ReadRows | null {
  const rows: KeptRow[] = [];
  const layouts: { readonly heads: readonly string[]; readonly sheets: Set<string> }[] = [];
  for (const sheet of sheets) {
    const merged = mergedValues(sheet);
    let current: number | null = null;
    let passed = -1;
    for (const [at, row] of sheet.rows.entries()) {
      if (rows.length >= mostRows) return null;
      const cells = row.cells.slice(0, mostCells).map((cell) => cell.slice(0, widestCell));
      const keep = (layout: number | null) =>
        rows.push({
          n: rows.length + 1,
          layout,
          sheet: sheet.name,
          line: row.line,
          hidden: row.hidden,
          cells,
          merged: mergedAt(merged, row.line, cells.length),
        });
      if (sheet.hidden) {
        keep(hiddenSheet);
        break;
      }
      const heads = at <= passed ? null : headsAt(sheet, at, known);
      if (heads !== null) {
        current = layoutOf(layouts, heads.names, sheet.name);
        passed = at + heads.rows - 1;
      }
      keep(at <= passed || (at === passed + 1 && isCounted(cells)) ? null : current);
    }
  }
  return layouts.length > mostLayouts ? null : { rows, layouts: described(rows, layouts, { purpose, known }) };
}

/** The row below heads that numbers its columns: (1) (2) (3). */
const isCounted = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell, at) => cell.replaceAll(/[().\s]/g, '') === String(at + 1));
};

/** The heads that begin in this row, in one row or in two. */
function headsAt(
  sheet: ShownSheet,
  at: number,
  known: KnownHeads,
): { readonly names: readonly string[]; readonly rows: number } | null {
  const own = sheet.rows[at]?.cells ?? [];
  const next = sheet.rows[at + 1]?.cells ?? [];
  const both = joinedHeads(own, next);
  // A title is one cell. Heads in two rows: the second is no line of a letter, and says more than the first alone.
  if (own.filter((cell) => cell !== '').length < 2) return null;
  const inTwo = !next.some((cell) => /\d/.test(cell)) && headsIn(next, known) >= 2 && headsIn(own, known) >= 2;
  if (inTwo && isHeads(both, known)) return { names: both, rows: 2 };
  return isHeads(own, known) ? { names: own.map(oneLine), rows: 1 } : null;
}

function layoutOf(
  layouts: { readonly heads: readonly string[]; readonly sheets: Set<string> }[],
  heads: readonly string[],
  sheet: string,
): number {
  const key = headsKey(heads);
  const found = layouts.findIndex((layout) => headsKey(layout.heads) === key);
  if (found >= 0) layouts[found]?.sheets.add(sheet);
  return found >= 0 ? found : layouts.push({ heads, sheets: new Set([sheet]) }) - 1;
}

/** As heads are compared: without case, blanks and points. */
export const headsKey = (heads: readonly string[]): string => heads.map(headKey).join('|').replace(/\|+$/, '');

const mergedAt = (merged: ReturnType<typeof mergedValues>, line: number, width: number): KeptRow['merged'] =>
  Object.fromEntries(
    Array.from({ length: Math.max(width, mostCells) }, (_, column) => {
      const value = merged.get(`${column} ${line}`);
      return value === undefined ? [] : [[String(column), { text: value.text.slice(0, widestCell), from: value.from }]];
    }).flat(),
  );

const described = (
  rows: readonly KeptRow[],
  layouts: readonly { readonly heads: readonly string[]; readonly sheets: ReadonlySet<string> }[],
  { purpose, known }: { readonly purpose: ExchangePurpose; readonly known: KnownHeads },
): FileLayout[] =>
  layouts.map(({ heads, sheets }, at) => {
    const own = rows.filter(({ layout }) => layout === at);
    return {
      heads: [...heads],
      sheets: [...sheets],
      rows: own.length,
      proposed: proposeColumns(
        heads,
        own.map(({ cells }) => cells),
        purpose,
        known,
      ),
      known: false,
    };
  });
