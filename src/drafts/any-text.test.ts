/** The loop carries a kind of text that no room of the house has: it needs nothing but the kind's own value. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { approvalChain } from '../approvals/index.ts';
import { verifyApprovalChain } from '../evidence/index.ts';
import { unitById } from '../identity/index.ts';
import { personHolding, seatPeople } from '../identity/testing/people.ts';
import { type Actor, type Operation, type Room } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { run } from '../platform/testing/operations.ts';
import { rooms } from '../rooms.ts';
import { sha256, sourcesHash } from './loop/hashes.ts';
import { approveDraft } from './operations/approve-draft.ts';
import { createDrafts } from './operations/create-drafts.ts';
import { takeForPublication } from './operations/publish-draft.ts';
import { regenerateDraft } from './operations/regenerate-draft.ts';
import { reviewDraft } from './operations/review-draft.ts';
import { sendForReview } from './operations/send-for-review.ts';
import { listVersions } from './queries/list-versions.ts';
import { viewDraft } from './queries/view-draft.ts';
import { unclassed, type TextKind } from './text-kind.ts';
import type { DraftId } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    lamp: true;
  }
}

const unit = unitCalled('53');
/** Lamps of the office: what they are and whether anybody is at work on them. */
const lamps = new Map<string, { says: string; open: boolean }>();

const letter: TextKind<string> = {
  code: 'lamp-letter',
  about: 'lamp',
  label: { id: 'Surat lampu', en: 'Lamp letter' },
  many: true,
  leads: 'file',
  may: { edit: 'draft.edit', review: 'draft.review', approve: 'draft.approve' },
  async basis(tx, id, unitId) {
    const lamp = lamps.get(id);
    const office = await unitById(tx, unitId);
    if (lamp === undefined || office === undefined) return null;
    const passage = { sourceId: 'lamp', start: 0, end: lamp.says.length, fact: '/says' };
    return {
      facts: lamp.says,
      unit: office,
      sources: [{ id: 'lamp', kind: 'fact-sheet', title: 'Lampu', text: lamp.says, passages: [passage] }],
      parts: { lamp: sha256(lamp.says) },
      figures: new Map(),
      pictures: [],
      security: 'biasa',
      writable: !lamp.open,
    };
  },
  classes: unclassed,
  compose: ({ facts }) => ({
    kind: 'lamp-letter',
    blocks: [
      { id: 'says', kind: 'paragraph', claims: [{ id: 'says-1', text: facts, facts: ['/says'], passages: [] }] },
    ],
  }),
  rerender: () => null,
  layout: { formal: true, justified: true, headerCells: new Set(), fileName: 'surat' },
  limits: { characters: 60 },
  factLink: () => ({ sourceId: 'lamp' }),
};
const lampRoom = { name: 'lamps', uses: ['platform', 'drafts'], texts: [letter] } satisfies Room;

const writer = personHolding(unit, 'ani', 'staf', 'parmas-sdm');
const checker = personHolding(unit, 'citra', 'kasubbag', 'parmas-sdm');
const secretary = personHolding(unit, 'dewi', 'sekretaris');

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform([...rooms, lampRoom]);
  await seatPeople(platform, [writer, checker, secretary]);
});

const done = <I, V>(actor: Actor, operation: Operation<I, V>, input: I) => run(platform, actor, operation, input);
/** What the lamp's room would do in a trigger. */
async function tell(id: string, says: string, { open = false, unitId = unit, below = false } = {}): Promise<void> {
  lamps.set(id, { says, open });
  await sql`select kc.set_basis('lamp', ${id}, ${unitId}, 'lamp', ${sha256(says)}, ${open}, ${below})`.execute(
    platform.owner,
  );
}
const begin = async (id: string): Promise<DraftId> => {
  const input = { subject: { type: 'lamp', id }, unitId: unit, kinds: ['lamp-letter'] };
  return (await done(writer, createDrafts, input)).drafts[0]!.id;
};
const view = (draftId: DraftId) => platform.database.read(writer, (tx) => viewDraft(tx, platform, writer, draftId));
async function toApproved(draftId: DraftId, version = 1): Promise<void> {
  await done(writer, sendForReview, { draftId, version });
  await done(checker, reviewDraft, { draftId, version });
  await done(secretary, approveDraft, { draftId, version, secondsOpen: 9, passagesOpened: 1 });
}

describe('a text about a lamp', () => {
  test('goes its whole way, and its approval stands in the chain of the unit', async () => {
    const id = randomUUID();
    await tell(id, 'Lampu di lobi menyala sepanjang malam.');
    const draftId = await begin(id);
    await toApproved(draftId);
    expect(await view(draftId)).toMatchObject({
      state: 'disetujui',
      subject: { type: 'lamp', id },
      label: letter.label,
    });
    const records = await platform.database.read(writer, (tx) => approvalChain(tx, unit));
    expect(records.at(-1)).toMatchObject({ subject: `draft:${draftId}/1`, approvedBy: 'dewi' });
    expect(verifyApprovalChain(sha256, records)).toBeUndefined();
    const [version] = await platform.database.read(writer, (tx) => listVersions(tx, draftId));
    expect(version).toMatchObject({ recipe: 2, sourcesHash: sourcesHash(version?.basis ?? {}) });
  });

  test('may be one of many; what is not shared with the unit, or of no known kind, is refused', async () => {
    const id = randomUUID();
    await tell(id, 'Lampu di tangga redup.');
    expect(await begin(id)).not.toBe(await begin(id));
    const elsewhere = randomUUID();
    await tell(elsewhere, 'Lampu di kantor lain.', { unitId: unitCalled('51') });
    await expect(begin(elsewhere)).rejects.toThrow('this lamp is not shared with this unit');
    await tell(elsewhere, 'Lampu di kantor pusat.', { unitId: unitCalled('00'), below: true });
    expect(await begin(elsewhere)).not.toBe('');
    const wrong = { subject: { type: 'activity', id }, unitId: unit, kinds: ['lamp-letter'] };
    await expect(done(writer, createDrafts, wrong)).rejects.toThrow('drafts/no-such-kind');
    const raw = platform.database.write(writer, (tx) =>
      sql`insert into drafts (id, subject_type, subject_id, unit_id, kind, created_by, created_at)
        values (gen_random_uuid(), 'lamp', ${id}, ${unit}, 'news', 'ani', now())`.execute(tx),
    );
    await expect(raw).rejects.toThrow('there is no such kind of text about this');
  });

  test('is void when the lamp changes, marked when it is out already, and current when the lamp is as it was', async () => {
    const id = randomUUID();
    const says = 'Lampu di aula menyala.';
    await tell(id, says);
    const [inside, outside] = [await begin(id), await begin(id)];
    for (const draftId of [inside, outside]) await toApproved(draftId);
    await platform.database.write(secretary, (tx) =>
      takeForPublication({ ...platform, tx, actor: secretary, ask: async () => '' }, outside),
    );
    await tell(id, 'Lampu di aula padam.');
    expect(await view(inside)).toMatchObject({ state: 'konsep', approval: null, sourcesChangedAt: expect.any(String) });
    expect(await view(outside)).toMatchObject({ state: 'terbit', sourcesChangedAt: expect.any(String) });
    await tell(id, says);
    expect(await view(inside)).toMatchObject({ state: 'konsep', approval: null, sourcesChangedAt: null });
    expect(await view(outside)).toMatchObject({ state: 'terbit', sourcesChangedAt: null });
    await tell(id, says, { open: true });
    expect(await view(outside)).toMatchObject({ sourcesChangedAt: expect.any(String) });
    await expect(done(writer, regenerateDraft, { draftId: inside, baseVersion: 1 })).rejects.toThrow(
      'drafts/sheet-not-approved',
    );
  });

  test('keeps the limit of its kind', async () => {
    const id = randomUUID();
    await tell(id, 'Lampu di lobi menyala sepanjang malam karena tidak ada yang mematikannya sama sekali.');
    await expect(done(writer, sendForReview, { draftId: await begin(id), version: 1 })).rejects.toThrow(
      'drafts/too-long',
    );
  });
});

describe('behind the loop', () => {
  test('the app cannot say what texts rest on, what may be approved, or who gives a figure', async () => {
    for (const statement of [
      sql`select kc.set_basis('lamp', 'x', ${unit}, 'lamp', 'h', false, false)`,
      sql`insert into text_bases values ('lamp', 'x', ${unit}, 'lamp', 'h', false, false, '[]')`,
      sql`select kc.register_figures('recap', 'kc.acting')`,
      sql`select kc.register_approval_guard('lamp', 'kc.acting')`,
      sql`insert into state_steps values ('draft', 'konsep', 'terbit', 'me')`,
    ])
      await expect(platform.database.write(secretary, (tx) => statement.execute(tx))).rejects.toThrow(
        'permission denied',
      );
  });

  test('the first room to register figures keeps them', async () => {
    await expect(sql`select kc.register_figures('recap', 'kc.acting')`.execute(platform.owner)).rejects.toThrow(
      'duplicate key',
    );
  });
});
