import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { defineJob, type Actor } from '../../../platform/index.ts';
import { jobs } from '../../../rooms.ts';
import { plantList } from '../findings/testing/list-with-findings.ts';
import { seedDecisions, seedList } from '../versions/testing/list.ts';
import { defaultRules } from './catalogue.ts';
import { checkJob } from './operations/check-list.ts';
import { ruleTextSchema, type CheckRun, type ListedRule, type SavedRule, type Trial } from './schema.ts';
import { tryRule } from './try-rule.ts';
import { soundVoter } from './testing/lists.ts';
import { unitCalled, personCalled } from '../../../platform/testing/ids.ts';
import type { ListId } from '../list/schema.ts';

let house: TestHouse;
let admin: Caller;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  house.platform.clock.set('2026-11-24T03:00:00Z');
  admin = await house.as('admin.nasional');
  staff = await house.as('staf.rendatin.kupang');
});

const textOf = (code: string) => ruleTextSchema.parse(defaultRules.find((rule) => rule.code === code));
const tried = (sqlText: string, more: object = {}) => ({
  unitId: '00',
  code: 'V08',
  grouping: 'voter',
  since: '2026-12-01',
  listId: null,
  text: { ...textOf('V08'), sql: sqlText },
  ...more,
});
type Refusal = { error: { code: string; message: { id: string }; details: { field: string; at: number | null } } };

describe('trying a rule', () => {
  it.each(defaultRules.filter(({ grouping }) => grouping !== 'pair').map((rule) => [rule.code, rule] as const))(
    'lets %s through as it is',
    async (code, rule) => {
      const { status, body } = await admin('POST', '/api/voters/rules/try', {
        unitId: '00',
        code,
        grouping: rule.grouping,
        since: '2026-11-24',
        listId: null,
        text: ruleTextSchema.parse(rule),
      });
      expect(body).toMatchObject({ looked: 10_000, sample: 'synthetic' });
      expect(status).toBe(200);
    },
  );

  it('says how many rows of the sample it finds', async () => {
    const { body } = await admin('POST', '/api/voters/rules/try', tried('v.row <= 25'));
    expect(body).toMatchObject({ looked: 10_000, found: 25 } satisfies Partial<Trial>);
  });

  it.each<[string, string, RegExp, number | null]>([
    ['a word that is not there', 'v.agee >= 100', /“v.agee” tidak ada/, 0],
    ['no alias', 'v.age > 3 and marital = 1', /tulis “v.marital”/, 14],
    ['another table', 'v.nik in (select nik from previous)', /select/, null],
    ['a table in a sub-select', 'exists (select 1 from removed)', /select/, null],
    ['a file', "v.nik in (select column0 from read_csv('/etc/passwd'))", /select/, null],
    ['a function that reads', "read_text('/etc/passwd') is not null", /“read_text” tidak boleh/, 0],
    ['a function that waits or tells', "current_setting('temp_directory') = v.nik", /“current_setting” tidak boleh/, 0],
    ['an aggregate', 'count(v.nik) > 1', /“count” tidak boleh/, 0],
    ['a window', 'row_number() over () > 1', /tidak boleh dipakai/, null],
    ['a second statement', 'true; drop table voters', /tidak lengkap|tidak terbaca/, null],
    ['an escape from its brackets', 'true) from voters where (true', /hanya satu syarat/, null],
    ['more than a condition', 'true, v.nik', /boleh/, null],
    ['half a condition', 'v.age >=', /tidak lengkap|tidak terbaca/, null],
    ['a slip', 'v.age >= 3 4', /tidak terbaca mulai dari “4”/, 11],
    ['a number for an answer', 'v.age + 1', /benar atau salah/, null],
    ['text beside a number', 'v.birth_date > 5', /jenis data/, null],
    ['a parameter nobody set', 'v.age > {unknownLimit}', /\{unknownLimit\} tidak ada/, 8],
    ['a cast that can break', 'cast(v.nik as bigint) > 5', /kc_long/, null],
    ['a day out of a column', 'kc_day(v.name) > {today}', /tanggal tetap/, 0],
    ['nothing', ' ', /belum diisi/, null],
    ['a sum too big on some row', 'v.nik_number * 1000000 > 1', /gagal dihitung/, null],
  ])('refuses %s, in plain words and with its place', async (_, text, problem, at) => {
    const { status, body } = await admin('POST', '/api/voters/rules/try', tried(text));
    const refusal = (body as Refusal).error;
    expect(status).toBe(422);
    expect(refusal.message.id).toMatch(problem);
    if (at !== null) expect(refusal.details).toEqual({ field: 'sql', at });
  });

  it('refuses a sentence that names a value nobody computes, and a bad value', async () => {
    const message = { id: 'Umur {umurnya}', en: 'Aged {umurnya}' };
    expect(
      await admin('POST', '/api/voters/rules/try', tried('v.age > 1', { text: { ...textOf('V08'), message } })),
    ).toMatchObject({ status: 422, body: { error: { details: { field: 'message' } } } });
    expect(
      await admin(
        'POST',
        '/api/voters/rules/try',
        tried('v.age > 1', { text: { ...textOf('V08'), values: { age: 'v.nothing' } } }),
      ),
    ).toMatchObject({ status: 422, body: { error: { details: { field: 'values.age', at: 0 } } } });
  });

  it.each([
    'v.nik',
    "v.name || ''",
    'v.nik_year + 1900',
    'extract(year from v.birth_date)',
    "coalesce(v.address, '-')",
  ])('lets no personal data into the words of a finding: %s', async (value) => {
    const { status, body } = await admin(
      'POST',
      '/api/voters/rules/try',
      tried('v.age > 1', { text: { ...textOf('V08'), values: { age: value } } }),
    );
    expect([status, (body as Refusal).error.message.id]).toEqual([422, expect.stringContaining('data pribadi')]);
  });

  it('lets no number of a person into a rule', async () => {
    expect((await admin('POST', '/api/voters/rules/try', tried("v.nik = '5399014107900012'"))).status).toBe(422);
  });

  it('ends a rule that takes too long', async () => {
    const heavy = Array.from(
      { length: 70 },
      (_, n) => `kc_matches(v.name || '${'A'.repeat(20)}', '(.{1,40}A){1,20}Z${n}$')`,
    ).join(' or ');
    const person: Actor = {
      kind: 'person',
      personId: personCalled('x'),
      unitIds: [unitCalled('00')],
      positions: [],
      nationwide: true,
    };
    const { text } = tried(heavy);
    const result = await tryRule(
      house.platform,
      person,
      { code: 'V08', grouping: 'voter', since: '2026-12-01', listId: null, text },
      0.05,
    );
    expect(result).toMatchObject({ ok: false, failure: { code: 'voters/rule-slow' } });
  });

  it('looks at a list of the unit where one is chosen, and at nobody else’s', async () => {
    const own = await plantList(house.platform, '00', [soundVoter({ row: 1 }), soundVoter({ row: 2 })]);
    expect((await admin('POST', '/api/voters/rules/try', tried('v.row = 2', { listId: own }))).body).toMatchObject({
      looked: 2,
      found: 1,
      sample: 'list',
    });
    const foreign = await plantList(house.platform, '5301', [soundVoter()]);
    expect((await admin('POST', '/api/voters/rules/try', tried('v.row = 2', { listId: foreign }))).status).toBe(404);
  });

  it('is for those who keep the rules', async () => {
    expect((await staff('POST', '/api/voters/rules/try', tried('v.age > 3'))).status).toBe(403);
    expect((await staff('POST', '/api/voters/rules/try', tried('v.age > 3', { unitId: '5301' }))).status).toBe(403);
  });
});

describe('keeping rules', () => {
  const save = (version: number, more: object = {}) => ({
    ...tried('v.age >= 110'),
    basedOn: version,
    until: null,
    reason: 'Batas umur dinaikkan',
    ...more,
  });

  it('adds versions, keeps the old ones, and refuses what was changed meanwhile', async () => {
    expect((await admin('POST', '/api/voters/rules', save(1))).body).toMatchObject({
      code: 'V08',
      version: 2,
      trial: { looked: 10_000 },
    });
    expect((await admin('POST', '/api/voters/rules', save(1))).status).toBe(409);
    const versions = (await staff('GET', '/api/voters/rules/V08/versions')).body as SavedRule[];
    expect(versions).toMatchObject([
      {
        version: 2,
        sql: 'v.age >= 110',
        since: '2026-12-01',
        reason: 'Batas umur dinaikkan',
        savedByName: expect.any(String),
      },
      { version: 1, sql: 'v.age >= {oldAge}', savedByName: null },
    ]);
    const listed = (await staff('GET', '/api/voters/rules')).body as ListedRule[];
    expect(listed.find(({ code }) => code === 'V08')).toMatchObject({
      version: 1,
      state: 'on',
      next: { version: 2, since: '2026-12-01', on: true },
      verified: false,
    });
  });

  it('does not save what cannot be run', async () => {
    expect(
      (await admin('POST', '/api/voters/rules', save(2, { text: { ...textOf('V08'), sql: 'v.nonsense' } }))).status,
    ).toBe(422);
    expect((await staff('GET', '/api/voters/rules/V08/versions')).body).toHaveLength(2);
  });

  it('switches a rule off from a day on, and on again', async () => {
    expect(
      (
        await admin('POST', '/api/voters/rules/V09/switch', {
          unitId: '00',
          on: false,
          basedOn: 1,
          since: '2026-11-24',
          reason: 'Terlalu banyak temuan keliru',
        })
      ).body,
    ).toEqual({ code: 'V09', version: 2 });
    const off = ((await staff('GET', '/api/voters/rules')).body as ListedRule[]).find(({ code }) => code === 'V09');
    expect(off).toMatchObject({
      state: 'off',
      sql: textOf('V09').sql,
      values: textOf('V09').values,
      reason: 'Terlalu banyak temuan keliru',
    });
    expect(
      (
        await admin('POST', '/api/voters/rules/V09/switch', {
          unitId: '00',
          on: true,
          basedOn: 2,
          since: '2026-11-24',
          reason: 'Diperbaiki',
        })
      ).status,
    ).toBe(200);
  });

  it('adds a rule of one’s own and changes the words of a kind of duplicate without SQL', async () => {
    expect(
      (
        await admin(
          'POST',
          '/api/voters/rules',
          save(0, { code: 'V50', text: { ...textOf('V08'), sql: "v.note = 'x'" } }),
        )
      ).body,
    ).toMatchObject({ code: 'V50', version: 1 });
    expect(
      (
        await admin(
          'POST',
          '/api/voters/rules',
          save(1, { code: 'D01', grouping: 'pair', text: { ...textOf('D01'), verified: true } }),
        )
      ).body,
    ).toMatchObject({ code: 'D01', version: 2, trial: null });
    expect((await admin('POST', '/api/voters/rules', save(1, { code: 'V07', grouping: 'pair' }))).status).toBe(409);
  });

  it('is append-only in the database too, and only for the national administrator', async () => {
    await expect(
      house.platform.database.write(
        {
          kind: 'person',
          personId: personCalled('x'),
          unitIds: [unitCalled('5301')],
          positions: [],
          nationwide: false,
        },
        (tx) =>
          sql`insert into voter_rules select code, version + 50, scope, grouping, since, until, "on", content, saved_by,
            saved_at, reason from voter_rules where code = 'V01'`.execute(tx),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      house.platform.database.write(
        { kind: 'person', personId: personCalled('x'), unitIds: [unitCalled('00')], positions: [], nationwide: true },
        (tx) => sql`update voter_rules set reason = 'x'`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('says what a rule may use', async () => {
    const { body } = await staff('GET', '/api/voters/rule-words');
    expect(body).toMatchObject({
      groupings: expect.arrayContaining([expect.objectContaining({ grouping: 'voter', alias: 'v' })]),
      parameters: expect.arrayContaining([{ name: 'votingAge', value: '17' }]),
    });
  });
});

describe('checking a list', () => {
  const check = async (listId: ListId): Promise<string> => {
    const { status, body } = await staff('POST', `/api/voters/lists/${listId}/check`);
    expect(status).toBe(202);
    return (body as { jobId: string }).jobId;
  };
  const checks = async (listId: ListId) =>
    (await staff('GET', `/api/voters/lists/${listId}/checks`)).body as { runs: CheckRun[]; jobId: string | null };

  it('finds, records which revision was looked at and what each rule counted, and ends the same when run again', async () => {
    const listId = await plantList(house.platform, '5301', [
      soundVoter({ row: 1 }),
      soundVoter({ row: 2, name: 'M4RIA' }),
      soundVoter({ row: 3, nik: '123' }),
    ]);
    const jobId = await check(listId);
    expect((await checks(listId)).jobId).toBe(jobId);
    expect((await staff('POST', `/api/voters/lists/${listId}/check`)).status).toBe(409);
    await house.platform.workJobs(jobs);
    const { runs, jobId: open } = await checks(listId);
    expect(open).toBe(null);
    // The village of the invented voters is not a real one: V18 holds for each.
    const found = (runs[0]?.counts ?? []).filter(({ found: n }) => n > 0).map(({ code, found: n }) => [code, n]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['V01', 1],
        ['V21', 1],
      ]),
    );
    expect(runs[0]).toMatchObject({ revision: 1, source: 'rules', findings: { closed: 0 } });
    expect(runs[0]?.counts.find(({ code }) => code === 'V23')).toEqual({
      code: 'V23',
      version: 1,
      found: 0,
      hidden: 0,
    });
    house.platform.clock.set('2026-11-24T04:00:00Z');
    await check(listId);
    await house.platform.workJobs(jobs);
    const again = await checks(listId);
    expect(again.runs[0]).toMatchObject({
      findings: { added: 0, kept: runs[0]?.findings.added, closed: 0 },
      counts: runs[0]?.counts,
    });
    const { rows } = await sql<{
      text: string;
    }>`select string_agg(to_jsonb(f)::text, '') as text from voter_findings f where list_id = ${listId}`.execute(
      house.platform.owner,
    );
    expect(rows[0]?.text).not.toMatch(/M4RIA|MAWAR|530191/);
  });

  it('uses a new value of the law in the checks afterwards, and leaves a settled list its own', async () => {
    const listId = await plantList(
      house.platform,
      '5301',
      Array.from({ length: 301 }, (_, n) => soundVoter({ row: n + 1 })),
    );
    const settled = await seedList(house.platform, { people: [soundVoter({ row: 1 })] });
    await sql`update voter_lists set tps_cap_from = 'tps-cap/pemilu' where id in (${listId}, ${settled})`.execute(
      house.platform.owner,
    );
    expect(
      (
        await (
          await house.as('kasubbag.rendatin.kupang')
        )('POST', `/api/voters/lists/${settled}/settle`, { name: 'Versi lama', reason: '' })
      ).status,
    ).toBe(202);
    const overCap = async () => {
      await check(listId);
      await house.platform.workJobs(jobs);
      return (
        await sql<{
          parameters: object;
        }>`select parameters from voter_findings where list_id = ${listId} and code = 'V14'
          and state <> 'ditutup'`.execute(house.platform.owner)
      ).rows;
    };
    expect(await overCap()).toMatchObject([{ parameters: { size: 301, tpsCap: 300 } }]);
    const value = { unitId: '00', basedOn: 1, value: 600, since: '2023-01-01', source: 'PKPU uji', verified: false };
    expect((await admin('POST', '/api/reference/values/tps-cap%2Fpemilu', value)).status).toBe(201);
    expect(await overCap()).toEqual([]);
    const capOf = async (id: string) =>
      ((await staff('GET', `/api/voters/lists/${id}`)).body as { tpsCap: number }).tpsCap;
    expect([await capOf(listId), await capOf(settled)]).toEqual([600, 300]);
  });

  it('looks at the version before, too: who is gone, and who was removed and is back', async () => {
    const before = await seedList(house.platform, {
      people: [1, 2, 3, 4, 5].map((row) => soundVoter({ row, name: `ORANG ${'ABCDE'[row - 1]}` })),
    });
    await seedDecisions(house.platform, before, [{ row: 5, tms: 'meninggal' }]);
    const kasubbag = await house.as('kasubbag.rendatin.kupang');
    expect(
      (await kasubbag('POST', `/api/voters/lists/${before}/settle`, { name: 'Versi awal', reason: '' })).status,
    ).toBe(202);
    await house.platform.workJobs(jobs);
    const version = await house.platform.owner
      .selectFrom('voter_versions')
      .select('id')
      .where('list_id', '=', before)
      .executeTakeFirstOrThrow();
    const listId = await seedList(house.platform, {
      previousVersionId: version.id,
      people: [1, 2, 3, 5].map((row) => soundVoter({ row, name: `ORANG ${'ABCDE'[row - 1]}` })),
    });
    await check(listId);
    await house.platform.workJobs(jobs);
    const { rows } = await sql<{
      code: string;
      rows: number[];
      parameters: object;
    }>`select code, rows, parameters from voter_findings where list_id = ${listId} and code like 'X%'
      order by code`.execute(house.platform.owner);
    expect(rows).toMatchObject([
      { code: 'X01', rows: [], parameters: { rowBefore: 4 } },
      { code: 'X02', rows: [4], parameters: { reason: 'meninggal', removedOn: '2026-11-24' } },
    ]);
  });

  it('stops when it is cancelled, and keeps what stood', async () => {
    const listId = await plantList(house.platform, '5301', [soundVoter({ name: 'M4RIA' })]);
    await check(listId);
    expect((await staff('POST', `/api/voters/lists/${listId}/check/cancel`)).status).toBe(200);
    await house.platform.workJobs(jobs);
    expect(await checks(listId)).toEqual({ runs: [], jobId: null });
    expect((await staff('POST', `/api/voters/lists/${listId}/check/cancel`)).status).toBe(409);
  });

  it('stops in the middle, too', async () => {
    const listId = await plantList(house.platform, '5301', [soundVoter({ name: 'M4RIA' })]);
    const jobId = await check(listId);
    const stops = defineJob({
      ...checkJob,
      run: (work, input: { readonly listId: ListId }) => checkJob.run({ ...work, progress: async () => false }, input),
    });
    await house.platform.workJobs([stops]);
    expect((await checks(listId)).runs).toEqual([]);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from voter_findings where list_id = ${listId}`.execute(house.platform.owner);
    expect(rows[0]?.n).toBe(0);
    expect(jobId).toBeTruthy();
  });

  it('names the rule that cannot be run on this list', async () => {
    await sql`insert into voter_rules select 'V60', 1, scope, grouping, since, until, "on", jsonb_set(content, '{sql}',
      '"v.nik_number * 1000000 > 1"'), null, now(), 'uji' from voter_rules where code = 'V23' and version = 1`.execute(
      house.platform.owner,
    );
    try {
      const listId = await plantList(house.platform, '5301', [soundVoter()]);
      const jobId = await check(listId);
      await house.platform.workJobs(jobs);
      const job = await house.platform.owner
        .selectFrom('jobs')
        .select(['state', 'failure'])
        .where('id', '=', jobId)
        .executeTakeFirstOrThrow();
      expect(job).toMatchObject({
        state: 'failed',
        failure: { code: 'voters/rule-breaks', message: { id: expect.stringContaining('V60') } },
      });
    } finally {
      await sql`delete from voter_rules where code = 'V60'`.execute(house.platform.owner);
    }
  });

  it('is for staff who edit lists of their own unit, and for lists that hold rows', async () => {
    const listId = await plantList(house.platform, '5301', [soundVoter()]);
    for (const other of ['staf.rendatin.alor', 'sekretaris.kupang'])
      expect([403, 404]).toContain((await (await house.as(other))('POST', `/api/voters/lists/${listId}/check`)).status);
    await sql`update voter_lists set state = 'mengimpor' where id = ${listId}`.execute(house.platform.owner);
    expect((await staff('POST', `/api/voters/lists/${listId}/check`)).status).toBe(409);
  });
});
