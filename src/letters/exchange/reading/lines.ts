/** What rows of every kind of list share: the cells of a line by what their columns hold. */
import { oneLine } from '../../../language/index.ts';
import { plainNumber } from '../../../registers/index.ts';
import { exchangeFields, type ColumnMap, type ExchangeField, type ExchangeLine, type ExchangeNote } from '../schema.ts';
import type { KeptRow } from '../tables.ts';
import { readDay } from './day.ts';

type LineCell = {
  readonly text: string;
  readonly merged: boolean;
  /** Row of the cell that it is part of; 0 where it is its own. */
  readonly from: number;
};
export type LineCells = Readonly<Record<ExchangeField, LineCell>>;

export const cellsOf = (row: KeptRow, columns: ColumnMap): LineCells =>
  Object.fromEntries(exchangeFields.map((field) => [field, cellOf(row, columns[field])])) as Record<
    ExchangeField,
    LineCell
  >;

function cellOf({ cells, merged }: KeptRow, column: number | undefined): LineCell {
  if (column === undefined) return { text: '', merged: false, from: 0 };
  const own = oneLine(cells[column] ?? '');
  const above = own === '' ? merged[String(column)] : undefined;
  return { text: above?.text ?? own, merged: above !== undefined, from: above?.from ?? 0 };
}

const mergedNotes = {
  received: 'merged-received',
  date: 'merged-date',
  party: 'merged-party',
  subject: 'merged-subject',
} as const satisfies Partial<Record<ExchangeField, ExchangeNote>>;

/** What a line was read by beside the letter of its cells. */
export const notesOf = ({ hidden }: KeptRow, cells: LineCells): ExchangeNote[] => [
  ...(hidden ? ['hidden-row' as const] : []),
  ...(readDay(cells.received.text).serial || readDay(cells.date.text).serial ? ['serial-day' as const] : []),
  ...(Object.entries(mergedNotes) as [keyof typeof mergedNotes, ExchangeNote][]).flatMap(([field, note]) =>
    cells[field].merged ? [note] : [],
  ),
];

/** A sum or what a printer added: a word or two, none of them of a letter. */
export const isSum = ({ cells }: KeptRow, { agenda, number }: LineCells): boolean => {
  const filled = cells.map(oneLine).filter((cell) => cell !== '');
  const said = /^(?:sub ?)?(?:jumlah|total|dipindahkan|dicetak|halaman)\b/i;
  return filled.length <= 2 && filled.some((cell) => said.test(cell)) && !agenda.merged && !/\d\//.test(number.text);
};

export const isVoid = (note: string): boolean => /\bbatal\b|\bdibatalkan\b/i.test(note);

/** Whether what a list calls a letter is a class that few see. */
export const isSecretWord = (secrecy: string): boolean =>
  /(?<!\b(?:tidak|bukan|non|tdk)[ -]?)\brahasia\b|\bSR\b|^R$/i.test(secrecy.trim());

/** Nature or class of a letter; a book that has no column of it, or leaves it blank, says "rahasia" in its notes. */
export function secrecyOf({ secrecy, note }: LineCells): string {
  const isInNote = !isSecretWord(secrecy.text) && /rahasia/i.test(note.text) && isSecretWord(note.text);
  return (isInNote ? note.text : secrecy.text).slice(0, 100);
}

/** A number as a list writes it; '' where it says that there is none: "-", "tanpa nomor". */
export function numberOf({ number }: LineCells): string {
  const isNone =
    !/[\p{L}\p{N}]/u.test(number.text) || /^(?:tanpa|tidak ada|tak ada)(?: no(?:mor)?\.?)?$/i.test(number.text);
  return isNone ? '' : plainNumber(number.text).slice(0, 300);
}

/** Cells of a line that are kept for the screen and the correction sheet. */
const mostCells = 20;

export const lineFrom = (
  row: KeptRow,
  told: Pick<ExchangeLine, 'verdict' | 'why'> & Partial<ExchangeLine>,
): ExchangeLine => ({
  sheet: row.sheet,
  line: row.line,
  about: '',
  agenda: null,
  received: null,
  number: '',
  date: null,
  party: '',
  recipient: '',
  subject: '',
  secrecy: '',
  void: null,
  notes: [],
  letterId: null,
  layout: row.layout !== null && row.layout >= 0 ? row.layout : null,
  cells: row.cells.slice(0, mostCells).map((cell) => cell.slice(0, 300)),
  ...told,
});

/** The first row of each sheet of which nothing is read, and why. */
export function unreadSheets(rows: readonly KeptRow[]): ReadonlyMap<KeptRow, 'hidden-sheet' | 'no-heads'> {
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet);
  return new Map(
    [...bySheet.values()].flatMap((own): [KeptRow, 'hidden-sheet' | 'no-heads'][] => {
      const [first] = own;
      if (first === undefined || own.some(({ layout }) => layout !== null && layout >= 0)) return [];
      return [[first, first.layout === hiddenSheet ? 'hidden-sheet' : 'no-heads']];
    }),
  );
}

/** In place of a layout: the one row that is kept of a hidden sheet. */
export const hiddenSheet = -1;
