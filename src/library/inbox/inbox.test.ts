/** What is laid in a unit's folder comes into its library; what cannot be taken says why, and nothing is lost. */
import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { jobsOf } from '../../platform/index.ts';
import { testHouse, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import type { z } from 'zod';
import type { inboxSchema, intakePageSchema, paperPageSchema } from '../schema.ts';
import { watchInboxes } from './watch-inboxes.ts';

let house: TestHouse;
let folder: string;
beforeAll(async () => {
  house = await testHouse();
  folder = path.join(house.platform.config.dataFolder, 'inbox', '53');
  await mkdir(folder, { recursive: true });
});

test('a file is taken once it is still; a link and an empty file are refused with a sentence', async () => {
  await writeFile(path.join(folder, 'surat.txt'), 'Surat dari pemindai.');
  await writeFile(path.join(folder, 'kosong.txt'), '');
  await symlink('/etc/hostname', path.join(folder, 'tautan.txt'));
  await writeFile(path.join(folder, '.tersembunyi'), 'x');
  await mkdir(path.join(house.platform.config.dataFolder, 'inbox', 'bukan satuan'), { recursive: true });
  await house.platform.runSchedule(watchInboxes);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  expect((await readdir(folder)).toSorted()).toEqual(['.tersembunyi', 'refused', 'taken']);
  expect(await readdir(path.join(folder, 'taken'))).toEqual(['surat.txt']);
  expect((await readdir(path.join(folder, 'refused'))).toSorted()).toEqual([
    'kosong.txt',
    'kosong.txt.alasan.txt',
    'tautan.txt',
    'tautan.txt.alasan.txt',
  ]);
  expect(await readFile(path.join(folder, 'refused', 'tautan.txt.alasan.txt'), 'utf8')).toMatch(/bukan berkas biasa/);

  const staff = await house.as('staf.ntt');
  const papers = await must<z.infer<typeof paperPageSchema>>(staff, 'GET', '/api/library?unitId=53');
  expect(papers.items).toMatchObject([{ title: 'surat', security: 'terbatas', state: 'siap' }]);
  const intakes = await must<z.infer<typeof intakePageSchema>>(staff, 'GET', '/api/library/intakes?unitId=53');
  expect(intakes.items).toMatchObject([{ origin: 'folder', counts: { total: 1, ready: 1 } }]);

  await writeFile(path.join(folder, 'surat.txt'), 'Surat dari pemindai.');
  await house.platform.runSchedule(watchInboxes);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  expect((await readdir(path.join(folder, 'taken'))).toSorted()).toEqual(['surat (2).txt', 'surat.txt']);
  expect((await must<z.infer<typeof paperPageSchema>>(staff, 'GET', '/api/library?unitId=53')).total).toBe(1);
});

test.each(['99999', 'KPU Kupang'])('what lies in the folder of no unit, %s, is refused beside it', async (name) => {
  const nobodys = path.join(house.platform.config.dataFolder, 'inbox', name);
  await mkdir(nobodys, { recursive: true });
  await writeFile(path.join(nobodys, 'surat.txt'), 'Surat salah folder.');
  await house.platform.runSchedule(watchInboxes);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  expect(await readdir(nobodys)).toEqual(['refused']);
  expect((await readdir(path.join(nobodys, 'refused'))).toSorted()).toEqual(['surat.txt', 'surat.txt.alasan.txt']);
  expect(await readFile(path.join(nobodys, 'refused', 'surat.txt.alasan.txt'), 'utf8')).toContain(
    `Tidak ada satuan kerja berkode ${name}`,
  );
});

test('a file that grows is left until it is whole', async () => {
  const place = path.join(folder, 'besar.txt');
  await writeFile(place, 'awal');
  const growing = setInterval(() => void appendFile(place, ' lagi'), 100);
  await house.platform.runSchedule(watchInboxes);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  clearInterval(growing);
  expect(await readdir(folder)).toContain('besar.txt');
  await appendFile(place, ' akhir');
  await house.platform.runSchedule(watchInboxes);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  expect(await readFile(path.join(folder, 'taken', 'besar.txt'), 'utf8')).toMatch(/^awal lagi.* akhir$/);
});

test('its state says whether somebody looks, what waits, and why files were refused; it is begun once', async () => {
  const staff = await house.as('staf.ntt');
  const state = () => must<z.infer<typeof inboxSchema>>(staff, 'GET', '/api/library/inbox?unitId=53');
  await writeFile(path.join(folder, 'menunggu.txt'), 'Menunggu.');
  await house.platform.runSchedule(watchInboxes);
  expect(await state()).toMatchObject({
    folder: 'inbox/53',
    watched: true,
    waiting: 1,
    lookedAt: expect.any(String),
    refused: 2,
    refusedFiles: [{ name: 'kosong.txt', why: expect.stringMatching(/\w/) }, { name: 'tautan.txt' }],
  });
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  expect((await state()).waiting).toBe(0);
  expect(await refusal(staff, 'POST', '/api/library/inbox', { unitId: '53' })).toBe('409 library/inbox-there');
  const kupang = await house.as('staf.kupang');
  const unitId = '5301';
  expect(await must(kupang, 'GET', `/api/library/inbox?unitId=${unitId}`)).toMatchObject({ watched: false });
  await must(kupang, 'POST', '/api/library/inbox', { unitId });
  expect(await must(kupang, 'GET', `/api/library/inbox?unitId=${unitId}`)).toMatchObject({ watched: true, waiting: 0 });
});
