import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '../../../../rooms.ts';
import { systemActor, type Actor } from '../../../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../../../testing/index.ts';
import { plantList, testVoter } from '../../findings/testing/list-with-findings.ts';
import { crossJob } from './compare-units.ts';
import type { CrossMatch } from './schema.ts';
import { unitCalled, personCalled } from '../../../../platform/testing/ids.ts';
import type { ListId } from '../../list/schema.ts';

let house: TestHouse;
let kupang: Caller;
let alor: Caller;
let lists: { readonly kupang: ListId; readonly alor: ListId };
const own: Actor = { ...systemActor(unitCalled('5301')) };

// Row 2 in Kupang is row 1 in Alor by NIK; row 3 is row 2 by name, sex, birth date and birth place. Row 4's equal name
// alone is nothing.
const person = { name: 'YOHANES CONTOH', birth_place: 'ENDE', birth_date: '1981-05-17', sex: 'L' };
beforeAll(async () => {
  house = await testHouse();
  house.platform.clock.set('2026-11-24T03:00:00Z');
  kupang = await house.as('staf.rendatin.kupang');
  alor = await house.as('staf.rendatin.alor');
  lists = {
    kupang: await plantList(house.platform, '5301', [
      testVoter(1),
      testVoter(2, { nik: '5399110101900077' }),
      testVoter(3, person),
      testVoter(4, { name: 'NAMA BIASA', birth_date: '1970-02-03' }),
    ]),
    alor: await plantList(house.platform, '5305', [
      testVoter(11, { row: 1, nik: '5399110101900077', name: 'ORANG ALOR', village: '5305011001' }),
      testVoter(12, { row: 2, ...person }),
      testVoter(13, { row: 3, name: 'NAMA BIASA', birth_date: '1971-02-03' }),
    ]),
  };
});

const compare = async (caller: Caller, listId: ListId) => {
  expect((await caller('POST', `/api/voters/lists/${listId}/cross`)).status).toBe(202);
  await house.platform.workJobs(jobs);
};
const matches = async (caller: Caller, listId: ListId) =>
  ((await caller('GET', `/api/voters/lists/${listId}/cross`)).body as { items: CrossMatch[] }).items;
const findings = async (listId: ListId) =>
  (
    await sql<{
      code: string;
      rows: number[];
      parameters: object;
    }>`select code, rows, parameters from voter_findings where list_id = ${listId} and code = 'D20'
      order by rows`.execute(house.platform.owner)
  ).rows;
const trail = async (unitId: string) =>
  (
    await sql<{
      action: string;
      payload: { reason?: string };
    }>`select action, payload::jsonb as payload from audit_events where unit_id = ${unitId}
      and action like 'voters.cross-opened%' order by seq`.execute(house.platform.owner)
  ).rows;
const seen = (actor: Actor, query: string) =>
  house.platform.database.read(actor, async (tx) => (await sql.raw(query).execute(tx)).rows);

test('two units that compare each find the match, and nothing of the other side', async () => {
  await compare(kupang, lists.kupang);
  expect(await matches(kupang, lists.kupang)).toEqual([]);
  await compare(alor, lists.alor);
  expect((await matches(kupang, lists.kupang)).map(({ row, kinds, other }) => ({ row, kinds, other }))).toEqual([
    { row: 2, kinds: ['nik'], other: null },
    { row: 3, kinds: ['person'], other: null },
  ]);
  expect((await matches(alor, lists.alor)).map(({ row, kinds }) => ({ row, kinds }))).toEqual([
    { row: 1, kinds: ['nik'] },
    { row: 2, kinds: ['person'] },
  ]);
  expect((await findings(lists.kupang)).map(({ rows }) => rows)).toEqual([[2], [3]]);
  expect((await findings(lists.alor)).map(({ rows }) => rows)).toEqual([[1], [2]]);
  expect(JSON.stringify(await findings(lists.kupang))).not.toMatch(/5305|ALOR/);
});

test('a list says when it was compared, and gives one match by its name', async () => {
  const [, second] = await matches(kupang, lists.kupang);
  const { body } = await kupang('GET', `/api/voters/lists/${lists.kupang}/cross?match=${second?.match}`);
  expect(body).toMatchObject({
    items: [second],
    total: 1,
    compared: { revision: 1, at: '2026-11-24T03:00:00.000Z' },
    jobId: null,
  });
  expect((await kupang('POST', `/api/voters/lists/${lists.kupang}/cross`)).body).toEqual({
    jobId: ((await kupang('GET', `/api/voters/lists/${lists.kupang}/cross`)).body as { jobId: string }).jobId,
  });
  expect(await kupang('POST', `/api/voters/lists/${lists.kupang}/cross`)).toMatchObject({
    status: 409,
    body: { error: { code: 'voters/cross-running' } },
  });
  await house.platform.workJobs(jobs);
});

test('comparing again finds the same matches', async () => {
  const before = await matches(kupang, lists.kupang);
  await compare(kupang, lists.kupang);
  expect(await matches(kupang, lists.kupang)).toEqual(before);
});

test('a comparison that is stopped leaves the matches as they were, and makes room for another', async () => {
  const before = await matches(kupang, lists.kupang);
  const { jobId } = (await kupang('POST', `/api/voters/lists/${lists.kupang}/cross`)).body as { jobId: string };
  expect((await alor('POST', `/api/voters/lists/${lists.kupang}/cross/cancel`)).status).toBe(404);
  expect(await kupang('POST', `/api/voters/lists/${lists.kupang}/cross/cancel`)).toMatchObject({
    status: 200,
    body: { jobId },
  });
  await house.platform.workJobs(jobs);
  expect(
    (await house.platform.owner.selectFrom('jobs').select('state').where('id', '=', jobId).executeTakeFirstOrThrow())
      .state,
  ).toBe('cancelled');
  expect(await matches(kupang, lists.kupang)).toEqual(before);
  expect(await kupang('POST', `/api/voters/lists/${lists.kupang}/cross/cancel`)).toMatchObject({
    status: 409,
    body: { error: { code: 'voters/no-cross-comparison' } },
  });
  await compare(kupang, lists.kupang);
  expect(await matches(kupang, lists.kupang)).toEqual(before);
});

test('the other side is seen only when operators of both units have opened, and both trails say so with the reason', async () => {
  const [ours] = await matches(kupang, lists.kupang);
  const match = ours?.match ?? '';
  const open = (caller: Caller, listId: ListId, reason = 'verifikasi-ganda') =>
    caller('POST', `/api/voters/lists/${listId}/cross/${match}/open`, { reason });
  expect((await open(kupang, lists.kupang, 'karena ingin tahu')).status).toBe(400);
  expect((await open(alor, lists.kupang)).status).toBe(404);
  expect((await open(kupang, lists.kupang)).status).toBe(200);
  expect(await open(kupang, lists.kupang)).toMatchObject({
    status: 409,
    body: { error: { code: 'voters/cross-already-open' } },
  });
  expect((await matches(kupang, lists.kupang))[0]).toMatchObject({ other: null, reason: 'verifikasi-ganda' });
  expect((await matches(alor, lists.alor))[0]).toMatchObject({ other: null, openedAt: null });
  await house.platform.workJobs(jobs);
  expect(await trail('5305')).toMatchObject([
    { action: 'voters.cross-opened-elsewhere', payload: { reason: 'verifikasi-ganda' } },
  ]);

  expect((await open(alor, lists.alor, 'coktas')).status).toBe(200);
  await house.platform.workJobs(jobs);
  expect((await matches(kupang, lists.kupang))[0]?.other).toMatchObject({
    unitId: '5305',
    name: 'ORANG ALOR',
    nik: '53•••••••••••077',
    village: '5305011001',
    villageName: 'Kalabahi Barat',
  });
  expect((await matches(alor, lists.alor))[0]?.other).toMatchObject({ unitId: '5301', nik: '53•••••••••••077' });
  expect((await matches(kupang, lists.kupang))[1]?.other).toBe(null);
  expect((await trail('5301')).map(({ action, payload }) => [action, payload.reason])).toEqual([
    ['voters.cross-opened', 'verifikasi-ganda'],
    ['voters.cross-opened-elsewhere', 'coktas'],
  ]);
});

test('the wall stands in the database: raw SQL sees one side until both are open', async () => {
  const person5301: Actor = { ...own, kind: 'person', personId: personCalled('somebody') };
  const sides = (await seen(person5301, 'select match, unit_id from voter_cross_sides order by match, unit_id')) as {
    match: string;
    unit_id: string;
  }[];
  const opened = sides.filter(({ unit_id }) => unit_id === '5305');
  expect(sides.filter(({ unit_id }) => unit_id === '5301')).toHaveLength(2);
  expect(opened).toHaveLength(1);
  expect(await seen(person5301, 'select match, unit_id from voter_cross_reveals order by unit_id')).toEqual([
    { match: opened[0]?.match, unit_id: '5301' },
    { match: opened[0]?.match, unit_id: '5305' },
  ]);
  expect(await seen({ ...person5301, unitIds: [unitCalled('5308')] }, 'select * from voter_cross_sides')).toEqual([]);
  expect(await seen({ ...person5301, unitIds: [unitCalled('5308')] }, 'select * from voter_cross_reveals')).toEqual([]);
  expect(await seen(person5301, "select * from voter_cross_publications where unit_id <> '5301'")).toEqual([]);
  const closed = sides.find(({ match }) => match !== opened[0]?.match)?.match ?? '';
  const write = (actor: Actor, query: string) =>
    house.platform.database.write(actor, (tx) => sql.raw(query).execute(tx));
  // Nobody opens for the other side, in another's name, twice, or makes matches up.
  await write(
    person5301,
    `update voter_cross_sides set opened_by = 'somebody', opened_at = now(), reason = 'coktas' where match = '${closed}'
      and unit_id = '5305'`,
  );
  expect(
    await seen(
      { ...person5301, unitIds: [unitCalled('5305')] },
      `select opened_at from voter_cross_sides where match = '${closed}'`,
    ),
  ).toEqual([{ opened_at: null }]);
  for (const [actor, query] of [
    [
      person5301,
      `update voter_cross_sides set opened_by = 'another', opened_at = now(), reason = 'coktas'
        where match = '${closed}' and unit_id = '5301'`,
    ],
    [
      own,
      `update voter_cross_sides set opened_by = null, opened_at = now(), reason = 'coktas' where match = '${closed}'
        and unit_id = '5301'`,
    ],
    [
      person5301,
      `update voter_cross_sides set reason = 'coktas' where match = '${opened[0]?.match}' and unit_id = '5301'`,
    ],
    [
      person5301,
      `insert into voter_cross_sides (match, unit_id, list_id, row, kinds, found_at)
        values (gen_random_uuid(), '5301', '${lists.kupang}', 1, '{nik}', now())`,
    ],
    [person5301, `insert into voter_cross_reveals values ('${closed}', '5301', 'x')`],
    [person5301, `select * from kc.record_cross_matches('${lists.kupang}', '[]', now())`],
    [own, `select * from kc.record_cross_matches('${lists.alor}', '[]', now())`],
    [person5301, `select kc.tell_cross_opened('${closed}', now())`],
    [person5301, `update voter_cross_sides set row = 1 where match = '${closed}'`],
    [person5301, `delete from voter_cross_sides where match = '${closed}'`],
  ] as const)
    await expect(write(actor, query), query).rejects.toThrow();
});

test('what units share holds no number, name or date: the stored hashes need the key', async () => {
  const rows = JSON.stringify(
    (
      await sql`select to_jsonb(s) as r from voter_cross_sides s union all select to_jsonb(p)
        from voter_cross_publications p union all select to_jsonb(v) from voter_cross_reveals v
          union all select to_jsonb(j) from jobs j`.execute(house.platform.owner)
    ).rows,
  );
  for (const word of ['5399110101900077', 'ORANG ALOR', 'YOHANES', '1981-05-17'])
    expect(rows.includes(word), word).toBe(false);
});

test('one that is stopped between two units shows what it had found until then', async () => {
  const ende = await plantList(house.platform, '5308', [testVoter(21, { row: 1, nik: '5399110101900077' })]);
  const afterOne = {
    platform: house.platform,
    id: randomUUID(),
    unitId: unitCalled('5308'),
    createdBy: null,
    signal: new AbortController().signal,
    actor: systemActor(unitCalled('5308')),
    progress: (done: number) => Promise.resolve(done < 1),
  };
  expect(await crossJob.run(afterOne, { listId: ende })).toMatchObject({ ok: true });
  await house.platform.workJobs(jobs);
  expect((await findings(ende)).map(({ rows }) => rows)).toEqual([[1]]);
  expect((await findings(lists.kupang)).map(({ rows }) => rows)).toEqual([[2], [2], [3]]);
  expect((await findings(lists.alor)).map(({ rows }) => rows)).toEqual([[1], [2]]);
});
