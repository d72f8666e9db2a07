/** A text of a chain: initialled post by post, signed by one post, and begun anew by every edit. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { unitById } from '../identity/index.ts';
import { personHolding, seatPeople } from '../identity/testing/people.ts';
import { ok, runOperation, type Actor, type Operation, type Room } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { run } from '../platform/testing/operations.ts';
import { rooms } from '../rooms.ts';
import { about, event } from './events.ts';
import { sha256 } from './loop/hashes.ts';
import { approveDraft } from './operations/approve-draft.ts';
import { createDrafts } from './operations/create-drafts.ts';
import { regenerateDraft } from './operations/regenerate-draft.ts';
import { returnDraft } from './operations/return-draft.ts';
import { reviewDraft } from './operations/review-draft.ts';
import { sendForReview } from './operations/send-for-review.ts';
import { waitingForMe } from './queries/list-drafts.ts';
import { viewDraft } from './queries/view-draft.ts';
import type { DraftId } from './schema.ts';
import { unclassed, type TextKind } from './text-kind.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    order: true;
  }
}

const unit = unitCalled('53');
const orders = new Map<string, string>();
/** Drafts whose approval the orders' room was told of. */
const told: string[] = [];

const orderText: TextKind<string> = {
  code: 'order-text',
  about: 'order',
  label: { id: 'Surat perintah', en: 'Order' },
  many: true,
  leads: 'issue',
  may: { edit: 'draft.edit', review: 'draft.review', approve: 'draft.approve' },
  classes: unclassed,
  chain: () => ({
    initials: [
      { position: 'kasubbag', section: 'kul' },
      { position: 'sekretaris', section: null },
    ],
    signer: { position: 'ketua', section: null },
  }),
  approved: (context, { draftId, unitId }) => {
    told.push(draftId);
    const payload = { version: 1, from: 'disetujui' as const };
    return Promise.resolve(
      context.actor.personId === 'fajar'
        ? ok([event('draft.archived', about({ id: draftId, unit_id: unitId }), payload)])
        : ok([]),
    );
  },
  async basis(tx, id, unitId) {
    const says = orders.get(id);
    const office = await unitById(tx, unitId);
    if (says === undefined || office === undefined) return null;
    const passage = { sourceId: 'order', start: 0, end: says.length, fact: '/says' };
    return {
      facts: says,
      unit: office,
      sources: [{ id: 'order', kind: 'fact-sheet', title: 'Perintah', text: says, passages: [passage] }],
      parts: { order: sha256(says) },
      figures: new Map(),
      pictures: [],
      security: 'biasa',
      writable: true,
    };
  },
  compose: ({ facts }) => ({
    kind: 'order-text',
    blocks: [{ id: 'a', kind: 'paragraph', claims: [{ id: 'a-1', text: facts, facts: ['/says'], passages: [] }] }],
  }),
  rerender: () => null,
  layout: { formal: true, justified: true, headerCells: new Set(), fileName: 'perintah' },
  factLink: () => ({ sourceId: 'order' }),
};
const orderRoom = { name: 'orders', uses: ['platform', 'drafts'], texts: [orderText] } satisfies Room;

const person = (id: string, position: string, section?: string) => personHolding(unit, id, position, section);
const writer = person('ani', 'staf', 'kul');
const head = person('budi', 'kasubbag', 'kul');
const otherHead = person('citra', 'kasubbag', 'rendatin');
const secretary = person('dewi', 'sekretaris');
const chair = person('fajar', 'ketua');

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform([...rooms, orderRoom]);
  await seatPeople(platform, [writer, head, otherHead, secretary, chair]);
});

const attempt = <I, V>(actor: Actor, operation: Operation<I, V>, input: I) =>
  runOperation(platform, actor, operation, input);
const done = <I, V>(actor: Actor, operation: Operation<I, V>, input: I) => run(platform, actor, operation, input);
async function begin(says = 'Perintah menjaga gudang logistik.', by = writer): Promise<DraftId> {
  const id = randomUUID();
  orders.set(id, says);
  await sql`select kc.set_basis('order', ${id}, ${unit}, 'order', ${sha256(says)}, false, false)`.execute(
    platform.owner,
  );
  const made = await done(by, createDrafts, { subject: { type: 'order', id }, unitId: unit, kinds: ['order-text'] });
  return made.drafts[0]!.id;
}
const view = (actor: Actor, draftId: DraftId) =>
  platform.database.read(actor, (tx) => viewDraft(tx, platform, actor, draftId));
const waits = async (actor: Actor, draftId: DraftId) =>
  (await platform.database.read(actor, (tx) => waitingForMe(tx, platform.rooms, actor))).find(
    ({ id }) => id === draftId,
  )?.task;
const approval = (draftId: DraftId, version = 1) => ({ draftId, version, secondsOpen: 5, passagesOpened: 0 });

test('each post puts its initials in turn, the signer alone approves, and the room is told in the same step', async () => {
  const draftId = await begin();
  await done(writer, sendForReview, { draftId, version: 1 });
  expect([await waits(head, draftId), await waits(secretary, draftId)]).toEqual(['review', undefined]);
  expect((await view(head, draftId))?.may).toMatchObject({ review: true, approve: false });
  for (const early of [secretary, otherHead, chair])
    expect(await attempt(early, reviewDraft, { draftId, version: 1 })).toMatchObject({
      failure: { code: 'drafts/not-your-turn' },
    });
  await done(head, reviewDraft, { draftId, version: 1 });
  expect(await view(writer, draftId)).toMatchObject({
    state: 'konsep',
    chain: {
      posts: [
        { position: 'kasubbag', by: 'budi', as: 'Kepala Subbagian Keuangan, Umum & Logistik' },
        { position: 'sekretaris', by: null },
      ],
      vacant: [],
    },
  });
  await done(secretary, reviewDraft, { draftId, version: 1 });
  expect((await view(writer, draftId))?.state).toBe('diperiksa');
  expect(await attempt(secretary, approveDraft, approval(draftId))).toMatchObject({
    failure: { code: 'drafts/not-the-signer' },
  });
  expect(await waits(chair, draftId)).toBe('approve');
  await done(chair, approveDraft, approval(draftId));
  expect(told).toContain(draftId);
  const trail = await sql<{
    action: string;
  }>`select action from audit_events where subject_id = ${draftId} order by seq`.execute(platform.owner);
  expect(trail.rows.map(({ action }) => action)).toEqual([
    'draft.created',
    'draft.sent',
    'draft.initialled',
    'draft.initialled',
    'draft.reviewed',
    'draft.approved',
    'draft.archived',
  ]);
});

test('an edit, and a return, begin the chain anew', async () => {
  const draftId = await begin();
  await done(writer, sendForReview, { draftId, version: 1 });
  await done(head, reviewDraft, { draftId, version: 1 });
  await done(secretary, returnDraft, { draftId, version: 1, comment: 'Dasar suratnya kurang.' });
  await done(writer, sendForReview, { draftId, version: 1 });
  expect(await attempt(secretary, reviewDraft, { draftId, version: 1 })).toMatchObject({ ok: false });
  await done(head, reviewDraft, { draftId, version: 1 });
  const { version } = await done(writer, regenerateDraft, { draftId, baseVersion: 1, reword: true });
  await done(writer, sendForReview, { draftId, version });
  expect((await view(head, draftId))?.chain?.posts.map(({ by }) => by)).toEqual([null, null]);
  expect(await waits(head, draftId)).toBe('review');
});

test('posts that the sender holds are passed over; the signer does not send what they sign', async () => {
  const draftId = await begin(undefined, head);
  await done(head, sendForReview, { draftId, version: 1 });
  expect((await view(head, draftId))?.chain?.posts.map(({ position }) => position)).toEqual(['sekretaris']);
  const late = await begin();
  expect(await attempt(chair, sendForReview, { draftId: late, version: 1 })).toMatchObject({ ok: false });
});

test('the database takes no initials out of turn, by another, or for another post', async () => {
  const draftId = await begin();
  await done(writer, sendForReview, { draftId, version: 1 });
  const put = (actor: Actor, place: number) =>
    platform.database.write(actor, (tx) =>
      tx
        .insertInto('draft_initials')
        .values({ draft_id: draftId, round: 1, place, unit_id: unit, as: 'x', person: actor.personId!, at: new Date() })
        .execute(),
    );
  await expect(put(head, 2)).rejects.toThrow('initials are put in their order');
  await expect(put(secretary, 1)).rejects.toThrow('initials are put by who holds the post');
  await expect(put(writer, 1)).rejects.toThrow('nobody initials their own text');
  const skip = platform.database.write(head, (tx) =>
    tx
      .updateTable('drafts')
      .set({ state: 'diperiksa', reviewed_by: 'budi', reviewed_at: new Date() })
      .where('id', '=', draftId)
      .execute(),
  );
  await expect(skip).rejects.toThrow('not every post has put its initials');
});

test('however many texts wait for others, the one that waits for me is found', async () => {
  for (let n = 0; n < 4; n += 1)
    await done(writer, sendForReview, { draftId: await begin(`Perintah ${n} menjaga gudang.`), version: 1 });
  const mine = await begin('Perintah menjaga pagar gudang.');
  await done(writer, sendForReview, { draftId: mine, version: 1 });
  await done(head, reviewDraft, { draftId: mine, version: 1 });
  const first = (actor: Actor, most: number) =>
    platform.database.read(actor, (tx) => waitingForMe(tx, platform.rooms, actor, most));
  const waiting = await first(secretary, 500);
  expect(waiting.map(({ id }) => id)).toContain(mine);
  expect(await first(secretary, waiting.length)).toEqual(waiting);
  expect((await first(head, 3)).map(({ task }) => task)).toEqual(['review', 'review', 'review']);
});
