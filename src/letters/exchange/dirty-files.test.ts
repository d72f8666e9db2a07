/** Dirty lists, each in its own way: every row of every file is accounted for, and no letter is told wrongly. */
import { expect, test } from 'vitest';
import { readSheetsInProcess, readTextInProcess, type ShownSheet } from '../../documents/index.ts';
import { readBook } from './reading/book.ts';
import { readCsv } from '../sheets/csv.ts';
import { readMonth } from './reading/month.ts';
import { readPdfList } from './reading/pdf.ts';
import { rowsOf } from './reading/rows.ts';
import type { ExchangeLine } from './schema.ts';
import { dirtyFiles, type DirtyFile } from './testing/dirty-files.ts';

async function sheetsOf({ name, bytes }: DirtyFile): Promise<readonly ShownSheet[]> {
  if (name.endsWith('.xlsx')) {
    const read = await readSheetsInProcess(bytes, name);
    if (!read.ok) throw new Error(read.failure.code);
    return read.value;
  }
  if (name.endsWith('.pdf')) {
    const read = await readTextInProcess({ bytes, file: { name, mime: 'application/pdf' } });
    if (!read.ok) throw new Error(read.failure.code);
    return readPdfList(read.value);
  }
  const sheet = readCsv(bytes, 1_000);
  return sheet === null ? [] : [sheet];
}

async function linesOf(file: DirtyFile): Promise<{ readonly lines: ExchangeLine[]; readonly rows: number }> {
  const sheets = await sheetsOf(file);
  const read = rowsOf(sheets, file.purpose);
  if (read === null) throw new Error('too large');
  const mapping = read.layouts.map(({ proposed }) =>
    // Of a book without days of receipt somebody chooses the day of the letter.
    file.purpose === 'agenda' && proposed.received === undefined && proposed.date !== undefined
      ? { ...proposed, received: proposed.date }
      : proposed,
  );
  const lines = file.purpose === 'agenda' ? readBook(read.rows, mapping, 2026) : readMonth(read.rows, mapping);
  const rows = sheets.flatMap((sheet) => sheet.rows).filter(({ cells }) => cells.some((cell) => cell !== '')).length;
  return { lines, rows };
}
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.each(await dirtyFiles())('$name', async (file) => {
  const { lines, rows } = await linesOf(file);
  expect(lines.length).toBe(rows);
  const told = lines.filter(({ verdict }) => verdict === 'ambil');
  const unclear = new Set<unknown>(file.unclear);
  // A number that stands twice is taken once.
  const clear = file.letters.filter(
    ({ agenda }, at) => !unclear.has(agenda) && file.letters.findIndex((one) => one.agenda === agenda) === at,
  );
  expect(
    told.map(({ agenda, number, date, party, subject }) => [
      ...(file.purpose === 'agenda' ? [String(agenda)] : []),
      plain(number).replaceAll(' ', ''),
      date,
      plain(party),
      plain(subject),
    ]),
  ).toEqual(
    clear.map(({ agenda, number, date, party, subject }) => [
      ...(file.purpose === 'agenda' ? [String(agenda)] : []),
      number,
      date,
      party,
      subject,
    ]),
  );
  const refused = lines.filter(({ verdict }) => verdict === 'tolak').flatMap(({ cells }) => cells.join(' '));
  for (const { number } of file.letters.filter((one) => !clear.includes(one)))
    expect(refused.filter((cells) => cells.includes(number))).toHaveLength(1);
});
