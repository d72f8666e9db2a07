/** The correction sheet of a list, and the differences of a month, as workbooks. */
import { printShortDate } from '../../../language/index.ts';
import { maskNumbers } from '../../../platform/index.ts';
import { pageOfPages, workbookBytes, type Cell } from '../../../printing/index.ts';
import {
  differenceKindWords,
  differenceReasonWords,
  exchangeFields,
  exchangeFieldWords,
  exchangeReasonWords,
  type ColumnMap,
  type DifferenceSide,
  type ExchangeLine,
  type LetterDifference,
} from '../schema.ts';

const styles = {
  title: { bold: true, size: 14 },
  head: { bold: true, bordered: true, wrap: true, centred: true },
  text: { bordered: true, wrap: true },
};
type Style = keyof typeof styles;

export type Correction = {
  readonly unit: string;
  readonly name: string;
  readonly printed: string;
  readonly mapping: readonly (ColumnMap | null)[];
  /** Those that were refused. */
  readonly lines: readonly ExchangeLine[];
};

/** Why, of a line. */
export const reasonOfLine = ({ why, about }: Pick<ExchangeLine, 'why' | 'about'>): string =>
  why === null ? '' : exchangeReasonWords[why].id.replace('{about}', about);

/**
 * The refused lines as their file had them, under heads that are known, each with its reason: corrected, it is uploaded
 * as it is.
 */
export function correctionXlsx({ unit, name, printed, mapping, lines }: Correction): Promise<Uint8Array> {
  const columns = exchangeFields.filter((field) => mapping.some((one) => one?.[field] !== undefined));
  const heads = [...columns.map((field) => exchangeFieldWords[field].id), 'Ditolak karena', 'Tempat asal'];
  return workbookBytes({
    styles,
    sheets: [
      {
        name: 'Lembar perbaikan',
        columns: heads.map((_, at) => ({ width: at === heads.length - 2 ? 48 : 22, style: 'text' as const })),
        frozen: { rows: 3 },
        page: { landscape: true, titleRows: 3, footer: { left: printed, right: pageOfPages } },
        rows: [
          title(`Lembar perbaikan: ${name}`),
          [`${unit}. Betulkan sel yang salah, lalu unggah lembar ini.`],
          heads.map(head),
          ...lines.map((line) => {
            const at = line.layout === null ? null : mapping[line.layout];
            const cell = (column: number | undefined) => (column === undefined ? '' : (line.cells[column] ?? ''));
            return [
              ...columns.map((field) => maskNumbers(cell(at?.[field]))),
              reasonOfLine(line),
              `${line.sheet} ${line.line}`,
            ];
          }),
        ],
      },
    ],
  });
}

export type PrintedDifferences = {
  readonly unit: string;
  /** "Surat keluar, November 2026". */
  readonly what: string;
  readonly printed: string;
  readonly differences: readonly LetterDifference[];
};

const sides = ['Nomor', 'Tanggal', 'Perihal', 'Pengirim atau tujuan'];

export function differencesXlsx({ unit, what, printed, differences }: PrintedDifferences): Promise<Uint8Array> {
  const heads = [
    'Perbedaan',
    ...sides.map((one) => `${one} di sini`),
    ...sides.map((one) => `${one} di SRIKANDI`),
    'Baris di daftar',
    'Alasan',
    'Catatan',
    'Ditetapkan oleh',
  ];
  const open = differences.filter(({ reason }) => reason === null).length;
  return workbookBytes({
    styles,
    sheets: [
      {
        name: 'Perbedaan',
        columns: heads.map((_, at) => ({ width: at === 3 || at === 7 ? 40 : 20, style: 'text' as const })),
        frozen: { rows: 3 },
        page: { landscape: true, titleRows: 3, footer: { left: printed, right: pageOfPages } },
        rows: [
          title(`Perbedaan dengan SRIKANDI: ${what}`),
          [`${unit}. ${differences.length} perbedaan, ${open} tanpa alasan.`],
          heads.map(head),
          ...differences.map((one) => [
            differenceKindWords[one.kind].id,
            ...sideCells(one.ours),
            ...sideCells(one.theirs),
            one.theirs?.place ?? '',
            one.reason === null ? '' : differenceReasonWords[one.reason].id,
            maskNumbers(one.note ?? ''),
            one.decidedByName ?? '',
          ]),
        ],
      },
    ],
  });
}

const title = (value: string): Cell<Style>[] => [{ value, style: 'title' }];
const head = (value: string): Cell<Style> => ({ value, style: 'head' });

const sideCells = (side: DifferenceSide | null): string[] =>
  side === null
    ? ['', '', '', '']
    : [
        side.number,
        side.date === null ? '' : (printShortDate(side.date) ?? side.date),
        maskNumbers(side.subject),
        maskNumbers(side.party),
      ];
