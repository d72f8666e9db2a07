/** Rows as a sheet holds them, one after another. */
import { legalXml } from '../../language/index.ts';
import { escaped } from './frame.ts';
import type { Cell, Formula, Value } from './sheet.ts';

/** A text as a cell that no spreadsheet program takes for a formula. */
export const neutralCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export type RowWriting = {
  readonly styleOf: (column: number, named: string | undefined) => number | undefined;
  readonly verbatim: boolean;
};

/** Characters that are gathered before they are passed on. */
const enough = 1 << 16;

export async function* rowsOf(
  rows: Iterable<readonly Cell<string>[]> | AsyncIterable<readonly Cell<string>[]>,
  writing: RowWriting,
): AsyncGenerator<string> {
  let number = 0;
  let text = '';
  for await (const row of rows) {
    number += 1;
    text += `<row r="${number}">${row
      .map((cell, column) => cellOf(cell, `${columnName(column)}${number}`, column, writing))
      .join('')}</row>`;
    if (text.length < enough) continue;
    yield text;
    text = '';
  }
  yield text;
}

function cellOf(cell: Cell<string>, place: string, column: number, { styleOf, verbatim }: RowWriting): string {
  const styled = typeof cell === 'object' && cell !== null && 'value' in cell;
  const value: Value | Formula = styled ? cell.value : cell;
  const style = styleOf(column, styled ? cell.style : undefined);
  const head = `<c r="${place}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return style === undefined ? '' : `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (value instanceof Date) return `${head}><v>${serialDay(value)}</v></c>`;
  if (typeof value === 'object') return `${head}><f>${escaped(value.formula)}</f><v>${value.result}</v></c>`;
  const text = verbatim ? value : neutralCell(value);
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(legalXml(text))}</t></is></c>`;
}

/** Days since 30 December 1899, as spreadsheets count from March 1900 on. */
const serialDay = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

/** 0 -> "A", 26 -> "AA". */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
