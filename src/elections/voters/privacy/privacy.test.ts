import { randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobs } from '../../../rooms.ts';
import { unzip } from '../../../printing/workbook/zip.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import type { NewFinding } from '../findings/contract.ts';
import { closeOpenedLists } from '../findings/opened-lists.ts';
import { replaceFindings } from '../findings/replace-findings.ts';
import type { Finding } from '../findings/schema.ts';
import {
  inBatches,
  plantedNik,
  plantedNkk,
  plantList,
  testFinding,
  testSubject,
  testVoter,
} from '../findings/testing/list-with-findings.ts';
import { purgeExportsSchedule } from '../../../exports/operations/purge-exports.ts';
import { forgetFolders, type PersonId } from '../../../platform/index.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';

let house: TestHouse;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.rendatin.kupang');
});

const voters = [testVoter(1, { name: '=HYPERLINK("http://contoh")' }), ...[2, 3, 4, 5].map((row) => testVoter(row))];
async function plant(...findings: NewFinding[]): Promise<{ list: string; all: Finding[] }> {
  const list = await plantList(house.platform, '5301', voters);
  await replaceFindings(
    house.platform,
    { listId: list, unitId: unitCalled('5301'), revision: 1, source: 'rules' },
    inBatches(findings.map((one) => ({ ...one, subject: testSubject(randomUUID()) }))),
  );
  return { list, all: ((await staff('GET', `/api/voters/lists/${list}/findings`)).body as { items: Finding[] }).items };
}
/** An answer that is a file. */
const bytesOf = async (address: string) => {
  const { headers } = await house.signIn('staf.rendatin.kupang');
  const answer = await house.api.request(address, { method: 'POST', headers });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('numbers in full', () => {
  it('are shown for a reason that is logged, to those who may, up to the day’s limit', async () => {
    const {
      list,
      all: [finding],
    } = await plant(testFinding('D01', [1, 4]));
    const address = `/api/voters/lists/${list}/findings/${finding?.id}/unmask`;
    expect(await staff('POST', address, { reason: 'lainnya' })).toMatchObject({ status: 400 });
    expect(await staff('POST', address, { reason: 'dokumen-pemilih', rows: [2] })).toMatchObject({
      status: 422,
      body: { error: { code: 'voters/rows-not-in-finding' } },
    });
    const first = await staff('POST', address, { reason: 'dokumen-pemilih' });
    expect(first).toMatchObject({
      status: 200,
      body: {
        limit: 200,
        voters: [
          { row: 1, nik: plantedNik(1), nkk: plantedNkk(1) },
          { row: 4, nik: plantedNik(4) },
        ],
      },
    });
    const { today } = first.body as { today: number };
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('payload')
      .where('action', '=', 'voters.unmasked')
      .execute();
    expect(events.map(({ payload }) => JSON.parse(payload) as object)).toContainEqual({
      listId: list,
      rows: [1, 4],
      reason: 'dokumen-pemilih',
    });
    const lowered = {
      unitId: '00',
      basedOn: 1,
      value: today + 3,
      since: '2025-10-01',
      source: 'Keputusan contoh',
      verified: false,
    };
    expect(
      (await (await house.as('admin.nasional'))('POST', '/api/reference/values/privacy%2Funmask-per-day', lowered))
        .status,
    ).toBe(201);
    const two = await Promise.all([
      staff('POST', address, { reason: 'coktas' }),
      staff('POST', address, { reason: 'coktas' }),
    ]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 429]);
    // Half past midnight in Kupang.
    house.platform.clock.set('2025-10-17T16:30:00Z');
    expect((await staff('POST', address, { reason: 'coktas', rows: [4] })).body).toMatchObject({
      today: 1,
      voters: [{ row: 4 }],
    });
  });

  it('leave in exports within the same limit, counted before the file is made and for whoever takes it', async () => {
    const lowered = { unitId: '00', basedOn: 2, value: 3, since: '2025-10-02', source: 'Contoh', verified: false };
    const national = await house.as('admin.nasional');
    const set = await national('POST', '/api/reference/values/privacy%2Funmask-per-day', lowered);
    expect(set.status).toBe(201);
    const head = await house.as('kasubbag.rendatin.kupang');
    const { list } = await plant(testFinding('D01', [1, 4]), testFinding('V05', [1]));
    const ask = () =>
      head('POST', `/api/voters/lists/${list}/exports`, { kind: 'temuan', purpose: 'arsip', fullNumbers: true });
    const first = await ask();
    expect(first.status).toBe(202);
    const second = await ask();
    expect(second).toMatchObject({
      status: 429,
      body: { error: { code: 'voters/export-limit', details: { today: 2, limit: 3, voters: 2 } } },
    });
    const { message } = (second.body as { error: { message: { id: string } } }).error;
    expect(message.id).toMatch(/2 pemilih; hari ini Anda masih boleh 1 dari 3.*Admin nasional dapat menaikkan/s);
    const { id } = first.body as { id: string };
    const told = async (action: string) =>
      (
        await house.platform.owner
          .selectFrom('audit_events')
          .select('payload')
          .where('action', '=', action)
          .where('subject_id', '=', id)
          .execute()
      ).map(({ payload }) => (JSON.parse(payload) as { people: number }).people);
    expect(await told('export.requested')).toEqual([2]);
    await house.platform.workJobs(jobs);
    const download = `/api/exports/${id}/download`;
    expect((await head('POST', download)).status).toBe(200);
    expect((await head('POST', download)).status).toBe(200);
    // The colleague has opened one number today.
    expect((await staff('POST', download)).status).toBe(200);
    expect(await told('export.downloaded')).toEqual([2, 2, 2]);
    const findings = (await head('GET', `/api/voters/lists/${list}/findings`)).body as { items: Finding[] };
    const [one] = findings.items.filter(({ code }) => code === 'V05');
    const address = `/api/voters/lists/${list}/findings/${one?.id}/unmask`;
    expect((await head('POST', address, { reason: 'coktas' })).body).toMatchObject({ today: 3 });
    expect((await staff('POST', address, { reason: 'coktas' })).status).toBe(429);
    await national('POST', '/api/reference/values/privacy%2Funmask-per-day', { ...lowered, basedOn: 3, value: 200 });
  });

  it('stay hidden from other positions and units', async () => {
    const {
      list,
      all: [finding],
    } = await plant(testFinding('V05', [1]));
    const address = `/api/voters/lists/${list}/findings/${finding?.id}/unmask`;
    expect((await (await house.as('sekretaris.kupang'))('POST', address, { reason: 'coktas' })).status).toBe(403);
    expect((await (await house.as('staf.rendatin.alor'))('POST', address, { reason: 'coktas' })).status).toBe(404);
  });
});

describe('an export', () => {
  it('is made by a job, says what it is for and until when, neutralises cells, and is gone after its days', async () => {
    const { list } = await plant(
      testFinding('V05', [1]),
      testFinding('V14', [], { scope: 'group', parameters: { village: '5301012009', tps: 3, size: 700 } }),
    );
    const asked = await staff('POST', `/api/voters/lists/${list}/exports`, {
      kind: 'temuan',
      purpose: 'lainnya',
      note: 'rapat koordinasi dengan PPK',
    });
    expect(asked.status).toBe(202);
    const { id } = asked.body as { id: string };
    const download = `/api/exports/${id}/download`;
    expect(await staff('POST', download)).toMatchObject({ status: 409, body: { error: { code: 'export/not-ready' } } });
    await house.platform.workJobs(jobs);
    const { status, bytes } = await bytesOf(download);
    expect(status).toBe(200);
    const { Sheets, SheetNames } = read(bytes);
    const rowsOf = (name: string): unknown[][] => utils.sheet_to_json(Sheets[name]!, { header: 1 });
    const cover = rowsOf('Keterangan').flat().join(' ');
    expect(cover).toContain('rapat koordinasi dengan PPK');
    expect(cover).toContain(id);
    const page = unzip(Buffer.from(bytes)).get(`xl/worksheets/sheet${SheetNames.indexOf('Temuan') + 1}.xml`);
    expect(/<oddHeader>(.*)<\/oddHeader>/.exec(page ?? '')?.[1]).toMatch(/berlaku sampai \d\d-\d\d-\d{4}.*ekspor/);
    const lines = rowsOf('Temuan').slice(1, 3);
    expect(lines.map((line) => line[1])).toEqual(['V05', 'V14']);
    expect(lines[0]).toContain(`'=HYPERLINK("http://contoh")`);
    expect(lines[0]).toContain('53•••••••••••001');
    expect(JSON.stringify(rowsOf('Temuan'))).not.toContain(plantedNik(1));
    expect((await staff('GET', `/api/voters/exports?unitId=5301&listId=${list}`)).body).toMatchObject({
      items: [{ id, state: 'siap', voters: 1, downloads: 1, note: 'rapat koordinasi dengan PPK' }],
    });
    expect((await (await house.as('staf.rendatin.alor'))('POST', download)).status).toBe(404);

    const { sha256 } = await house.platform.owner
      .selectFrom('exports')
      .select('sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const before = house.platform.clock.now();
    house.platform.clock.set(new Date(before.getTime() + 15 * 86_400_000));
    expect(await staff('POST', download)).toMatchObject({ status: 401 });
    const { call: again } = await house.signIn('staf.rendatin.kupang');
    expect(await again('POST', download)).toMatchObject({ status: 409, body: { error: { code: 'export/expired' } } });
    await again('POST', `/api/voters/lists/${list}/exports`, { kind: 'temuan', purpose: 'arsip' });
    await house.platform.workJobs(jobs);
    await expect(house.platform.files.read(sha256 ?? '')).rejects.toThrow();
    expect((await again('GET', `/api/voters/exports?unitId=5301&listId=${list}`)).body).toMatchObject({
      items: [{ state: 'siap' }, { id, state: 'dihapus' }],
    });
    house.platform.clock.set(before);
  });

  it('says of each row what was decided: who stays of two, what was changed, reasons in words', async () => {
    const { list, all } = await plant(testFinding('D01', [1, 4]), testFinding('V07', [2]), testFinding('V05', [3]));
    const head = await house.as('kasubbag.rendatin.kupang');
    const of = (code: string) => all.find((finding) => finding.code === code);
    for (const [code, decision] of [
      ['D01', { action: 'ganda', keep: 1, remove: [4] }],
      ['V07', { action: 'tms', tmsReason: 'di-bawah-umur' }],
      ['V05', { action: 'ubah', row: 3, changes: { birth_date: '1990-01-02' } }],
    ] as const) {
      const { id, version } = of(code) as Finding;
      const path = `/api/voters/lists/${list}/findings/${id}/decision`;
      const decided = await head('POST', path, {
        version,
        decision: { reason: 'diperiksa', proofIds: [], ...decision },
      });
      expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    }
    const asked = await staff('POST', `/api/voters/lists/${list}/exports`, { kind: 'temuan', purpose: 'arsip' });
    await house.platform.workJobs(jobs);
    const { bytes } = await bytesOf(`/api/exports/${(asked.body as { id: string }).id}/download`);
    const lines: Record<string, unknown>[] = utils.sheet_to_json(read(bytes).Sheets['Temuan']!);
    expect(
      lines.map((line) => [line['Kode'], line['Baris'], line['Keputusan'], line['Alasan TMS']]).toSorted(),
    ).toEqual([
      ['D01', 1, 'ganda: dipertahankan', undefined],
      ['D01', 4, 'ganda: dicoret', 'Ganda'],
      ['V05', 3, 'ubah data: Tanggal lahir 02-01-1990', undefined],
      ['V07', 2, 'TMS', 'Di bawah umur'],
    ]);
  });

  it('prints sheets for visits, village by village, with masked numbers', async () => {
    const { list, all } = await plant(
      testFinding('V08', [1]),
      testFinding('V05', [1]),
      testFinding('V08', [4]),
      testFinding('V06', [2]),
    );
    for (const finding of all.filter(({ code }) => code !== 'V06')) {
      await staff('POST', `/api/voters/lists/${list}/findings/${finding.id}/decision`, {
        version: 1,
        decision: { action: 'coktas', reason: 'Apakah orangnya masih tinggal di sini?' },
      });
    }
    const asked = await staff('POST', `/api/voters/lists/${list}/exports`, { kind: 'coktas', purpose: 'coktas' });
    await house.platform.workJobs(jobs);
    const { bytes } = await bytesOf(`/api/exports/${(asked.body as { id: string }).id}/download`);
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
      mergePages: false,
    });
    expect(totalPages).toBe(2);
    expect(text[0]).toMatch(/Apakah orangnya masih tinggal di sini\?/);
    expect(text[0]).toMatch(/53•+001/);
    expect(text[0]).toMatch(/Musnahkan paling lambat/);
    expect(text[0]).toContain((asked.body as { id: string }).id);
    expect(text[1]).toContain('PEMILIH CONTOH D');
    expect(text.join(' ')).not.toContain('PEMILIH CONTOH B');
    expect(text.join(' ')).not.toContain(plantedNik(1));
    expect(
      (
        await staff('POST', `/api/voters/lists/${list}/exports`, {
          kind: 'coktas',
          purpose: 'coktas',
          fullNumbers: true,
        })
      ).status,
    ).toBe(403);
  });
});

describe('the walls of the two logs', () => {
  it('are written in one’s own name, and never changed', async () => {
    const {
      list,
      all: [finding],
    } = await plant(testFinding('V05', [1]));
    const { personId } = (await staff('GET', '/api/me')).body as { personId: PersonId };
    const raw = (query: ReturnType<typeof sql>) =>
      house.platform.database.write(
        { kind: 'person', personId, unitIds: [unitCalled('5301')], positions: [], nationwide: false },
        (tx) => query.execute(tx),
      );
    const seen = (by: string) =>
      sql`insert into voter_unmaskings (id, unit_id, list_id, finding_id, rows, reason, by, at)
        values (gen_random_uuid(), '5301', ${list}, ${finding?.id}, '{1}', 'coktas', ${by}, now())`;
    await expect(raw(seen('somebody'))).rejects.toThrow('by is not the actor');
    await raw(seen(personId));
    await expect(raw(sql`update voter_unmaskings set rows = '{2}'`)).rejects.toThrow('permission denied');
    await expect(raw(sql`delete from voter_unmaskings`)).rejects.toThrow('permission denied');
    await staff('POST', `/api/voters/lists/${list}/exports`, { kind: 'temuan', purpose: 'arsip' });
    await house.platform.workJobs(jobs);
    const file = await house.platform.owner
      .selectFrom('exports')
      .selectAll()
      .where('subject_id', '=', list)
      .executeTakeFirstOrThrow();
    await expect(raw(sql`update exports set name = 'lain.xlsx' where id = ${file.id}`)).rejects.toThrow(
      'does not change',
    );
    await expect(
      raw(sql`update exports set expires_at = now() + interval '9 years' where id = ${file.id}`),
    ).rejects.toThrow('permission denied');
    const late = new Date(file.expires_at.getTime() + 1);
    await expect(
      raw(
        sql`insert into export_downloads (export_id, unit_id, by, at)
          values (${file.id}, '5301', ${personId}, ${late})`,
      ),
    ).rejects.toThrow('cannot be downloaded');
  });

  it('hold one file for one request, however often the job runs', async () => {
    const { list } = await plant(testFinding('V05', [1]));
    const { id, jobId } = (
      await staff('POST', `/api/voters/lists/${list}/exports`, { kind: 'temuan', purpose: 'arsip' })
    ).body as { id: string; jobId: string };
    await house.platform.workJobs(jobs);
    const made = () =>
      house.platform.owner
        .selectFrom('exports')
        .select(['sha256', 'records'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const first = await made();
    await house.platform.owner.updateTable('jobs').set({ state: 'queued' }).where('id', '=', jobId).execute();
    await house.platform.workJobs(jobs);
    expect(await made()).toEqual(first);
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('action')
      .where('subject_id', '=', id)
      .execute();
    expect(events.map(({ action }) => action)).toEqual(['export.requested', 'export.made']);
  });
});

it('a start finds no opened list of a killed process, and sets the job that removes expired files', async () => {
  const work = path.join(house.platform.config.dataFolder, 'work', 'left-behind');
  await mkdir(work, { recursive: true });
  await writeFile(path.join(work, 'part-0.parquet'), plantedNik(1));
  const { list } = await plant(testFinding('V05', [1]));
  const { id } = (await staff('POST', `/api/voters/lists/${list}/exports`, { kind: 'temuan', purpose: 'arsip' }))
    .body as { id: string };
  await house.platform.workJobs(jobs);
  closeOpenedLists();
  const before = house.platform.clock.now();
  house.platform.clock.set(new Date(before.getTime() + 15 * 86_400_000));
  await forgetFolders(house.platform);
  await house.platform.runSchedule(purgeExportsSchedule);
  await expect(readdir(path.dirname(work))).rejects.toThrow('ENOENT');
  await house.platform.workJobs(jobs);
  expect(
    await house.platform.owner.selectFrom('exports').select('purged_at').where('id', '=', id).executeTakeFirstOrThrow(),
  ).toEqual({ purged_at: house.platform.clock.now() });
  house.platform.clock.set(before);
});

describe('nothing of a voter is left outside the sealed files', () => {
  const said: string[] = [];
  beforeEach(() => {
    for (const way of ['log', 'error', 'warn', 'info'] as const)
      vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
  });
  afterEach(() => vi.restoreAllMocks());

  it('after a whole flow: the database, its log and what the program said hold no NIK, NKK, name or address', async () => {
    const { list, all } = await plant(
      testFinding('V05', [1], { fields: ['nik', 'name', 'birth_date'] }),
      testFinding('D01', [2, 4]),
      testFinding('V08', [3]),
      testFinding('V06', [5]),
    );
    const of = (code: string) => all.find((finding) => finding.code === code) as Finding;
    const at = (code: string, act: string) => `/api/voters/lists/${list}/findings/${of(code).id}/${act}`;
    const typed = '5399019999999999';
    const proof = await staff(
      'POST',
      `/api/voters/lists/${list}/proofs?kind=akta-kematian`,
      new TextEncoder().encode(`%PDF-1.4 PEMILIH CONTOH C ${plantedNik(3)}`),
      'application/pdf',
    );
    expect(proof.status).toBe(201);
    const answers = [
      await staff('POST', at('V05', 'decision'), {
        version: 1,
        decision: {
          action: 'ubah',
          row: 1,
          changes: { nik: typed, name: 'NAMA YANG DIKETIK' },
          reason: 'PEMILIH CONTOH A menunjukkan KTP',
        },
      }),
      await staff('POST', at('D01', 'decision'), {
        version: 1,
        decision: { action: 'ganda', keep: 2, remove: [4], reason: 'orang yang sama' },
      }),
      await staff('POST', at('V08', 'decision'), {
        version: 1,
        decision: {
          action: 'tms',
          tmsReason: 'meninggal',
          proofIds: [(proof.body as { id: string }).id],
          reason: 'keterangan keluarga PEMILIH CONTOH C',
        },
      }),
      await staff('POST', at('V06', 'decision'), { version: 1, decision: { action: 'coktas' } }),
      await staff('POST', at('V05', 'undo'), { version: 2, reason: 'PEMILIH CONTOH A keliru' }),
      await staff('POST', at('V05', 'unmask'), { reason: 'lainnya', note: 'PEMILIH CONTOH A datang ke kantor' }),
      await staff('POST', `/api/voters/lists/${list}/exports`, {
        kind: 'temuan',
        purpose: 'lainnya',
        note: 'untuk PEMILIH CONTOH A',
        fullNumbers: true,
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 202]);
    await house.platform.workJobs(jobs);
    // What is refused must not be quoted either.
    const refused = await staff('POST', at('V05', 'decision'), {
      version: 3,
      decision: { action: 'ubah', row: 1, changes: { nik: `${typed}9`, sex: 'X' } },
    });
    const named = await staff('POST', at('V05', 'decision'), {
      version: 3,
      decision: { action: 'tetap', reason: `NIK ${typed} sudah benar` },
    });
    expect([refused.status, named.status]).toEqual([400, 400]);
    const secrets = [
      typed,
      'NAMA YANG DIKETIK',
      'PEMILIH CONTOH',
      'JALAN RAHASIA',
      ...[1, 2, 3, 4, 5].flatMap((row) => [plantedNik(row), plantedNkk(row)]),
    ];
    const stored = await everyText();
    expect(stored.length).toBeGreaterThan(10_000);
    for (const secret of secrets) {
      expect(stored.includes(secret), `in the database: ${secret}`).toBe(false);
      expect([...said, JSON.stringify([refused.body, named.body])].join('\n').includes(secret), `said: ${secret}`).toBe(
        false,
      );
    }
    closeOpenedLists();
    await vi.waitFor(async () =>
      expect(await readdir(path.join(house.platform.config.dataFolder, 'work'))).toEqual([]),
    );
  });
});

/** Every row of every table, as text. */
async function everyText(): Promise<string> {
  const { rows: tables } = await sql<{
    name: string;
  }>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'kc_private') and table_type = 'BASE TABLE'`.execute(house.platform.owner);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      all: string | null;
    }>`select string_agg(t::text, E'\n') as all from ${sql.raw(name)} t`.execute(house.platform.owner);
    texts.push(rows[0]?.all ?? '');
  }
  return texts.join('\n');
}
