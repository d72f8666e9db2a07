import { beforeAll, expect, test } from 'vitest';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { rooms } from '../rooms.ts';
import { layDeclared, layValues } from './lay-values.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});

const standing = async () => ({
  kinds: await platform.owner.selectFrom('reference_kinds').selectAll().orderBy('code').execute(),
  values: await platform.owner.selectFrom('reference_values').selectAll().orderBy('code').orderBy('version').execute(),
});
const days = (first: number, since = '2026-01-01') => ({
  code: 'letters/answer-days',
  label: { id: 'Hari menjawab surat', en: 'Days to answer a letter' },
  least: 1,
  most: 60,
  first: { since, value: first, source: 'Kerja Cerdas' },
});

test('what rooms declare stands after a start; what migrations carried over is the same, and a second start changes nothing', async () => {
  const migrated = await standing();
  await layDeclared(platform, platform.owner);
  const started = await standing();
  const declared = rooms.flatMap((room) => ('values' in room ? room.values : [])).map(({ code }) => code);
  expect(started.kinds.map(({ code }) => code)).toEqual(declared.toSorted());
  const carried = new Set(migrated.kinds.map(({ code }) => code));
  expect(carried.size).toBeGreaterThan(5);
  expect(started.kinds.filter(({ code }) => carried.has(code))).toEqual(migrated.kinds);
  expect(started.values.filter(({ code }) => carried.has(code))).toEqual(migrated.values);
  await layDeclared(platform, platform.owner);
  expect(await standing()).toEqual(started);
});

test('a value that is new with a room begins with what the room says; later starts change its words, not its values', async () => {
  await layValues(platform, platform.owner, [days(14)]);
  await layValues(platform, platform.owner, [{ ...days(7), most: 90 }]);
  const { kinds, values } = await standing();
  expect(kinds.find(({ code }) => code === 'letters/answer-days')).toMatchObject({ least: 1, most: 90 });
  expect(values.filter(({ code }) => code === 'letters/answer-days')).toMatchObject([
    { version: 1, value: 14, since: '2026-01-01', verified: false, saved_by: null },
  ]);
});

test('one code belongs to one room', async () => {
  await expect(layValues(platform, platform.owner, [days(14), days(7)])).rejects.toThrow(/declared twice/);
});
