import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import type { Decide, Finding } from './schema.ts';
import { replaceFindings } from './replace-findings.ts';
import { inBatches, plantedNik, plantList, testFinding, testSubject, testVoter } from './testing/list-with-findings.ts';
import type { NewFinding } from './contract.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import type { PersonId } from '../../../platform/index.ts';
import type { ListId } from '../list/schema.ts';

let house: TestHouse;
let staff: Caller;
let head: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.rendatin.kupang');
  head = await house.as('kasubbag.rendatin.kupang');
});

const voters = [1, 2, 3, 4, 5].map((row) => testVoter(row));
const check = (listId: ListId, ...findings: NewFinding[]) =>
  replaceFindings(
    house.platform,
    { listId, unitId: unitCalled('5301'), revision: 1, source: 'rules' },
    inBatches(findings.slice(0, 2), findings.slice(2)),
  );
const queue = async (listId: ListId, query = '') =>
  (await staff('GET', `/api/voters/lists/${listId}/findings${query}`)).body as {
    items: Finding[];
    total: number;
    next: string | null;
  };
const find = async (listId: ListId, code: string) => (await queue(listId, `?code=${code}`)).items[0] as Finding;
const decide = (who: Caller, finding: Finding, decision: object, version = finding.version) =>
  who('POST', `/api/voters/lists/${finding.listId}/findings/${finding.id}/decision`, { version, decision });
const undo = (who: Caller, finding: Finding, version: number) =>
  who('POST', `/api/voters/lists/${finding.listId}/findings/${finding.id}/undo`, { version, reason: 'keliru memilih' });
const tetap = { action: 'tetap', reason: 'sudah dicocokkan dengan KTP-el' } satisfies Partial<Decide>;

describe('what a check hands over', () => {
  it('opens new findings, keeps known ones, closes those that are gone; run again it changes nothing', async () => {
    const list = await plantList(house.platform, '5301', voters);
    expect(
      await check(list, testFinding('V05', [1]), testFinding('V06', [2]), testFinding('D01', [1, 4], { risk: 900 })),
    ).toEqual({ added: 3, kept: 0, closed: 0 });
    expect(
      await check(list, testFinding('V05', [1]), testFinding('V06', [2]), testFinding('D01', [1, 4], { risk: 900 })),
    ).toEqual({ added: 0, kept: 3, closed: 0 });
    expect(await check(list, testFinding('V05', [1]), testFinding('V08', [3], { risk: 500 }))).toEqual({
      added: 1,
      kept: 1,
      closed: 2,
    });
    expect(await check(list, testFinding('V05', [1]), testFinding('V06', [2], { risk: 500 }))).toEqual({
      added: 1,
      kept: 1,
      closed: 1,
    });
    expect((await queue(list)).items.map(({ code, state }) => [code, state])).toEqual([
      ['V05', 'terbuka'],
      ['V06', 'terbuka'],
      ['D01', 'ditutup'],
      ['V08', 'ditutup'],
    ]);
  });

  it('belongs to a list that stays', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1]));
    await expect(sql`delete from voter_lists where id = ${list}`.execute(house.platform.owner)).rejects.toThrow(
      'this list has findings',
    );
  });

  it('is never half of what was found: of two at once, the one whose place was cleared changes nothing', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1]), testFinding('V06', [2]));
    async function* interrupted(): AsyncGenerator<readonly NewFinding[]> {
      yield Array.from({ length: 50_000 }, () => testFinding('V05', [1]));
      await check(list, testFinding('V05', [1]), testFinding('V06', [2]));
      yield [testFinding('V06', [2])];
    }
    await expect(
      replaceFindings(
        house.platform,
        { listId: list, unitId: unitCalled('5301'), revision: 1, source: 'rules' },
        interrupted(),
      ),
    ).rejects.toThrow('no longer whole');
    expect((await queue(list, '?state=terbuka')).total).toBe(2);
  });

  it('keeps a decision while the check finds the same, and undoes it when the group has other members', async () => {
    const list = await plantList(house.platform, '5301', voters);
    const group = (rows: number[]) =>
      testFinding('D01', rows, { scope: 'group', subject: '00112233445566778899aabbccddeeff' });
    await check(list, group([1, 4]));
    expect((await decide(staff, await find(list, 'D01'), tetap)).status).toBe(200);
    expect(await check(list, group([1, 4]))).toEqual({ added: 0, kept: 1, closed: 0 });
    expect(await find(list, 'D01')).toMatchObject({ state: 'diputuskan', decision: { action: 'tetap' } });
    await check(list, group([1, 4, 5]));
    const again = await find(list, 'D01');
    expect(again).toMatchObject({ state: 'terbuka', decision: null, rows: [1, 4, 5] });
    expect((await staff('GET', `/api/voters/lists/${list}/findings/${again.id}`)).body).toMatchObject({
      history: [{ action: 'tetap', undone: { cause: 'rows-changed', by: null } }],
    });
  });
});

describe('the queue', () => {
  it('goes through findings of equal risk and of every state page by page, each once', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(
      list,
      ...[1, 2, 3, 4].flatMap((row) => [
        testFinding('V05', [row], { risk: 600 }),
        testFinding('V06', [row], { risk: row % 2 === 0 ? 600 : 500 }),
      ]),
    );
    const [decided] = (await queue(list, '?code=V06&size=1')).items;
    expect(
      (
        await staff('POST', `/api/voters/lists/${list}/findings/${decided?.id}/decision`, {
          version: decided?.version,
          decision: { action: 'coktas', reason: '', proofIds: [] },
        })
      ).status,
    ).toBe(200);
    for (const state of ['', '&state=terbuka']) {
      const whole = (await queue(list, `?size=50${state}`)).items.map(({ id }) => id);
      const walked: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page = await queue(list, `?size=2${state}${next === '' ? '' : `&after=${next}`}`);
        walked.push(...page.items.map(({ id }) => id));
        ({ next } = page);
      }
      expect([walked, walked.length]).toEqual([whole, state === '' ? 8 : 7]);
    }
  });

  it('shows open findings first and by risk, in pages by key, with masked voters', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(
      list,
      testFinding('V05', [1], { risk: 600 }),
      testFinding('V08', [4], { risk: 500, severity: 'warning' }),
      testFinding('D01', [1, 4], { risk: 900 }),
      testFinding('V14', [], { risk: 700, scope: 'group', parameters: { village: '5301012009' } }),
    );
    const first = await queue(list, '?size=3');
    expect(first.items.map(({ code }) => code)).toEqual(['D01', 'V14', 'V05']);
    const rest = await queue(list, `?size=3&after=${first.next}`);
    expect([first.total, rest.items.map(({ code }) => code), rest.total, rest.next]).toEqual([4, ['V08'], null, null]);
    expect(first.items.map(({ village }) => village)).toEqual(['5301012001', '5301012009', '5301012001']);
    expect(first.items[0]?.voters.map(({ row, nik, nikMark, name }) => [row, nik, nikMark, name])).toEqual([
      [1, '53•••••••••••001', 1, 'PEMILIH CONTOH A'],
      [4, '53•••••••••••004', 2, 'PEMILIH CONTOH D'],
    ]);
    expect((await queue(list, '?village=5301012002')).items.map(({ code }) => code)).toEqual(['V08']);
    expect((await staff('GET', `/api/voters/lists/${list}/finding-counts`)).body).toMatchObject({
      total: 4,
      open: 4,
      openErrors: 3,
      byCode: [{ code: 'D01', open: 1 }, { code: 'V05' }, { code: 'V08', severity: 'warning' }, { code: 'V14' }],
    });
  });
});

describe('what helps to decide', () => {
  it('says where hidden digits differ, not which they are', async () => {
    const list = await plantList(house.platform, '5301', [...voters, testVoter(6, { nik: '53', nkk: null })]);
    await check(list, testFinding('D01', [1, 4]), testFinding('D03', [1, 6]));
    const [one, other] = (await find(list, 'D01')).voters;
    expect([one?.nikDiffers, other?.nikDiffers, other?.nkkDiffers]).toEqual([
      [5, 15],
      [5, 15],
      [5, 15],
    ]);
    expect((await find(list, 'D03')).voters.map(({ nikDiffers, nkkDiffers }) => [nikDiffers, nkkDiffers])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('says which day of birth the NIK holds only where that is what the finding is about', async () => {
    const born = (n: number, day: string) => `${plantedNik(n).slice(0, 6)}${day}0001`;
    const list = await plantList(house.platform, '5301', [
      testVoter(1, { nik: born(1, '130374') }),
      testVoter(2, { nik: born(2, '530374') }),
    ]);
    const about = { fields: ['nik', 'birth_date'] } as const;
    await check(
      list,
      testFinding('V05', [1], { ...about, subject: testSubject('man') }),
      testFinding('V04', [2], { ...about, subject: testSubject('woman') }),
      testFinding('V01', [1], { fields: ['nik'] }),
      testFinding('D01', [1, 2], { ...about, scope: 'pair' }),
    );
    const told = async (code: string) => (await find(list, code)).voters.map(({ nikBorn }) => nikBorn);
    expect(await told('V05')).toEqual(['13-03-74']);
    expect(await told('V04')).toEqual(['13-03-74']);
    expect(await told('V01')).toEqual([null]);
    expect(await told('D01')).toEqual([null, null]);
  });

  it('reads a note as a hint by words that the national administrator changes from a day on', async () => {
    const list = await plantList(house.platform, '5301', [
      testVoter(1, { note: 'belum meninggal' }),
      testVoter(2, { note: 'sowan' }),
      testVoter(3),
    ]);
    await check(list, ...[1, 2, 3].map((row) => testFinding('V05', [row], { subject: testSubject(`note ${row}`) })));
    const hints = async () =>
      new Map((await queue(list)).items.map(({ rows, voters: [voter] }) => [rows[0], voter?.noteHint] as const));
    expect((await hints()).get(1)).toMatchObject({
      stance: 'denies',
      meanings: [{ meaning: 'meninggal' }],
      verified: false,
    });
    expect([(await hints()).get(2), (await hints()).get(3)]).toEqual([null, null]);
    const words = {
      unitId: '5301',
      kind: 'meaning',
      meaning: 'meninggal',
      label: { id: 'Meninggal', en: 'Died' },
      words: ['sowan'],
      since: '2025-01-01',
      until: null,
      source: 'Kebiasaan setempat (contoh)',
      verified: false,
    };
    expect((await staff('PUT', '/api/voters/note-words', words)).status).toBe(403);
    const admin = await house.as('admin.nasional');
    expect((await admin('PUT', '/api/voters/note-words', words)).status).toBe(200);
    expect((await hints()).get(2)).toMatchObject({ stance: 'says', source: 'Kebiasaan setempat (contoh)' });
    expect((await staff('GET', '/api/voters/note-words')).body).toContainEqual(
      expect.objectContaining({ meaning: 'meninggal', words: ['SOWAN'] }),
    );
  });
});

describe('a decision', () => {
  it('is made once, in a person’s name; the second of two people is told who was first', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { subject: testSubject('two people') }));
    const finding = await find(list, 'V05');
    const both = await Promise.all([
      decide(staff, finding, tetap),
      decide(head, finding, { ...tetap, action: 'coktas' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = both.find(({ status }) => status === 409)?.body as
      | { error: { code: string; message: { id: string } } }
      | undefined;
    expect(told?.error.code).toBe('voters/finding-changed');
    expect(told?.error.message.id).toMatch(/diubah oleh \S/);
    expect(await decide(staff, finding, tetap, 2)).toMatchObject({ status: both[0]?.status === 200 ? 409 : 200 });
  });

  it('is undone by anybody who decides, and stays in the history', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { subject: testSubject('undone') }));
    const finding = await find(list, 'V05');
    await decide(staff, finding, {
      action: 'ubah',
      row: 1,
      changes: { birth_date: '1991-02-03', nik: '5399010302910007' },
      reason: 'sesuai KK',
    });
    expect(await find(list, 'V05')).toMatchObject({
      state: 'diputuskan',
      decision: { action: 'ubah', changes: { birth_date: '1991-02-03', nik: '53•••••••••••007' }, reason: 'sesuai KK' },
    });
    expect((await undo(head, finding, 1)).status).toBe(409);
    expect(await undo(head, finding, 2)).toMatchObject({ status: 200, body: { version: 3 } });
    const { body } = await staff('GET', `/api/voters/lists/${list}/findings/${finding.id}`);
    expect(body).toMatchObject({
      state: 'terbuka',
      decision: null,
      history: [{ action: 'ubah', undone: { cause: 'person', reason: 'keliru memilih' } }],
    });
    expect((await undo(head, finding, 3)).status).toBe(404);
  });
});

describe('which decisions need what', () => {
  it('takes a death only with a document of a fitting kind, and shows which', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V08', [3], { subject: testSubject('proof') }));
    const finding = await find(list, 'V08');
    const dead = { action: 'tms', tmsReason: 'meninggal' };
    expect(await decide(staff, finding, dead)).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'voters/proof-needed',
          details: { proofKinds: ['akta-kematian', 'surat-keterangan', 'berita-acara-coktas'] },
        },
      },
    });
    const upload = (kind: string, content: string) =>
      staff('POST', `/api/voters/lists/${list}/proofs?kind=${kind}`, new TextEncoder().encode(content));
    expect(await upload('foto', 'MZ not a photo')).toMatchObject({ status: 415 });
    const photo = await upload('foto', '%PDF-1.7 foto');
    expect(await decide(staff, finding, { ...dead, proofIds: [(photo.body as { id: string }).id] })).toMatchObject({
      status: 422,
    });
    const act = await upload('akta-kematian', '%PDF-1.7 akta');
    const { id } = act.body as { id: string };
    expect(act).toMatchObject({ status: 201, body: { kind: 'akta-kematian', mime: 'application/pdf', bytes: 13 } });
    expect((await decide(staff, finding, { ...dead, proofIds: [id] })).status).toBe(200);
    expect(await find(list, 'V08')).toMatchObject({
      decision: { action: 'tms', tmsReason: 'meninggal', rows: [3], proofs: [{ id, kind: 'akta-kematian' }] },
    });
    expect(await staff('POST', `/api/voters/lists/${list}/proofs/${id}/open`)).toMatchObject({
      status: 200,
      body: '%PDF-1.7 akta',
    });
    const { sha256 } = await house.platform.owner
      .selectFrom('voter_proofs')
      .select('sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(await house.platform.files.read(sha256)).includes('akta')).toBe(false);
  });

  it('follows what the national administrator says from a day on', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V07', [2], { subject: testSubject('kinds') }));
    const kind = {
      unitId: '5301',
      action: 'tms',
      code: 'di-bawah-umur',
      number: 3,
      label: { id: 'Di bawah umur', en: 'Under age' },
      needsProof: true,
      proofKinds: ['ktp-kk'],
      since: '2025-10-01',
      until: null,
      source: 'Keputusan contoh',
      verified: false,
    };
    expect((await staff('PUT', '/api/voters/decision-kinds', kind)).status).toBe(403);
    const admin = await house.as('admin.nasional');
    expect((await admin('PUT', '/api/voters/decision-kinds', { ...kind, proofKinds: [] })).status).toBe(400);
    expect(
      (await admin('PUT', '/api/voters/decision-kinds', { ...kind, action: 'tetap', code: '', since: '2026-01-01' }))
        .status,
    ).toBe(200);
    expect((await admin('PUT', '/api/voters/decision-kinds', kind)).status).toBe(200);
    expect(await decide(staff, await find(list, 'V07'), { action: 'tms', tmsReason: 'di-bawah-umur' })).toMatchObject({
      status: 422,
      body: { error: { code: 'voters/proof-needed', details: { proofKinds: ['ktp-kk'] } } },
    });
    expect((await admin('PUT', '/api/voters/decision-kinds', { ...kind, until: '2025-10-16' })).status).toBe(200);
    expect(await decide(staff, await find(list, 'V07'), { action: 'tms', tmsReason: 'di-bawah-umur' })).toMatchObject({
      status: 422,
      body: { error: { code: 'voters/decision-not-in-use' } },
    });
  });

  it('takes only rows of the finding, known villages and reasons, and values that fit their column', async () => {
    const village = '5301042003';
    const list = await plantList(house.platform, '5301', [testVoter(1, { village }), ...voters.slice(1)]);
    await check(list, testFinding('D01', [1, 4], { subject: testSubject('rows') }));
    const finding = await find(list, 'D01');
    for (const [decision, status, code] of [
      [{ action: 'ganda', keep: 1, remove: [2] }, 422, 'voters/rows-not-in-finding'],
      [{ action: 'ganda', keep: 1, remove: [1, 4] }, 422, 'voters/keep-is-removed'],
      [{ action: 'tms', tmsReason: 'ganda' }, 422, 'voters/row-missing'],
      [{ action: 'tms', tmsReason: 'bosan', rows: [1] }, 422, 'voters/decision-not-in-use'],
      [{ action: 'pindah', rows: [1], village: '9999999999', tps: 1 }, 422, 'voters/village-unknown'],
      [{ action: 'pindah', rows: [1], village: '7371011001', tps: 1 }, 422, 'voters/village-outside'],
      [{ action: 'ubah', row: 1, changes: { village: '5302011001' } }, 422, 'voters/village-outside'],
      [
        { action: 'ubah', row: 1, changes: { birth_date: '1990-01-02', name: 'X Y' } },
        422,
        'voters/field-not-disputed',
      ],
      [{ action: 'ubah', row: 1, changes: { birth_date: '2050-01-02' } }, 422, 'voters/born-later'],
      [{ action: 'ubah', row: 1, changes: { nik: plantedNik(1) } }, 422, 'voters/nothing-changes'],
      [{ action: 'pindah', rows: [1], village, tps: 1, rt: 1 }, 422, 'voters/nothing-changes'],
      [{ action: 'ubah', row: 1, changes: { birth_date: '1990-02-30' } }, 400, 'http/invalid-input'],
      [{ action: 'ubah', row: 1, changes: { nik: '12345' } }, 400, 'http/invalid-input'],
      [{ action: 'ubah', row: 1, changes: { row: 7 } }, 400, 'http/invalid-input'],
      [{ action: 'tetap', reason: '' }, 400, 'http/invalid-input'],
    ] as const)
      expect(await decide(staff, finding, decision), JSON.stringify(decision)).toMatchObject({
        status,
        body: { error: { code } },
      });
    expect((await decide(staff, finding, { action: 'ganda', keep: 1, remove: [4] })).status).toBe(200);
    expect(await find(list, 'D01')).toMatchObject({
      decision: { action: 'ganda', keepRow: 1, rows: [4], tmsReason: 'ganda' },
      voters: [{ elsewhere: [] }, { elsewhere: [] }],
    });
    await replaceFindings(
      house.platform,
      { listId: list, unitId: unitCalled('5301'), revision: 1, source: 'linkage' },
      inBatches([testFinding('D03', [1, 4], { subject: testSubject('rows') })]),
    );
    expect(await find(list, 'D03')).toMatchObject({
      voters: [
        { row: 1, elsewhere: [{ code: 'D01', action: 'ganda', kept: true }] },
        { row: 4, elsewhere: [{ code: 'D01', tmsReason: 'ganda', kept: false }] },
      ],
    });
    expect((await decide(staff, await find(list, 'D03'), { action: 'ganda', keep: 4, remove: [1] })).status).toBe(200);
    expect((await staff('GET', `/api/voters/lists/${list}/decision-conflicts`)).body).toMatchObject({
      total: 2,
      items: [
        { row: 1, kind: 'removed-and-kept' },
        { row: 4, kind: 'removed-and-kept' },
      ],
    });
  });

  it('lets a visit be waited for, replaced by what it found, and waited for again when that is undone', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { subject: testSubject('visit') }));
    const finding = await find(list, 'V05');
    await decide(staff, finding, { action: 'coktas', reason: 'tanya keluarga' });
    expect(await find(list, 'V05')).toMatchObject({ state: 'menunggu', decision: { action: 'coktas' } });
    await decide(staff, finding, tetap, 2);
    expect(await find(list, 'V05')).toMatchObject({ state: 'diputuskan', decision: { action: 'tetap' } });
    await undo(staff, finding, 3);
    expect(await find(list, 'V05')).toMatchObject({ state: 'menunggu', decision: { action: 'coktas' } });
  });
});

describe('many at once', () => {
  it('decides what was shown, each with a decision of its own and all with one event; undone as one', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(
      list,
      ...[1, 2, 3, 4].map((row) => testFinding('V08', [row], { subject: testSubject(`many ${row}`) })),
      testFinding('D01', [2, 5], { subject: testSubject('many d') }),
    );
    const post = (act: string, body: object) => staff('POST', `/api/voters/lists/${list}/finding-batches${act}`, body);
    const inVillage = { filter: { code: 'V08', village: '5301012001' } };
    expect(await post('/preview', { selection: inVillage })).toMatchObject({
      body: { count: 3, codes: ['V08'], severalRows: 0 },
    });
    expect(await post('', { selection: inVillage, expected: 2, decision: tetap })).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/batch-count', details: { count: 3 } } },
    });
    const all = (await queue(list)).items;
    expect(await post('', { selection: { ids: all.map(({ id }) => id) }, expected: 5, decision: tetap })).toMatchObject(
      { status: 422, body: { error: { code: 'voters/batch-mixed' } } },
    );
    expect(
      await post('', {
        selection: { filter: { code: 'D01' } },
        expected: 1,
        decision: { action: 'tms', tmsReason: 'ganda' },
      }),
    ).toMatchObject({ status: 422, body: { error: { code: 'voters/batch-several-rows' } } });
    expect(
      await post('', { selection: inVillage, expected: 3, decision: { action: 'tms', tmsReason: 'meninggal' } }),
    ).toMatchObject({ status: 422, body: { error: { code: 'voters/proof-needed' } } });
    const done = await post('', { selection: inVillage, expected: 3, decision: tetap });
    expect(done).toMatchObject({ status: 201, body: { count: 3 } });
    const { batchId } = done.body as { batchId: string };
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select(['action', 'payload'])
      .where('payload', 'like', `%${batchId}%`)
      .execute();
    expect(events.map(({ action, payload }) => [action, (JSON.parse(payload) as { count: number }).count])).toEqual([
      ['voters.findings-decided', 3],
    ]);
    const one = (await queue(list, '?code=V08&state=diputuskan')).items[0] as Finding;
    expect(one).toMatchObject({ version: 2, decision: { batchId, action: 'tetap', reason: tetap.reason } });
    await undo(staff, one, 2);
    expect(await post(`/${batchId}/undo`, { reason: 'salah desa' })).toMatchObject({ status: 200, body: { count: 2 } });
    expect((await queue(list, '?state=terbuka')).total).toBe(5);
    expect((await staff('GET', `/api/voters/lists/${list}/finding-progress`)).body).toMatchObject({
      total: 5,
      open: 5,
      decided: 0,
      batches: [{ id: batchId, count: 3, standing: 0, code: 'V08' }],
    });
  });

  it('is handed out by village, and everybody’s day is counted', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, ...[1, 2, 4].map((row) => testFinding('V06', [row], { subject: testSubject(`day ${row}`) })));
    const me = (await head('GET', '/api/me')).body as { personId: string };
    const give = (assignee: string | null) =>
      staff('POST', `/api/voters/lists/${list}/finding-assignments`, { filter: { village: '5301012001' }, assignee });
    expect(await give('nobody')).toMatchObject({ status: 422 });
    expect(await give(me.personId)).toMatchObject({ status: 200, body: { count: 2 } });
    const mine = (await head('GET', `/api/voters/lists/${list}/findings?assignee=me`)).body as {
      items: Finding[];
      total: number;
    };
    expect(mine.total).toBe(2);
    await decide(head, mine.items[0] as Finding, tetap);
    const { people } = (await staff('GET', `/api/voters/lists/${list}/finding-progress`)).body as {
      people: { id: string; today: number; decided: number; assigned: number; remaining: number }[];
    };
    expect(people.find(({ id }) => id === me.personId)).toMatchObject({
      today: 1,
      decided: 1,
      assigned: 2,
      remaining: 1,
    });
    expect(people.length).toBeGreaterThan(1);
  });
});

describe('the next list', () => {
  const same = (values: Partial<NewFinding> = {}) => [
    testFinding('V05', [1], { subject: testSubject('next 1'), ...values }),
    testFinding('D01', [2, 3], { subject: testSubject('next 2') }),
  ];

  it('remembers what was no problem, says so, and only offers the rest', async () => {
    const first = await plantList(house.platform, '5301', voters, 'Triwulan III');
    await check(first, ...same());
    await decide(staff, await find(first, 'V05'), tetap);
    await decide(staff, await find(first, 'D01'), { action: 'ganda', keep: 2, remove: [3], reason: 'orang yang sama' });
    const second = await plantList(house.platform, '5301', voters);
    await check(second, ...same());
    expect(await find(second, 'V05')).toMatchObject({
      state: 'diputuskan',
      decision: {
        action: 'tetap',
        reason: tetap.reason,
        decidedBy: null,
        remembered: {
          listId: first,
          listName: 'Triwulan III',
          decidedBy: { name: expect.stringMatching(/\S/) as string },
        },
      },
    });
    expect(await find(second, 'D01')).toMatchObject({
      state: 'terbuka',
      decision: null,
      proposal: { action: 'ganda', reason: 'orang yang sama' },
    });
    expect((await undo(staff, await find(second, 'V05'), 2)).status).toBe(200);
    await check(second, ...same());
    expect(await find(second, 'V05')).toMatchObject({ state: 'terbuka', decision: null });
  });

  it('takes an earlier correction or death over as it was, with its proof', async () => {
    const findings = [
      testFinding('V05', [1], { subject: testSubject('taken 1') }),
      testFinding('V08', [3], { subject: testSubject('taken 2') }),
      testFinding('D01', [2, 3], { subject: testSubject('taken 3') }),
    ];
    const first = await plantList(house.platform, '5301', voters);
    await check(first, ...findings);
    const { id } = (
      await staff(
        'POST',
        `/api/voters/lists/${first}/proofs?kind=akta-kematian`,
        new TextEncoder().encode('%PDF-1.7 akta'),
      )
    ).body as { id: string };
    await decide(staff, await find(first, 'V05'), {
      action: 'ubah',
      row: 1,
      changes: { nik: '5399010302910007' },
      reason: 'sesuai KK',
    });
    await decide(staff, await find(first, 'V08'), { action: 'tms', tmsReason: 'meninggal', proofIds: [id] });
    await decide(staff, await find(first, 'D01'), { action: 'ganda', keep: 2, remove: [3] });
    const second = await plantList(house.platform, '5301', voters);
    await check(second, ...findings);
    const take = (finding: Finding) =>
      head('POST', `/api/voters/lists/${second}/findings/${finding.id}/take-earlier`, { version: finding.version });
    for (const code of ['V05', 'V08']) expect((await take(await find(second, code))).status).toBe(200);
    expect(await find(second, 'V05')).toMatchObject({
      decision: {
        action: 'ubah',
        changes: { nik: '53•••••••••••007' },
        reason: 'sesuai KK',
        decidedBy: { id: expect.any(String) as string },
      },
    });
    expect(await find(second, 'V08')).toMatchObject({
      decision: { action: 'tms', tmsReason: 'meninggal', rows: [3], proofs: [{ id }] },
    });
    expect(await staff('POST', `/api/voters/lists/${second}/proofs/${id}/open`)).toMatchObject({
      status: 200,
      body: '%PDF-1.7 akta',
    });
    expect((await take(await find(second, 'D01'))).status).toBe(200);
    expect(await find(second, 'D01')).toMatchObject({ decision: { action: 'ganda', rows: [3], keepRow: 2 } });
  });

  it('asks again when rule or subject has changed, and never looks into another unit’s decisions', async () => {
    const changed = await plantList(house.platform, '5301', voters);
    await check(changed, ...same({ ruleVersion: 2 }));
    expect(await find(changed, 'V05')).toMatchObject({ state: 'terbuka', proposal: { action: 'tetap' } });
    const twice = await plantList(house.platform, '5301', voters);
    await check(twice, ...same(), testFinding('V05', [4], { subject: testSubject('next 1') }));
    expect(
      (await queue(twice, '?code=V05')).items.map(({ rows, state, proposalFit }) => [rows, state, proposalFit?.fit]),
    )
      // Who was decided is known again; the other was never looked at.
      .toEqual([
        [[4], 'terbuka', 'others'],
        [[1], 'diputuskan', undefined],
      ]);
    const elsewhere = await plantList(house.platform, '5305', voters);
    await replaceFindings(
      house.platform,
      { listId: elsewhere, unitId: unitCalled('5305'), revision: 1, source: 'rules' },
      inBatches(same()),
    );
    const theirs = (await (await house.as('staf.rendatin.alor'))('GET', `/api/voters/lists/${elsewhere}/findings`))
      .body as { items: Finding[] };
    expect(theirs.items.map(({ state, proposal }) => [state, proposal])).toEqual([
      ['terbuka', null],
      ['terbuka', null],
    ]);
  });
});

describe('the walls', () => {
  it('keeps other units and positions out', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { subject: testSubject('walls') }));
    const finding = await find(list, 'V05');
    const elsewhere = await house.as('staf.rendatin.alor');
    expect((await elsewhere('GET', `/api/voters/lists/${list}/findings`)).status).toBe(404);
    expect((await decide(elsewhere, finding, tetap)).status).toBe(404);
    expect((await decide(await house.as('sekretaris.kupang'), finding, tetap)).status).toBe(403);
    const other = await plantList(house.platform, '5301', voters);
    expect((await decide(staff, { ...finding, listId: other }, tetap)).status).toBe(404);
  });

  it('takes no decision, undoing or check once the list is settled', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(
      list,
      testFinding('V05', [1], { subject: testSubject('settled 1') }),
      testFinding('V06', [2], { subject: testSubject('settled 2') }),
    );
    await decide(staff, await find(list, 'V05'), tetap);
    await house.platform.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update voter_lists set state = 'ditetapkan' where id = ${list}`.execute(tx);
    });
    expect(await decide(staff, await find(list, 'V06'), tetap)).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/list-settled' } },
    });
    expect(await undo(staff, await find(list, 'V05'), 2)).toMatchObject({ status: 409 });
    await expect(check(list)).rejects.toThrow('voters/list-settled');
    const decision = await house.platform.owner
      .selectFrom('voter_decisions')
      .select('id')
      .where('list_id', '=', list)
      .executeTakeFirstOrThrow();
    await expect(
      asStaff(
        sql`update voter_decisions set undone_at = now(), undone_by = kc.actor_person(), undone_cause = 'person'
          where id = ${decision.id}`,
      ),
    ).rejects.toThrow('settled');
  });

  it('holds in the database, whatever is sent there', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(
      list,
      testFinding('V05', [1], { subject: testSubject('raw 1') }),
      testFinding('V06', [2], { subject: testSubject('raw 2') }),
    );
    const finding = await find(list, 'V05');
    const insert = (values: { by?: string; action?: string; rows?: string; reason?: string | null }) =>
      asStaff(sql`
      insert into voter_decisions (id, unit_id, list_id, finding_id, action, tms_reason, rows, decided_by, decided_at)
      values (gen_random_uuid(), '5301', ${list}, ${finding.id}, ${values.action ?? 'tetap'}, ${values.reason ?? null},
        ${values.rows ?? '{1}'}::int[], coalesce(${values.by ?? null}, kc.actor_person()), now())`);
    await expect(insert({ by: 'somebody' })).rejects.toThrow('decided_by is not the actor');
    await expect(insert({ rows: '{2}' })).rejects.toThrow('rows of its finding');
    await expect(insert({ action: 'tms', reason: 'meninggal' })).rejects.toThrow('needs a document');
    await expect(asStaff(sql`update voter_findings set state = 'diputuskan' where id = ${finding.id}`)).rejects.toThrow(
      'state of a finding',
    );
    await expect(
      asStaff(sql`
      insert into voter_decisions (id, unit_id, list_id, finding_id, action, rows, fields, changes_sealed, decided_by,
        decided_at)
      values (gen_random_uuid(), '5301', ${list}, ${finding.id}, 'ubah', '{1}', '{name}', 'x', kc.actor_person(),
        now())`),
    ).rejects.toThrow('only what its finding disputes');
    await decide(staff, finding, tetap);
    const { decision_id: id } = await house.platform.owner
      .selectFrom('voter_findings')
      .select('decision_id')
      .where('id', '=', finding.id)
      .executeTakeFirstOrThrow();
    await expect(
      asStaff(
        sql`update voter_decisions set undone_at = now(), undone_by = 'somebody', undone_cause = 'person'
          where id = ${id}`,
      ),
    ).rejects.toThrow('undone_by is not the actor');
    await expect(asStaff(sql`delete from voter_decisions where id = ${id}`)).rejects.toThrow('permission denied');
    await expect(asStaff(sql`update voter_decisions set action = 'coktas' where id = ${id}`)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      asStaff(
        sql`update voter_findings set decision_id = ${id}, state = 'diputuskan' where list_id = ${list}
          and code = 'V06'`,
      ),
    ).rejects.toThrow('state of a finding');
    await undo(staff, finding, 2);
    await expect(
      asStaff(sql`update voter_decisions set undone_at = null, undone_by = null, undone_cause = null where id = ${id}`),
    ).rejects.toThrow('stays undone');
  });
});

async function asStaff(query: ReturnType<typeof sql>): Promise<unknown> {
  const me = (await staff('GET', '/api/me')).body as { personId: PersonId };
  return house.platform.database.write(
    { kind: 'person', personId: me.personId, unitIds: [unitCalled('5301')], positions: [], nationwide: false },
    (tx) => query.execute(tx),
  );
}

describe('the tallies beside the findings', () => {
  const different = async () => {
    const { rows } = await sql`select * from (select list_id, code, severity, village, rank, sum(n) as n
        from voter_finding_tallies group by 1, 2, 3, 4, 5 having sum(n) <> 0) t
      full join (select list_id, code, severity, village, rank, count(*) as n from voter_findings
        group by 1, 2, 3, 4, 5) f on (t.list_id, t.code, t.severity, t.rank, t.n) = (f.list_id, f.code, f.severity,
        f.rank, f.n) and t.village is not distinct from f.village
      where t.list_id is null or f.list_id is null`.execute(house.platform.owner);
    return rows;
  };

  it('say what stands after all that was checked and decided here, and when they are drawn together', async () => {
    const lists = await sql<{ id: string }>`select distinct list_id as id from voter_findings`.execute(
      house.platform.owner,
    );
    expect(lists.rows.length).toBeGreaterThan(5);
    expect(await different()).toEqual([]);
    await Promise.all(
      [...lists.rows, ...lists.rows].map(({ id }) =>
        sql`select kc.draw_tallies_together(${id})`.execute(house.platform.owner),
      ),
    );
    expect(await different()).toEqual([]);
    const { rows } = await sql`select 1 from voter_finding_tallies group by list_id, code, severity, village, rank
      having count(*) > 1`.execute(house.platform.owner);
    expect(rows).toEqual([]);
  });
});
