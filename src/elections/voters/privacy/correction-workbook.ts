/**
 * The correction sheet as XLSX. Values are texts and are neutralised, so that no spreadsheet takes one for a formula; the apostrophe that does
 * it is not a part of the value when it comes back. What the file says about itself stands behind the rows and has no columns of a list: the
 * import of the mended sheet passes it over.
 */
import ExcelJS from 'exceljs';
import { beyondColumn, linesToCorrect, sheetColumns } from '../import/index.ts';
import { type Engine, neutralCell } from '../list/index.ts';
import { markedPages, writeCover } from './cover.ts';
import type { ExportHead } from './export-sheet.ts';

export type CorrectionSheet = {
  readonly head: ExportHead;
  /** Has `rejects`. */
  readonly engine: Engine;
  /** Of the file that was imported. */
  readonly headers: readonly string[];
  /** Numbers of the rejected rows that are corrected already. */
  readonly corrected: ReadonlySet<number>;
};

/** Returns the number of rows in it. */
export async function writeCorrectionWorkbook(
  { head, engine, headers, corrected }: CorrectionSheet,
  file: string,
): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false });
  workbook.created = head.at;
  const sheet = workbook.addWorksheet('Perbaikan', markedPages(head));
  sheet.columns = [...sheetColumns, ...headers, beyondColumn].map((header, at) => ({
    header: neutralCell(header),
    width: at === 3 ? 50 : 18,
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  let rows = 0;
  for await (const lines of linesToCorrect(engine, { headers, corrected })) {
    for (const line of lines) sheet.addRow(line.map(neutralCell)).commit();
    rows += lines.length;
  }
  sheet.commit();
  writeCover(workbook, head, [
    ['NIK dan NKK', 'lengkap, sebagaimana tertulis di berkas asal'],
    ['Cara memakai', 'Betulkan isi lembar Perbaikan, biarkan kolom Nomor tolakan, lalu unggah kembali berkas ini.'],
  ]);
  await workbook.commit();
  return rows;
}
