/**
 * An earlier book of incoming letters, line by line: what can be taken and what cannot, with the reason. Nothing is put
 * right: what a cell does not say stays unsaid, and what was read beside the letter of a cell is told with the line.
 */
import { monthNumber } from '../../../language/index.ts';
import type { ColumnMap, ExchangeLine, ExchangeNote, ExchangeReason } from '../schema.ts';
import type { KeptRow } from '../tables.ts';
import { readDay, type ReadDay } from './day.ts';
import {
  cellsOf,
  isSum,
  isVoid,
  lineFrom,
  notesOf,
  numberOf,
  secrecyOf,
  unreadSheets,
  type LineCells,
} from './lines.ts';

/** A number that runs ahead of the one before it by more is a slip of the hand. */
export const longestJump = 500;
/** The last number that a book of a year may have. */
const highest = 30_000;

type Judged = readonly [ExchangeReason, string?];

/** In the order of the rows; one line of each. */
export function readBook(
  rows: readonly KeptRow[],
  mapping: readonly (ColumnMap | null)[],
  year: number,
): ExchangeLine[] {
  const unread = unreadSheets(rows);
  return acrossLines(
    rows.map((row) => {
      const why = unread.get(row);
      return why === undefined ? lineOf(row, mapping, year) : lineFrom(row, { verdict: 'tolak', why });
    }),
  );
}

function lineOf(row: KeptRow, mapping: readonly (ColumnMap | null)[], year: number): ExchangeLine {
  const columns = row.layout === null ? null : (mapping[row.layout] ?? null);
  if (columns === null)
    return lineFrom(row, { verdict: 'lewati', why: row.layout === null ? 'not-a-line' : 'left-out' });
  const cells = cellsOf(row, columns);
  if (isDivider(row, cells) || isSum(row, cells)) return lineFrom(row, { verdict: 'lewati', why: 'not-a-line' });
  const [received, date] = [readDay(cells.received.text), readDay(cells.date.text)];
  const judged = whyNot(cells, { received, date, year });
  const told = {
    agenda: agendaOf(cells.agenda.text),
    received: received.day,
    number: numberOf(cells),
    date: date.day,
    party: cells.party.text.slice(0, 300),
    recipient: cells.recipient.text.slice(0, 1_000),
    subject: cells.subject.text.slice(0, 500),
    secrecy: secrecyOf(cells),
    void: isVoid(cells.note.text) ? cells.note.text.slice(0, 500) : null,
  };
  if (judged !== null) {
    const [why, about = ''] = judged;
    return lineFrom(row, { ...told, verdict: 'tolak', why, about });
  }
  return lineFrom(row, { ...told, verdict: 'ambil', why: null, notes: notes(row, cells, told) });
}

/** A title, the name of a month, a sum: one cell, and no agenda number in its place. */
const isDivider = (row: KeptRow, { agenda }: LineCells): boolean =>
  row.cells.filter((cell) => cell !== '').length <= 1 && agendaOf(agenda.text) === null && !agenda.merged;

const agendaOf = (text: string): number | null => {
  const found = /^0*(\d{1,6})\.?$/.exec(text.replaceAll(/\s/g, ''))?.[1];
  return found === undefined || Number(found) === 0 ? null : Number(found);
};

type Days = { readonly received: ReadDay; readonly date: ReadDay; readonly year: number };

function whyNot(cells: LineCells, { received, date, year }: Days): Judged | null {
  const { agenda } = cells;
  if (agenda.merged) return ['merged-agenda', String(agenda.from)];
  if (agenda.text === '') return ['no-agenda'];
  if (/^0*\d{1,6}\.?[a-z]\.?$/i.test(agenda.text)) return ['inserted', agenda.text];
  const seq = agendaOf(agenda.text);
  if (seq === null || seq > highest) return ['agenda-unreadable', agenda.text.slice(0, 40)];
  const day = cells.received.text.slice(0, 40);
  if (day === '') return ['no-received'];
  if (received.day === null) return [received.impossible ? 'received-impossible' : 'received-unreadable', day];
  if (!received.day.startsWith(`${year}-`)) return ['other-year', received.day];
  const written = cells.date.text.slice(0, 40);
  if (written !== '' && date.day === null) return [date.impossible ? 'date-impossible' : 'date-unreadable', written];
  const said = [numberOf(cells), cells.party.text, cells.subject.text];
  return said.every((text) => text === '') ? ['nothing-said'] : null;
}

type Told = Pick<ExchangeLine, 'received' | 'date' | 'number' | 'party' | 'subject'>;

function notes(row: KeptRow, cells: LineCells, { received, date, number, party, subject }: Told): ExchangeNote[] {
  const month = monthOfSheet(row.sheet);
  return [
    ...notesOf(row, cells),
    ...(number === '' ? ['without-number' as const] : []),
    ...(date === null ? ['without-date' as const] : []),
    ...(party === '' ? ['without-party' as const] : []),
    ...(subject === '' ? ['without-subject' as const] : []),
    ...(date !== null && received !== null && date > received ? ['dated-later' as const] : []),
    ...(month !== null && received !== null && Number(received.slice(5, 7)) !== month
      ? ['other-sheet-month' as const]
      : []),
  ];
}

/** Of a sheet that is called by a month: "JAN", "Februari 2025". */
function monthOfSheet(sheet: string): number | null {
  const word = /[a-z]{3,}/i.exec(sheet)?.[0];
  return word === undefined ? null : monthNumber(word) || null;
}

/** What lines say of one another: doubles and jumps. */
function acrossLines(lines: readonly ExchangeLine[]): ExchangeLine[] {
  const first = new Map<number, ExchangeLine>();
  const faults = new Map<ExchangeLine, Judged>();
  for (const line of lines) {
    if (line.verdict !== 'ambil' || line.agenda === null) continue;
    const there = first.get(line.agenda);
    if (there === undefined) first.set(line.agenda, line);
    else faults.set(line, ['double', there.sheet === line.sheet ? String(there.line) : `${there.sheet} ${there.line}`]);
  }
  let last = 0;
  for (const [agenda, line] of [...first].toSorted(([one], [other]) => one - other)) {
    if (last > 0 && agenda - last > longestJump) faults.set(line, ['too-far', String(last)]);
    else last = agenda;
  }
  return lines.map((line) => {
    const [why, about = ''] = faults.get(line) ?? [];
    return why === undefined ? line : { ...line, verdict: 'tolak', why, about, notes: [] };
  });
}
