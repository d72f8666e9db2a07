/** What the desk tells people: each thing once, by name. */
import { beforeAll, describe, expect, test } from 'vitest';
import { demoFacts } from '../activities/index.ts';
import { newList } from '../elections/voters/import/testing/steps.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved, type Hands } from '../testing/steps.ts';
import type { Waiting } from './schema.ts';

type Told = {
  readonly action: string;
  readonly actor: string | null;
  readonly subject: { readonly type: string; readonly says: { id: string }; readonly name: { id: string } | null };
};

let house: TestHouse;
let hands: Hands;
let news: string;
let activityId: string;
beforeAll(async () => {
  house = await testHouse();
  hands = await handsOf(house, ntt);
  activityId = await approvedActivity(house, demoFacts('00'));
  news = (await draftsOf(hands.writer, ntt, activityId, ['news'])).get('news') ?? '';
  await toApproved(hands, news);
});

const tasksOf = async (caller: Caller, id: string) =>
  (await must<{ items: Waiting[] }>(caller, 'GET', '/api/desk/waiting?size=100')).items
    .filter((item) => item.subject.id === id)
    .map(({ task }) => task);
const moves = async (caller: Caller) =>
  (await must<{ items: Told[] }>(caller, 'GET', '/api/desk/moves?size=100')).items;
const trail = async (caller: Caller, unit = '53') =>
  (await must<{ items: Told[] }>(caller, 'GET', `/api/audit?unit=${unit}&size=100`)).items;
const named = (told: readonly Told[], action: string) =>
  told.filter((one) => one.action === action).map(({ subject }) => subject.name?.id);

describe('"menunggu saya"', () => {
  test('an approved news item stands once, and not again when it was withdrawn on purpose', async () => {
    expect(await tasksOf(hands.writer, news)).toEqual(['publish']);
    const { id } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${news}/publish`, {});
    expect([await tasksOf(hands.writer, news), await tasksOf(hands.writer, id)]).toEqual([[], []]);
    await must(hands.writer, 'POST', `/api/publications/${id}/unpublish`, { reason: 'Salah tanggal.' });
    expect([await tasksOf(hands.writer, news), await tasksOf(hands.writer, id)]).toEqual([[], []]);
  });

  test('no two lines of a queue are the same', async () => {
    for (const caller of Object.values(hands)) {
      const { items } = await must<{ items: Waiting[] }>(caller, 'GET', '/api/desk/waiting?size=100');
      const lines = items.map(({ task, subject, unitId, values }) => JSON.stringify([task, subject, unitId, values]));
      expect(lines).toEqual([...new Set(lines)]);
    }
  });
});

describe('what moves, and the trail', () => {
  test('name the thing that each event is about', async () => {
    const told = await moves(hands.writer);
    expect(named(told, 'activity.approved')).toEqual([expect.stringMatching(/\w/)]);
    expect(named(told, 'draft.approved')).toEqual([expect.stringMatching(/\w/)]);
    expect(named(told, 'publication.published')).toEqual(named(told, 'draft.approved'));
    expect(named(await trail(hands.decider), 'draft.approved')).toEqual(named(told, 'draft.approved'));
  });

  test('speak of voters lists by their name, without a voter', async () => {
    await newList(await house.as('staf.rendatin.ntt'), '53');
    expect(named(await moves(hands.writer), 'voters.list-created')).toEqual([expect.stringMatching(/\w/)]);
  });

  test('name the person that an event is about; sign-ins are no work', async () => {
    const administrator = await house.as('admin.ntt');
    const { id: personId } = await must<{ id: string }>(administrator, 'POST', '/api/people', {
      unitId: '53',
      username: 'orang.baru',
      name: 'Orang Baru',
    });
    await must(administrator, 'POST', '/api/assignments', {
      unitId: '53',
      personId,
      position: 'staf',
      section: 'kul',
      since: '2025-10-17',
    });
    const told = await trail(administrator);
    expect(named(told, 'person.created')).toContain('Orang Baru');
    expect(named(told, 'position.assigned')).toEqual(['Orang Baru, Staf Keuangan, Umum & Logistik']);
    expect(named(told, 'session.opened')).toContain('Marselina Contoh');
    expect((await moves(hands.writer)).filter(({ action }) => /^(session|person|position)\./.test(action))).toEqual([]);
  });

  test('say what a thing is where its name is not open to the reader', async () => {
    const nation = await house.as('admin.nasional');
    const [drafted] = (await trail(nation)).filter(({ action }) => action === 'draft.approved');
    expect(drafted?.subject).toMatchObject({ type: 'draft', says: { id: 'draf' }, name: null });
  });
});

describe('posts', () => {
  test('an approved post waits, by how it begins; changed facts make one task of all texts', async () => {
    const about = await approvedActivity(house, demoFacts('01'));
    const drafts = await draftsOf(hands.writer, ntt, about, ['facebook', 'x', 'instagram']);
    const post = drafts.get('facebook') ?? '';
    await toApproved(hands, post);
    const { items } = await must<{ items: Waiting[] }>(hands.checker, 'GET', '/api/desk/waiting?size=100');
    expect(items.filter(({ subject }) => subject.id === post)).toEqual([
      expect.objectContaining({ task: 'use', title: expect.stringMatching(/\w/) }),
    ]);
    const { content } = await must<{ content: { blocks: { claims: { text: string }[] }[] } }>(
      hands.checker,
      'GET',
      `/api/drafts/${post}`,
    );
    const [text] = content.blocks.flatMap(({ claims }) => claims.map((claim) => claim.text));
    const title = items.find(({ subject }) => subject.id === post)?.title ?? '';
    expect(text?.length).toBeGreaterThan(140);
    expect(text?.slice(0, title.length)).toBe(`${title.slice(0, -1)} `);
    const centre = await house.as('kasubbag.ntt');
    await must(centre, 'POST', `/api/activities/${about}/reopen`, { reason: 'Tema keliru' });
    const renewed = (await must<{ items: Waiting[] }>(hands.writer, 'GET', '/api/desk/waiting?size=100')).items;
    expect(renewed.filter(({ task }) => task === 'renew')).toEqual([
      expect.objectContaining({
        subject: { type: 'activity', id: about },
        values: expect.objectContaining({ count: 3 }),
      }),
    ]);
    expect(await tasksOf(hands.checker, post)).toEqual([]);
  });
});
