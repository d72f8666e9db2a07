/** How a post usually disposes letters: offered from what it sent, and never what a disposition would refuse. */
import { beforeAll, expect, test } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import type { UsualDisposition } from '../schema.ts';
import { registered, withNumbers } from '../testing/letters.ts';

let house: TestHouse;
let chief: Caller;
let parmas: Caller;
let rendatin: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  chief = await house.as('sekretaris.ntt');
  parmas = await house.as('kasubbag.ntt');
  rendatin = await house.as('kasubbag.rendatin.ntt');
});

const post = (position: string, section: string | null = null) => ({ position, section });
const [ofData, ofPublic, chair] = [post('kasubbag', 'rendatin'), post('kasubbag', 'parmas-sdm'), post('ketua')];

let written = 0;
async function letter({ subject, sender }: { subject: string; sender: string }, security = 'biasa'): Promise<string> {
  written += 1;
  const text = `${subject} dari ${sender}, surat ke-${written}.`;
  const { id } = await registered(house, parmas, { text, name: `surat ${written}.txt`, security, read: false });
  await house.platform.owner
    .updateTable('letters')
    .set({ subject, sender })
    .where('id', '=', id as never)
    .execute();
  return id;
}
const send = async (by: Caller, id: string, body: object): Promise<string> =>
  (await must<{ ids: string[] }>(by, 'POST', `/api/letters/${id}/dispositions`, body)).ids[0] ?? '';
const usual = (by: Caller, id: string, parent?: string) =>
  must<UsualDisposition[]>(
    by,
    'GET',
    `/api/letters/${id}/usual-dispositions${parent === undefined ? '' : `?parentId=${parent}`}`,
  );
const police = { subject: 'Permintaan data pemilih untuk pengamanan', sender: 'Polres Contoh' };
const school = { subject: 'Permohonan narasumber sosialisasi', sender: 'SMA Negeri 1 Contoh' };

test('what a post did with letters of this sender or subject comes first; nothing where it never disposed any', async () => {
  const first = await letter(police);
  expect(await usual(chief, first)).toEqual([]);
  await send(chief, first, { to: [ofData, chair], instructions: ['tindak-lanjuti'] });
  for (let n = 0; n < 3; n += 1)
    await send(chief, await letter(school), { to: [ofPublic], copies: [chair], instructions: ['tindak-lanjuti'] });
  const again = await letter({ ...police, subject: 'Permintaan data TPS' });
  const [likeliest, other] = await usual(chief, again);
  expect(likeliest).toEqual({
    to: [ofData, chair],
    copies: [],
    instructions: ['tindak-lanjuti'],
    letters: 1,
    ofSender: 1,
  });
  expect(other).toMatchObject({ to: [ofPublic], copies: [chair], letters: 3, ofSender: 0 });
  expect((await usual(chief, await letter({ ...school, sender: 'SMK Contoh' })))[0]?.to).toEqual([ofPublic]);
});

test('who handed a branch on is offered the way from there, and others are offered none', async () => {
  const [one, two] = [await letter(police), await letter(police)];
  const above = await send(chief, one, { to: [ofData], note: 'Tangani.' });
  await send(rendatin, one, { parentId: above, to: [post('staf', 'rendatin')], note: 'Kerjakan.' });
  const next = await send(chief, two, { to: [ofData], note: 'Tangani.' });
  expect(await usual(rendatin, two, next)).toMatchObject([{ to: [post('staf', 'rendatin')], instructions: [] }]);
  expect(await usual(rendatin, two)).toEqual([]);
  expect(await usual(parmas, two, next)).toEqual([]);
  expect(await refusal(await house.as('staf.ende'), 'GET', `/api/letters/${two}/usual-dispositions`)).toMatch(/^40/);
});

test('a post that nobody holds, that has the letter already, or that sees no secrets is left out', async () => {
  const there = await letter(police);
  await send(chief, there, { to: [ofData], note: 'Tangani.' });
  const ways = await usual(chief, there);
  expect(ways.length).toBeGreaterThan(0);
  for (const { to } of ways) expect(to).not.toContainEqual(ofData);
  const secret = await letter(school, 'rahasia');
  const offered = (await usual(chief, secret)).flatMap(({ to, copies }) => [...to, ...copies]);
  expect(offered.length).toBeGreaterThan(0);
  for (const one of offered)
    expect(await refusal(chief, 'POST', `/api/letters/${secret}/dispositions`, { to: [one], note: 'x' })).not.toMatch(
      /may-not-see/,
    );
});
