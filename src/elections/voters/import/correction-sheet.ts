/**
 * The correction sheet: rejected rows as they were written, with their reasons, to be mended and uploaded again. Values are texts and are
 * neutralised, so that no spreadsheet takes one for a formula; the apostrophe that does it is not a part of the value when it comes back.
 */
import { PassThrough, Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { neutralCell } from '../list/neutral-cell.ts';
import type { WorkOn } from '../list/open-list.ts';
import { reasonOf } from './queries/imports.ts';
import { withRejects, type RejectRow } from './queries/rejects.ts';

/** Columns before the file's own. */
export const sheetColumns = ['Nomor tolakan', 'Lembar', 'Baris', 'Alasan'] as const;
/** Rows of one sheet; more are no work for a person. */
export const mostCorrectable = 100_000;

type SheetOptions = { readonly sha256: string; readonly headers: readonly string[]; readonly corrected: ReadonlySet<number> };

/** XLSX as a stream of bytes. Rows that are no voters and rows that were corrected are left out. */
export async function correctionSheet(platform: WorkOn, { sha256, headers, corrected }: SheetOptions): Promise<Uint8Array> {
  const through = new PassThrough();
  const bytes = new Response(Readable.toWeb(through) as ReadableStream).arrayBuffer();
  await withRejects(platform, sha256, async (engine) => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: through, useSharedStrings: false, useStyles: true });
    const sheet = book.addWorksheet('Perbaikan', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = [...sheetColumns, ...headers, 'Sel berlebih'].map((header, at) => ({ header: neutralCell(header), width: at === 3 ? 50 : 18, style: { numFmt: '@' } }));
    sheet.getRow(1).font = { bold: true };
    for await (const rows of engine.stream<RejectRow>('select n, sheet, line, byte, cells, problems from rejects order by n')) {
      for (const { n, sheet: name, line, cells, problems } of rows) {
        const told = problems.map((problem) => reasonOf(problem.split(':')[0] ?? ''));
        if (corrected.has(n) || told.some(({ voter }) => !voter)) continue;
        const why = problems.map((problem, at) => `${problem.split(':')[1] ? `${problem.split(':')[1]}: ` : ''}${told[at]?.id ?? ''}`).join(' ');
        sheet.addRow([String(n), name ?? '', String(line), why, ...headers.map((_, at) => neutralCell(cells[at] ?? '')), neutralCell(cells[headers.length] ?? '')]).commit();
      }
    }
    sheet.commit();
    await book.commit();
  });
  return new Uint8Array(await bytes);
}

