import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnName, pageOfPages, workbookBytes, writeWorkbook, type Cell, type Workbook } from './index.ts';
import { unzip } from './zip.ts';

const styles = {
  head: { bold: true, bordered: true, wrap: true, centred: true, size: 14 },
  day: { format: 'dd/mm/yyyy' },
};
type Style = keyof typeof styles;
const book = (rows: readonly (readonly Cell<Style>[])[], more: Partial<Workbook<Style>> = {}): Workbook<Style> => ({
  styles,
  sheets: [
    {
      name: 'Rekap',
      columns: [{ width: 6 }, {}, { width: 12, style: 'day' }],
      rows,
      frozen: { rows: 1, columns: 2 },
      page: {
        landscape: true,
        titleRows: 1,
        header: 'Dibuat <Maria> & "rekan"',
        footer: { left: 'A & B', right: pageOfPages },
      },
    },
    { name: 'Keterangan', columns: [{ width: 22 }], rows: [['tentang berkas ini']] },
  ],
  ...more,
});
const partsOf = async (workbook: Workbook<Style>) => unzip(Buffer.from(await workbookBytes(workbook)));

describe('cells', () => {
  test('texts, numbers, days, formulas with their results and nothing come back as they were', async () => {
    const bytes = await workbookBytes(
      book([
        [{ value: 'Nama', style: 'head' }, 12, new Date('1980-02-29T00:00:00Z'), null, { formula: 'B1*2', result: 24 }],
      ]),
    );
    const sheet = read(bytes, { cellDates: true, UTC: true }).Sheets.Rekap as WorkSheet;
    expect(sheet.A1?.v).toBe('Nama');
    expect(sheet.B1?.v).toBe(12);
    expect(sheet.C1?.v).toEqual(new Date('1980-02-29T00:00:00.000Z'));
    expect(sheet.D1).toBeUndefined();
    expect(sheet.E1).toMatchObject({ f: 'B1*2', v: 24 });
    expect(read(bytes).SheetNames).toEqual(['Rekap', 'Keterangan']);
  });

  test('any text comes back, and none that a spreadsheet would compute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), async (texts) => {
        const sheet = read(await workbookBytes(book(texts.map((text) => [text])))).Sheets.Rekap as WorkSheet;
        for (const [at, text] of texts.entries()) {
          const cell = sheet[`A${at + 1}`] as { v?: unknown; f?: string } | undefined;
          expect(cell?.f).toBeUndefined();
          expect(cell?.v).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what XML does not allow is left out; only a verbatim file keeps formulas’ signs', async () => {
    const first = async (text: string, more: Partial<Workbook<Style>> = {}) =>
      (read(await workbookBytes(book([[text]], more))).Sheets.Rekap as WorkSheet).A1?.v as string;
    expect(await first('a\u0000b\ud800c')).toBe('ab\ufffdc');
    expect(await first('-')).toBe("'-");
    expect(await first('-', { verbatim: true })).toBe('-');
  });

  test('columns are named as spreadsheets name them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    for (let column = 0; column < 2_000; column += 7) expect(columnName(column)).toBe(utils.encode_col(column));
  });
});

test('styles, widths, frozen panes and pages stand in the file', async () => {
  const parts = await partsOf(book([[{ value: 'Nama', style: 'head' }, 1, new Date(0)]]));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*xSplit="2"[^>]*state="frozen"/);
  expect(sheet).toContain('<col min="1" max="1" width="6" customWidth="1"/>');
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(sheet).toContain('<oddHeader>&#38;C&#38;8Dibuat &#60;Maria&#62; &#38;&#38; &#34;rekan&#34;</oddHeader>');
  expect(sheet).toContain('<oddFooter>&#38;L&#38;8A &#38;&#38; B&#38;R&#38;8Halaman &#38;P dari &#38;N</oddFooter>');
  expect(parts.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Rekap'!$1:$1</definedName>`,
  );
  expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  const named = parts.get('xl/styles.xml') ?? '';
  expect(named).toContain('<b/>');
  expect(named).toContain('formatCode="dd/mm/yyyy"');
  const numbers = [.../<c r="A1" s="(\d+)".*<c r="C1" s="(\d+)"/.exec(sheet)!].slice(1).map(Number);
  expect(new Set(numbers).size).toBe(2);
  // The order that the format demands; anything else opens with a complaint.
  const order = [...sheet.matchAll(/<(sheetPr|sheetViews|cols|sheetData|pageMargins|pageSetup|headerFooter)[ >/]/g)];
  expect(order.map(([, name]) => name)).toEqual([
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ]);
});

test('the same input gives the same bytes, whenever it is written', async () => {
  const one = Buffer.from(await workbookBytes(book([['a', 1, new Date(0)]])));
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(Buffer.from(await workbookBytes(book([['a', 1, new Date(0)]]))).equals(one)).toBe(true);
});

test('a hundred thousand rows pass through without being held, and a fault in them is thrown', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbook-'));
  try {
    const file = path.join(folder, 'a.xlsx');
    let [ahead, written] = [0, 0];
    async function* rows(): AsyncGenerator<string[]> {
      for (let n = 0; n < 100_000; n += 1) {
        ahead += 1;
        if (n === 90_000) written = (await stat(file)).size;
        yield Array.from({ length: 10 }, (_, column) => `nilai ${n} ${column}`);
      }
    }
    await writeWorkbook({ styles: {}, sheets: [{ name: 'Daftar', columns: [], rows: rows() }] }, file);
    expect(ahead).toBe(100_000);
    // What was asked for stands in the file already: memory holds only what lies between.
    const { mode, size } = await stat(file);
    expect(written).toBeGreaterThan(size * 0.8);
    expect(mode & 0o777).toBe(0o600);
    expect(unzip(await readFile(file)).get('xl/worksheets/sheet1.xml')).toContain('nilai 99999 9');
    async function* broken(): AsyncGenerator<string[]> {
      yield ['a'];
      throw new Error('the list is gone');
    }
    await expect(
      writeWorkbook({ styles: {}, sheets: [{ name: 'Daftar', columns: [], rows: broken() }] }, file),
    ).rejects.toThrow('the list is gone');
  } finally {
    await rm(folder, { recursive: true });
  }
});
