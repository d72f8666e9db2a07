/** A filled form as XLSX. Sums are formulas, so that whoever changes a number sees what follows; texts can never be formulas. */
import ExcelJS from 'exceljs';
import { neutralCell } from '../list/index.ts';
import { footOf, numbersOf, type PrintedForm } from './forms.ts';

const headRow = 7;

export async function formXlsx(one: PrintedForm): Promise<Uint8Array> {
  const { form, unitName, period, printed, rows, totals } = one;
  const book = new ExcelJS.Workbook();
  // The same recap gives the same file.
  book.created = new Date(0);
  book.modified = new Date(0);
  book.calcProperties.fullCalcOnLoad = true;
  const sheet = book.addWorksheet('Rekap', {
    pageSetup: { paperSize: 9 as never, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L&8${footOf(one).replaceAll('&', '&&')}&R&8Halaman &P dari &N` },
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }],
  });
  for (const [n, line] of [
    form.title,
    'Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan',
    unitName,
    `Periode ${period}`,
    numbersOf(one),
    printed,
  ].entries()) {
    sheet.getCell(n + 1, 1).value = neutralCell(line);
    sheet.getCell(n + 1, 1).font = { bold: n < 4, size: n === 0 ? 14 : 11 };
  }
  const first = headRow + 1;
  const last = headRow + rows.length;
  const columnOf = new Map(form.columns.map(({ key }, n) => [key, letter(n + 3)]));
  const heads = [
    'No.',
    form.childLabel,
    ...form.columns.map(({ group, label }) => (group === undefined ? label : `${group} ${label}`)),
  ];
  for (const [n, head] of heads.entries()) sheet.getCell(headRow, n + 1).value = head;
  for (const [n, { name, values }] of rows.entries()) {
    const row = sheet.getRow(first + n);
    row.getCell(1).value = n + 1;
    row.getCell(2).value = neutralCell(name);
    for (const [column, { formula }] of form.columns.entries()) {
      const result = values[column] ?? 0;
      row.getCell(column + 3).value =
        formula === undefined
          ? result
          : {
              formula: formula
                .map(
                  ({ key, sign }, at) => `${sign === 1 ? (at === 0 ? '' : '+') : '-'}${columnOf.get(key)}${first + n}`,
                )
                .join(''),
              result,
            };
    }
  }
  const total = sheet.getRow(last + 1);
  total.getCell(2).value = 'Jumlah';
  for (const [column] of form.columns.entries())
    total.getCell(column + 3).value =
      rows.length === 0
        ? 0
        : { formula: `SUM(${letter(column + 3)}${first}:${letter(column + 3)}${last})`, result: totals[column] ?? 0 };
  for (let row = headRow; row <= last + 1; row += 1) {
    for (let column = 1; column <= heads.length; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.border = {
        top: { style: 'thin' },
        bottom: { style: 'thin' },
        left: { style: 'thin' },
        right: { style: 'thin' },
      };
      if (row === headRow || row === last + 1) cell.font = { bold: true };
      if (row === headRow) cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
      else if (column > 2) cell.numFmt = '#,##0';
    }
  }
  sheet.getColumn(1).width = 6;
  sheet.getColumn(2).width = 28;
  for (let column = 3; column <= heads.length; column += 1) sheet.getColumn(column).width = 13;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const letter = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : `${letter(Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`;
