/** SRIKANDI's list of a month, line by line. What a cell says is kept as it is; what cannot be read says why. */
import type { ColumnMap, ExchangeLine, ExchangeReason } from '../schema.ts';
import type { KeptRow } from '../tables.ts';
import { readDay } from './day.ts';
import { cellsOf, isSum, isVoid, lineFrom, notesOf, numberOf, secrecyOf, unreadSheets } from './lines.ts';

/** In the order of the rows; one line of each. */
export function readMonth(rows: readonly KeptRow[], mapping: readonly (ColumnMap | null)[]): ExchangeLine[] {
  const unread = unreadSheets(rows);
  const lines = rows.map((row) => {
    const why = unread.get(row);
    return why === undefined ? lineOf(row, mapping) : lineFrom(row, { verdict: 'tolak', why });
  });
  const first = new Map<string, ExchangeLine>();
  return lines.map((line) => {
    if (line.verdict !== 'ambil') return line;
    const key = [line.number, line.date, line.party].join('\n').toLowerCase();
    const there = first.get(key);
    if (there === undefined) first.set(key, line);
    return there === undefined ? line : { ...line, verdict: 'tolak', why: 'double', about: String(there.line) };
  });
}

function lineOf(row: KeptRow, mapping: readonly (ColumnMap | null)[]): ExchangeLine {
  const columns = row.layout === null ? null : (mapping[row.layout] ?? null);
  if (columns === null)
    return lineFrom(row, { verdict: 'lewati', why: row.layout === null ? 'not-a-line' : 'left-out' });
  const cells = cellsOf(row, columns);
  const filled = row.cells.filter((cell) => cell !== '').length;
  if (cells.number.text === '' && filled <= 1) return lineFrom(row, { verdict: 'lewati', why: 'not-a-line' });
  if (isSum(row, cells)) return lineFrom(row, { verdict: 'lewati', why: 'not-a-line' });
  const { day, impossible } = readDay(cells.date.text);
  const told = {
    number: numberOf(cells),
    date: day,
    party: (cells.party.text || cells.recipient.text).slice(0, 300),
    recipient: cells.recipient.text.slice(0, 1_000),
    subject: cells.subject.text.slice(0, 500),
    secrecy: secrecyOf(cells),
    void: isVoid(cells.note.text) ? cells.note.text.slice(0, 500) : null,
  };
  const why = whyNot(told.number, cells.date.text, { day, impossible });
  return why === null
    ? lineFrom(row, { ...told, verdict: 'ambil', why, notes: notesOf(row, cells) })
    : lineFrom(row, { ...told, verdict: 'tolak', why, about: cells.date.text.slice(0, 40) });
}

function whyNot(
  number: string,
  date: string,
  { day, impossible }: { readonly day: string | null; readonly impossible: boolean },
): ExchangeReason | null {
  if (number === '') return 'no-number';
  if (date === '') return 'no-date';
  return day === null ? (impossible ? 'date-impossible' : 'date-unreadable') : null;
}
