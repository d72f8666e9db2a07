/** What cells of an earlier book say that stands in no column of its own, or says nothing. */
import { expect, test } from 'vitest';
import type { KeptRow } from '../tables.ts';
import { readBook } from './book.ts';

const columns = { agenda: 0, received: 1, number: 2, date: 3, party: 4, subject: 5, note: 6 };
const row = (line: number, cells: readonly string[]): KeptRow => ({
  n: line,
  sheet: 'Buku',
  line,
  cells: [...cells],
  merged: {},
  hidden: false,
  layout: 0,
});
const read = (...rows: readonly (readonly string[])[]) =>
  readBook(
    rows.map((cells, at) => row(at + 1, cells)),
    [columns],
    2025,
  );
const told = (agenda: string, { number = '1/SD/2025', party = 'Bawaslu', note = '' } = {}) => [
  agenda,
  '3 Juni 2025',
  number,
  '2 Juni 2025',
  party,
  'Data pemilih',
  note,
];

test('a class that stands in the notes of a line is its class', () => {
  const [secret, open, denied, other] = read(
    told('1', { note: 'RAHASIA' }),
    told('2', { note: 'segera' }),
    told('3', { note: 'bukan rahasia' }),
    told('4', { note: 'SR' }),
  );
  expect([secret?.secrecy, open?.secrecy, denied?.secrecy, other?.secrecy]).toEqual(['RAHASIA', '', '', '']);
});

test.each(['-', '–', '...', 'tanpa nomor', 'Tidak ada', 'tanpa no.'])('“%s” is no number', (number) => {
  const [line] = read(told('1', { number }));
  expect(line).toMatchObject({ verdict: 'ambil', number: '', notes: ['without-number'] });
});

test('a line without a sender says so', () => {
  const [line] = read(told('1', { party: '' }));
  expect(line).toMatchObject({ verdict: 'ambil', notes: ['without-party'] });
});
