/** A register kept by hand comes in line by line; what cannot be taken says why, and nothing is put right. */
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { layFormats } from '../lay-formats.ts';
import type { ImportedLine, RegisterImport, RegisterLine } from '../schema.ts';

let house: TestHouse;
let clerk: Caller;
beforeAll(async () => {
  house = await testHouse();
  await layFormats(house.platform, house.platform.owner);
  clerk = await house.as('sekretaris.ntt');
});

type Page<T> = { readonly items: readonly T[]; readonly total: number };
const merge = (column: number, from: number, to: number) => ({
  s: { c: column, r: from - 1 },
  e: { c: column, r: to - 1 },
});
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Rows 1 to 4 are titles and heads; the first number stands in row 5. */
const dirty = [
  ['BUKU AGENDA SURAT KELUAR TAHUN 2025'],
  [],
  ['No', 'Surat', '', 'Perihal', 'Kepada', 'Ket.'],
  ['', 'Nomor', 'Tanggal', '', '', ''],
  [1, '3/PR.01-SD/53/2025', day('2025-01-06'), 'Rencana kerja', 'KPU RI', ''],
  ['JANUARI'],
  [2, '4/PR.01-SD/53/2025', '', 'Jadwal pleno', '', ''],
  [3, '5/PR.01-SD/53/2025', '7/1/2025', 'Undangan rapat', 'Bawaslu', 'BATAL, salah ketik'],
  [4, '', '8 Januari 2025', 'Surat tanpa nomor', 'Kesbangpol', ''],
  [5, '8/PR.01-SD/53/2025', '31/02/2025', 'Tanggal mustahil', 'Polres', ''],
  [6, '9/PR.01-SD/53/2025', '10 Januari 2025', 'Satu', 'Kodim', ''],
  [7, '9/PR.01-SD/53/2025', '11 Januari 2025', 'Dua', 'Kodim', ''],
  [8, '9a/PR.01-SD/53/2025', '11 Januari 2025', 'Sisipan', 'Kodim', ''],
  [9, '12/PR.01-SD/53/2024', '12 Januari 2025', 'Tahun lain', 'Kodim', ''],
  [10, '12/PR.01-ND/53/2025', '12 Januari 2025', 'Jenis lain', 'Kodim', ''],
  [11, '9012/PR.01-SD/53/2025', '12 Januari 2025', 'Melompat', 'Kodim', ''],
  [12, '12/PR.01-SD/53/2025', '14/1', 'Tanpa tahun', 'Kodim', ''],
  [13, 'segera', '14 Januari 2025', 'Bukan nomor', 'Kodim', ''],
  [14, '13/PR.01-SD/53/2025', '15 Januari 2025', 'Gabungan', 'Satpol PP', ''],
  [15, '', '15 Januari 2025', 'Di bawah gabungan', 'Satpol PP', ''],
] as const;

function workbook(rows: readonly (readonly unknown[])[], merges: WorkSheet['!merges'] = []): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true, UTC: true });
  sheet['!merges'] = merges;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Keluar');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

async function uploaded(bytes: Uint8Array, kind = 'SD'): Promise<string> {
  const { headers } = await house.signIn('sekretaris.ntt');
  const answer = await house.api.request(`/api/registers/imports?unitId=53&kind=${kind}&year=2025&name=buku.xlsx`, {
    method: 'POST',
    headers,
    body: bytes,
  });
  expect(answer.status).toBe(202);
  await house.platform.workJobs(jobs);
  return ((await answer.json()) as { importId: string }).importId;
}
const view = (id: string) => must<RegisterImport>(clerk, 'GET', `/api/registers/imports/${id}`);
const linesOf = async (id: string) =>
  (await must<Page<ImportedLine>>(clerk, 'GET', `/api/registers/imports/${id}/lines?size=100`)).items;
const register = async () =>
  (
    await must<Page<RegisterLine>>(clerk, 'GET', '/api/registers/numbers?unitId=53&year=2025&series=sd&size=100')
  ).items.toReversed();

test('each line of a dirty workbook is taken, or refused with its reason', async () => {
  const id = await uploaded(workbook(dirty, [merge(2, 5, 7), merge(4, 5, 7), merge(1, 19, 20)]));
  expect(await view(id)).toMatchObject({
    state: 'siap',
    counts: { take: 6, reject: 10, same: 0, missing: 8 },
    missing: ['1-2', '6-8', '10-12'],
  });
  const lines = await linesOf(id);
  expect(lines.map(({ line, verdict, why, about }) => [line, why ?? verdict, about])).toEqual([
    [5, 'ambil', ''],
    [6, 'not-a-line', ''],
    [7, 'ambil', ''],
    [8, 'ambil', ''],
    [9, 'no-number', ''],
    [10, 'date-impossible', '31/02/2025'],
    [11, 'ambil', ''],
    [12, 'double', '11'],
    [13, 'ambil', ''],
    [14, 'year-differs', '2024'],
    [15, 'other-series', 'ND'],
    [16, 'too-far', '13'],
    [17, 'date-unreadable', '14/1'],
    [18, 'number-unreadable', ''],
    [19, 'ambil', ''],
    [20, 'merged-number', '19'],
  ]);
  // What was read beside the letter of its cells says so.
  expect(lines[2]).toMatchObject({ date: '2025-01-06', party: 'KPU RI', notes: ['merged-date', 'merged-party'] });
  expect(lines[3]).toMatchObject({ void: 'BATAL, salah ketik' });

  await must(clerk, 'POST', `/api/registers/imports/${id}/take`, {});
  expect(await refusal(clerk, 'POST', `/api/registers/imports/${id}/take`, {})).toBe('409 registers/not-ready');
  await house.platform.workJobs(jobs);
  expect(await view(id)).toMatchObject({ state: 'diterima', counts: { take: 6, missing: 8 } });
  expect((await register()).map(({ seq, suffix, state }) => `${seq}${suffix} ${state}`)).toEqual([
    '1 kosong',
    '2 kosong',
    '3 tetap',
    '4 tetap',
    '5 batal',
    '6 kosong',
    '7 kosong',
    '8 kosong',
    '9 tetap',
    '9a tetap',
    '10 kosong',
    '11 kosong',
    '12 kosong',
    '13 tetap',
  ]);
});

test('counting goes on behind it; a later workbook fills what was not known, and the same line is told', async () => {
  const taken = { unitId: '53', kind: 'SD', date: '2025-10-17', classification: 'PR.01', title: 'Surat', party: '' };
  expect(await must(clerk, 'POST', '/api/registers/numbers', taken)).toMatchObject({ text: '14/PR.01-SD/53/2025' });
  const id = await uploaded(
    workbook([
      ['Nomor surat', 'Tanggal', 'Hal'],
      ['3/PR.01-SD/53/2025', '6 Januari 2025', 'Rencana kerja'],
      ['007/PR.01-SD/53/2025', '8 Januari 2025', 'Yang hilang'],
      ['14/PR.01-SD/53/2025', '9 Januari 2025', 'Nomor yang sudah dipakai'],
    ]),
  );
  expect((await linesOf(id)).map(({ verdict, why }) => why ?? verdict)).toEqual(['sama', 'ambil', 'given-already']);
  await must(clerk, 'POST', `/api/registers/imports/${id}/take`, {});
  await house.platform.workJobs(jobs);
  const line = (await register()).find(({ seq }) => seq === 7);
  expect(line).toMatchObject({ text: '007/PR.01-SD/53/2025', state: 'tetap', title: 'Yang hilang', origin: 'impor' });
});

test('a file that is no workbook says so; a workbook without a register has one line that says so', async () => {
  const failed = await uploaded(new TextEncoder().encode('bukan XLSX'));
  expect(await view(failed)).toMatchObject({ state: 'gagal', failure: { id: expect.stringContaining('buku.xlsx') } });
  const empty = await uploaded(workbook([['Daftar hadir'], ['Nama', 'Jabatan'], ['A', 'B']]));
  expect((await linesOf(empty)).map(({ why }) => why)).toEqual(['no-heads']);
  expect(await refusal(clerk, 'POST', `/api/registers/imports/${empty}/take`, {})).toBe(
    '422 registers/nothing-to-take',
  );
  await must(clerk, 'POST', `/api/registers/imports/${empty}/refuse`, {});
  expect(await view(empty)).toMatchObject({ state: 'ditolak' });
});

test('the register prints as PDF and as XLSX, with what is void and what is not known', async () => {
  const { headers } = await house.signIn('sekretaris.ntt');
  for (const [as, begin] of [
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
  ] as const) {
    const answer = await house.api.request(`/api/registers/${as}?unitId=53&year=2025&series=sd`, {
      method: 'POST',
      headers,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`buku-nomor-53-sd-2025.${as}`);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .toString('latin1')
        .slice(0, begin.length),
    ).toBe(begin);
  }
});

test('a book that stopped at a number goes on behind it; no later book makes it shorter', async () => {
  const begin = { unitId: '53', kind: 'ND', year: 2025, last: 311 };
  expect(await must(clerk, 'POST', '/api/registers/begin', begin)).toEqual({ next: 312 });
  expect(await refusal(clerk, 'POST', '/api/registers/begin', { ...begin, last: 200 })).toBe('409 registers/begun');
  const taken = { unitId: '53', kind: 'ND', date: '2025-10-17', classification: 'KU.01', title: 'Nota', party: '' };
  expect(await must(clerk, 'POST', '/api/registers/numbers', taken)).toMatchObject({ seq: 312 });
});

test('kinds share a series from the day on that a setting says so', async () => {
  const format = {
    unitId: '53',
    kind: 'Und',
    label: { id: 'Surat undangan', en: 'Invitation' },
    series: 'sd',
    template: '{urut}/{klasifikasi}-{jenis}/{kode}/{tahun}',
    since: '2025-10-01',
    source: 'Keputusan sekretaris, contoh',
    verified: false,
  };
  expect(await must(clerk, 'POST', '/api/registers/formats', format)).toEqual({ version: 1 });
  expect(await refusal(clerk, 'POST', '/api/registers/formats', { ...format, since: '2025-09-01' })).toBe(
    '422 registers/too-early',
  );
  expect(await refusal(clerk, 'POST', '/api/registers/formats', { ...format, template: '{nomor}' })).toBe(
    '422 registers/template',
  );
  const taken = {
    unitId: '53',
    kind: 'Und',
    date: '2025-10-17',
    classification: 'PR.01',
    title: 'Undangan',
    party: '',
  };
  expect(await must(clerk, 'POST', '/api/registers/numbers', taken)).toMatchObject({
    series: 'sd',
    text: '15/PR.01-Und/53/2025',
  });
  await must(clerk, 'POST', '/api/registers/codes', { ...format, code: '53.01', kind: undefined, label: undefined });
  expect(await must(clerk, 'POST', '/api/registers/numbers', taken)).toMatchObject({ text: '16/PR.01-Und/53.01/2025' });
});
