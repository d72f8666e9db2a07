/** Dispositions under hands that do not wait for one another, after their time, and in great number. */
import { beforeAll, describe, expect, test } from 'vitest';
import { personIdOf } from '../../identity/testing/people.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import type { Disposition, LetterView } from '../schema.ts';
import { registered, withNumbers } from '../testing/letters.ts';

let house: TestHouse;
let chief: Caller;
let head: Caller;
let second: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  const { owner } = house.platform;
  const holder = await personIdOf(house, 'kasubbag.rendatin.ntt');
  const { id: _id, ...held } = await owner
    .selectFrom('assignments')
    .selectAll()
    .where('person_id', '=', holder)
    .executeTakeFirstOrThrow();
  // Two people hold one post: its holder, and one who stands in.
  const stand = { ...held, id: crypto.randomUUID(), person_id: await personIdOf(house, 'kasubbag.kul.ntt') };
  await owner
    .insertInto('assignments')
    .values({ ...stand, acting: 'plh', until: '2025-12-31' })
    .execute();
  chief = await house.as('sekretaris.ntt');
  head = await house.as('kasubbag.rendatin.ntt');
  second = await house.as('kasubbag.kul.ntt');
});

const post = (position: string, section: string | null = null) => ({ position, section });
const [rendatin, worker] = [post('kasubbag', 'rendatin'), post('staf', 'rendatin')];
let written = 0;
async function newLetter(): Promise<string> {
  written += 1;
  const clerk = (await house.signIn('kasubbag.ntt')).call;
  return (await registered(house, clerk, { text: `Surat ${written}.`, name: `s ${written}.txt`, read: false })).id;
}
const send = async (by: Caller, letter: string, body: object): Promise<string[]> =>
  (await must<{ ids: string[] }>(by, 'POST', `/api/letters/${letter}/dispositions`, { note: 'Kerjakan.', ...body }))
    .ids;
const treeOf = (letter: string, by = chief) => must<Disposition[]>(by, 'GET', `/api/letters/${letter}/dispositions`);
const act = (by: Caller, id: string, what: string, body?: object) =>
  by('POST', `/api/dispositions/${id}/${what}`, body);
const eventsOf = async (id: string) =>
  (
    await house.platform.owner
      .selectFrom('audit_events')
      .select('action')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute()
  ).map(({ action }) => action);

describe('two hands at once', () => {
  test('of two reports one stands, and one is told so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const letter = await newLetter();
      const [id = ''] = await send(chief, letter, { to: [rendatin] });
      const both = await Promise.all([
        act(head, id, 'report', { result: 'Laporan pertama.' }),
        act(second, id, 'report', { result: 'Laporan kedua.' }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect((await eventsOf(id)).filter((one) => one === 'disposition.reported')).toHaveLength(1);
      const [branch] = await treeOf(letter);
      const won = both[0].status === 200 ? 'Laporan pertama.' : 'Laporan kedua.';
      expect(branch).toMatchObject({ state: 'dilaporkan', result: won });
    }
  });

  test('what is withdrawn while it is read is either read or withdrawn, and never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const letter = await newLetter();
      const [id = ''] = await send(chief, letter, { to: [rendatin] });
      const [read, withdrawn] = await Promise.all([
        act(head, id, 'read'),
        act(chief, id, 'withdraw', { reason: 'Salah.' }),
      ]);
      expect([read.status, withdrawn.status].toSorted()).toEqual([200, 409]);
      const state = read.status === 200 ? 'dibaca' : 'ditarik';
      expect((await treeOf(letter))[0]?.state).toBe(state);
      const { state: ofLetter } = await must<LetterView>(chief, 'GET', `/api/letters/${letter}`);
      expect(ofLetter).toBe(state === 'dibaca' ? 'didisposisi' : 'dicatat');
    }
  });

  test('handing on and reporting at once, and accepting and sending back at once, have one winner each', async () => {
    for (let round = 0; round < 4; round += 1) {
      const letter = await newLetter();
      const [id = ''] = await send(chief, letter, { to: [rendatin] });
      const on = { parentId: id, to: [worker], note: 'Bantu.' };
      const raced = await Promise.all([
        head('POST', `/api/letters/${letter}/dispositions`, on),
        act(second, id, 'report', { result: 'Sudah.' }),
      ]);
      expect(raced.filter(({ status }) => status < 300)).toHaveLength(1);
      const tree = await treeOf(letter);
      expect(tree.map(({ state }) => state)).toEqual(
        raced[0].status === 201 ? ['diteruskan', 'terkirim'] : ['dilaporkan'],
      );
      if (tree.length > 1) continue;
      const decided = await Promise.all([act(chief, id, 'accept'), act(chief, id, 'return', { reason: 'Kurang.' })]);
      expect(decided.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });
});

describe('after its time', () => {
  test('what is late is handed on with a new day, or as late as it is; it stays late itself', async () => {
    const letter = await newLetter();
    const [id = ''] = await send(chief, letter, { to: [rendatin], due: '2025-10-17' });
    house.platform.clock.set('2025-10-20T01:00:00Z');
    chief = (await house.signIn('sekretaris.ntt')).call;
    head = (await house.signIn('kasubbag.rendatin.ntt')).call;
    const at = `/api/letters/${letter}/dispositions`;
    const on = { parentId: id, to: [worker], note: 'Bantu.' };
    expect(await refusal(head, 'POST', at, { ...on, due: '2025-10-18' })).toBe('422 letters/due-passed');
    await send(head, letter, { ...on, due: '2025-10-22' });
    expect((await treeOf(letter)).map(({ state, due, late }) => [state, due, late])).toEqual([
      ['diteruskan', '2025-10-17', true],
      ['terkirim', '2025-10-22', false],
    ]);
  });

  test('a report with a document that is none keeps the branch as it was; without it the report stands', async () => {
    const letter = await newLetter();
    const [id = ''] = await send(chief, letter, { to: [rendatin] });
    const paperId = crypto.randomUUID();
    expect(await refusal(head, 'POST', `/api/dispositions/${id}/report`, { result: 'Sudah.', paperId })).toBe(
      '422 letters/no-such-paper',
    );
    expect((await treeOf(letter))[0]).toMatchObject({ state: 'terkirim', readAt: null, result: null });
    expect(await eventsOf(id)).toEqual(['disposition.sent']);
    expect((await act(head, id, 'report', { result: 'Sudah.' })).status).toBe(200);
  });
});

test('a letter with two hundred branches is read, and settled by the last of them', async () => {
  const letter = await newLetter();
  const to = [post('kasubbag', 'kul'), post('kasubbag', 'parmas-sdm'), post('ketua'), post('anggota'), rendatin];
  for (let round = 0; round < 40; round += 1) {
    const ids = await send(chief, letter, { to });
    if (round < 39) for (const id of ids) await act(chief, id, 'withdraw', { reason: 'Diulang.' });
  }
  const tree = await treeOf(letter);
  expect(tree).toHaveLength(200);
  const open = tree.filter(({ state }) => state === 'terkirim');
  expect(open).toHaveLength(5);
  for (const { id } of open.slice(1)) await act(chief, id, 'withdraw', { reason: 'Cukup satu.' });
  expect((await must<LetterView>(chief, 'GET', `/api/letters/${letter}`)).state).toBe('didisposisi');
  await act(chief, open[0]?.id ?? '', 'withdraw', { reason: 'Tidak jadi.' });
  expect((await must<LetterView>(chief, 'GET', `/api/letters/${letter}`)).state).toBe('dicatat');
});
