/** A post that nobody holds any more: its work is never forgotten, and goes on in one act. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Waiting } from '../../desk/schema.ts';
import { personIdOf } from '../../identity/testing/people.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { dispositionIdSchema, type Disposition, type LetterView, type VacantPost } from '../schema.ts';
import { registered, withNumbers } from '../testing/letters.ts';

let house: TestHouse;
let chief: Caller;
let parmas: Caller;
let admin: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  chief = await house.as('sekretaris.ntt');
  parmas = await house.as('kasubbag.ntt');
  admin = await house.as('admin.ntt');
});

const post = (position: string, section: string | null = null) => ({ position, section });
const [rendatin, kul, staff] = [post('kasubbag', 'rendatin'), post('kasubbag', 'kul'), post('staf', 'rendatin')];
let written = 0;
const newLetter = async (): Promise<string> => {
  written += 1;
  return (await registered(house, parmas, { text: `Surat ke-${written}.`, name: `s ${written}.txt`, read: false })).id;
};
const send = async (by: Caller, letter: string, to: object, parentId?: string, due?: string): Promise<string> =>
  (
    await must<{ ids: string[] }>(by, 'POST', `/api/letters/${letter}/dispositions`, {
      to: [to],
      note: 'Kerjakan.',
      ...(parentId === undefined ? {} : { parentId }),
      ...(due === undefined ? {} : { due }),
    })
  ).ids[0] ?? '';
const treeOf = (letter: string) => must<Disposition[]>(chief, 'GET', `/api/letters/${letter}/dispositions`);
const oneOf = async (letter: string, id: string) => (await treeOf(letter)).find((one) => one.id === id) as Disposition;
const untilOf = async (name: string, until: string | null) => {
  const person_id = await personIdOf(house, name);
  await house.platform.owner.updateTable('assignments').set({ until }).where('person_id', '=', person_id).execute();
};
const vacant = () => must<VacantPost[]>(chief, 'GET', '/api/letters/vacant-posts?unitId=53');
const moveAll = (from: object, to: object | null) => ({ unitId: '53', ...from, to, reason: 'Pejabatnya pindah.' });
const move = (from: object, to: object | null) =>
  must<{ moved: number; kept: { letterId: string; why: { id: string } }[]; left: number }>(
    chief,
    'POST',
    '/api/letters/vacant-posts/move',
    moveAll(from, to),
  );

describe('a position is not ended without a word of what it leaves', () => {
  test('ending it, or the account, is refused with the count; said so, it ends and the work stands on the desk', async () => {
    const letter = await newLetter();
    const id = await send(chief, letter, kul);
    const personId = await personIdOf(house, 'kasubbag.kul.ntt');
    const { id: assignment } = await house.platform.owner
      .selectFrom('assignments')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    const end = `/api/assignments/${assignment}/end`;
    const refused = await admin('POST', end, { until: '2025-10-16' });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringMatching(/1 disposisi terbuka: Kepala Subbagian Keuangan, Umum & Logistik \(1\)/),
    ]);
    expect(await refusal(admin, 'POST', `/api/people/${personId}/deactivate`)).toBe('409 identity/work-left');
    expect((await oneOf(letter, id)).to.holders).toEqual(['Rosalia Peraga']);
    await must(admin, 'POST', `${end}?leaving=yes`, { until: '2025-10-16' });
    expect((await oneOf(letter, id)).to.holders).toEqual([]);
    expect(await vacant()).toMatchObject([{ ...kul, open: 1, decide: 0 }]);
    const { items } = await must<{ items: Waiting[] }>(chief, 'GET', '/api/desk/waiting?size=100');
    expect(items.filter(({ task }) => task === 'vacant-post')).toMatchObject([{ values: { ...kul, count: 1 } }]);
    await must(chief, 'POST', '/api/letters/vacant-posts/move', moveAll(kul, rendatin));
    expect(await vacant()).toEqual([]);
    await must(await house.as('kasubbag.rendatin.ntt'), 'POST', `/api/dispositions/${id}/report`, { result: 'Sudah.' });
    await must(chief, 'POST', `/api/dispositions/${id}/accept`);
    await untilOf('kasubbag.kul.ntt', null);
  });

  test('a position whose post somebody else holds then is ended at once', async () => {
    await send(chief, await newLetter(), post('anggota'));
    const { owner } = house.platform;
    const personId = await personIdOf(house, 'anggota.ntt');
    const { id, ...held } = await owner
      .selectFrom('assignments')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    const second = { ...held, id: crypto.randomUUID(), person_id: await personIdOf(house, 'staf.ntt') };
    await owner.insertInto('assignments').values(second).execute();
    expect((await admin('POST', `/api/assignments/${id}/end`, { until: '2025-10-17' })).status).toBe(200);
    await owner.deleteFrom('assignments').where('id', '=', second.id).execute();
    await untilOf('anggota.ntt', null);
  });
});

describe('work of a vacant post', () => {
  test('goes to a successor unread, with what it handed on and what it sent; what cannot go says why', async () => {
    const [first, second, third] = [await newLetter(), await newLetter(), await newLetter()];
    const read = await send(chief, first, rendatin);
    const head = await house.as('kasubbag.rendatin.ntt');
    await must(head, 'POST', `/api/dispositions/${read}/read`);
    const handed = await send(chief, second, rendatin);
    const below = await send(head, second, staff, handed);
    await must(await house.as('staf.rendatin.ntt'), 'POST', `/api/dispositions/${below}/report`, { result: 'Sudah.' });
    await send(chief, third, rendatin);
    await send(chief, third, kul);
    await untilOf('kasubbag.rendatin.ntt', '2025-10-16');
    expect(await vacant()).toMatchObject([{ ...rendatin, open: 2, decide: 1 }]);
    const done = await move(rendatin, kul);
    expect(done).toMatchObject({ moved: 2, left: 0, kept: [{ letterId: third }] });
    expect(done.kept[0]?.why.id).toMatch(/sudah menerima disposisi surat ini/);
    expect(await oneOf(first, read)).toMatchObject({
      state: 'terkirim',
      to: { ...kul, holders: ['Rosalia Peraga'] },
      readAt: null,
      moves: [{ reason: 'Pejabatnya pindah.', from: { id: 'Kepala Subbagian Perencanaan, Data & Informasi' } }],
    });
    const heir = await house.as('kasubbag.kul.ntt');
    expect((await oneOf(second, handed)).state).toBe('diteruskan');
    await must(heir, 'POST', `/api/dispositions/${below}/accept`);
    expect((await must<LetterView>(chief, 'GET', `/api/letters/${second}`)).state).toBe('selesai');
    // What could not go to that post goes back to who sent it.
    expect(await move(rendatin, null)).toMatchObject({ moved: 1, kept: [] });
    expect((await treeOf(third)).map(({ state }) => state).toSorted()).toEqual(['ditarik', 'terkirim']);
    await untilOf('kasubbag.rendatin.ntt', null);
  });

  test('goes back to who sent it: a letter that nobody has then waits to be disposed again', async () => {
    const letter = await newLetter();
    const id = await send(chief, letter, rendatin);
    await must(await house.as('kasubbag.rendatin.ntt'), 'POST', `/api/dispositions/${id}/read`);
    await untilOf('kasubbag.rendatin.ntt', '2025-10-16');
    await move(rendatin, null);
    expect((await must<LetterView>(chief, 'GET', `/api/letters/${letter}`)).state).toBe('dicatat');
    expect(await oneOf(letter, id)).toMatchObject({ state: 'ditarik', reason: 'Pejabatnya pindah.' });
    await untilOf('kasubbag.rendatin.ntt', null);
  });

  test('what it handed on reports to who sent it, when it goes back', async () => {
    const letter = await newLetter();
    const id = await send(chief, letter, rendatin);
    const head = await house.as('kasubbag.rendatin.ntt');
    const below = await send(head, letter, staff, id);
    await untilOf('kasubbag.rendatin.ntt', '2025-10-16');
    await move(rendatin, null);
    await must(await house.as('staf.rendatin.ntt'), 'POST', `/api/dispositions/${below}/report`, { result: 'Sudah.' });
    await must(chief, 'POST', `/api/dispositions/${below}/accept`);
    expect((await must<LetterView>(chief, 'GET', `/api/letters/${letter}`)).state).toBe('selesai');
    await untilOf('kasubbag.rendatin.ntt', null);
  });

  test('is not moved by who does not dispose letters, from a post that is held, or in a circle', async () => {
    const at = '/api/letters/vacant-posts/move';
    expect(await refusal(chief, 'POST', at, moveAll(rendatin, kul))).toBe('409 letters/post-held');
    expect(await refusal(chief, 'POST', at, moveAll(post('pusdatin'), kul))).toBe('409 letters/nothing-open');
    expect(await refusal(chief, 'POST', at, moveAll(post('pusdatin'), post('pusdatin')))).toBe(
      '422 letters/nobody-holds',
    );
    expect((await parmas('POST', at, moveAll(rendatin, kul))).status).toBe(403);
    const letter = await newLetter();
    const id = await send(chief, letter, kul);
    const below = await send(await house.as('kasubbag.kul.ntt'), letter, post('staf', 'kul'), id);
    await untilOf('staf.kul.ntt', '2025-10-16');
    for (const above of [kul, post('sekretaris')])
      expect(await refusal(chief, 'POST', at, moveAll(post('staf', 'kul'), above))).toBe('422 letters/circle');
    await untilOf('staf.kul.ntt', null);
    await untilOf('kasubbag.kul.ntt', '2025-10-16');
    const { kept } = await move(kul, post('staf', 'kul'));
    expect(kept.find((one) => one.letterId === letter)?.why.id).toMatch(/akan berputar/);
    await untilOf('kasubbag.kul.ntt', null);
    expect((await oneOf(letter, below)).state).toBe('terkirim');
  });

  test('a Plh window that ends midway leaves the work to the post; the next Plh has it', async () => {
    const letter = await newLetter();
    const id = await send(chief, letter, kul);
    const { owner } = house.platform;
    const holder = await personIdOf(house, 'kasubbag.kul.ntt');
    const { id: _id, ...held } = await owner
      .selectFrom('assignments')
      .selectAll()
      .where('person_id', '=', holder)
      .executeTakeFirstOrThrow();
    await untilOf('kasubbag.kul.ntt', '2025-10-16');
    const standIn = async (name: string, since: string, until: string) => {
      const values = { ...held, id: crypto.randomUUID(), person_id: await personIdOf(house, name), since, until };
      await owner
        .insertInto('assignments')
        .values({ ...values, acting: 'plh' })
        .execute();
    };
    await standIn('staf.kul.ntt', '2025-10-17', '2025-10-17');
    await standIn('kasubbag.ntt', '2025-10-19', '2025-10-20');
    const first = (await house.signIn('staf.kul.ntt')).call;
    await must(first, 'POST', `/api/dispositions/${id}/read`);
    house.platform.clock.set('2025-10-18T01:00:00Z');
    chief = (await house.signIn('sekretaris.ntt')).call;
    const ended = (await house.signIn('staf.kul.ntt')).call;
    expect(await refusal(ended, 'POST', `/api/dispositions/${id}/report`, { result: 'Sudah.' })).toMatch(/^403 /);
    expect((await vacant()).map(({ position, section }) => ({ position, section }))).toContainEqual(kul);
    house.platform.clock.set('2025-10-19T01:00:00Z');
    const next = (await house.signIn('kasubbag.ntt')).call;
    await must(next, 'POST', `/api/dispositions/${id}/report`, { result: 'Selesai oleh Plh. kedua.' });
    chief = (await house.signIn('sekretaris.ntt')).call;
    expect(await oneOf(letter, id)).toMatchObject({ state: 'dilaporkan', reportedByName: expect.any(String) });
  });
});

describe('one branch', () => {
  test('that is late goes to another post by who sent it; one that is not late stays', async () => {
    parmas = (await house.signIn('kasubbag.ntt')).call;
    const letter = await newLetter();
    const id = await send(chief, letter, rendatin, undefined, '2025-10-20');
    await must((await house.signIn('kasubbag.rendatin.ntt')).call, 'POST', `/api/dispositions/${id}/read`);
    const body = { to: post('ketua'), reason: 'Terlalu lama.' };
    expect(await refusal(chief, 'POST', `/api/dispositions/${id}/move`, body)).toBe('409 letters/not-late');
    house.platform.clock.set('2025-10-21T01:00:00Z');
    chief = (await house.signIn('sekretaris.ntt')).call;
    parmas = (await house.signIn('kasubbag.ntt')).call;
    expect((await oneOf(letter, id)).may.move).toBe(true);
    expect(await refusal(parmas, 'POST', `/api/dispositions/${id}/move`, body)).toBe('403 letters/not-your-post');
    await must(chief, 'POST', `/api/dispositions/${id}/move`, body);
    expect(await oneOf(letter, id)).toMatchObject({ state: 'terkirim', to: { position: 'ketua' }, readAt: null });
  });

  test('the database takes no other post without a move, and none above it', async () => {
    const letter = await newLetter();
    const id = dispositionIdSchema.parse(await send(chief, letter, rendatin));
    const set = (to_position: string) =>
      house.platform.owner.updateTable('dispositions').set({ to_position }).where('id', '=', id).execute();
    await expect(set('staf')).rejects.toThrow(/by a move only/);
    await expect(
      house.platform.owner.updateTable('dispositions').set({ from_position: 'ketua' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/by a move only/);
  });
});
