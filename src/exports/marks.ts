/** What every exported file says about itself: on a sheet of its own, and at the head of each printed page. */
import { pageOfPages, type PageSetup, type Sheet } from '../printing/index.ts';
import type { ExportHead } from './export-kind.ts';

/** Printed on every page: who has it, until when. */
export const markOf = (head: ExportHead): string =>
  `Dibuat ${head.by}, ${head.unit}, ${dayOf(head.day)} · berlaku sampai ${dayOf(head.lastDay)} · ` +
  `ekspor ${head.exportId}`;

/** "24-11-2026" */
export const dayOf = (day: string): string => day.split('-').reverse().join('-');

/** Styles that the sheets of every exported workbook use. */
export const exportStyles = { head: { bold: true }, wrapped: { wrap: true } };
type Line = readonly [name: string, value: string];

/** `subject`: of what it is a part. `more`: further lines, under those of every export. */
export function coverSheet(head: ExportHead, subject: Line, more: readonly Line[]): Sheet<keyof typeof exportStyles> {
  const lines: readonly Line[] = [
    [
      'DATA PRIBADI',
      'Hanya untuk tujuan di bawah ini (UU 27/2022). Jangan disebarkan; hapus setelah selesai dan paling ' +
        'lambat pada hari terakhir.',
    ],
    ['Tujuan', head.purpose],
    ['Berlaku sampai', dayOf(head.lastDay)],
    ['Dibuat oleh', head.by],
    ['Satuan kerja', head.unit],
    ['Dibuat pada', dayOf(head.day)],
    subject,
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
