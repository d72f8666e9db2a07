/**
 * Every workbook (XLSX) of the house. Rows pass through one by one, however many there are; texts can never be
 * formulas; the same input gives the same bytes (docs/decisions/0020).
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { frameOf } from './frame.ts';
import { rowsOf } from './rows.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { zip, type Entry } from './zip.ts';

export { columnName, neutralCell } from './rows.ts';
export { pageOfPages, type Cell, type CellStyle, type PageSetup, type Sheet, type Workbook } from './sheet.ts';

/**
 * Into a file that only its owner may read. What `rows` throws is thrown, and no file is left that could be taken for
 * whole.
 */
export async function writeWorkbook<Style extends string>(workbook: Workbook<Style>, file: string): Promise<void> {
  await pipeline(Readable.from(bytesOf(workbook)), createWriteStream(file, { mode: 0o600 }));
}

/** In memory: for workbooks of a page or two. */
export async function workbookBytes<Style extends string>(workbook: Workbook<Style>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await Array.fromAsync(bytesOf(workbook))));
}

async function* bytesOf<Style extends string>(workbook: Workbook<Style>): AsyncGenerator<Uint8Array> {
  const { parts, styles } = await frameOf(workbook);
  const entries = [...parts].map(([name, text]): Entry => {
    if (typeof text === 'string') return { name, content: [text] };
    const sheet = workbook.sheets[Number(/\d+/.exec(name)?.[0]) - 1] as Sheet<Style>;
    const styleOf = (column: number, named = sheet.columns[column]?.style as string | undefined) =>
      named === undefined ? undefined : styles[named];
    return { name, content: around(text, rowsOf(sheet.rows, { styleOf, verbatim: workbook.verbatim ?? false })) };
  });
  yield* zip(entries);
}

async function* around(
  [before, after]: readonly [string, string],
  rows: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield before;
  yield* rows;
  yield after;
}
