/**
 * Activities through the real app on a real database: the happy loop, the second person, the walls between units, bad
 * input.
 */
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentsRoom } from '../documents/index.ts';
import { can } from '../identity/index.ts';
import { createApi, type Actor, type UnitId } from '../platform/index.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { activitiesRoom, createDemoActivity, demoMaterial } from './index.ts';
import { waitingForMe } from './queries/waiting-for-me.ts';
import type { DocumentSummary, ReviewedDocument } from '../documents/schema.ts';
import { seatPeople } from '../identity/testing/people.ts';
import type { Activity, Proposal } from './schema.ts';
import { unitCalled, personCalled } from '../platform/testing/ids.ts';

let platform: TestPlatform;
let app: ReturnType<typeof createApi>;
const none = unitCalled('-');
const unit = { national: none, ntt: none, alor: none, bali: none };
const actors = new Map<string, Actor>();

/** A person who holds one position; signed in by the test's doorkeeper under their id. */
function person(id: string, unitId: UnitId, position: string): string {
  actors.set(id, {
    kind: 'person',
    personId: personCalled(id),
    unitIds: [unitId],
    positions: [{ unitId, position, section: 'rendatin' }],
    nationwide: false,
  });
  return id;
}

beforeAll(async () => {
  platform = await testPlatform();
  app = createApi({
    platform,
    routes: [...documentsRoom.routes, ...activitiesRoom.routes],
    doorkeeper: {
      authenticate: async (_platform, request) => {
        const actor = actors.get(request.headers.get('x-person') ?? '');
        return actor ? { actor, csrf: 'csrf' } : null;
      },
      can,
    },
  });
  const { rows } = await sql<{ id: UnitId; short_name: string }>`select id, short_name from units`.execute(
    platform.owner,
  );
  const idOf = (pattern: RegExp): UnitId => {
    const row = rows.find(({ short_name }) => pattern.test(short_name));
    if (!row) throw new Error(`no unit matches ${pattern}`);
    return row.id;
  };
  Object.assign(unit, {
    national: idOf(/^KPU RI$/),
    ntt: idOf(/^KPU (NTT|Provinsi Nusa Tenggara Timur)$/),
    alor: idOf(/^KPU (Kabupaten )?Alor$/),
    bali: idOf(/^KPU (Provinsi )?Bali$/),
  });
  person('clerk', unit.ntt, 'staf');
  person('second-clerk', unit.ntt, 'staf');
  person('head', unit.ntt, 'kasubbag');
  person('secretary', unit.ntt, 'sekretaris');
  person('administrator', unit.ntt, 'admin-satker');
  person('alor-clerk', unit.alor, 'staf');
  person('bali-clerk', unit.bali, 'staf');
  person('bali-secretary', unit.bali, 'sekretaris');
  await seatPeople(platform, [...actors.values()]);
});

async function call(
  who: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: never }> {
  const binary = body instanceof Uint8Array;
  const response = await app.request(`/api${path}`, {
    method,
    headers: {
      'x-person': who,
      'x-csrf-token': 'csrf',
      ...(body === undefined ? {} : { 'content-type': binary ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined
      ? {}
      : { body: binary ? new Blob([body as Uint8Array<ArrayBuffer>]) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as never,
  };
}
async function must<T>(who: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await call(who, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const codeOf = (answer: { body: { error?: { code: string } } }): string | undefined => answer.body.error?.code;
const read = (who: string, id: string): Promise<Activity> => must<Activity>(who, 'GET', `/activities/${id}`);
const workJobs = (): Promise<void> => platform.workJobs(documentsRoom.jobs);

/** An activity of NTT with complete facts, submitted by the clerk. */
async function submitted(title: string): Promise<Activity> {
  const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt, title });
  const { facts } = await read('clerk', id);
  await must('clerk', 'PUT', `/activities/${id}/facts`, {
    version: 1,
    facts: {
      ...facts,
      progress: 'selesai',
      when: { start: '2025-10-17' },
      organiser: { name: 'KPU NTT', unitId: unit.ntt },
      place: 'Aula KPU NTT',
    },
  });
  await must('clerk', 'POST', `/activities/${id}/submit`, { version: 2 });
  return read('head', id);
}

describe('from raw material to shared facts', () => {
  test('paste, read, decide, submit, approve, add local facts below', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    await must('clerk', 'POST', `/documents/activity/${id}/paste`, { text: demoMaterial.text });
    expect((await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${id}`))[0]).toMatchObject({
      status: 'menunggu',
      job: { state: 'queued' },
    });
    await workJobs();
    const [summary] = await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${id}`);
    expect(summary).toMatchObject({ status: 'terbaca', inconsistencies: [], job: { state: 'done' } });
    const material = await must<ReviewedDocument>('clerk', 'GET', `/documents/activity/${id}/${summary?.id}`);
    const date = material.items.find(({ proposal }) => proposal.path === 'when.start')?.proposal as Proposal;
    expect(material.text.slice(date.start, date.end)).toBe('17/10');

    const opener = material.items.find(({ proposal }) => proposal.path === 'people')?.proposal as Proposal;
    await must('clerk', 'POST', `/documents/activity/${id}/${material.id}/decisions`, {
      acceptConfident: true,
      decisions: [
        { proposalId: date.id, decision: 'accept' },
        ...material.items
          .filter(({ proposal }) => ['title', 'organiser', 'local.place'].includes(proposal.path))
          .map(({ proposal }) => ({ proposalId: proposal.id, decision: 'accept' })),
        { proposalId: opener.id, decision: 'correct', value: { ...(opener.value as object), titlesBefore: 'Dr.' } },
        {
          proposalId: material.items.find(({ proposal }) => proposal.path === 'series')?.proposal.id,
          decision: 'refuse',
        },
      ],
    });
    const drafted = await read('clerk', id);
    expect(drafted.facts).toMatchObject({
      when: { start: '2025-10-17', startTime: '09:00', zone: 'WITA' },
      mode: 'daring',
      organiser: { unitId: unit.national },
    });
    expect(drafted.facts.series).toBeUndefined();
    expect(drafted.facts.people[0]).toMatchObject({ titlesBefore: 'Dr.', role: 'membuka' });
    expect(
      drafted.facts.statements.every((statement) =>
        drafted.facts.people.some((speaker) => speaker.id === statement.speakerId),
      ),
    ).toBe(true);
    expect(await must('clerk', 'GET', `/activities/${id}/local-facts/${unit.ntt}`)).toMatchObject({
      version: 1,
      facts: { place: 'Ruang Media Center KPU NTT' },
    });

    expect((await call('alor-clerk', 'GET', `/activities/${id}`)).status).toBe(404);
    const { version } = await must<{ version: number }>('clerk', 'PUT', `/activities/${id}/facts`, {
      version: drafted.version,
      facts: { ...drafted.facts, progress: 'selesai' },
    });
    await must('clerk', 'POST', `/activities/${id}/submit`, { version });
    const waiting = await read('secretary', id);
    expect(waiting.may.approve).toBe(true);
    await must('secretary', 'POST', `/activities/${id}/approve`, { factsHash: waiting.factsHash });

    expect(await read('alor-clerk', id)).toMatchObject({
      relation: 'shared',
      state: 'disetujui',
      approval: { by: 'secretary', position: expect.stringContaining('Sekretaris') },
      may: { edit: false },
    });
    const own = {
      place: 'Aula KPU Alor',
      people: [{ id: 'a1', name: 'Anton Lema', role: 'peserta' }],
      statements: [],
      keyPoints: [],
      photos: [],
      credit: {},
    };
    await must('alor-clerk', 'PUT', `/activities/${id}/local-facts/${unit.alor}`, { version: 0, facts: own });
    expect((await call('bali-clerk', 'GET', `/activities/${id}`)).status).toBe(404);
    expect(
      (await call('bali-clerk', 'PUT', `/activities/${id}/local-facts/${unit.bali}`, { version: 0, facts: own }))
        .status,
    ).toBe(404);
    expect((await call('clerk', 'GET', `/activities/${id}/local-facts/${unit.alor}`)).status).toBe(404);

    const list = await must<{ items: { id: string; localFactsOf: string[] }[]; total: number }>(
      'alor-clerk',
      'GET',
      '/activities?q=kecerdasan&size=5',
    );
    expect(list).toMatchObject({ total: 1, items: [{ id, localFactsOf: [unit.alor] }] });
  });

  test('reading the same material again changes nothing, and the same file is not taken twice', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    const added = await must<{ id: string; jobId: string }>(
      'clerk',
      'POST',
      `/documents/activity/${id}/upload?name=a.txt`,
      new TextEncoder().encode(demoMaterial.text),
    );
    await workJobs();
    const before = await must<ReviewedDocument>('clerk', 'GET', `/documents/activity/${id}/${added.id}`);
    await sql`update jobs set state = 'queued' where id = ${added.jobId}`.execute(platform.owner);
    await workJobs();
    expect(await must<ReviewedDocument>('clerk', 'GET', `/documents/activity/${id}/${added.id}`)).toEqual(before);
    expect(codeOf(await call('clerk', 'POST', `/documents/activity/${id}/paste`, { text: demoMaterial.text }))).toBe(
      'activities/same-material',
    );
  });

  test('undoing an acceptance takes the item out and asks again', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    const { id: materialId } = await must<{ id: string }>('clerk', 'POST', `/documents/activity/${id}/paste`, {
      text: 'Rapat dibuka oleh Ketua KPU Alor Budi Santoso. Ia menegaskan bahwa arsip adalah bukti kerja.',
    });
    await workJobs();
    const decide = (proposalId: string, decision: string) =>
      must('clerk', 'POST', `/documents/activity/${id}/${materialId}/decisions`, {
        decisions: [{ proposalId, decision }],
      });
    await decide(`m1statements-1`, 'accept');
    expect((await read('clerk', id)).facts).toMatchObject({
      people: [{ name: 'Budi Santoso' }],
      statements: [{ text: 'arsip adalah bukti kerja' }],
    });
    await decide('m1people-1', 'undo');
    expect((await read('clerk', id)).facts).toMatchObject({ people: [], statements: [] });
  });

  test('a file that cannot be read is kept and says why', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    await must(
      'clerk',
      'POST',
      `/documents/activity/${id}/upload?name=rusak.pdf`,
      new TextEncoder().encode('%PDF-1.4 rusak'),
    );
    await workJobs();
    expect((await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${id}`))[0]).toMatchObject({
      status: 'gagal',
      failure: { code: 'documents/damaged' },
    });
    const [summary] = await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${id}`);
    await must('clerk', 'POST', `/documents/activity/${id}/${summary?.id}/retry`);
    expect((await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${id}`))[0]).toMatchObject({
      status: 'menunggu',
      failure: null,
      job: { state: 'queued' },
    });
    await workJobs();
    expect((await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${id}`))[0]?.status).toBe('gagal');
    expect(
      codeOf(await call('clerk', 'POST', `/documents/activity/${id}/upload?name=kosong.txt`, new Uint8Array())),
    ).toBe('files/empty');
  });

  test('the demo activity is read like any other', async () => {
    const demo = await createDemoActivity(platform, unit.ntt);
    if (!demo.ok) throw new Error(demo.failure.code);
    expect(await createDemoActivity(platform, unit.ntt)).toEqual(demo);
    await workJobs();
    const [summary] = await must<DocumentSummary[]>('clerk', 'GET', `/documents/activity/${demo.value.id}`);
    expect(summary?.proposals.total).toBeGreaterThan(20);
  });
});

describe('where facts come from', () => {
  test('the organiser begins as the own unit, until a document or a person says another', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    const begun = await read('clerk', id);
    expect(begun.facts.organiser).toMatchObject({
      unitId: unit.ntt,
      name: expect.stringMatching(/Nusa Tenggara Timur/),
    });
    expect(begun.origins).toEqual({ organiser: { from: 'unit' } });
    const { id: documentId } = await must<{ id: string }>('clerk', 'POST', `/documents/activity/${id}/paste`, {
      text: 'Rapat koordinasi diselenggarakan oleh KPU Provinsi Bali pada Jumat, 17 Oktober 2025 di Denpasar.',
    });
    await workJobs();
    const { items, name } = await must<ReviewedDocument>('clerk', 'GET', `/documents/activity/${id}/${documentId}`);
    const organiser = items.find(({ proposal }) => proposal.path === 'organiser');
    if (!organiser) throw new Error('no organiser was proposed');
    await must('clerk', 'POST', `/documents/activity/${id}/${documentId}/decisions`, {
      decisions: [{ proposalId: organiser.proposal.id, decision: 'accept' }],
    });
    const taken = await read('clerk', id);
    expect(taken.facts.organiser?.unitId).toBe(unit.bali);
    expect(taken.origins['organiser']).toEqual({ from: 'document', name, corrected: false });
    await must('clerk', 'PUT', `/activities/${id}/facts`, {
      version: taken.version,
      facts: { ...taken.facts, organiser: { name: 'Sekretariat bersama' } },
    });
    expect((await read('clerk', id)).origins).toEqual({});
  });

  test('people in office and on sheets in sight are found by a part of their name, for the own unit', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    const { facts } = await read('clerk', id);
    const people = [
      { id: 'p1', name: 'Rambu 100% Contoh', titlesBefore: 'Dr.', position: 'Pakar', role: 'narasumber' },
    ];
    await must('clerk', 'PUT', `/activities/${id}/facts`, { version: 1, facts: { ...facts, people } });
    const found = (who: string, q: string) =>
      must<object[]>(who, 'GET', `/activity-people?unitId=${unit.ntt}&q=${encodeURIComponent(q)}`);
    expect(await found('clerk', 'rambu 100%')).toEqual([
      { name: 'Rambu 100% Contoh', titlesBefore: 'Dr.', position: 'Pakar' },
    ]);
    expect(await found('clerk', 'rambu%contoh')).toEqual([]);
    expect(await found('clerk', ' ')).toEqual([]);
    expect((await call('bali-clerk', 'GET', `/activity-people?unitId=${unit.ntt}&q=rambu`)).status).toBe(403);
    expect(await must<object[]>('bali-clerk', 'GET', `/activity-people?unitId=${unit.bali}&q=rambu`)).toEqual([]);
  });
});

describe('the second person', () => {
  test('neither who submitted nor who edited last may approve; the rest of the office may', async () => {
    const { id } = await must<{ id: string }>('head', 'POST', '/activities', { unitId: unit.ntt, title: 'Rapat uji' });
    const { facts } = await read('head', id);
    await must('head', 'PUT', `/activities/${id}/facts`, {
      version: 1,
      facts: {
        ...facts,
        progress: 'selesai',
        when: { start: '2025-10-17' },
        organiser: { name: 'KPU NTT' },
        place: 'Aula',
      },
    });
    await must('clerk', 'POST', `/activities/${id}/submit`, { version: 2 });
    const { factsHash } = await read('head', id);
    expect(codeOf(await call('head', 'POST', `/activities/${id}/approve`, { factsHash }))).toBe(
      'activities/own-approval',
    );
    expect((await call('second-clerk', 'POST', `/activities/${id}/approve`, { factsHash })).status).toBe(403);
    expect((await call('bali-secretary', 'POST', `/activities/${id}/approve`, { factsHash })).status).toBe(404);
    expect((await call('secretary', 'POST', `/activities/${id}/approve`, { factsHash: '0'.repeat(64) })).status).toBe(
      409,
    );
    expect((await call('secretary', 'POST', `/activities/${id}/approve`, { factsHash })).status).toBe(200);
  });

  test('of two people who approve at once exactly one wins', async () => {
    const { id, factsHash } = await submitted('Rapat berdua');
    const answers = await Promise.all(
      ['head', 'secretary'].map((who) => call(who, 'POST', `/activities/${id}/approve`, { factsHash })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(codeOf(answers.find(({ status }) => status === 409) as never)).toBe('activities/wrong-state');
  });

  test('raw SQL of the app role cannot approve for somebody else, nor one’s own sheet, nor other facts', async () => {
    const { id, factsHash } = await submitted('Rapat mentah');
    const approveAs = (who: string, by: string, hash: string): Promise<unknown> =>
      platform.database.write(actors.get(who) as Actor, (tx) =>
        tx
          .updateTable('activities')
          .set({
            state: 'disetujui',
            approved_by: by,
            approved_position: 'Sekretaris',
            approved_hash: hash,
            approved_at: new Date(),
          })
          .where('id', '=', id)
          .execute(),
      );
    await expect(approveAs('clerk', 'clerk', factsHash)).rejects.toThrow('a_second_person_approves');
    await expect(approveAs('clerk', 'secretary', factsHash)).rejects.toThrow('approved_by is not the actor');
    await expect(approveAs('secretary', 'secretary', '0'.repeat(64))).rejects.toThrow('approval_is_of_these_facts');
    await expect(
      platform.database.write(actors.get('clerk') as Actor, (tx) => tx.deleteFrom('fact_sheet_versions').execute()),
    ).rejects.toThrow('permission denied');
  });

  test('an edit takes the submission back; a reopened sheet loses its approval and says so below', async () => {
    const { id, facts, factsHash } = await submitted('Rapat ubah');
    await must('second-clerk', 'PUT', `/activities/${id}/facts`, { version: 2, facts: { ...facts, theme: 'Arsip' } });
    expect(await read('clerk', id)).toMatchObject({ state: 'menyusun', version: 3 });
    expect((await call('secretary', 'POST', `/activities/${id}/approve`, { factsHash })).status).toBe(409);
    await must('clerk', 'POST', `/activities/${id}/submit`, { version: 3 });
    await must('secretary', 'POST', `/activities/${id}/approve`, {
      factsHash: (await read('secretary', id)).factsHash,
    });
    expect(codeOf(await call('clerk', 'PUT', `/activities/${id}/facts`, { version: 3, facts }))).toBe(
      'activities/wrong-state',
    );
    await must('clerk', 'POST', `/activities/${id}/reopen`, { reason: 'Nama narasumber keliru' });
    expect(await read('alor-clerk', id)).toMatchObject({
      state: 'disetujui',
      reopened: true,
      facts: { theme: 'Arsip' },
    });
    expect((await read('clerk', id)).state).toBe('menyusun');
  });

  test('a sheet is returned with a reason and waits for its writers; approvers find what waits for them', async () => {
    const { id } = await submitted('Rapat menunggu');
    const waits = async (who: string) =>
      (await platform.database.read(actors.get(who) as Actor, (tx) => waitingForMe(tx, actors.get(who) as Actor)))
        .filter((item) => item.activityId === id)
        .map((item) => item.kind);
    expect(await waits('secretary')).toEqual(['approve-sheet']);
    expect(await waits('clerk')).toEqual([]);
    await must('secretary', 'POST', `/activities/${id}/return`, { reason: 'Tempat belum benar' });
    expect(await waits('secretary')).toEqual([]);
    expect(await waits('clerk')).toEqual(['mend-sheet']);
    expect((await read('clerk', id)).returned).toMatchObject({ by: 'secretary', reason: 'Tempat belum benar' });
    await must('clerk', 'POST', `/activities/${id}/submit`, { version: 2 });
    await must('secretary', 'POST', `/activities/${id}/approve`, {
      factsHash: (await read('secretary', id)).factsHash,
    });
    expect(await waits('alor-clerk')).toEqual(['add-local-facts']);
    expect(await waits('bali-clerk')).toEqual([]);
  });
});

test('numbers of people on a sheet are read by those who write or approve it, and by nobody else of the office', async () => {
  const { id } = await submitted('Pendataan NIK 5399014107900012');
  const titles = await Promise.all(
    ['clerk', 'secretary', 'administrator'].map(async (who) => (await read(who, id)).facts.title),
  );
  const full = 'Pendataan NIK 5399014107900012';
  expect(titles).toEqual([full, full, 'Pendataan NIK 53•••••••••••012']);
});

describe('versions', () => {
  test('a stale save writes nothing and returns the newer version', async () => {
    const { id, facts } = await submitted('Rapat serentak');
    const saves = await Promise.all(
      ['clerk', 'second-clerk'].map((who) =>
        call(who, 'PUT', `/activities/${id}/facts`, { version: 2, facts: { ...facts, theme: `Tema ${who}` } }),
      ),
    );
    expect(saves.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const conflict = saves.find(({ status }) => status === 409) as unknown as {
      body: { error: { code: string; details: { version: number; facts: { theme: string } } } };
    };
    expect(conflict.body.error).toMatchObject({ code: 'activities/conflict', details: { version: 3 } });
    expect((await read('clerk', id)).facts.theme).toBe(conflict.body.error.details.facts.theme);
  });

  test('an earlier version comes back as a new one', async () => {
    const { id, facts } = await submitted('Rapat kembali');
    await must('clerk', 'PUT', `/activities/${id}/facts`, { version: 2, facts: { ...facts, title: 'Judul keliru' } });
    await must('clerk', 'POST', `/activities/${id}/restore`, { version: 3, restore: 2 });
    expect(await read('clerk', id)).toMatchObject({ version: 4, facts: { title: 'Rapat kembali' } });
    expect(
      (await must<{ version: number }[]>('clerk', 'GET', `/activities/${id}/versions`)).map((saved) => saved.version),
    ).toEqual([4, 3, 2, 1]);
    expect((await call('bali-clerk', 'POST', `/activities/${id}/restore`, { version: 4, restore: 1 })).status).toBe(
      404,
    );
  });

  test('an earlier version of a unit’s facts is read, by that unit only', async () => {
    const { id } = await submitted('Rapat lokal');
    const address = `/activities/${id}/local-facts/${unit.ntt}`;
    const empty = { people: [], statements: [], keyPoints: [], photos: [], credit: {} };
    await must('clerk', 'PUT', address, { version: 0, facts: { ...empty, place: 'Aula' } });
    await must('clerk', 'PUT', address, { version: 1, facts: { ...empty, place: 'Ruang rapat' } });
    expect(await must('clerk', 'GET', `${address}/versions/1`)).toMatchObject({ place: 'Aula' });
    expect((await call('clerk', 'GET', `${address}/versions/9`)).status).toBe(404);
    expect((await call('bali-clerk', 'GET', `${address}/versions/1`)).status).toBe(404);
  });
});

describe('bad input', () => {
  test.each([
    ['a date that does not exist', { when: { start: '2025-02-31' } }],
    ['a time that does not exist', { when: { startTime: '25:61' } }],
    ['a name of ten thousand letters', { title: 'x'.repeat(10_000) }],
    ['a speaker who is nobody', { statements: [{ id: 's1', speakerId: 'p9', kind: 'quote', text: 'Halo' }] }],
    [
      'two entries with one id',
      {
        keyPoints: [
          { id: 'k1', text: 'a' },
          { id: 'k1', text: 'b' },
        ],
      },
    ],
    ['an id that breaks addresses', { keyPoints: [{ id: 'a/b', text: 'a' }] }],
    ['an end before the start', { when: { start: '2025-10-17', end: '2025-10-16' } }],
  ])('%s is refused and nothing is saved', async (_what, wrong) => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt, title: 'Rapat' });
    const { facts } = await read('clerk', id);
    const answer = await call('clerk', 'PUT', `/activities/${id}/facts`, { version: 1, facts: { ...facts, ...wrong } });
    expect([400, 422]).toContain(answer.status);
    expect((await read('clerk', id)).version).toBe(1);
  });

  test('HTML is text, invisible characters and NUL do not get in, a 60-word place does', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', {
      unitId: unit.ntt,
      title: '<script>alert(1)</script>\u200B\u0000 Rapat \u202E12',
    });
    const { facts } = await read('clerk', id);
    expect(facts.title).toBe('<script>alert(1)</script> Rapat 12');
    const place = Array.from({ length: 60 }, (_, index) => `Bagian${index}`).join(' ');
    await must('clerk', 'PUT', `/activities/${id}/facts`, { version: 1, facts: { ...facts, place } });
    expect((await read('clerk', id)).facts.place).toBe(place);
  });

  test('an incomplete sheet says what is missing', async () => {
    const { id } = await must<{ id: string }>('clerk', 'POST', '/activities', { unitId: unit.ntt });
    const answer = await call('clerk', 'POST', `/activities/${id}/submit`, { version: 1 });
    expect(Object.keys((answer.body as { error: { fields: object } }).error.fields)).toEqual([
      'title',
      'when.start',
      'place',
      'progress',
    ]);
    const { facts } = await read('clerk', id);
    await must('clerk', 'PUT', `/activities/${id}/facts`, { version: 1, facts: { ...facts, organiser: undefined } });
    const unheld = await call('clerk', 'POST', `/activities/${id}/submit`, { version: 2 });
    expect(Object.keys((unheld.body as { error: { fields: object } }).error.fields)).toContain('organiser');
  });

  test('a sheet whose dates deny its state is not submitted, and says so at the field', async () => {
    const { id, facts } = await submitted('Rapat yang belum tiba');
    await must('clerk', 'PUT', `/activities/${id}/facts`, {
      version: 2,
      facts: { ...facts, when: { start: '2025-10-18' } },
    });
    const answer = await call('clerk', 'POST', `/activities/${id}/submit`, { version: 3 });
    expect([answer.status, (answer.body as { error: { fields: object } }).error.fields]).toEqual([
      422,
      { progress: { id: expect.stringContaining('belum lewat'), en: expect.any(String) } },
    ]);
    expect((await read('clerk', id)).missing).toHaveProperty('progress');
    await must('clerk', 'PUT', `/activities/${id}/facts`, {
      version: 3,
      facts: { ...facts, progress: 'direncanakan', when: { start: '2025-10-18' } },
    });
    await must('clerk', 'POST', `/activities/${id}/submit`, { version: 4 });
  });

  test('nobody else’s unit, nobody signed in', async () => {
    expect((await call('bali-clerk', 'POST', '/activities', { unitId: unit.ntt, title: 'Rapat' })).status).toBe(403);
    expect((await call('', 'GET', '/activities')).status).toBe(401);
    expect(
      (
        await call('clerk', 'PUT', '/activity-kinds/rapat-baru', {
          unitId: unit.ntt,
          labelId: 'a',
          labelEn: 'b',
          words: [],
          since: null,
          until: null,
          source: 'uji',
          verified: false,
        })
      ).status,
    ).toBe(403);
  });
});

describe('photos', () => {
  test('lose EXIF and position, come in several widths, and are seen below once the sheet is approved', async () => {
    const { id, facts } = await submitted('Rapat foto');
    const bytes = await sharp({ create: { width: 2_400, height: 1_600, channels: 3, background: '#336699' } })
      .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '10/1 10/1 0/1', GPSLatitudeRef: 'S' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const photo = await must<{ id: string; sha256: string; width: number; sizes: Record<string, string> }>(
      'clerk',
      'POST',
      `/activities/${id}/photos?unitId=${unit.ntt}`,
      new Uint8Array(bytes),
    );
    expect(Object.keys(photo.sizes)).toEqual(['480', '960', '1920']);
    for (const file of Object.values(photo.sizes)) {
      const metadata = await sharp(await platform.files.read(file)).metadata();
      expect(metadata.exif).toBeUndefined();
    }
    expect((await call('alor-clerk', 'GET', `/activities/${id}/photos/${photo.sha256}`)).status).toBe(404);
    await must('clerk', 'PUT', `/activities/${id}/facts`, {
      version: 2,
      facts: {
        ...facts,
        photos: [{ id: photo.id, sha256: photo.sha256, caption: 'Peserta', alt: 'Peserta duduk di aula' }],
      },
    });
    await must('clerk', 'POST', `/activities/${id}/submit`, { version: 3 });
    await must('head', 'POST', `/activities/${id}/approve`, { factsHash: (await read('head', id)).factsHash });
    expect((await call('alor-clerk', 'GET', `/activities/${id}/photos/${photo.sha256}?width=400`)).status).toBe(200);
    expect((await call('bali-clerk', 'GET', `/activities/${id}/photos/${photo.sha256}`)).status).toBe(404);
  });

  test('what is no photo is refused', async () => {
    const { id } = await submitted('Rapat bukan foto');
    expect(
      codeOf(
        await call(
          'clerk',
          'POST',
          `/activities/${id}/photos?unitId=${unit.ntt}`,
          new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
        ),
      ),
    ).toBe('activities/photo-unreadable');
    expect(codeOf(await call('clerk', 'POST', `/activities/${id}/photos?unitId=${unit.ntt}`, new Uint8Array()))).toBe(
      'activities/photo-unreadable',
    );
  });
});
