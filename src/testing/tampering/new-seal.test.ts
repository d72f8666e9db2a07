/** The key of the house: kept to its owner, missed when it is gone, and begun anew when it is lost. */
import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFacts } from '../../activities/index.ts';
import { takeOver } from '../../platform/index.ts';
import { readEntries } from '../../platform/seals/checkpoints.ts';
import { checkpointsIn, checkpointsOf, keyFileIn, openKey, readKey } from '../../platform/seals/index.ts';
import { houseKey, keyOf, publicPart } from '../../platform/seals/key.ts';
import { verifyHouse } from '../../platform/seals/verify.ts';
import { rooms } from '../../rooms.ts';
import { testHouse, type TestHouse } from '../index.ts';
import { approvedActivity } from '../steps.ts';

let house: TestHouse;
let folder: string;
let elsewhere: string;
beforeAll(async () => {
  elsewhere = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-seal-'));
  house = await testHouse();
  folder = house.platform.config.dataFolder;
  await takeOver(house.platform, house.platform.owner, house.platform.checkpoints);
  await approvedActivity(house, demoFacts('00'));
});
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

test('only its owner may read it, and a door for strangers checks with it and signs nothing', async () => {
  const { mode } = await stat(keyFileIn(folder));
  expect((mode & 0o777).toString(8)).toBe('600');
  const key = await openKey({ folder, owner: house.platform.owner, anew: false });
  const outside = keyOf(publicPart(key));
  const line = houseKey(key).sign('Satu.\n');
  expect([outside.verifies('Satu.\n', line), outside.verifies('Dua.\n', line)]).toEqual([true, false]);
  expect(() => outside.sign('Satu.\n')).toThrow('does not hold the key');
  expect(outside.fingerprint).toBe(houseKey(key).fingerprint);
});

test('a data folder without the key of its database is refused with what to do', async () => {
  const opened = openKey({ folder: elsewhere, owner: house.platform.owner, anew: false });
  await expect(opened).rejects.toMatchObject({ en: expect.stringContaining('Copy seal.json') });
});

test('what a power cut left at the end of the file of checkpoints is no checkpoint, and the next one follows', async () => {
  const { platform } = house;
  await platform.checkpoints.make();
  const before = await readEntries(checkpointsIn(folder));
  await appendFile(checkpointsIn(folder), '\n{"note":"kerja-cer');
  expect(await readEntries(checkpointsIn(folder))).toEqual(before);
  await approvedActivity(house, demoFacts('01'));
  await (await checkpointsOf(platform, platform.owner)).make();
  const entries = await readEntries(checkpointsIn(folder));
  expect(entries).toHaveLength(before.length + 1);
  expect((await verifyHouse(platform.owner, rooms, { key: platform.sealKey, entries })).faults).toEqual([]);
});

test('begun anew it vouches from then on; what was before is taken as it was found', async () => {
  const { owner } = house.platform;
  const old = (await readKey(folder))?.id;
  const sealKey = houseKey(await openKey({ folder, owner, anew: true }));
  const platform = { ...house.platform, sealKey };
  expect(sealKey.id).not.toBe(old);
  await takeOver(platform, owner, await checkpointsOf(platform, owner));
  const entries = await readEntries(checkpointsIn(folder));
  expect(entries).toHaveLength(1);
  expect((await verifyHouse(owner, rooms, { key: sealKey, entries })).faults).toEqual([]);
  expect((await stat(path.join(folder, `seal.${old}.json`))).isFile()).toBe(true);
});
