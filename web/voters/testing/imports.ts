/** A made-up file of a list, waiting to be read and read, for component tests. */
import type { Import, Preview } from '../../../src/elections/voters/schema.ts';
import { list } from './findings.ts';

export const file: Import = {
  id: 'berkas-1',
  listId: list.id,
  name: 'contoh.csv',
  format: 'csv',
  looked: true,
  bytes: 2_048,
  state: 'menunggu',
  jobId: null,
  read: null,
  accepted: null,
  rejected: null,
  corrected: 0,
  notVoters: 0,
  reasons: [],
  account: null,
  regions: null,
  corrects: null,
  failure: null,
  createdAt: '2026-11-20T02:00:00Z',
  createdByName: 'Maria Contoh',
  finishedAt: null,
  keptUntil: null,
  purgedAt: null,
};

export const readFile: Import = {
  ...file,
  state: 'selesai',
  read: 1_000,
  accepted: 997,
  rejected: 3,
  account: { lines: 1_006, above: 3, blank: 0, inside: 1, hidden: 2 },
  regions: { rows: 997, placed: 990, within: 980, others: [{ code: '9972', name: 'Kota Sebelah', rows: 10 }] },
  reasons: [{ code: 'no-day', count: 3, voter: true, id: 'Tanggal lahir tidak terbaca', en: 'Unreadable birth date' }],
};

export const preview: Preview = {
  format: 'csv',
  dialect: { delimiter: ';', quote: '"', encoding: 'utf-8' },
  headerRow: 1,
  sheets: [{ at: 0, name: 'contoh.csv', chosen: true, why: null }],
  columns: [
    { at: 0, header: 'Nama', samples: ['MARIA CONTOH'], proposed: 'name', because: 'header' },
    { at: 1, header: 'JK', samples: ['P', 'L'], proposed: null, because: null },
  ],
  mapping: { columns: [{ at: 0, field: 'name' }], dates: 'dmy', sex: 'LP', sheetAs: null, sheets: [0] },
  regions: null,
  problems: [{ at: null, blocks: true, id: 'Kolom jenis kelamin belum dipilih', en: 'No column of the sex yet' }],
};
