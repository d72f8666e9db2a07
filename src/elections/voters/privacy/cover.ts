/** What every exported workbook says about itself: on a sheet of its own, and at the head of each printed page. */
import { pageOfPages, type PageSetup, type Sheet } from '../../../printing/index.ts';
import { dayOf, markOf, purposeOf, type ExportHead } from './export-sheet.ts';

/** Styles that the sheets of every exported workbook use. */
export const exportStyles = { head: { bold: true }, wrapped: { wrap: true } };
type ExportSheet = Sheet<keyof typeof exportStyles>;

/** `more`: further lines, under those of every export. */
export function coverSheet(head: ExportHead, more: readonly (readonly [string, string])[]): ExportSheet {
  const lines: readonly (readonly [string, string])[] = [
    [
      'DATA PRIBADI',
      'Hanya untuk tujuan di bawah ini (UU 27/2022). Jangan disebarkan; hapus setelah selesai dan paling ' +
        'lambat pada hari terakhir.',
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
  return {
    name: 'Keterangan',
    columns: [{ width: 22 }, { width: 90 }],
    page: {},
    rows: lines.map(([name, value]) => [
      { value: name, style: 'head' },
      { value, style: 'wrapped' },
    ]),
  };
}

/** Of a sheet whose first row stays in sight and repeats on each page, under the watermark. */
export const markedPages = (head: ExportHead): { readonly frozen: { rows: number }; readonly page: PageSetup } => ({
  frozen: { rows: 1 },
  page: { landscape: true, titleRows: 1, header: markOf(head), footer: { centre: pageOfPages } },
});
