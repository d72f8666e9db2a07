/** Files of one matter: opened, filled, closed by the rule of their day; who sees them; what is refused. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { invitation, registered, withNumbers } from '../letters/testing/letters.ts';
import { putIn } from '../library/testing/put-in.ts';
import { jobs } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { Filing, RecordFile, RecordFileView, RecordItem } from './schema.ts';

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
type Saved = { readonly id: string; readonly version: number; readonly number: string };
let papers = 0;
const newPaper = async (by = clerk, more: Record<string, string> = {}): Promise<string> => {
  papers += 1;
  return (await putIn(by, `Naskah contoh ke-${papers}.`, { name: `naskah ${papers}.txt`, ...more })).paperId ?? '';
};
const opened = (title = 'Rapat kerja arsip', classification = 'RT.01', by = clerk) =>
  must<Saved>(by, 'POST', '/api/records/files', { unitId: '53', title, classification });
const filed = (fileId: string, subjectId: string, type = 'paper', by = clerk) =>
  must<{ n: number }>(by, 'POST', `/api/records/files/${fileId}/items`, { type, subjectId });
const view = (id: string, by = chief) => must<RecordFileView>(by, 'GET', `/api/records/files/${id}`);
const today = () => house.platform.clock.now().toISOString().slice(0, 10);
const closed = (id: string, version = 1, date = today()) =>
  must<Saved>(chief, 'POST', `/api/records/files/${id}/close`, { version, date });
const listed = (query: string, by = chief) =>
  must<Page<RecordFile>>(by, 'GET', `/api/records/files?unitId=53&size=100&${query}`);

describe('a file of one matter', () => {
  test('has a number of its own, holds things of several rooms, and its years begin when it is closed', async () => {
    const file = await opened('Undangan rapat koordinasi');
    expect(file.number).toMatch(/^RT\.01\/\d+\/2025$/);
    const letter = await registered(house, await house.as('kasubbag.ntt'), { text: invitation, name: 'undangan.txt' });
    expect(await filed(file.id, letter.id, 'letter')).toMatchObject({ n: 1 });
    expect(await filed(file.id, await newPaper())).toMatchObject({ n: 2 });
    const { items } = await must<Page<RecordItem>>(clerk, 'GET', `/api/records/files/${file.id}/items`);
    expect(items.map(({ says, number }) => [says.id, number])).toEqual([
      ['surat masuk', null],
      ['dokumen', null],
    ]);
    await closed(file.id);
    expect(await view(file.id)).toMatchObject({
      state: 'ditutup',
      stage: 'aktif',
      closedOn: '2025-10-17',
      activeUntil: '2026-10-17',
      inactiveUntil: '2028-10-17',
      fate: 'musnah',
      rule: { activeYears: 1, inactiveYears: 2, verified: false },
    });
  });

  test('two people close one: one does, the other is told where it stands', async () => {
    const file = await opened();
    await filed(file.id, await newPaper());
    const body = { version: 1, date: today() };
    const both = await Promise.all([1, 2].map(() => chief('POST', `/api/records/files/${file.id}/close`, body)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = JSON.stringify(both.find(({ status }) => status === 409)?.body);
    expect(refused).toContain('records/conflict');
    expect(refused).toContain('versi 2');
  });

  test('a thing is in one file: filing it again names the other one; of two at once one wins', async () => {
    const [one, other, paper] = [await opened('Satu perkara'), await opened('Lain perkara'), await newPaper()];
    await filed(one.id, paper);
    const again = await refusal(clerk, 'POST', `/api/records/files/${other.id}/items`, {
      type: 'paper',
      subjectId: paper,
    });
    expect(again).toBe('409 records/filed-already');
    const contested = await newPaper();
    const both = await Promise.all(
      [one, other].map(({ id }) =>
        clerk('POST', `/api/records/files/${id}/items`, { type: 'paper', subjectId: contested }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('nothing is filed in a closed one or closed empty; it is opened again with a reason', async () => {
    const file = await opened();
    expect(await refusal(chief, 'POST', `/api/records/files/${file.id}/close`, { version: 1, date: today() })).toMatch(
      'records/empty',
    );
    const paper = await newPaper();
    await filed(file.id, paper);
    expect(
      await refusal(chief, 'POST', `/api/records/files/${file.id}/close`, { version: 1, date: '2025-10-16' }),
    ).toMatch('records/closing-day');
    await closed(file.id);
    const body = { type: 'paper', subjectId: await newPaper() };
    expect(await refusal(clerk, 'POST', `/api/records/files/${file.id}/items`, body)).toMatch('records/not-open');
    expect(
      await refusal(clerk, 'POST', `/api/records/files/${file.id}/items/take-out`, {
        type: 'paper',
        subjectId: paper,
        reason: 'salah',
      }),
    ).toMatch('records/not-open');
    await must(chief, 'POST', `/api/records/files/${file.id}/reopen`, { version: 2, reason: 'surat susulan' });
    expect(await view(file.id)).toMatchObject({ stage: 'terbuka', activeUntil: null, fate: null, version: 3 });
    await must(clerk, 'POST', `/api/records/files/${file.id}/items/take-out`, {
      type: 'paper',
      subjectId: paper,
      reason: 'salah berkas',
    });
    expect((await view(file.id)).items).toBe(0);
  });

  test('past the program nothing that is closed moves, and nothing is destroyed', async () => {
    const file = await opened();
    await filed(file.id, await newPaper());
    await closed(file.id);
    const { personId } = await house.platform.owner
      .selectFrom('people')
      .select('id as personId')
      .where('username', '=', 'sekretaris.ntt')
      .executeTakeFirstOrThrow();
    const raw = (statement: string) =>
      house.platform.database.write(
        {
          kind: 'person',
          personId,
          unitIds: ['53' as never],
          positions: [{ unitId: '53' as never, position: 'sekretaris' }],
          nationwide: false,
        },
        (tx) => sql.raw(statement).execute(tx),
      );
    const where = `where id = '${file.id}'`;
    await expect(
      raw(`update record_files set version = 3, fate = 'permanen', active_years = 9 ${where}`),
    ).rejects.toThrow(/appraisal/);
    await expect(raw(`update record_files set version = 3, closed_on = '2020-01-01' ${where}`)).rejects.toThrow();
    await expect(
      raw(`update record_files set version = 3, state = 'dimusnahkan', destroyed_at = now() ${where}`),
    ).rejects.toThrow(/approved/);
    await expect(raw(`update record_items set destroyed_at = now() where file_id = '${file.id}'`)).rejects.toThrow(
      /approved/,
    );
    await expect(raw(`delete from record_items where file_id = '${file.id}'`)).rejects.toThrow(/open/);
  });
});

describe('the rule of a closed file', () => {
  test('is that of its day: a later table moves nothing by itself, and says so', async () => {
    const file = await opened('Agenda surat');
    await filed(file.id, await newPaper());
    await closed(file.id);
    const value = {
      unitId: '00',
      code: 'RT.01',
      label: { id: 'Agenda surat masuk', en: 'Register of incoming letters' },
      since: '2025-10-10',
      source: 'Tabel contoh untuk uji',
      verified: true,
      retention: { activeYears: 5, inactiveYears: 5, fate: 'permanen' },
    };
    await must(await house.as('admin.nasional'), 'POST', '/api/library/classes', value);
    expect(await view(file.id)).toMatchObject({
      inactiveUntil: '2028-10-17',
      fate: 'musnah',
      rule: { activeYears: 1, since: '2024-01-01' },
      ruleToday: { activeYears: 5, since: '2025-10-10', verified: true },
    });
    await must(chief, 'POST', `/api/records/files/${file.id}/appraise`, {
      version: 2,
      fate: null,
      reason: 'tabel baru berlaku',
    });
    expect(await view(file.id)).toMatchObject({
      inactiveUntil: '2035-10-17',
      fate: 'permanen',
      ruleToday: null,
      appraisal: 'tabel baru berlaku',
    });
  });

  test('a class without years gives no dates and says so', async () => {
    const file = await opened('Kampanye contoh', 'PL.01');
    await filed(file.id, await newPaper());
    await closed(file.id);
    expect(await view(file.id)).toMatchObject({ stage: 'tanpa-retensi', inactiveUntil: null, rule: null });
    expect((await listed('list=tanpa-retensi')).items.map(({ id }) => id)).toContain(file.id);
    expect(
      await refusal(chief, 'POST', `/api/records/files/${file.id}/appraise`, {
        version: 2,
        fate: 'musnah',
        reason: 'rapat penilaian',
      }),
    ).toMatch('records/not-to-appraise');
  });
});

describe('who sees a file', () => {
  test('it is hidden with its most secret thing, from lists, search, names and items, and comes back with it', async () => {
    const file = await opened('Perkara yang dirahasiakan');
    const paper = await newPaper(chief);
    await filed(file.id, paper, 'paper', chief);
    const set = (security: string, version: number) =>
      must(chief, 'POST', `/api/library/${paper}/settings`, {
        version,
        title: 'Naskah',
        section: null,
        security,
        classification: null,
        below: false,
        reason: 'uji',
      });
    await house.platform.workJobs(jobs);
    await set('rahasia', 1);
    expect((await listed('q=dirahasiakan', clerk)).total).toBe(0);
    expect((await clerk('GET', `/api/records/files/${file.id}`)).status).toBe(404);
    expect((await clerk('GET', `/api/records/files/${file.id}/items`)).status).toBe(404);
    expect(await view(file.id)).toMatchObject({ security: 'rahasia' });
    await set('terbatas', 2);
    expect(await view(file.id, clerk)).toMatchObject({ security: 'terbatas' });
  });

  test('other units see none of it', async () => {
    const foreign = await house.as('sekretaris.kupang');
    expect((await foreign('GET', '/api/records/files?unitId=53')).status).toBe(403);
  });
});

describe('the class that is proposed', () => {
  const filing = (type: string, id: string) =>
    must<Filing>(clerk, 'GET', `/api/records/filing?type=${type}&subjectId=${id}`);

  test('is not sure where nothing speaks for one', async () => {
    expect((await filing('paper', await newPaper())).proposal).toMatchObject({ code: null, reasons: [] });
  });

  test('names a class whose label stands in the title, and takes none by that alone', async () => {
    const paper = await newPaper(clerk, { name: 'Laporan teknologi informasi bulanan.txt' });
    const { proposal } = await filing('paper', paper);
    expect(proposal.code).toBeNull();
    expect(proposal.perhaps.map(({ code }) => code)).toEqual(['TIK.02']);
  });

  test('is the one that a person gave, or the nearest above it that the table has', async () => {
    const { id } = await must<{ id: string }>(clerk, 'POST', '/api/letters/outgoing', {
      unitId: '53',
      kind: 'nota-dinas',
      fields: { subject: 'Jadwal tahapan', classification: 'PL.01.3', points: [{ id: 'p1', text: 'Mohon dicatat.' }] },
    });
    expect((await filing('outgoing', id)).proposal).toMatchObject({
      code: 'PL.01',
      reasons: [{ kind: 'own', words: ['PL.01.3'] }],
    });
  });
});
