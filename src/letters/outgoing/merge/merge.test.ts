/** One letter to many: its list from a file, typed in, from the house; every row looked at; one approval. */
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { sendForReview } from '../../../drafts/operations/send-for-review.ts';
import { systemActor, type Actor } from '../../../platform/index.ts';
import { outgoingSource } from '../../searchable.ts';
import { letterOffice } from '../testing/office.ts';
import type { OutgoingId } from '../schema.ts';
import { outgoingTasks } from '../queues.ts';
import { listOutgoing } from '../queries/list-outgoing.ts';
import { saveOutgoing } from '../operations/save-outgoing.ts';
import { beginMerge, endMerge, setMerge } from './operations/begin-merge.ts';
import { checkMerge, checkMergeJob } from './operations/check-merge.ts';
import { addRows, editRow, meanDouble, takeRowsOut } from './operations/edit-rows.ts';
import { askSheet, readMergeSheetJob } from './operations/read-sheet.ts';
import { takeHouseList } from './operations/take-house-list.ts';
import { mapSheet, takeMergeSheetJob } from './operations/take-sheet.ts';
import { printCorrection } from './print.ts';
import { listMergeRows } from './queries/list-rows.ts';
import { listSheets } from './queries/list-sheets.ts';
import { mergeOf } from './queries/merge-of.ts';
import { previewRow } from './queries/preview-row.ts';
import { viewMerge } from './queries/view-merge.ts';
import { mostMergeRows, type MergeSheet } from './schema.ts';

const office = await letterOffice();
const { platform, writer, attempt, done, begin, draftOf, letterOf, approve } = office;
const jobs = [readMergeSheetJob, takeMergeSheetJob, checkMergeJob];

const workbook = (rows: readonly (readonly unknown[])[]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), 'Daftar');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const letter = {
  subject: 'Permintaan data TPS {kecamatan}',
  classification: 'PR.01',
  points: [{ id: 'p1', text: 'Di {kecamatan} tercatat {jumlah_tps} TPS dengan {pemilih} pemilih; mohon diteliti.' }],
};
const began = async (numbering: 'daftar' | 'sendiri' = 'sendiri', fields: object = letter) => {
  const { id, draftId } = await begin('surat-dinas', fields);
  await done(writer, beginMerge, { id, version: 1, numbering });
  return { id, draftId };
};
const view = (id: OutgoingId, actor: Actor = writer) =>
  platform.database.read(actor, async (tx) => (await viewMerge(tx, actor, id))!);
const rowsOf = (id: OutgoingId, q = '') =>
  platform.database.read(writer, async (tx) => {
    const merge = (await mergeOf(tx, id))!;
    return (await listMergeRows(tx, merge, { page: 1, size: 100, q, open: 'no' })).items;
  });
const paper = (id: OutgoingId, n: number) =>
  platform.database.read(writer, async (tx) => (await previewRow(tx, id, n))!);
const sheetOf = async (id: OutgoingId, sheetId: MergeSheet['id']) =>
  (await platform.database.read(writer, (tx) => listSheets(tx, id))).items.find((one) => one.id === sheetId)!;
const uploaded = async (id: OutgoingId, bytes: Uint8Array, name = 'daftar.xlsx'): Promise<MergeSheet> => {
  const file = await platform.files.put(bytes, 50_000_000);
  if (!file.ok) throw new Error(file.failure.code);
  const { sheetId } = await done(writer, askSheet, { id, name, file: file.value });
  await platform.workJobs(jobs);
  return sheetOf(id, sheetId);
};
const taken = async (id: OutgoingId, sheet: MergeSheet, replace = false): Promise<MergeSheet> => {
  const { proposed: columns, recipientSlot, placeSlot } = sheet;
  const mapping = { columns, recipientSlot: recipientSlot!, placeSlot, replace };
  await done(writer, mapSheet, { id, sheetId: sheet.id, mapping });
  await platform.workJobs(jobs);
  return sheetOf(id, sheet.id);
};
const checked = async (id: OutgoingId) => {
  await done(writer, checkMerge, { id, version: (await view(id)).version });
  await platform.workJobs(jobs);
  return view(id);
};

const heads = ['No', 'Kepada', 'Kecamatan', 'Jumlah TPS', 'Pemilih', 'Tanggal Lantik'];
const lineOf = (n: number): unknown[] => [
  n,
  `Ketua PPK Contoh ${n}`,
  `Contoh ${n}`,
  n + 3,
  1_000 * n + 234,
  '3/2/2024',
];

test('a list from a workbook: columns proposed, lines as Indonesians write them, bad ones given back', async () => {
  const { id } = await began();
  const bad = [
    [45, '', 'Tanpa penerima', 4, 900, '3/2/2024'],
    [46, 'Ketua PPK Rusak', 'Rusak', 'empat', 900, '3/2/2024'],
    [47, 'Ketua PPK Tanggal', 'Tanggal', 4, 900, '31/2/2024'],
    [48, 'Ketua PPK Rumus', '=A1', 4, 900, '3/2/2024'],
  ];
  const lines = Array.from({ length: 44 }, (_, at) => lineOf(at + 1));
  const sheet = await uploaded(id, workbook([['Daftar PPK'], heads, ...lines, ...bad]));
  expect(sheet).toMatchObject({
    state: 'dipetakan',
    lines: 48,
    recipientSlot: 'kepada',
    placeSlot: 'kecamatan',
    twice: [],
  });
  expect(sheet.proposed.map((column) => column && [column.slot, column.written])).toEqual([
    ['no', 'teks'],
    ['kepada', 'teks'],
    ['kecamatan', 'teks'],
    ['jumlah_tps', 'angka'],
    ['pemilih', 'angka'],
    ['tanggal_lantik', 'tanggal'],
  ]);
  const after = await taken(id, sheet);
  expect(after).toMatchObject({ state: 'diambil', taken: 44 });
  expect(after.refused.map(({ line, why }) => [line, why])).toEqual([
    [47, 'no-recipient'],
    [48, 'not-a-figure'],
    [49, 'impossible-day'],
    [50, 'formula'],
  ]);
  const [first] = await rowsOf(id);
  expect(first).toMatchObject({ n: 1, to: 'Ketua PPK Contoh 1', place: 'Contoh 1', source: 'Daftar 3' });
  expect(first?.cells).toMatchObject({ jumlah_tps: '4', pemilih: '1.234', tanggal_lantik: '3 Februari 2024' });
  const sheetId = sheet.id;
  expect((await done(writer, printCorrection, { id, sheetId })).lines).toHaveLength(4);
  // What nobody corrected comes back as it was; the heads of the sheet are found below its title.
  const again = await uploaded(
    id,
    workbook([['Lembar perbaikan'], ['KPU'], [...heads, 'Ditolak karena'], [...bad[1]!.with(3, 4), 'bukan angka']]),
  );
  expect(await taken(id, again)).toMatchObject({ taken: 1, refused: [] });
  expect(await view(id)).toMatchObject({ rows: 45, unknown: [], recipientSlot: 'kepada' });
});

test('a row stands on paper with its own slots; what it lacks stops it by name, and the letter with it', async () => {
  const { id, draftId } = await began();
  await taken(id, await uploaded(id, workbook([heads, lineOf(1), [2, 'Ketua PPK Dua', 'Dua', '', 500, '']])));
  const seen = await checked(id);
  expect(seen.check).toMatchObject({ state: 'selesai', done: 2 });
  expect(seen.check.findings).toContainEqual({
    rule: 'slot-missing',
    says: { id: 'Baris ini tidak mempunyai {jumlah_tps}.', en: 'This row does not say {jumlah_tps}.' },
    stops: true,
    count: 1,
    rows: [2],
  });
  expect((await rowsOf(id))[0]).toMatchObject({ n: 2 });
  const first = await paper(id, 1);
  expect(first).toMatchObject({ of: 2, before: null, after: 2, nextOpen: 2 });
  expect(first.text).toContain('Yth. Ketua PPK Contoh 1');
  expect(first.text).toContain('Di Contoh 1 tercatat 4 TPS dengan 1.234 pemilih');
  expect(first.text).toContain('Permintaan data TPS Contoh 1');
  const { version } = await draftOf(draftId);
  expect(await attempt(writer, sendForReview, { draftId, version })).toMatchObject({
    failure: { code: 'letters/merge-rows-stop' },
  });
  const row = (await rowsOf(id))[0]!;
  const cells = { ...row.cells, jumlah_tps: '1500' };
  await done(writer, editRow, { id, version: seen.version, rowId: row.id, cells });
  expect((await paper(id, 2)).text).toContain('tercatat 1.500 TPS');
  expect(await attempt(writer, sendForReview, { draftId, version })).toMatchObject({ ok: false });
  expect((await checked(id)).check.findings).toEqual([]);
});

test('a double recipient is told and kept where it is meant', async () => {
  const { id } = await began();
  await taken(id, await uploaded(id, workbook([heads, lineOf(1), lineOf(2), lineOf(1)])));
  const seen = await checked(id);
  expect(seen.check.findings).toMatchObject([{ rule: 'double-recipient', stops: true, rows: [3] }]);
  const row = (await rowsOf(id)).find(({ n }) => n === 3)!;
  await done(writer, meanDouble, { id, version: seen.version, rowId: row.id });
  expect(await view(id)).toMatchObject({ open: 0, check: { state: 'selesai', findings: [] } });
});

test('bad lists are refused whole with what to do; the list of the letter stays', async () => {
  const { id } = await began();
  expect(await uploaded(id, workbook([heads]))).toMatchObject({
    state: 'gagal',
    failure: { id: expect.stringContaining('satu baris judul kolom') as string },
  });
  const many = Array.from({ length: mostMergeRows + 1 }, (_, at) => `Ketua ${at};Tempat ${at}`);
  expect(await uploaded(id, new TextEncoder().encode(['Kepada;Tempat', ...many].join('\n')), 'a.csv')).toMatchObject({
    state: 'gagal',
    failure: { id: expect.stringContaining('5001 baris') as string },
  });
  expect(await uploaded(id, new Uint8Array([0, 1, 2, 0]), 'a.csv')).toMatchObject({ state: 'gagal' });
  const twice = await uploaded(
    id,
    workbook([
      ['Nama', 'Nama', 'Kota'],
      ['Ani', 'Ketua', 'Kupang'],
    ]),
  );
  expect(twice).toMatchObject({ twice: ['Nama', 'Nama'] });
  expect(twice.proposed.map((column) => column?.slot)).toEqual(['nama', 'nama_2', 'kota']);
  const both = twice.proposed.map((column) => column && { ...column, slot: 'nama' });
  expect(
    await attempt(writer, mapSheet, {
      id,
      sheetId: twice.id,
      mapping: { columns: both, recipientSlot: 'nama', placeSlot: null, replace: false },
    }),
  ).toMatchObject({ failure: { code: 'letters/merge-slot-twice' } });
  expect(await view(id)).toMatchObject({ rows: 0 });
  const { version } = await view(id);
  expect(await attempt(writer, checkMerge, { id, version })).toMatchObject({
    failure: { code: 'letters/merge-no-rows' },
  });
});

test('hidden rows and merged recipients are given back, other merged cells stand for their rows', async () => {
  const { id } = await began();
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['Kepada', 'Kecamatan', 'Jumlah TPS', 'Pemilih'],
    ['Ketua PPS A', 'Contoh', 3, 500],
    ['Ketua PPS B', null, 4, 600],
    ['Ketua PPS C', 'Lain', 5, 700],
    [null, 'Lain', 6, 800],
    ['Ketua PPS E', 'Lain', 7, 900],
  ]);
  sheet['!merges'] = [
    { s: { c: 1, r: 1 }, e: { c: 1, r: 2 } },
    { s: { c: 0, r: 3 }, e: { c: 0, r: 4 } },
  ];
  sheet['!rows'] = [{}, {}, {}, {}, {}, { hidden: true }];
  utils.book_append_sheet(book, sheet, 'Daftar');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const after = await taken(id, await uploaded(id, bytes));
  expect(after.refused.map(({ line, why }) => [line, why])).toEqual([
    [5, 'merged-recipient'],
    [6, 'hidden-row'],
  ]);
  expect((await rowsOf(id)).map(({ cells }) => cells['kecamatan'])).toEqual(['Contoh', 'Contoh', 'Lain']);
});

test('rows typed in, taken from the house and taken out; a column that is gone stops its rows', async () => {
  const { id, draftId } = await began('sendiri', { ...letter, people: [] });
  let { version } = await view(id);
  ({ version } = await done(writer, takeHouseList, { id, version, list: 'unit-di-bawah', replace: false }));
  const below = await view(id);
  expect(below.rows).toBeGreaterThan(5);
  expect(below.unknown).toEqual(['kecamatan', 'jumlah_tps', 'pemilih']);
  expect(await attempt(writer, addRows, { id, version, rows: [{ gaib: 'x' }] })).toMatchObject({
    failure: { code: 'letters/merge-column' },
  });
  ({ version } = await done(writer, takeRowsOut, { id, version, rows: 'all' }));
  const columns = ['kepada', 'kecamatan', 'jumlah_tps', 'pemilih'].map((slot) => ({
    slot,
    head: slot,
    written: slot === 'pemilih' ? ('angka' as const) : ('teks' as const),
  }));
  const set = { numbering: 'sendiri' as const, recipientSlot: 'kepada', placeSlot: null };
  ({ version } = await done(writer, setMerge, { id, version, columns, ...set }));
  const row = { kepada: 'Ketua PPK Satu', kecamatan: 'Satu', jumlah_tps: '5', pemilih: '12345' };
  expect(await attempt(writer, addRows, { id, version, rows: [{ ...row, pemilih: 'banyak' }] })).toMatchObject({
    failure: { code: 'letters/merge-value' },
  });
  ({ version } = await done(writer, addRows, { id, version, rows: [row] }));
  expect(await attempt(writer, addRows, { id, version: version - 1, rows: [row] })).toMatchObject({
    failure: { code: 'letters/merge-conflict' },
  });
  expect((await checked(id)).check.findings).toEqual([]);
  expect((await draftOf(draftId)).checks.every(({ status }) => status === 'from-facts')).toBe(true);
  // The slot in the letter is called otherwise now.
  const { version: held, fields } = await letterOf(id);
  const points = [{ id: 'p1', text: 'Di {kecamatan} ada {banyak_tps} TPS.' }];
  await done(writer, saveOutgoing, { id, version: held, fields: { ...fields, points } });
  expect(await view(id)).toMatchObject({ unknown: ['banyak_tps'], check: { state: 'belum' } });
  expect((await checked(id)).check.findings).toMatchObject([
    { rule: 'slot-missing', says: { id: 'Baris ini tidak mempunyai {banyak_tps}.' } },
  ]);
  ({ version } = await view(id));
  await done(writer, endMerge, { id, version });
  expect(await platform.database.read(writer, (tx) => viewMerge(tx, writer, id))).toBeNull();
});

test('numbers of people in a row are on no paper, and it is told', async () => {
  const { id } = await began();
  const nik = '5399014107900099';
  await taken(id, await uploaded(id, workbook([heads, lineOf(1).with(2, `Contoh NIK ${nik}`)])));
  expect((await checked(id)).check.findings).toMatchObject([{ rule: 'number-of-person', stops: false }]);
  expect((await paper(id, 1)).text).not.toContain(nik);
});

test('one approval numbers every row in one piece; an edit voids it and the rows keep their numbers', async () => {
  const { id, draftId } = await began();
  await taken(id, await uploaded(id, workbook([heads, ...Array.from({ length: 12 }, (_, at) => lineOf(at + 1))])));
  await checked(id);
  await approve(draftId);
  const seen = await view(id);
  expect(seen.letters).toMatchObject({ count: 12, bernomor: 12 });
  const numbered = (await rowsOf(id)).map(({ letter: own }) => own!.number);
  const counts = numbered.map((number) => Number(number.split('/')[0]));
  expect(counts).toEqual(Array.from({ length: 12 }, (_, at) => counts[0]! + at));
  const row = (await rowsOf(id))[4]!;
  const cells = { ...row.cells, pemilih: '99999' };
  await done(writer, editRow, { id, version: seen.version, rowId: row.id, cells });
  expect(await draftOf(draftId)).toMatchObject({ state: 'konsep', approval: null });
  await done(writer, addRows, { id, version: seen.version + 1, rows: [{ ...row.cells, kepada: 'Ketua PPK Baru' }] });
  await checked(id);
  await approve(draftId);
  const after = await rowsOf(id);
  expect(after.map(({ letter: own }) => own!.number).slice(0, 12)).toEqual(numbered);
  expect(Number(after[12]!.letter!.number.split('/')[0])).toBe(counts[11]! + 1);
  expect((await paper(id, 5)).text).toContain('99.999 pemilih');
  expect(await letterOf(row.id as unknown as OutgoingId)).toMatchObject({
    state: 'bernomor',
    subject: 'Permintaan data TPS Contoh 5',
    to: 'Ketua PPK Contoh 5',
  });
});

test('under one number the list goes with the letter, and slots of rows do not fit', async () => {
  const { id, draftId } = await began('daftar');
  await taken(id, await uploaded(id, workbook([heads, lineOf(1), lineOf(2)])));
  expect((await checked(id)).check.findings.map(({ rule }) => rule)).toEqual(['list-slot']);
  const { version, fields } = await letterOf(id);
  const plain = { ...fields, subject: 'Permintaan data TPS', points: [{ id: 'p1', text: 'Mohon diteliti.' }] };
  await done(writer, saveOutgoing, { id, version, fields: plain });
  expect((await checked(id)).check.findings).toEqual([]);
  await approve(draftId);
  expect(await letterOf(id)).toMatchObject({ state: 'bernomor', number: expect.stringMatching(/^\d+\//) as string });
  const shown = await paper(id, 1);
  expect(shown.text).toContain('Daftar Terlampir');
  expect(shown.text).toContain('1 (satu) berkas');
  expect(shown.text).toContain('Ketua PPK Contoh 2');
});

test('the list of letters has a merge as one line; each letter of it is found by its recipient', async () => {
  const { id, draftId } = await began('sendiri', { ...letter, subject: 'Undangan pembekalan {kecamatan}' });
  await taken(id, await uploaded(id, workbook([heads, lineOf(71), lineOf(72)])));
  await checked(id);
  await approve(draftId);
  const list = (q?: string) =>
    platform.database.read(writer, (tx) =>
      listOutgoing(
        tx,
        { rooms: platform.rooms, actor: writer, now: platform.clock.now() },
        { unitId: office.unit, page: 1, size: 100, ...(q === undefined ? {} : { q }) },
      ),
    );
  const lines = (await list()).items.filter(({ subject }) => subject.startsWith('Undangan pembekalan'));
  expect(lines).toMatchObject([{ id, merge: { numbering: 'sendiri', rows: 2 }, mergedOf: null, number: null }]);
  const found = (await list('ppk contoh 72')).items;
  expect(found).toMatchObject([{ to: 'Ketua PPK Contoh 72', mergedOf: { id, n: 2, of: 2 }, merge: null }]);
  const passages = await platform.database.read(systemActor(office.unit), async (tx) => {
    const changed = await outgoingSource.changed!(tx, [id]);
    return outgoingSource.passages(tx, changed);
  });
  expect(passages.map(({ title }) => title)).toContain('Undangan pembekalan Contoh 72');
  const waiting = await platform.database.read(office.chair, (tx) =>
    outgoingTasks.find(tx, office.chair, platform.rooms, platform.clock.now()),
  );
  expect(waiting.filter(({ subject }) => subject.id === id)).toMatchObject([{ task: 'sign-letter' }]);
});
