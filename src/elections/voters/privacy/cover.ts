/** What every exported workbook says about itself: on a sheet of its own, and at the head of each printed page. */
import type ExcelJS from 'exceljs';
import { neutralCell } from '../list/index.ts';
import { dayOf, markOf, purposeOf, type ExportHead } from './export-sheet.ts';

/** 9 is A4 in a workbook; the library names it in its types only. */
const a4 = 9 as unknown as ExcelJS.PaperSize.A4;

/** `more`: further lines, under those of every export. */
export function writeCover(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  head: ExportHead,
  more: readonly (readonly [string, string])[],
): void {
  const cover = workbook.addWorksheet('Keterangan', { pageSetup: { paperSize: a4 } });
  cover.columns = [{ width: 22 }, { width: 90 }];
  const lines: readonly (readonly [string, string])[] = [
    [
      'DATA PRIBADI',
      'Hanya untuk tujuan di bawah ini (UU 27/2022). Jangan disebarkan; hapus setelah selesai dan paling lambat pada hari terakhir.',
    ],
    ['Tujuan', purposeOf(head)],
    ['Berlaku sampai', dayOf(head.lastDay)],
    ['Dibuat oleh', head.by],
    ['Satuan kerja', head.unit],
    ['Dibuat pada', dayOf(head.day)],
    ['Daftar', head.list],
    ['Nomor ekspor', head.exportId],
    ...more,
  ];
  for (const [name, value] of lines) {
    const row = cover.addRow([name, neutralCell(value)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true };
    row.commit();
  }
  cover.commit();
}

/** Options of a sheet whose first row repeats on each page, under the watermark. */
export const markedPages = (head: ExportHead): Partial<ExcelJS.AddWorksheetOptions> => ({
  views: [{ state: 'frozen', ySplit: 1 }],
  pageSetup: {
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  },
  // "&" begins a code in a header.
  headerFooter: { oddHeader: `&C&8${markOf(head).replaceAll('&', '&&')}`, oddFooter: '&CHalaman &P dari &N' },
});
