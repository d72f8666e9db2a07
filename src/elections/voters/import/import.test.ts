import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor, verifyChains } from '../../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { exportsRoom } from '../../../exports/index.ts';
import { jobs } from '../../../rooms.ts';
import { votersRoom } from '../index.ts';
import { withList } from '../list/open-list.ts';
import { partsOf } from '../list/read-list.ts';
import type { VoterExport } from '../schema.ts';
import { purgeDue } from './purge.ts';
import {
  at,
  csv,
  headers,
  imported,
  lookInto,
  importsOf,
  newList,
  rejectsOf,
  started,
  upload,
  uploaded,
  voter,
  xlsx,
} from './testing/steps.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import type { ListId } from '../list/schema.ts';

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.rendatin.kupang');
});

const voters = async <T>(listId: ListId, query: string): Promise<T[]> => {
  const parts = await house.platform.database.read(systemActor(unitCalled('5301')), (tx) => partsOf(tx, listId));
  return withList(house.platform, parts, ({ engine }) => engine.rows<T>(query));
};

describe('a file becomes rows of a list', () => {
  test('read = accepted + rejected; rows are numbered over several files; the trail tells counts, no names', async () => {
    const listId = await newList(staff);
    const first = await imported(
      house,
      staff,
      listId,
      csv([
        headers,
        ...Array.from({ length: 20 }, (_, n) => voter(n)),
        ['JUMLAH', '', '20', '', '', '', '', '', '', '', '', ''],
      ]),
    );
    expect(first).toMatchObject({ state: 'selesai', read: 21, accepted: 20, rejected: 1, notVoters: 1 });
    const second = await imported(
      house,
      staff,
      listId,
      await xlsx({
        A: [headers, ...Array.from({ length: 5 }, (_, n) => voter(100 + n))],
        Catatan: [['apa saja']],
        B: [['Daftar desa'], headers, voter(200)],
      }),
    );
    expect(second).toMatchObject({ state: 'selesai', read: 6, accepted: 6, rejected: 0 });
    expect((await staff('GET', `/api/voters/lists/${listId}`)).body).toMatchObject({
      state: 'terimpor',
      rows: 26,
      revision: 2,
    });
    expect(
      await voters(
        listId,
        'select count(*) as n, count(distinct row) as rows, min(row) as least, max(row) as most, max(part) as ' +
          'parts from voters',
      ),
    ).toEqual([{ n: 26, rows: 26, least: 1, most: 26, parts: 2 }]);
    expect(
      await voters(
        listId,
        'select source_line, nik, name, birth_date, sex, rt, village, regency, tps from voters where row = 1',
      ),
    ).toEqual([
      {
        source_line: 2,
        nik: voter(0)[1],
        name: 'MARIA TAEK',
        birth_date: '1960-01-01',
        sex: 'P',
        rt: 1,
        village: '5301012001',
        regency: '5301',
        tps: 1,
      },
    ]);
    expect((await importsOf(staff, listId)).sum).toEqual({
      read: 27,
      accepted: 26,
      corrected: 0,
      notVoters: 1,
      open: 0,
    });
    const trail = await house.platform.owner
      .selectFrom('audit_events')
      .select(['action', 'payload'])
      .where('subject_id', '=', listId)
      .execute();
    expect(trail.map(({ action }) => action)).toEqual([
      'voters.list-created',
      'voters.file-received',
      'voters.file-looked-into',
      'voters.import-started',
      'voters.import-finished',
      'voters.file-received',
      'voters.file-looked-into',
      'voters.import-started',
      'voters.import-finished',
    ]);
    expect(trail.some(({ payload }) => /TAEK|5399/.test(payload))).toBe(false);
    expect((await verifyChains(house.platform.owner)).every(({ intact }) => intact)).toBe(true);
  });

  test('the same file in the same list is known by its content, and again after it was imported', async () => {
    const listId = await newList(staff);
    const content = csv([headers, voter(1), voter(2)]);
    await imported(house, staff, listId, content);
    expect(await upload(staff, listId, content)).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/import-same-file' } },
    });
    expect((await upload(staff, await newList(staff), content)).status).toBe(201);
  });

  test('what people settled on is proposed for the next file with the same headers', async () => {
    const odd = ['A', 'B', 'C'];
    const rows = Array.from({ length: 5 }, (_, n) => [`${n}`, voter(n)[1] as string, voter(n)[2] as string]);
    const first = await uploaded(house, staff, await newList(staff), csv([['NO', 'NIK', 'NAMA'], ...rows]));
    expect(first.preview.columns.map(({ because }) => because)).toEqual([null, 'header', 'header']);
    const listId = await newList(staff);
    const { id } = await uploaded(
      house,
      staff,
      listId,
      csv([['NIK X', 'NAMA X', ...odd], ...rows.map((row) => [row[1] ?? '', row[2] ?? '', 'a', 'b', 'c'])]),
    );
    await staff('POST', `${at(listId)}/${id}/start`, {
      mapping: {
        columns: [
          { at: 0, field: 'nik' },
          { at: 1, field: 'name' },
          { at: 2, field: 'note' },
        ],
        dates: 'dmy',
        sex: 'LP',
        sheets: [],
      },
    });
    await house.platform.workJobs(jobs);
    const next = await uploaded(
      house,
      staff,
      await newList(staff),
      csv([['NIK X', 'NAMA X', ...odd], ...rows.map((row) => [row[1] ?? '', row[2] ?? '', 'a', 'b', 'x'])]),
    );
    expect(next.preview.columns.map(({ proposed, because }) => [proposed, because])).toEqual([
      ['nik', 'saved'],
      ['name', 'saved'],
      ['note', 'saved'],
      [null, null],
      [null, null],
    ]);
  });

  test('the preview masks every NIK and NKK, under whatever header', async () => {
    const { preview } = await uploaded(
      house,
      staff,
      await newList(staff),
      csv([
        ['NIK', 'NAMA', 'LAIN', 'ALAMAT'],
        ...Array.from({ length: 5 }, (_, n) => [voter(n)[1] ?? '', 'MARIA', `KK ${voter(n)[0]}`, `'${voter(n)[0]}`]),
      ]),
    );
    expect(JSON.stringify(preview)).not.toMatch(/\d{10}/);
    expect(preview.columns[0]?.samples[0]).toMatch(/^53•+\d{3}$/);
  });
});

describe('correction', () => {
  test('rejected rows go out as a sheet, come back mended, and the sum still adds up', async () => {
    const listId = await newList(staff);
    const broken = [
      voter(1).with(4, '31/02/1980'),
      voter(2).with(5, 'X'),
      voter(3).with(11, '=1+1'),
      voter(4).with(1, '5,39901E+15'),
    ];
    const first = await imported(house, staff, listId, csv([headers, voter(0), ...broken, headers]));
    expect(first).toMatchObject({ read: 6, accepted: 1, rejected: 5, notVoters: 1 });
    const rejects = await rejectsOf(staff, listId, first.id);
    expect(
      rejects.map(({ line, problems }) => [line, problems.map(({ code, column }) => `${code} ${column ?? ''}`)]),
    ).toEqual([
      [3, ['date TANGGAL LAHIR']],
      [4, ['sex JK']],
      [5, ['number TPS']],
      [6, ['scientific NIK']],
      [7, ['header ']],
    ]);
    expect(rejects[3]?.problems[0]?.value).toBe('•••E+15');
    expect(rejects[4]?.problems[0]?.value).toBe(`${headers.slice(0, 6).join(' · ')} …`);
    const { lines: sheet, cover } = await sheetOf(listId, first.id);
    expect(cover).toMatch(
      new RegExp(
        String.raw`Tujuan,Perbaikan data pemilih: memperbaiki baris yang ditolak\nBerlaku sampai,\d\d-\d\d-\d{4}\n` +
          String.raw`Dibuat oleh,.+\n.*KPU Kabupaten Kupang`,
      ),
    );
    expect(sheet[0]).toEqual(['Nomor tolakan', 'Lembar', 'Baris', 'Alasan', ...headers, 'Sel berlebih']);
    expect(sheet.slice(1).map((row) => row[0])).toEqual(['1', '2', '3', '4']);
    expect(sheet.slice(1).map((row) => row[3]?.split(':')[0])).toEqual([
      'Tanggal lahir',
      'Jenis kelamin',
      'TPS',
      'NIK',
    ]);
    expect(sheet[3]?.[4 + 11]).toBe("'=1+1");
    const mended = sheet.map((row) => [...row]);
    (mended[1] as string[])[4 + 4] = '28/02/1980';
    (mended[2] as string[])[4 + 5] = 'L';
    const twice = await xlsx({
      Perbaikan: [...mended.slice(0, 3), mended[2] as string[], ['77', '', '', '', ...voter(9)]],
      Keterangan: cover.split('\n').map((line) => line.split(',')),
    });
    const second = await imported(house, staff, listId, twice, { query: `&corrects=${first.id}` });
    expect(second).toMatchObject({ state: 'selesai', read: 4, accepted: 2, rejected: 2, corrects: first.id });
    expect(second.reasons.map(({ code }) => code).toSorted()).toEqual(['not-open', 'twice']);
    const { items, sum } = await importsOf(staff, listId);
    expect(sum).toEqual({ read: 6, accepted: 1, corrected: 2, notVoters: 1, open: 2 });
    expect(items.find(({ id }) => id === first.id)).toMatchObject({ corrected: 2 });
    expect((await rejectsOf(staff, listId, first.id)).map(({ corrected }) => corrected)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect((await sheetOf(listId, first.id)).lines.slice(1).map((row) => row[0])).toEqual(['3', '4']);
    // A mended row is named by its line in the file that was imported, not by its number among the rejected.
    expect(await voters(listId, 'select source_line from voters order by row')).toEqual(
      [2, 3, 4].map((line) => ({ source_line: line })),
    );
    const { items: left } = (await staff('GET', `/api/voters/exports?unitId=5301&listId=${listId}`)).body as {
      items: VoterExport[];
    };
    expect(
      left
        .map(({ kind, purpose, fullNumbers, voters: rows, downloads }) => [kind, purpose, fullNumbers, downloads, rows])
        .toSorted(),
    ).toEqual([2, 4].map((rows) => ['perbaikan', 'perbaikan-data', true, 1, rows]));
    const trail = await house.platform.owner
      .selectFrom('audit_events')
      .select('payload')
      .where('action', '=', 'export.requested')
      .execute();
    expect(trail.map(({ payload }) => JSON.parse(payload) as object)).toContainEqual(
      // The repeated header is nobody.
      expect.objectContaining({ sourceId: first.id, kind: 'perbaikan', purpose: 'perbaikan-data', people: 4 }),
    );
    // Who sent the file has had its numbers; for a colleague those still open count for the day.
    const taken = () =>
      house.platform.owner.selectFrom('voter_numbers_taken').select('voters').where('list_id', '=', listId).execute();
    expect(await taken()).toEqual([]);
    const colleague = await house.as('kasubbag.rendatin.kupang');
    const ofFour = left.find(({ voters: rows }) => rows === 4);
    expect((await colleague('POST', `/api/exports/${ofFour?.id}/download`)).status).toBe(200);
    expect(await taken()).toEqual([{ voters: 2 }]);
  });

  test('a sheet leaves for a purpose, to who may see numbers in full, no longer than the rows are kept', async () => {
    const listId = await newList(staff);
    const { id: importId } = await imported(
      house,
      staff,
      listId,
      csv([headers, voter(0), voter(1).with(4, '31/02/1980')]),
    );
    const exports = `/api/voters/lists/${listId}/exports`;
    const asked = { kind: 'perbaikan', purpose: 'perbaikan-data', importId };
    expect((await staff('POST', exports, { ...asked, purpose: undefined })).status).toBe(400);
    expect((await staff('POST', exports, { ...asked, importId: undefined })).status).toBe(400);
    expect((await staff('POST', exports, { ...asked, kind: 'temuan' })).status).toBe(400);
    expect((await (await house.as('sekretaris.kupang'))('POST', exports, asked)).status).toBe(403);
    expect((await (await house.as('staf.rendatin.alor'))('POST', exports, asked)).status).toBe(404);
    const { id } = (await staff('POST', exports, asked)).body as { id: string };
    await house.platform.workJobs(jobs);
    expect((await staff('POST', `/api/exports/${id}/download`)).status).toBe(200);
    await house.platform.owner
      .updateTable('voter_imports')
      .set({ kept_until: '2020-01-01' })
      .where('id', '=', importId)
      .execute();
    await purgeDue(house.platform, systemActor(unitCalled('5301')), unitCalled('5301'));
    expect(await staff('POST', `/api/exports/${id}/download`)).toMatchObject({
      status: 409,
      body: { error: { code: 'export/expired' } },
    });
    expect(await staff('POST', exports, asked)).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/import-purged' } },
    });
    const { sha256 } = await house.platform.owner
      .selectFrom('exports')
      .select('sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    for (const schedule of [...votersRoom.schedules, ...exportsRoom.schedules])
      await house.platform.runSchedule(schedule);
    await house.platform.workJobs(jobs);
    await expect(house.platform.files.read(sha256 ?? '')).rejects.toThrow();
    expect((await staff('GET', `/api/voters/exports?unitId=5301&listId=${listId}`)).body).toMatchObject({
      items: [{ id, state: 'dihapus' }],
    });
  });

  /** The lines of the sheet, and its cover as CSV. */
  async function sheetOf(listId: ListId, importId: string): Promise<{ lines: string[][]; cover: string }> {
    const exports = `/api/voters/lists/${listId}/exports`;
    const asked = await staff('POST', exports, {
      kind: 'perbaikan',
      purpose: 'perbaikan-data',
      note: 'memperbaiki baris yang ditolak',
      importId,
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(202);
    await house.platform.workJobs(jobs);
    const answer = await house.api.request(`/api/exports/${(asked.body as { id: string }).id}/download`, {
      method: 'POST',
      headers: (await house.signIn('staf.rendatin.kupang')).headers,
    });
    const book = XLSX.read(new Uint8Array(await answer.arrayBuffer()));
    return {
      lines: XLSX.utils.sheet_to_json<string[]>(book.Sheets['Perbaikan'] as XLSX.WorkSheet, {
        header: 1,
        raw: false,
        defval: '',
      }),
      cover: XLSX.utils.sheet_to_csv(book.Sheets['Keterangan'] as XLSX.WorkSheet),
    };
  }
});

describe('what is refused', () => {
  test('a mapping that sends NIK to name, takes a field twice, or lacks one', async () => {
    const listId = await newList(staff);
    const { id, preview } = await uploaded(
      house,
      staff,
      listId,
      csv([headers, ...Array.from({ length: 5 }, (_, n) => voter(n))]),
    );
    const start = (columns: { at: number; field: string }[]) =>
      staff('POST', `${at(listId)}/${id}/start`, { mapping: { ...preview.mapping, columns } });
    for (const columns of [
      [
        { at: 1, field: 'name' },
        { at: 2, field: 'nik' },
      ],
      [
        { at: 1, field: 'nik' },
        { at: 2, field: 'name' },
        { at: 3, field: 'name' },
      ],
      [{ at: 2, field: 'name' }],
      [
        { at: 1, field: 'nik' },
        { at: 1, field: 'name' },
      ],
    ]) {
      expect(await start(columns)).toMatchObject({ status: 422, body: { error: { code: 'voters/import-mapping' } } });
    }
    expect(
      (
        await staff('POST', `${at(listId)}/${id}/check`, {
          mapping: {
            ...preview.mapping,
            columns: [
              { at: 1, field: 'name' },
              { at: 2, field: 'nik' },
            ],
          },
        })
      ).body,
    ).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ at: 1, blocks: true }),
        expect.objectContaining({ at: 2, blocks: true }),
      ]),
    });
  });

  test.each([
    ['nothing at all', Buffer.alloc(0), 'files/empty'],
    ['headers without rows', csv([headers]), 'voters/file-no-rows'],
    [
      'a thousand columns',
      csv([Array.from({ length: 1_000 }, (_, n) => `K${n}`), Array.from({ length: 1_000 }, () => '1')]),
      'voters/file-too-wide',
    ],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>NIK</td></tr></table>'), 'voters/file-html'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'voters/file-old-excel'],
    [
      'an encrypted .xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'voters/file-encrypted',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'voters/file-unknown'],
    ['half a ZIP', Buffer.from('504b0304140000000800', 'hex'), 'voters/file-broken'],
    ['half a Parquet', Buffer.from('PAR1 und nichts'), 'voters/file-broken'],
  ])('%s', async (_, content, code) => {
    const listId = await newList(staff);
    const sent = await upload(staff, listId, content);
    await lookInto(house);
    const { items } = await importsOf(staff, listId);
    if (code.startsWith('files/')) expect([sent.body, items]).toMatchObject([{ error: { code } }, []]);
    else expect(items).toMatchObject([{ state: 'gagal', looked: false, format: null, failure: { code } }]);
    // What is no list is not kept, and may be sent again.
    const kept = await house.platform.owner
      .selectFrom('voter_imports')
      .select('sha256')
      .where('list_id', '=', listId)
      .execute();
    expect(kept.every(({ sha256 }) => sha256 === null)).toBe(true);
    for (const { id } of items) {
      expect((await upload(staff, listId, content)).status).toBe(201);
      expect((await staff('POST', `${at(listId)}/${id}/cancel`)).status).toBe(200);
      expect((await staff('POST', `${at(listId)}/${id}/cancel`)).status).toBe(409);
    }
  });

  test('rows that contradict how they were to be read: nothing is taken, and the columns wait once more', async () => {
    const listId = await newList(staff);
    const alien = Array.from({ length: 900 }, (_, n) => voter(300 + n).with(10, '5308012001'));
    const content = csv([headers, ...Array.from({ length: 210 }, (_, n) => voter(n)), ...alien]);
    const stopped = await imported(house, staff, listId, content);
    expect(stopped).toMatchObject({
      state: 'menunggu',
      read: null,
      failure: {
        code: 'voters/import-contradicts-regions',
        message: { en: expect.stringMatching(/900 of 1,?110 rows .* Ende/) as string },
      },
    });
    expect((await staff('GET', `/api/voters/lists/${listId}`)).body).toMatchObject({ state: 'kosong', rows: 0 });
    const few = csv([headers, ...Array.from({ length: 30 }, (_, n) => voter(n)), ...alien.slice(0, 3)]);
    expect(await imported(house, staff, await newList(staff), few)).toMatchObject({
      state: 'selesai',
      regions: { rows: 33, placed: 33, within: 30, others: [{ code: '5308', rows: 3 }] },
    });
  });

  test('a second import of the same list at once', async () => {
    const listId = await newList(staff);
    await started(house, staff, listId, csv([headers, voter(1)]));
    const other = await uploaded(house, staff, listId, csv([headers, voter(2)]));
    expect(await staff('POST', `${at(listId)}/${other.id}/start`, { mapping: other.preview.mapping })).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/import-running' } },
    });
    await house.platform.workJobs(jobs);
    expect((await staff('POST', `${at(listId)}/${other.id}/start`, { mapping: other.preview.mapping })).status).toBe(
      202,
    );
    await house.platform.workJobs(jobs);
    expect((await importsOf(staff, listId)).sum).toMatchObject({ read: 2, accepted: 2 });
  });

  test('an upload that breaks off leaves nothing', async () => {
    const listId = await newList(staff);
    const store = async () =>
      (await readdir(house.platform.config.dataFolder, { recursive: true })).filter((name) =>
        /[0-9a-f]{64}$/.test(name),
      ).length;
    const before = await store();
    const { receiveFile } = await import('./receive-file.ts');
    let sent = 0;
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        if (sent === 1) controller.enqueue(csv([headers, voter(1)]));
        else controller.error(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
      },
    });
    expect(
      await receiveFile(house.platform, systemActor(unitCalled('5301')), {
        listId,
        name: 'x',
        corrects: null,
        content: broken,
      }),
    ).toMatchObject({ ok: false, failure: { code: 'files/interrupted' } });
    expect(await store()).toBe(before);
    expect(await readdir(path.join(house.platform.config.dataFolder, 'work')).catch(() => [])).toEqual([]);
  });
});

test('cancelled, an import leaves the list as it was, and can be started again', async () => {
  const listId = await newList(staff);
  const id = await started(house, staff, listId, csv([headers, voter(1), voter(2)]));
  expect((await staff('POST', `${at(listId)}/${id}/cancel`)).status).toBe(200);
  await house.platform.workJobs(jobs);
  expect((await staff('GET', `/api/voters/lists/${listId}`)).body).toMatchObject({
    state: 'kosong',
    rows: 0,
    revision: 0,
  });
  const { items } = await importsOf(staff, listId);
  expect(items).toMatchObject([{ state: 'dibatalkan', read: null }]);
  const mapping = ((await staff('GET', `${at(listId)}/${id}/preview`)).body as { mapping: unknown }).mapping;
  expect((await staff('POST', `${at(listId)}/${id}/start`, { mapping })).status).toBe(202);
  await house.platform.workJobs(jobs);
  expect((await importsOf(staff, listId)).sum).toMatchObject({ read: 2, accepted: 2 });
});

test('originals and rejected rows go when their time is over; the list and the counts stay', async () => {
  const listId = await newList(staff);
  const done = await imported(house, staff, listId, csv([headers, voter(11), voter(12).with(4, 'kapan')]));
  const before = await house.platform.owner
    .selectFrom('voter_imports')
    .select(['sha256', 'rejects_sha256', 'kept_until'])
    .where('id', '=', done.id)
    .executeTakeFirstOrThrow();
  expect(before.kept_until).toBe('2026-10-17');
  await sql`update voter_imports set kept_until = '2025-01-01' where id = ${done.id}`.execute(house.platform.owner);
  expect(await purgeDue(house.platform, systemActor(unitCalled('5301')), unitCalled('5301'))).toBe(1);
  await expect(house.platform.files.read(before.sha256 ?? '')).rejects.toThrow();
  await expect(house.platform.files.read(before.rejects_sha256 ?? '')).rejects.toThrow();
  expect((await importsOf(staff, listId)).items).toMatchObject([
    { read: 2, accepted: 1, rejected: 1, purgedAt: expect.any(String) as string },
  ]);
  expect(await voters(listId, 'select name from voters')).toHaveLength(1);
  expect((await staff('GET', `${at(listId)}/${done.id}/preview`)).status).toBe(409);
});

test('what is stored is sealed: no name and no NIK lies readable in the store', async () => {
  const listId = await newList(staff);
  await imported(
    house,
    staff,
    listId,
    csv([headers, voter(31).with(2, 'NAMAYANGDICARI'), voter(32).with(2, 'NAMAYANGDICARI').with(4, 'x')]),
  );
  const parts = await house.platform.owner
    .selectFrom('voter_imports')
    .select(['sha256', 'sample_sha256', 'rejects_sha256'])
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow();
  for (const sha256 of [parts.sha256, parts.sample_sha256, parts.rejects_sha256]) {
    const bytes = Buffer.from(await house.platform.files.read(sha256 ?? ''));
    expect(bytes.includes('NAMAYANGDICARI')).toBe(false);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});
