/** The lines of a list of recipients under its heads, and what becomes of each by the columns that are chosen. Pure. */
import type { ShownSheet } from '../../../documents/index.ts';
import { oneLine } from '../../../language/index.ts';
import { mergedValues } from '../../../registers/index.ts';
import { writtenAs } from './columns.ts';
import type { MergeCells, MergeReason, RefusedLine, SheetMapping } from './schema.ts';

export type SheetLine = {
  readonly sheet: string;
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly string[];
  /** Columns whose value stands in a merged cell above. */
  readonly merged: readonly number[];
};
export type ReadList = { readonly heads: readonly string[]; readonly lines: readonly SheetLine[] };

/** Lines above the first of the list: titles, remarks. */
const mostAbove = 20;
const widest = 60;
const longest = 1_000;

/**
 * The lines of the first sheet that has some: below the first row that is nearly as wide as the table. Null where no
 * sheet has any.
 */
export function readList(sheets: readonly ShownSheet[]): ReadList | null {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
    const most = Math.max(0, ...sheet.rows.slice(0, mostAbove + 30).map(({ cells }) => filled(cells)));
    const at = sheet.rows.findIndex(({ cells }, row) => row < mostAbove && filled(cells) >= Math.max(1, most * 0.6));
    const heads = sheet.rows[at]?.cells.slice(0, widest).map(oneLine);
    if (heads === undefined || sheet.rows.length <= at + 1) continue;
    const merged = mergedValues(sheet);
    return {
      heads,
      lines: sheet.rows.slice(at + 1).map(({ line, hidden, cells }) => {
        const above: number[] = [];
        const own = heads.map((_, column) => {
          const text = (cells[column] ?? '').slice(0, longest).trim();
          const value = text === '' ? merged.get(`${column} ${line}`) : undefined;
          if (value !== undefined) above.push(column);
          return value?.text ?? text;
        });
        return { sheet: sheet.name, line, hidden, cells: own, merged: above };
      }),
    };
  }
  return null;
}

export type TakenLine = { readonly cells: MergeCells; readonly source: string };
export type JudgedLines = { readonly taken: readonly TakenLine[]; readonly refused: readonly RefusedLine[] };

/** What a cell may hold, in characters. */
const mostText = 1_000;

export function judgeLines(lines: readonly SheetLine[], { columns, recipientSlot }: SheetMapping): JudgedLines {
  const taken: TakenLine[] = [];
  const refused: RefusedLine[] = [];
  for (const line of lines) {
    const judged = judgeLine(line, columns, recipientSlot);
    if ('cells' in judged) taken.push({ cells: judged.cells, source: `${line.sheet} ${line.line}` });
    else
      refused.push({
        sheet: line.sheet,
        line: line.line,
        why: judged.why,
        about: judged.about.slice(0, 120),
        cells: line.cells.map((cell) => cell.slice(0, 300)),
      });
  }
  return { taken, refused };
}

type Judged = { readonly cells: MergeCells } | { readonly why: MergeReason; readonly about: string };

function judgeLine(line: SheetLine, columns: SheetMapping['columns'], to: string): Judged {
  if (line.hidden) return { why: 'hidden-row', about: '' };
  const cells: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    if (column === null) continue;
    const value = oneLine(line.cells[at] ?? '');
    const about = `${column.head}: ${value}`;
    if (/^=[A-Z@(+\-"]/i.test(value)) return { why: 'formula', about };
    if (value.length >= mostText) return { why: 'too-long', about };
    if (column.slot === to && value !== '' && line.merged.includes(at)) return { why: 'merged-recipient', about };
    const written = writtenAs(value, column.written);
    if ('why' in written) return { why: written.why, about };
    cells[column.slot] = written.text;
  }
  if ((cells[to] ?? '') === '') return { why: 'no-recipient', about: '' };
  return { cells };
}
