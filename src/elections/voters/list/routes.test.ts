import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testHouse, type TestHouse } from '../../../testing/index.ts';
import type { ListedValue } from '../../../reference/schema.ts';
import type { VoterList } from './schema.ts';
import { unitCalled, personCalled } from '../../../platform/testing/ids.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  house.platform.clock.set('2026-11-24T03:00:00Z');
});

const list = {
  unitId: '5301',
  name: 'PDPB triwulan IV',
  kind: 'pdpb',
  period: '2026-TW4',
  votingDay: '2026-12-31',
  tpsCap: 500,
};

test('a unit’s data staff begin a list, once per name and period, and find it again', async () => {
  const staff = await house.as('staf.rendatin.kupang');
  const made = await staff('POST', '/api/voters/lists', list);
  expect(made.status).toBe(201);
  expect(await staff('POST', '/api/voters/lists', list)).toMatchObject({
    status: 409,
    body: { error: { code: 'voters/list-name-taken' } },
  });
  const { id } = made.body as { id: string };
  expect(await staff('GET', `/api/voters/lists/${id}`)).toMatchObject({
    status: 200,
    body: { id, state: 'kosong', rows: 0, revision: 0, tpsCap: 500 },
  });
  expect(await staff('GET', '/api/voters/lists?unitId=5301&q=tw4')).toMatchObject({
    body: { total: 1, items: [{ id }] },
  });
  expect(await staff('GET', '/api/voters/lists?unitId=5301&q=%25')).toMatchObject({ body: { total: 0 } });
  const elsewhere = await house.as('staf.rendatin.alor');
  expect((await elsewhere('GET', `/api/voters/lists/${id}`)).status).toBe(404);
  expect((await elsewhere('POST', '/api/voters/lists', list)).status).toBe(403);
});

test('figures are dated and sourced, and only ever added to, by the national administrator', async () => {
  const staff = await house.as('staf.rendatin.kupang');
  const admin = await house.as('admin.nasional');
  const change = {
    unitId: '00',
    basedOn: 1,
    value: 400,
    since: '2027-01-01',
    source: 'Rancangan peraturan',
    verified: false,
  };
  const add = (body: object, code = 'tps-cap%2Fpemilu', as = admin) =>
    as('POST', `/api/reference/values/${code}`, body);
  expect((await add({ ...change, unitId: '5301' }, 'tps-cap%2Fpemilu', staff)).status).toBe(403);
  expect((await add(change)).body).toEqual({ code: 'tps-cap/pemilu', version: 2 });
  expect(await add({ ...change, basedOn: 2, value: 500, source: 'PKPU 1/2027', verified: true })).toMatchObject({
    status: 201,
    body: { version: 3 },
  });
  const listed = ((await staff('GET', '/api/reference/values')).body as ListedValue[]).find(
    ({ code }) => code === 'tps-cap/pemilu',
  );
  expect(listed).toMatchObject({
    least: 100,
    most: 1000,
    values: [
      {
        version: 3,
        value: 500,
        since: '2027-01-01',
        verified: true,
        source: 'PKPU 1/2027',
        savedByName: expect.any(String),
      },
      { version: 2, value: 400, since: '2027-01-01', verified: false },
      { version: 1, value: 300, since: '2023-01-01', verified: false, savedByName: null },
    ],
  });
  const { rows } = await sql<{
    payload: string;
  }>`select payload from audit_events where action = 'reference.value-added' order by seq`.execute(
    house.platform.owner,
  );
  expect(JSON.parse(rows.at(-1)?.payload ?? '')).toEqual({
    code: 'tps-cap/pemilu',
    version: 3,
    value: 500,
    since: '2027-01-01',
    source: 'PKPU 1/2027',
    verified: true,
  });
});

test.each([
  ['a text for a number', { value: '400' }, 'http/invalid-input'],
  ['half a person', { value: 400.5 }, 'http/invalid-input'],
  ['no source', { source: ' ' }, 'http/invalid-input'],
  ['a day that is not there', { since: '2027-02-30' }, 'http/invalid-input'],
  ['a figure below what is plausible', { value: 99 }, 'reference/out-of-range'],
  ['a figure above it', { value: 6000 }, 'reference/out-of-range'],
  ['a day before the newest value began', { since: '2023-12-31' }, 'reference/too-early'],
  ['a year of a slip of the hand', { since: '2062-01-01' }, 'reference/too-far'],
  ['what somebody changed meanwhile', { basedOn: 0 }, 'reference/changed'],
])('a figure is not given %s', async (_, slip, code) => {
  const admin = await house.as('admin.nasional');
  const answer = await admin('POST', '/api/reference/values/tps-cap%2Fpilkada', {
    unitId: '00',
    basedOn: 1,
    value: 400,
    since: '2024-01-01',
    source: 'PKPU 7/2024',
    verified: true,
    ...slip,
  });
  expect([answer.status >= 400 && answer.status < 500, answer.body]).toMatchObject([true, { error: { code } }]);
});

test('the database too only adds figures, none before a later one', async () => {
  const write = (statement: string) =>
    house.platform.database.write(
      { kind: 'person', personId: personCalled('x'), unitIds: [unitCalled('00')], positions: [], nationwide: true },
      (tx) => sql.raw(statement).execute(tx),
    );
  await expect(write("update reference_values set value = 600 where code = 'tps-cap/pilkada'")).rejects.toThrow(
    /permission denied/,
  );
  await expect(write("delete from reference_values where code = 'tps-cap/pilkada'")).rejects.toThrow(
    /permission denied/,
  );
  const add = (since: string, value: number, by: string) =>
    write(
      `insert into reference_values select code, 9, '${since}', ${value}, source, verified, '${by}', now()
        from reference_values where code = 'tps-cap/pilkada'`,
    );
  await expect(add('2023-12-31', 600, 'x')).rejects.toThrow(/later value/);
  await expect(add('2025-01-01', 6000, 'x')).rejects.toThrow(/check constraint/);
  await expect(add('2025-01-01', 600, 'somebody else')).rejects.toThrow(/row-level security/);
});

test('a list takes its cap from a dated figure, as on its voting day', async () => {
  const staff = await house.as('staf.rendatin.kupang');
  const from = (name: string, votingDay: string, tpsCapFrom: string) =>
    staff('POST', '/api/voters/lists', { ...list, tpsCap: undefined, name, votingDay, tpsCapFrom });
  const { id } = (await from('Pemilu', '2026-12-31', 'tps-cap/pemilu')).body as { id: string };
  expect((await staff('GET', `/api/voters/lists/${id}`)).body).toMatchObject({
    tpsCap: 300,
    tpsCapFrom: 'tps-cap/pemilu',
  } satisfies Partial<VoterList>);
  for (const refused of [
    await from('Dahulu', '2022-12-31', 'tps-cap/pemilu'),
    await from('Umur', '2026-12-31', 'rules/voting-age'),
    await staff('POST', '/api/voters/lists', { ...list, name: 'Tanpa', tpsCap: undefined }),
  ]) {
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'voters/no-cap' } } });
  }
});
