import { beforeAll, expect, test } from 'vitest';
import { testHouse, type TestHouse } from '../../../testing/index.ts';

let house: TestHouse;
beforeAll(async () => void (house = await testHouse()));

const list = { unitId: '5301', name: 'PDPB triwulan IV', kind: 'pdpb', period: '2026-TW4', votingDay: '2026-12-31', tpsCap: 500 };

test('a unit’s data staff begin a list, once per name and period, and find it again', async () => {
  const staff = await house.as('staf.rendatin.kupang');
  const made = await staff('POST', '/api/voters/lists', list);
  expect(made.status).toBe(201);
  expect(await staff('POST', '/api/voters/lists', list)).toMatchObject({ status: 409, body: { error: { code: 'voters/list-name-taken' } } });
  const { id } = made.body as { id: string };
  expect(await staff('GET', `/api/voters/lists/${id}`)).toMatchObject({ status: 200, body: { id, state: 'kosong', rows: 0, revision: 0, tpsCap: 500 } });
  expect(await staff('GET', '/api/voters/lists?unitId=5301&q=tw4')).toMatchObject({ body: { total: 1, items: [{ id }] } });
  expect(await staff('GET', '/api/voters/lists?unitId=5301&q=%25')).toMatchObject({ body: { total: 0 } });
  const elsewhere = await house.as('staf.rendatin.alor');
  expect((await elsewhere('GET', `/api/voters/lists/${id}`)).status).toBe(404);
  expect((await elsewhere('POST', '/api/voters/lists', list)).status).toBe(403);
});

test('figures are dated and sourced; only the national administrator changes them', async () => {
  const staff = await house.as('staf.rendatin.kupang');
  const change = { unitId: '5301', value: 400, since: '2027-01-01', source: 'Rancangan peraturan', verified: false };
  expect((await staff('PUT', '/api/voters/parameters/tps-cap%2Fpemilu', change)).status).toBe(403);
  const admin = await house.as('admin.nasional');
  expect((await admin('PUT', '/api/voters/parameters/tps-cap%2Fpemilu', change)).status).toBe(200);
  expect((await admin('PUT', '/api/voters/parameters/unknown', change)).status).toBe(404);
  const { body } = await staff('GET', '/api/voters/parameters');
  const caps = (body as { code: string; value: number; since: string; verified: boolean; source: string }[]).filter(({ code }) => code === 'tps-cap/pemilu');
  expect(caps.map(({ value, since }) => [since, value])).toEqual([['2027-01-01', 400], ['2023-01-01', 300]]);
  expect(caps.every(({ verified, source }) => !verified && source !== '')).toBe(true);
});
