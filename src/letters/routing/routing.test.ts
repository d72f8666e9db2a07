/** Dispositions: from post to post, read, handed on, reported, done; and what is refused. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { givePosition, personIdOf } from '../../identity/testing/people.ts';
import { jobsOf } from '../../platform/index.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { dispositionIdSchema, type Disposition, type HeldPost, type LetterTiles, type LetterView } from '../schema.ts';
import { registered, withNumbers } from '../testing/letters.ts';
import { mostBranches } from './branches.ts';
import { escalateSchedule } from './escalate.ts';

let house: TestHouse;
let chief: Caller;
let parmas: Caller;
let rendatin: Caller;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  chief = await house.as('sekretaris.ntt');
  parmas = await house.as('kasubbag.ntt');
  rendatin = await house.as('kasubbag.rendatin.ntt');
  staff = await house.as('staf.rendatin.ntt');
});

let written = 0;
const newLetter = async (security = 'biasa'): Promise<string> => {
  written += 1;
  const text = `Surat nomor urut ${written}.`;
  return (await registered(house, parmas, { text, name: `surat ${written}.txt`, security, read: false })).id;
};
const post = (position: string, section: string | null = null) => ({ position, section });
const toRendatin = { to: [post('kasubbag', 'rendatin')], note: 'Tindak lanjuti.' };
const dispose = async (by: Caller, letter: string, body: object): Promise<string[]> =>
  (await must<{ ids: string[] }>(by, 'POST', `/api/letters/${letter}/dispositions`, body)).ids;
const treeOf = (letter: string, by = chief) => must<Disposition[]>(by, 'GET', `/api/letters/${letter}/dispositions`);
const stateOf = async (letter: string) => (await must<LetterView>(chief, 'GET', `/api/letters/${letter}`)).state;
const act = (by: Caller, id: string, what: string, body?: object) =>
  must<{ letterState: string }>(by, 'POST', `/api/dispositions/${id}/${what}`, body);

describe('the way of a letter', () => {
  test('two posts, one hands on; it is done when every branch that ends somewhere is', async () => {
    const letter = await newLetter();
    const body = {
      to: [post('kasubbag', 'rendatin'), post('ketua')],
      copies: [post('anggota')],
      instructions: ['tindak-lanjuti'],
      due: '2025-10-24',
    };
    const [first = '', second = ''] = await dispose(chief, letter, body);
    expect(await stateOf(letter)).toBe('didisposisi');
    await act(rendatin, first, 'read');
    const [below = ''] = await dispose(rendatin, letter, {
      parentId: first,
      to: [post('staf', 'rendatin')],
      note: 'Kerjakan.',
    });
    const tree = await treeOf(letter);
    expect(tree.map(({ id, parentId, kind, state, due }) => [id === below, parentId, kind, state, due])).toEqual([
      [false, null, 'disposisi', 'diteruskan', '2025-10-24'],
      [true, first, 'disposisi', 'terkirim', '2025-10-24'],
      [false, null, 'disposisi', 'terkirim', '2025-10-24'],
      [false, null, 'tembusan', 'terkirim', null],
    ]);
    expect(tree[0]).toMatchObject({
      from: { label: 'Sekretaris' },
      to: { label: { id: 'Kepala Subbagian Perencanaan, Data & Informasi' }, holders: ['Emilia Peraga'] },
      instructions: [{ id: 'Tindak lanjuti' }],
      readByName: 'Emilia Peraga',
    });
    await act(staff, below, 'report', { result: 'Daftar sudah disusun.' });
    expect((await act(rendatin, below, 'accept')).letterState).toBe('didisposisi');
    expect((await treeOf(letter)).map(({ state }) => state)).toEqual(['selesai', 'selesai', 'terkirim', 'terkirim']);
    await act(await house.as('ketua.ntt'), second, 'report', { result: 'Sudah diberitakan.' });
    expect((await act(chief, second, 'accept')).letterState).toBe('selesai');
    expect(await stateOf(letter)).toBe('selesai');
  });

  test('a report that is sent back is open again, with the reason', async () => {
    const letter = await newLetter();
    const [id = ''] = await dispose(chief, letter, toRendatin);
    await act(rendatin, id, 'report', { result: 'Sudah.' });
    await act(chief, id, 'return', { reason: 'Lampirkan buktinya.' });
    expect((await treeOf(letter))[0]).toMatchObject({ state: 'dibaca', reason: 'Lampirkan buktinya.' });
    expect(await refusal(chief, 'POST', `/api/dispositions/${id}/accept`)).toBe('409 letters/wrong-step');
  });

  test('what nobody has read is withdrawn, and the letter waits again; what was read stays', async () => {
    const letter = await newLetter();
    const [id = ''] = await dispose(chief, letter, toRendatin);
    expect((await act(chief, id, 'withdraw', { reason: 'Salah subbagian.' })).letterState).toBe('dicatat');
    const [again = ''] = await dispose(chief, letter, toRendatin);
    await act(rendatin, again, 'read');
    const body = { reason: 'Salah lagi.' };
    expect(await refusal(chief, 'POST', `/api/dispositions/${again}/withdraw`, body)).toBe('409 letters/wrong-step');
  });

  test('what is handed on and withdrawn again is back with who handed it on', async () => {
    const letter = await newLetter();
    const [id = ''] = await dispose(chief, letter, toRendatin);
    const [below = ''] = await dispose(rendatin, letter, {
      parentId: id,
      to: [post('staf', 'rendatin')],
      note: 'Bantu.',
    });
    await act(rendatin, below, 'withdraw', { reason: 'Saya kerjakan sendiri.' });
    expect((await treeOf(letter)).map(({ state }) => state)).toEqual(['dibaca', 'ditarik']);
  });

  test('one that asks nothing is done without a disposition', async () => {
    const letter = await newLetter();
    expect((await parmas('POST', `/api/letters/${letter}/finish`)).status).toBe(403);
    await must(chief, 'POST', `/api/letters/${letter}/finish`);
    expect(await stateOf(letter)).toBe('selesai');
  });
});

describe('refused', () => {
  test('a circle, a post that nobody holds or that is none, a second branch to one post', async () => {
    const letter = await newLetter();
    const at = `/api/letters/${letter}/dispositions`;
    const [id = ''] = await dispose(chief, letter, toRendatin);
    const back = { parentId: id, to: [post('sekretaris')], note: 'Kembali.' };
    expect(await refusal(rendatin, 'POST', at, back)).toBe('422 letters/circle');
    expect(await refusal(rendatin, 'POST', at, { ...back, to: [post('kasubbag', 'rendatin')] })).toBe(
      '422 letters/own-post',
    );
    expect(await refusal(chief, 'POST', at, toRendatin)).toBe('409 letters/sent-there');
    const vacant = { ...toRendatin, to: [post('kasubbag', 'teknis-hukum')] };
    expect(await refusal(chief, 'POST', at, vacant)).toBe('422 letters/nobody-holds');
    expect(await refusal(chief, 'POST', at, { ...toRendatin, to: [post('kasubbag')] })).toBe(
      '422 letters/no-such-post',
    );
  });

  test('nothing asked, an unknown instruction, a due date that passed or lies behind that of the branch', async () => {
    const letter = await newLetter();
    const at = `/api/letters/${letter}/dispositions`;
    expect(await refusal(chief, 'POST', at, { ...toRendatin, note: '' })).toBe('422 letters/nothing-asked');
    expect(await refusal(chief, 'POST', at, { ...toRendatin, instructions: ['tidak-ada'] })).toBe(
      '422 letters/no-such-instruction',
    );
    expect(await refusal(chief, 'POST', at, { ...toRendatin, due: '2025-10-16' })).toBe('422 letters/due-passed');
    const [parentId = ''] = await dispose(chief, letter, { ...toRendatin, due: '2025-10-20' });
    const later = { parentId, to: [post('staf', 'rendatin')], note: 'Bantu.', due: '2025-10-21' };
    expect(await refusal(rendatin, 'POST', at, later)).toBe('422 letters/due-after');
  });

  test('more branches than a tree is read with: nothing is sent, and what there is is shown whole', async () => {
    const letter = await newLetter();
    const at = `/api/letters/${letter}/dispositions`;
    const [id = ''] = await dispose(chief, letter, toRendatin);
    await house.platform.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`insert into dispositions select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
          'state', 'ditarik', 'reason', 'salah alamat', 'closed_at', d.sent_at,
          'sent_at', d.sent_at + n * interval '1 second'))).*
        from dispositions d, generate_series(1, ${mostBranches} - 1) n where d.id = ${id}`.execute(tx);
    });
    expect(await treeOf(letter)).toHaveLength(mostBranches);
    const more = { ...toRendatin, to: [post('kasubbag', 'parmas-sdm')] };
    expect(await refusal(chief, 'POST', at, more)).toBe('409 letters/too-many-branches');
    expect(await treeOf(letter)).toHaveLength(mostBranches);
  });

  test('who does not hold the post, and who does not dispose new letters', async () => {
    const letter = await newLetter();
    expect(await refusal(parmas, 'POST', `/api/letters/${letter}/dispositions`, toRendatin)).toBe(
      '403 letters/not-director',
    );
    const [id = ''] = await dispose(chief, letter, toRendatin);
    for (const what of ['read', 'accept'])
      expect(await refusal(parmas, 'POST', `/api/dispositions/${id}/${what}`)).toBe('403 letters/not-your-post');
    expect((await (await house.as('kasubbag.kupang'))('POST', `/api/dispositions/${id}/read`)).status).toBe(404);
  });

  test('a secret letter to a post that sees no secret papers', async () => {
    const letter = await newLetter('rahasia');
    const at = `/api/letters/${letter}/dispositions`;
    expect(await refusal(chief, 'POST', at, toRendatin)).toBe('422 letters/may-not-see');
    await dispose(chief, letter, { ...toRendatin, to: [post('ketua')] });
    expect((await rendatin('GET', at)).status).toBe(404);
  });
});

describe('posts, not people', () => {
  test('whoever acts for a post has its branches; who held it before has them no more', async () => {
    const letter = await newLetter();
    const [id = ''] = await dispose(chief, letter, toRendatin);
    const { owner } = house.platform;
    const holder = await personIdOf(house, 'kasubbag.rendatin.ntt');
    await owner.updateTable('assignments').set({ until: '2025-10-16' }).where('person_id', '=', holder).execute();
    expect((await treeOf(letter))[0]).toMatchObject({ to: { holders: [] }, may: { report: true } });
    expect(await refusal(rendatin, 'POST', `/api/dispositions/${id}/read`)).toMatch(/^40[34]/);
    const assignment = await givePosition(owner, {
      personId: await personIdOf(house, 'staf.rendatin.ntt'),
      unitId: unitCalled('53'),
      position: 'kasubbag',
      section: 'rendatin',
    });
    await sql`update assignments set acting = 'plt', until = '2025-11-30', confirmed_by = ${holder},
      confirmed_at = '2025-10-01' where id = ${assignment}`.execute(owner);
    const { call: acting } = await house.signIn('staf.rendatin.ntt');
    const posts = await must<HeldPost[]>(acting, 'GET', '/api/letters/posts?unitId=53');
    const held = posts.find(({ position, section }) => position === 'kasubbag' && section === 'rendatin');
    expect(held).toMatchObject({ holders: ['Plt. Gregorius Contoh'], mine: true });
    await act(acting, id, 'read');
    await owner.updateTable('assignments').set({ until: null }).where('person_id', '=', holder).execute();
  });

  test('the queues count what waits at the posts of each, and what is late is told once to who sent it', async () => {
    const letter = await newLetter();
    const body = { to: [post('kasubbag', 'parmas-sdm')], note: 'Segera.', due: '2025-10-17' };
    const [id = ''] = await dispose(chief, letter, body);
    const tiles = () => must<LetterTiles>(parmas, 'GET', '/api/letters/tiles?unitId=53');
    const before = (await tiles()).dispositions;
    house.platform.clock.set('2025-10-20T01:00:00Z');
    parmas = (await house.signIn('kasubbag.ntt')).call;
    const after = (await tiles()).dispositions;
    expect(after['lewat'] - before['lewat']).toBe(1);
    const late = await must<{ items: { id: string; late: boolean }[] }>(
      parmas,
      'GET',
      '/api/dispositions?unitId=53&queue=lewat',
    );
    expect(late.items).toMatchObject([{ id, late: true }]);
    await house.platform.runSchedule(escalateSchedule);
    await house.platform.workJobs(jobsOf(house.platform.rooms));
    const told = await house.platform.owner
      .selectFrom('dispositions')
      .select('escalated_at')
      .where('id', '=', dispositionIdSchema.parse(id))
      .executeTakeFirstOrThrow();
    expect(told.escalated_at).not.toBeNull();
  });
});
