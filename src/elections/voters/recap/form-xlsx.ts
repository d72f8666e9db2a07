/**
 * A filled form as XLSX. Sums are formulas, so that whoever changes a number sees what follows; texts can never be
 * formulas.
 */
import { columnName, pageOfPages, workbookBytes, type Cell } from '../../../printing/index.ts';
import { footOf, numbersOf, type PrintedForm } from './forms.ts';
import { signatureCells, signatureHeads } from './signature.ts';

const headRow = 7;
/** No. and name of the region stand before the form's own columns. */
const before = 2;

const styles = {
  title: { bold: true, size: 14 },
  strong: { bold: true },
  head: { bold: true, bordered: true, wrap: true, centred: true },
  text: { bordered: true },
  number: { bordered: true, format: '#,##0' },
  sumText: { bordered: true, bold: true },
  sum: { bordered: true, bold: true, format: '#,##0' },
};
type Row = readonly Cell<keyof typeof styles>[];

export function formXlsx(one: PrintedForm): Promise<Uint8Array> {
  const { form } = one;
  return workbookBytes({
    styles,
    sheets: [
      {
        name: 'Rekap',
        columns: [{ width: 6 }, { width: 28 }, ...form.columns.map(() => ({ width: 13 }))],
        frozen: { rows: headRow, columns: before },
        page: { landscape: true, footer: { left: footOf(one), right: pageOfPages } },
        rows: [
          ...titleRows(one),
          heads(one),
          ...one.rows.map((_, n) => regionRow(one, n)),
          sumRow(one),
          ...remarkRows(one),
          ...signatureRows(one),
        ],
      },
    ],
  });
}

function titleRows(one: PrintedForm): Row[] {
  const { form, unitName, period, printed } = one;
  return [
    [{ value: form.title, style: 'title' }],
    [{ value: 'Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan', style: 'strong' }],
    [{ value: unitName, style: 'strong' }],
    [{ value: `Periode ${period}`, style: 'strong' }],
    [numbersOf(one)],
    [printed],
  ];
}

const heads = ({ form }: PrintedForm): Row =>
  [
    'No.',
    form.childLabel,
    ...form.columns.map(({ group, label }) => (group === undefined ? label : `${group} ${label}`)),
  ].map((value) => ({ value, style: 'head' }));

function regionRow({ form, rows }: PrintedForm, n: number): Row {
  const { name, values } = rows[n] as PrintedForm['rows'][number];
  const row = headRow + 1 + n;
  const place = (key: string) => `${columnName(before + form.columns.findIndex((each) => each.key === key))}${row}`;
  const cells = form.columns.map(({ formula }, column) => {
    const result = values[column] ?? 0;
    if (formula === undefined) return result;
    const terms = formula.map(({ key, sign }, at) => `${sign === -1 ? '-' : at === 0 ? '' : '+'}${place(key)}`);
    return { formula: terms.join(''), result };
  });
  return [
    { value: n + 1, style: 'text' },
    { value: name, style: 'text' },
    ...cells.map((value) => ({ value, style: 'number' as const })),
  ];
}

function sumRow({ form, rows, totals }: PrintedForm): Row {
  const sums = form.columns.map((_, at) => {
    const column = columnName(before + at);
    const formula = `SUM(${column}${headRow + 1}:${column}${headRow + rows.length})`;
    return rows.length === 0 ? 0 : { formula, result: totals[at] ?? 0 };
  });
  return [
    { value: null, style: 'sumText' },
    { value: 'Jumlah', style: 'sumText' },
    ...sums.map((value) => ({ value, style: 'sum' as const })),
  ];
}

/** Where and when, and a line for each who signs. */
function signatureRows({ signature }: PrintedForm): Row[] {
  if (signature === null) return [];
  return [
    [],
    [null, signature.placeAndDay],
    signatureHeads.map((value) => ({ value, style: 'head' as const })),
    ...signatureCells(signature).map((cells) => cells.map((value) => ({ value, style: 'text' as const }))),
  ];
}

/** What is to be said of the numbers, below them. */
const remarkRows = ({ remarks }: PrintedForm): Row[] => [
  ...(remarks.length === 0 ? [] : [[]]),
  ...remarks.map((remark): Row => [remark]),
];
