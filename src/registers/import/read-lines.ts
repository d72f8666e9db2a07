/**
 * A register kept by hand in a workbook, line by line: what can be taken and what cannot, with the reason. Nothing is
 * put right: what a cell does not say stays unsaid, and what was read beside the letter of a cell (a merged cell, a
 * hidden row) is told with the line.
 */
import type { ShownRow, ShownSheet } from '../../documents/index.ts';
import { oneLine } from '../../language/index.ts';
import { readNumber, type ReadNumber } from '../grammar/index.ts';
import type { ImportedLine, LineNote, LineReason } from '../schema.ts';
import { mergedValues, writtenDay, type MergedValues, type WrittenDay } from './cells.ts';
import { findColumns, registerColumns, type Columns, type RegisterColumn } from './columns.ts';

export type RegisterAsk = {
  readonly year: number;
  /** Kinds that count in the series, and the one of numbers that name none. */
  readonly kinds: ReadonlySet<string>;
  readonly kind: string;
};

/** A number that runs ahead of the one before it by more is a slip of the hand. */
export const longestJump = 500;

/** Sheets with no heads of a register give one line that says so; hidden sheets likewise, unread. */
export function readLines(sheets: readonly ShownSheet[], ask: RegisterAsk): ImportedLine[] {
  const lines = sheets.flatMap((sheet) => {
    if (sheet.hidden) return [unread(sheet, 'hidden-sheet')];
    const columns = findColumns(sheet.rows);
    if (columns === null) return sheet.rows.length === 0 ? [] : [unread(sheet, 'no-heads')];
    const within = { sheet, columns, ask, merged: mergedValues(sheet) };
    return sheet.rows.filter(({ line }) => line > columns.headLine).map((row) => lineOf(row, within));
  });
  return acrossLines(lines);
}

const unread = ({ name, rows }: ShownSheet, why: LineReason): ImportedLine => ({
  ...rejected(why),
  sheet: name,
  line: rows[0]?.line ?? 1,
  cells: rows[0]?.cells.slice(0, 12) ?? [],
});

const rejected = (why: LineReason, about = ''): Omit<ImportedLine, 'sheet' | 'line' | 'cells'> => ({
  verdict: 'tolak',
  why,
  about,
  number: '',
  seq: null,
  suffix: '',
  kind: '',
  date: null,
  title: '',
  party: '',
  void: null,
  notes: [],
});

type Within = {
  readonly sheet: ShownSheet;
  readonly columns: Columns;
  readonly ask: RegisterAsk;
  readonly merged: MergedValues;
};

function lineOf(row: ShownRow, within: Within): ImportedLine {
  const cells = Object.fromEntries(registerColumns.map((column) => [column, cellOf(row, column, within)])) as Record<
    RegisterColumn,
    Cell
  >;
  const notes: LineNote[] = [
    ...(row.hidden ? ['hidden-row' as const] : []),
    ...(['date', 'title', 'party'] as const).flatMap((column) =>
      cells[column].merged ? [`merged-${column}` as const] : [],
    ),
  ];
  const read = readNumber(cells.number.text);
  const date = writtenDay(cells.date.text);
  const judged = whyNot(row, cells, { read, date, ...within });
  return {
    ...(judged === null ? { ...rejected('no-number'), verdict: 'ambil' as const, why: null } : rejected(...judged)),
    sheet: within.sheet.name,
    line: row.line,
    number: cells.number.text,
    seq: read && countOf(read),
    suffix: /[a-z]$/.exec(read?.seq ?? '')?.[0] ?? '',
    kind: read?.kind ?? within.ask.kind,
    date: date.day,
    title: cells.title.text.slice(0, 500),
    party: cells.party.text.slice(0, 300),
    void: /\bbatal\b|\bdibatalkan\b/i.test(cells.note.text) ? cells.note.text.slice(0, 500) : null,
    notes: judged === null ? notes : [],
    cells: row.cells.slice(0, 12).map((cell) => cell.slice(0, 300)),
  };
}

/** 12 of "012a". */
const countOf = ({ seq }: ReadNumber): number => Number.parseInt(seq, 10);

type Judged = readonly [LineReason, string?];

function whyNot(
  row: ShownRow,
  cells: Readonly<Record<RegisterColumn, Cell>>,
  { read, date, ask }: { readonly read: ReadNumber | null; readonly date: WrittenDay } & Within,
): Judged | null {
  if (row.cells.filter((cell) => cell !== '').length <= 1 && read === null) return ['not-a-line'];
  if (cells.number.merged) return ['merged-number', cells.number.from];
  if (cells.number.text === '') return ['no-number'];
  if (read === null) return ['number-unreadable'];
  if (countOf(read) === 0) return ['number-unreadable'];
  if (read.kind !== undefined && !ask.kinds.has(read.kind)) return ['other-series', read.kind];
  if (read.year !== undefined && read.year !== ask.year) return ['year-differs', String(read.year)];
  if (cells.date.text === '') return ['no-date'];
  if (date.day === null) return [date.impossible ? 'date-impossible' : 'date-unreadable', cells.date.text.slice(0, 40)];
  return date.day.startsWith(`${ask.year}-`) ? null : ['other-year', date.day];
}

type Cell = {
  readonly text: string;
  readonly merged: boolean;
  /** Line of the cell that it is part of. */
  readonly from: string;
};

function cellOf(row: ShownRow, name: RegisterColumn, { columns, merged }: Within): Cell {
  const column = columns.at[name];
  if (column === undefined) return { text: '', merged: false, from: '' };
  const own = oneLine(row.cells[column] ?? '');
  const above = own === '' ? merged.get(`${column} ${row.line}`) : undefined;
  return { text: above?.text ?? own, merged: above !== undefined, from: String(above?.from ?? '') };
}

/** What lines say of one another: doubles, jumps, inserted numbers without theirs. */
function acrossLines(lines: readonly ImportedLine[]): ImportedLine[] {
  const taken = lines.filter(({ verdict }) => verdict === 'ambil');
  const byPlace = new Map<string, ImportedLine>();
  const faults = new Map<ImportedLine, Judged>();
  for (const line of taken) {
    const place = `${line.seq}${line.suffix}`;
    const first = byPlace.get(place);
    if (first === undefined) byPlace.set(place, line);
    else faults.set(line, ['double', `${first.sheet === line.sheet ? '' : `${first.sheet} `}${first.line}`]);
  }
  let last = 0;
  for (const line of [...byPlace.values()].toSorted((one, other) => (one.seq ?? 0) - (other.seq ?? 0))) {
    if (line.suffix !== '') continue;
    const seq = line.seq ?? 0;
    if (last > 0 && seq - last > longestJump) faults.set(line, ['too-far', String(last)]);
    else last = seq;
  }
  for (const line of byPlace.values()) {
    const fault = line.suffix === '' ? null : insertedFault(line, byPlace, faults);
    if (fault !== null) faults.set(line, fault);
  }
  return lines.map((line) => {
    const [why, about = ''] = faults.get(line) ?? [];
    return why === undefined ? line : { ...line, verdict: 'tolak', why, about, notes: [] };
  });
}

function insertedFault(
  line: ImportedLine,
  byPlace: ReadonlyMap<string, ImportedLine>,
  faults: ReadonlyMap<ImportedLine, Judged>,
): Judged | null {
  const standing = (place: string): ImportedLine | undefined => {
    const found = byPlace.get(place);
    return found !== undefined && !faults.has(found) ? found : undefined;
  };
  const before = line.suffix === 'a' ? '' : String.fromCodePoint((line.suffix.codePointAt(0) ?? 0) - 1);
  const base = standing(`${line.seq}${before}`);
  if (base === undefined) return ['no-base', `${line.seq}${before}`];
  const next = standing(String((line.seq ?? 0) + 1));
  const [day, from, to] = [line.date ?? '', base.date ?? '', next?.date ?? '9999'];
  return day < from || day > to ? ['not-between', day] : null;
}
