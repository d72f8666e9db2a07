/**
 * The correction sheet as XLSX. Values are texts and are neutralised, so that no spreadsheet takes one for a formula;
 * the apostrophe that does it is not a part of the value when it comes back. What the file says about itself stands
 * behind the rows and has no columns of a list: the import of the mended sheet passes it over.
 */
import { coverSheet, exportStyles, markedPages, type ExportHead } from '../../../exports/index.ts';
import { writeWorkbook, type Cell } from '../../../printing/index.ts';
import { beyondColumn, linesToCorrect, sheetColumns } from '../import/index.ts';
import type { Engine } from '../list/index.ts';

export type CorrectionSheet = {
  readonly head: ExportHead;
  /** Name and period. */
  readonly list: string;
  /** Has `rejects`. */
  readonly engine: Engine;
  /** Of the file that was imported. */
  readonly headers: readonly string[];
  /** Numbers of the rejected rows that are corrected already. */
  readonly corrected: ReadonlySet<number>;
};

const styles = { ...exportStyles, head: { bold: true, format: '@' }, text: { format: '@' } };

/** Returns the number of rows in it. */
export async function writeCorrectionWorkbook(sheet: CorrectionSheet, file: string): Promise<number> {
  const { head, list, engine, headers, corrected } = sheet;
  const columns = [...sheetColumns, ...headers, beyondColumn];
  let count = 0;
  async function* rows(): AsyncGenerator<readonly Cell<keyof typeof styles>[]> {
    yield columns.map((value) => ({ value, style: 'head' }));
    for await (const lines of linesToCorrect(engine, { headers, corrected })) {
      yield* lines;
      count += lines.length;
    }
  }
  const rejected = {
    name: 'Perbaikan',
    columns: columns.map((_, at) => ({ width: at === 3 ? 50 : 18, style: 'text' as const })),
    rows: rows(),
    ...markedPages(head),
  };
  const cover = coverSheet(
    head,
    ['Daftar', list],
    [
      ['NIK dan NKK', 'lengkap, sebagaimana tertulis di berkas asal'],
      ['Cara memakai', 'Betulkan isi lembar Perbaikan, biarkan kolom Nomor tolakan, lalu unggah kembali berkas ini.'],
    ],
  );
  await writeWorkbook({ styles, sheets: [rejected, cover] }, file);
  return count;
}
