/** A new letter takes over what the letter that it answers says, or the activity that it calls to. */
import { beforeAll, expect, test } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';
import type { Prefill } from '../schema.ts';
import { acceptAll, invitation, registered, withNumbers } from '../testing/letters.ts';

let house: TestHouse;
let clerk: Caller;
let letterId: string;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('kasubbag.ntt');
  letterId = (await registered(house, clerk, { text: invitation, name: 'undangan.txt' })).id;
  await acceptAll(clerk, letterId);
});
const prefilled = (by: Caller, asked: string) =>
  must<Prefill>(by, 'GET', `/api/letters/outgoing/prefill?unitId=53${asked}`);

test('of the letter that it answers: to whom, about what, on what it rests, each with its words', async () => {
  const found = await prefilled(clerk, `&jawab=${letterId}`);
  const cited =
    'Surat KPU RI Nomor 412/PR.05-Und/14/2025 tanggal 6 Oktober 2025 hal Undangan Rapat Koordinasi Penyusunan Arsip';
  expect(found.fields).toMatchObject({
    subject: 'Jawaban atas Undangan Rapat Koordinasi Penyusunan Arsip',
    nature: 'Segera',
    recipients: [{ name: 'KPU RI' }],
    basis: [{ text: cited }],
    meeting: { date: '2025-10-17', from: '09:00', place: 'Aula Kantor KPU Provinsi Nusa Contoh' },
  });
  expect(found.taken).toContainEqual({
    field: 'recipients',
    words: 'KPU RI',
    from: { id: 'surat agenda 1/2025', en: 'letter, agenda 1/2025' },
  });
});

test('of an activity: what it is called, when and where', async () => {
  const { activityId } = await must<{ activityId: string }>(clerk, 'POST', `/api/letters/${letterId}/activity`, {});
  expect((await prefilled(clerk, `&kegiatan=${activityId}`)).fields).toMatchObject({
    subject: 'Undangan Rapat Koordinasi Penyusunan Arsip',
    meeting: { date: '2025-10-17', from: '09:00', place: 'Aula Kantor KPU Provinsi Nusa Contoh' },
  });
});

test('nothing of a letter that the reader does not see, nor of none', async () => {
  const secret = { text: `${invitation}\nTertutup.`, name: 'tertutup.txt', security: 'rahasia', read: false };
  const { id } = await registered(house, clerk, secret);
  expect(await prefilled(await house.as('staf.ntt'), `&jawab=${id}`)).toEqual({ fields: null, taken: [] });
  expect(await prefilled(clerk, '')).toEqual({ fields: null, taken: [] });
});
