/** A table of classes comes in line by line; what cannot be taken says why, and lists leave as workbooks. */
import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { withNumbers } from '../letters/testing/letters.ts';
import { putIn } from '../library/testing/put-in.ts';
import { jobs } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { ClassImport, ClassLine } from './schema.ts';

let house: TestHouse;
let admin: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  admin = await house.as('admin.nasional');
});

function workbook(rows: readonly (readonly unknown[])[], merges: WorkSheet['!merges'] = []): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'JRA');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Rows 1 and 2 are titles and heads; the first code stands in row 3. */
const dirty = [
  ['JADWAL RETENSI ARSIP CONTOH'],
  [
    'Kode',
    'Uraian',
    'Induk',
    'Jenis arsip',
    'Retensi aktif',
    'Retensi inaktif',
    'Nasib akhir',
    'Keamanan',
    'Hak akses',
  ],
  ['ZZ', 'Rumpun contoh', '', 'fasilitatif', '', '', '', '', ''],
  ['ZZ.01', 'Rapat contoh', 'ZZ', 'fasilitatif', '2 th', '3', 'Musnah', 'Biasa/Terbuka', 'semua pegawai'],
  ['ZZ.02', 'Sejarah contoh', 'ZZ', 'substantif', 1, 'permanen', '', 'Sangat Rahasia', 'pimpinan'],
  ['ZZ.03', 'Tanpa induk', 'YY', 'substantif', 1, 1, 'musnah', '', ''],
  ['ZZ.04', 'Anak dari yang ditolak', 'ZZ.03', 'substantif', 1, 1, 'musnah', '', ''],
  ['ZZ.05', 'Kembar satu', 'ZZ', '', 1, 1, 'musnah', '', ''],
  ['ZZ.05', 'Kembar dua', 'ZZ', '', 2, 2, 'musnah', '', ''],
  ['ZZ.06', 'Tahun bersyarat', 'ZZ', '', 'selama berlaku', 2, 'musnah', '', ''],
  ['ZZ.07', 'Nasib lain', 'ZZ', '', 1, 2, 'dibuang', '', ''],
  ['', 'Tanpa kode', 'ZZ', '', 1, 2, 'musnah', '', ''],
  ['ZZ.08', 'Gabungan', 'ZZ', '', 1, 2, 'musnah', '', ''],
  ['', 'Di bawah gabungan', 'ZZ', '', 1, 2, 'musnah', '', ''],
  ['ZZ.09', 'Kelas aneh', 'ZZ', '', 1, 2, 'musnah', 'ungu', ''],
  ['ZZ.10', 'Setengah', 'ZZ', '', 1, '', 'musnah', '', ''],
  ['ZZ.11', 'Permanen dan musnah', 'ZZ', '', 1, 'permanen', 'musnah', '', ''],
] as const;

async function uploaded(bytes: Uint8Array): Promise<string> {
  const { headers } = await house.signIn('admin.nasional');
  const source = encodeURIComponent('Tabel contoh untuk uji');
  const query = `unitId=00&name=jra.xlsx&since=2025-01-01&source=${source}`;
  const answer = await house.api.request(`/api/records/class-imports?${query}`, {
    method: 'POST',
    headers,
    body: bytes,
  });
  expect(answer.status).toBe(202);
  await house.platform.workJobs(jobs);
  return ((await answer.json()) as { id: string }).id;
}
const view = (id: string) => must<ClassImport>(admin, 'GET', `/api/records/class-imports/${id}`);
type Page<T> = { readonly items: readonly T[]; readonly total: number };

test('each line of a dirty table is taken, or refused with its reason', async () => {
  const merged = { s: { c: 0, r: 12 }, e: { c: 0, r: 13 } };
  const id = await uploaded(workbook(dirty, [merged]));
  expect(await view(id)).toMatchObject({ state: 'siap', counts: { take: 4, reject: 11 }, verified: false });
  const { items } = await must<Page<ClassLine>>(admin, 'GET', `/api/records/class-imports/${id}/lines?size=100`);
  const told = items.map(({ line, code, why, about }) => [line, code, why ?? 'ambil', about]);
  expect(told).toEqual([
    [3, 'ZZ', 'ambil', ''],
    [4, 'ZZ.01', 'ambil', ''],
    [5, 'ZZ.02', 'ambil', ''],
    [6, 'ZZ.03', 'no-parent', 'YY'],
    [7, 'ZZ.04', 'no-parent', 'ZZ.03'],
    [8, 'ZZ.05', 'double', '9'],
    [9, 'ZZ.05', 'double', '8'],
    [10, 'ZZ.06', 'years-unreadable', 'selama berlaku | 2 | musnah'],
    [11, 'ZZ.07', 'fate-unreadable', '1 | 2 | dibuang'],
    [12, '', 'no-code', ''],
    [13, 'ZZ.08', 'ambil', ''],
    [14, '', 'merged-code', ''],
    [15, 'ZZ.09', 'security-unreadable', 'ungu'],
    [16, 'ZZ.10', 'years-unreadable', '1 |  | musnah'],
    [17, 'ZZ.11', 'fate-unreadable', '1 | permanen | musnah'],
  ]);
  expect(items[1]).toMatchObject({ retention: { activeYears: 2, inactiveYears: 3 }, notes: ['years-in-words'] });
  expect(items[2]).toMatchObject({
    retention: { activeYears: 1, inactiveYears: 0, fate: 'permanen' },
    security: 'rahasia',
    notes: ['years-in-words', 'permanent-years', 'top-secret'],
  });
  expect(await must(admin, 'POST', `/api/records/class-imports/${id}/take`)).toEqual({ added: 4, same: 0 });
  expect(await refusal(admin, 'POST', `/api/records/class-imports/${id}/take`)).toBe('409 records/import-not-ready');
  const found = await must<Page<{ code: string; values: unknown[] }>>(admin, 'GET', '/api/library/classes?q=ZZ.01');
  expect(found.items[0]?.values[0]).toMatchObject({
    parent: 'ZZ',
    kind: 'fasilitatif',
    access: 'semua pegawai',
    verified: false,
  });
});

test('a class that the table calls secret hides its files; a file that is no workbook says so', async () => {
  const [clerk, chief] = [await house.as('staf.ntt'), await house.as('sekretaris.ntt')];
  const body = { unitId: '53', title: 'Perkara pimpinan', classification: 'ZZ.02' };
  const { id } = await must<{ id: string }>(chief, 'POST', '/api/records/files', body);
  expect((await clerk('GET', `/api/records/files/${id}`)).status).toBe(404);
  expect((await chief('GET', `/api/records/files/${id}`)).body).toMatchObject({ security: 'rahasia' });
  const broken = await uploaded(new TextEncoder().encode('bukan buku kerja'));
  expect(await view(broken)).toMatchObject({ state: 'gagal', counts: null });
});

test('a list leaves as a workbook with what its reader sees, and no more', async () => {
  const clerk = await house.as('kasubbag.ntt');
  const chief = await house.as('sekretaris.ntt');
  const body = { unitId: '53', title: 'Rapat yang terbuka', classification: 'ZZ.01' };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/records/files', body);
  const { paperId } = await putIn(clerk, 'Risalah contoh.', { name: 'risalah.txt' });
  await must(clerk, 'POST', `/api/records/files/${id}/items`, { type: 'paper', subjectId: paperId });
  const answer = await house.api.request('/api/records/files/xlsx?unitId=53&list=aktif', {
    method: 'POST',
    headers: (await house.signIn('sekretaris.ntt')).headers,
  });
  const book = read(new Uint8Array(await answer.arrayBuffer()));
  const rows = utils.sheet_to_json<string[]>(book.Sheets['Arsip'] as WorkSheet, { header: 1 });
  expect(rows[0]?.[0]).toBe('Daftar Arsip Aktif');
  expect(rows.flat()).toEqual(expect.arrayContaining(['Rapat yang terbuka', 'Perkara pimpinan']));
  expect(await refusal(clerk, 'POST', '/api/records/files/xlsx?unitId=53&list=aktif')).toMatch(/^403/);
  expect((await chief('GET', '/api/records/files?unitId=53&list=aktif')).status).toBe(200);
});
