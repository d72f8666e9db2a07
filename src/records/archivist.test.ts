/** What an archivist tries: thousands of classes, thousands of things in a file, a class raised afterwards. */
import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { registered, withNumbers } from '../letters/testing/letters.ts';
import { jobs } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must } from '../testing/steps.ts';
import { recordLists, type ClassImport, type DestructionView, type RecordFile, type RecordFileView } from './schema.ts';

let house: TestHouse;
let clerk: Caller;
let chief: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('staf.ntt');
  chief = await house.as('sekretaris.ntt');
});

type Page<T> = { readonly items: readonly T[]; readonly total: number };
const work = () => house.platform.workJobs(jobs);
/** Past the guards: as if it had been done over the years. */
const past = (statement: ReturnType<typeof sql>) =>
  house.platform.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await statement.execute(tx);
  });

test('a table of three thousand classes comes in, and each of them has its parent and its years', async () => {
  const admin = await house.as('admin.nasional');
  const rows: unknown[][] = [['Kode', 'Uraian', 'Induk', 'Retensi aktif', 'Retensi inaktif', 'Nasib akhir']];
  for (let group = 1; group <= 60; group += 1) {
    rows.push([`QZ.${group}`, `Rumpun ${group}`, '', '', '', '']);
    for (let at = 1; at <= 49; at += 1)
      rows.push([`QZ.${group}.${at}`, `Urusan ${group} ${at}`, `QZ.${group}`, (at % 5) + 1, at % 7, 'musnah']);
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'JRA');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const query = `unitId=00&name=jra.xlsx&since=2025-01-01&source=${encodeURIComponent('Tabel contoh untuk uji')}`;
  const { headers } = await house.signIn('admin.nasional');
  const given = { method: 'POST', headers, body: bytes };
  const answer = await house.api.request(`/api/records/class-imports?${query}`, given);
  const { id } = (await answer.json()) as { id: string };
  await work();
  const at = `/api/records/class-imports/${id}`;
  expect(await must<ClassImport>(admin, 'GET', at)).toMatchObject({
    state: 'siap',
    counts: { take: 3_000, reject: 0 },
  });
  expect(await must(admin, 'POST', `${at}/take`)).toEqual({ added: 3_000, same: 0 });
  const found = await must<Page<{ values: unknown[] }>>(admin, 'GET', '/api/library/classes?q=QZ.60.49');
  expect(found.items[0]?.values[0]).toMatchObject({ parent: 'QZ.60', activeYears: 5, inactiveYears: 0 });
}, 300_000);

test('a file of two thousand letters is shown by its pages, closed, listed and destroyed as one', async () => {
  const body = { unitId: '53', title: 'Berkas besar', classification: 'RT.01' };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/records/files', body);
  await past(sql`with added as (insert into letters (id, unit_id, name, agenda, year, received_on, state, subject,
        registered_by, registered_at, finished_at, book_id)
      select gen_random_uuid(), '53', 'Agenda ' || n, n, 2014, '2014-03-01', 'selesai', 'Surat lama ' || n, 'system',
        now(), now(), gen_random_uuid() from generate_series(1, 2000) n returning id, agenda)
    insert into record_items (file_id, unit_id, n, subject_type, subject_id, filed_by, filed_at)
      select ${id}::uuid, '53', agenda, 'letter', id::text, 'system', now() from added`);
  expect(await must<RecordFileView>(clerk, 'GET', `/api/records/files/${id}`)).toMatchObject({
    items: 2_000,
    security: 'biasa',
  });
  const page = await must<Page<{ n: number; title: string }>>(
    clerk,
    'GET',
    `/api/records/files/${id}/items?page=20&size=100`,
  );
  expect([page.total, page.items[0]?.title, page.items.length]).toEqual([2_000, 'Surat lama 1901', 100]);
  const date = house.platform.clock.now().toISOString().slice(0, 10);
  await must(chief, 'POST', `/api/records/files/${id}/close`, { version: 1, date });
  await past(sql`update record_files set opened_on = '2015-01-05', closed_on = '2015-01-05' where id = ${id}::uuid`);
  const { id: list } = await must<{ id: string }>(chief, 'POST', '/api/records/destructions', {
    unitId: '53',
    until: '2025-10-17',
  });
  await work();
  const at = `/api/records/destructions/${list}`;
  const lines = await must<Page<{ held: unknown[] }>>(chief, 'GET', `${at}/lines`);
  expect(lines.items.map(({ held }) => held)).toEqual([[]]);
  const view = () => must<DestructionView>(chief, 'GET', at);
  await must(chief, 'POST', `${at}/submit`, { version: (await view()).version });
  const approval = { textHash: (await view()).textHash, secondsOpen: 30 };
  await must(await house.as('ketua.ntt'), 'POST', `${at}/approve`, approval);
  await work();
  expect(await view()).toMatchObject({ state: 'selesai', counts: { destroyed: 1, keptBack: 0 } });
  const { rows } = await sql<{ gone: number }>`select count(*) as gone from record_items
    where file_id = ${id}::uuid and destroyed_at is not null`.execute(house.platform.owner);
  expect(rows[0]?.gone).toBe(2_000);
}, 300_000);

test('a paper that becomes secret after it was filed hides its file at once, from lists, links and pages', async () => {
  const kasubbag = await house.as('kasubbag.ntt');
  const letter = await registered(house, kasubbag, { text: 'Perihal mercusuar lama di teluk.', name: 'teluk.txt' });
  const body = { unitId: '53', title: 'Perkara mercusuar', classification: 'RT.01' };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/records/files', body);
  await must(clerk, 'POST', `/api/records/files/${id}/items`, { type: 'letter', subjectId: letter.id });
  const listed = async (by: Caller) =>
    (await must<Page<RecordFile>>(by, 'GET', '/api/records/files?unitId=53&q=mercusuar')).items.map((one) => one.id);
  const filing = (by: Caller) => by('GET', `/api/records/filing?type=letter&subjectId=${letter.id}`);
  expect(await listed(clerk)).toEqual([id]);
  const { version } = await must<{ version: number }>(kasubbag, 'GET', `/api/library/${letter.paperId}`);
  const settings = { title: 'Mercusuar', section: null, security: 'rahasia', classification: null, below: false };
  await must(chief, 'POST', `/api/library/${letter.paperId}/settings`, { version, ...settings });
  expect(await listed(clerk)).toEqual([]);
  expect((await clerk('GET', `/api/records/files/${id}`)).status).toBe(404);
  expect((await filing(clerk)).status).toBe(404);
  const { items } = await must<Page<RecordFile>>(chief, 'GET', '/api/records/files?unitId=53&q=mercusuar');
  expect(items.map(({ security }) => security)).toEqual(['rahasia']);
});

test('a secret outgoing letter hides its file from who does not see it, and its class is that of the file', async () => {
  const fields = { subject: 'Jadwal pengawalan', security: 'rahasia', points: [{ id: 'p1', text: 'Mohon dijaga.' }] };
  const written = { unitId: '53', kind: 'nota-dinas', fields };
  const { id: letter } = await must<{ id: string }>(clerk, 'POST', '/api/letters/outgoing', written);
  const body = { unitId: '53', title: 'Perkara pengawalan', classification: 'RT.01' };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/records/files', body);
  const kasubbag = await house.as('kasubbag.ntt');
  expect((await kasubbag('GET', `/api/records/files/${id}`)).status).toBe(200);
  await must(clerk, 'POST', `/api/records/files/${id}/items`, { type: 'outgoing', subjectId: letter });
  expect((await kasubbag('GET', `/api/records/files/${id}`)).status).toBe(404);
  const { items } = await must<Page<RecordFile>>(kasubbag, 'GET', '/api/records/files?unitId=53&q=pengawalan');
  expect(items).toEqual([]);
  expect(await must<RecordFileView>(chief, 'GET', `/api/records/files/${id}`)).toMatchObject({ security: 'rahasia' });
});

test('each list leaves as a workbook with the columns of lists of archives, and reads back', async () => {
  const { headers } = await house.signIn('sekretaris.ntt');
  const heads = 'Kode klasifikasi,Uraian informasi berkas,Kurun waktu,Jumlah,Tingkat perkembangan,Lokasi simpan,';
  const wanted = `${heads}Jangka simpan,Nasib akhir,Klasifikasi keamanan,Keterangan`.split(',');
  for (const list of recordLists) {
    const at = `/api/records/files/xlsx?unitId=53&list=${list}`;
    const answer = await house.api.request(at, { method: 'POST', headers });
    expect([list, answer.status]).toEqual([list, 200]);
    const book = read(new Uint8Array(await answer.arrayBuffer()));
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['Arsip'] as WorkSheet, { header: 1, defval: null });
    expect(rows[2]?.[0]).toContain('belum diverifikasi');
    expect(rows[3]).toEqual(expect.arrayContaining(wanted));
    const { total } = await must<Page<RecordFile>>(chief, 'GET', `/api/records/files?unitId=53&list=${list}`);
    expect([list, rows.length]).toEqual([list, 4 + total]);
  }
  const gone = await house.api.request('/api/records/files/xlsx?unitId=53&list=dimusnahkan', {
    method: 'POST',
    headers,
  });
  const [sheet] = Object.values(read(new Uint8Array(await gone.arrayBuffer())).Sheets);
  const row = utils.sheet_to_json<unknown[]>(sheet as WorkSheet, { header: 1 })[4];
  expect(row).toEqual(expect.arrayContaining(['Berkas besar', '2015', '2000 item', 'dimusnahkan']));
});
