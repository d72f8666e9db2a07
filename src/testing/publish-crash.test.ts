/** Approving and publishing are two steps, each whole: what a kill at any moment leaves is a state that people know. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { demoFacts } from '../activities/index.ts';
import { takeForPublication } from '../drafts/index.ts';
import { createPortal } from '../portal/index.ts';
import { rooms } from '../rooms.ts';
import { publishDraft, publishOnce } from '../newsroom/operations/publish-draft.ts';
import { runOperation, verifyChains, type Actor, type Platform, type Tx } from '../platform/index.ts';
import { testHouse, type TestHouse } from './index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved, toReviewed, viewOf, type Hands } from './steps.ts';
import { type DraftId, draftIdSchema } from '../drafts/schema.ts';

let house: TestHouse;
let hands: Hands;
let writer: Actor;
beforeAll(async () => {
  house = await testHouse();
  hands = await handsOf(house, ntt);
  const { id } = await house.platform.owner
    .selectFrom('people')
    .select('id')
    .where('username', '=', 'staf.ntt')
    .executeTakeFirstOrThrow();
  writer = {
    kind: 'person',
    personId: id,
    unitIds: [ntt.unitId],
    positions: [{ unitId: ntt.unitId, position: 'staf', section: 'parmas-sdm' }],
    nationwide: false,
  };
});

const newDraft = async (): Promise<DraftId> => {
  const drafts = await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news']);
  return draftIdSchema.parse(drafts.get('news'));
};

/** Everything that a publication could leave behind. */
async function traces(draftId: DraftId): Promise<object> {
  const { owner } = house.platform;
  const number =
    (await sql<{ last: number }>`select last from publication_numbers where unit_id = ${ntt.unitId}`.execute(owner))
      .rows[0]?.last ?? 0;
  const head = (
    await sql<{ seq: number; hash: string }>`select seq, hash from audit_heads where unit_id = ${ntt.unitId}`.execute(
      owner,
    )
  ).rows[0];
  const publication = await owner
    .selectFrom('publications')
    .select(['version', 'number', 'unpublished_at'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  const { state, approval } = await owner
    .selectFrom('drafts')
    .select(['state', 'approval'])
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow();
  return { number, head, publication, state, approval };
}

/** The same platform whose database dies just before the transaction of a write would commit. */
const dying = (how: (tx: Tx) => Promise<unknown>): Platform => ({
  ...house.platform,
  database: {
    ...house.platform.database,
    write: (actor, work) =>
      house.platform.database.write(actor, async (tx) => {
        const value = await work(tx);
        await how(tx);
        return value;
      }),
  },
});
const kill = (tx: Tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);

describe('killed between approval and publication', () => {
  test('the text stands approved, waits for those who publish, and is published later', async () => {
    const draftId = await newDraft();
    await toApproved(hands, draftId);
    const before = await traces(draftId);
    await expect(publishOnce(dying(kill), writer, { draftId })).rejects.toThrow();
    expect(await traces(draftId)).toEqual(before);
    expect(before).toMatchObject({ state: 'disetujui', publication: undefined });
    const waiting = await must<{ items: { draftId: string; task: string }[] }>(
      hands.writer,
      'GET',
      '/api/publications/waiting',
    );
    expect(waiting.items).toContainEqual(expect.objectContaining({ draftId, task: 'publish' }));
    const { id } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${draftId}/publish`, {});
    expect(await must(hands.writer, 'POST', `/api/drafts/${draftId}/publish`, {})).toEqual({ id });
    expect(await traces(draftId)).toMatchObject({ state: 'terbit', publication: { version: 1, unpublished_at: null } });
  });

  test('an approval whose commit was cut off is no approval; the next one follows the chain', async () => {
    const draftId = await newDraft();
    const version = await toReviewed(hands, draftId);
    const before = await traces(draftId);
    const write = house.platform.database.write;
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const cut = vi.spyOn(house.platform.database, 'write').mockImplementationOnce((actor, work) =>
      write(actor, async (tx) => {
        await work(tx);
        return (await kill(tx)) as never;
      }),
    );
    const { status, body } = await hands.decider('POST', `/api/drafts/${draftId}/approve`, {
      version,
      secondsOpen: 5,
      passagesOpened: 0,
    });
    cut.mockRestore();
    printed.mockRestore();
    expect([status, (body as { error: { code: string } }).error.code]).toEqual([503, 'http/database-away']);
    expect(await traces(draftId)).toEqual(before);
    await must(hands.decider, 'POST', `/api/drafts/${draftId}/approve`, { version, secondsOpen: 5, passagesOpened: 0 });
    expect(await traces(draftId)).toMatchObject({ state: 'disetujui' });
  });

  test('an answer that is lost after the commit does no harm: the same call gives the same publication', async () => {
    const draftId = await newDraft();
    await toApproved(hands, draftId);
    const lost: Platform = {
      ...house.platform,
      database: {
        ...house.platform.database,
        write: async (actor, work) => {
          await house.platform.database.write(actor, work);
          throw new Error('the connection is gone');
        },
      },
    };
    await expect(publishOnce(lost, writer, { draftId })).rejects.toThrow('the connection is gone');
    const { id } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${draftId}/publish`, {});
    const rows = await house.platform.owner
      .selectFrom('publications')
      .select('id')
      .where('draft_id', '=', draftId)
      .execute();
    expect(rows).toEqual([{ id }]);
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('action')
      .where('subject_id', '=', id)
      .execute();
    expect(events).toEqual([{ action: 'publication.published' }]);
  });
});

describe('a publication that fails in the middle leaves nothing', () => {
  test('after the draft was taken, after the item was written, before its event', async () => {
    const draftId = await newDraft();
    await toApproved(hands, draftId);
    const before = await traces(draftId);
    const broken = new Error('broken on purpose');
    const taken = runOperation(
      house.platform,
      writer,
      async function takenOnly(context) {
        await takeForPublication(context, draftId);
        throw broken;
      },
      null,
    );
    await expect(taken).rejects.toThrow(broken);
    const written = runOperation(
      house.platform,
      writer,
      async function writtenOnly(context) {
        const result = await publishDraft(context, { draftId });
        expect(result.ok).toBe(true);
        throw broken;
      },
      null,
    );
    await expect(written).rejects.toThrow(broken);
    const unrecorded = runOperation(
      house.platform,
      writer,
      async function withoutEvent(context) {
        const result = await publishDraft(context, { draftId });
        return result.ok ? { ok: true as const, value: { ...result.value, events: [] } } : result;
      },
      null,
    );
    await expect(unrecorded).rejects.toThrow('without an audit event');
    expect(await traces(draftId)).toEqual(before);
    const portal = createPortal(house.platform, rooms, { freshFor: 0 });
    const origin = await portal.request(`/asal/${draftId}`, { headers: { host: 'localhost' } });
    expect(await origin.text()).not.toContain(
      (
        (await viewOf(hands.writer, draftId)).content.blocks.find(({ kind }) => kind === 'paragraph')?.claims[0]
          ?.text ?? 'x'
      ).slice(0, 40),
    );
    await must(hands.writer, 'POST', `/api/drafts/${draftId}/publish`, {});
  });

  test('numbers of items stay without gaps, and every chain whole', async () => {
    const rows = await house.platform.owner
      .selectFrom('publications')
      .select('number')
      .where('unit_id', '=', ntt.unitId)
      .orderBy('number')
      .execute();
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
    expect((await verifyChains(house.platform.owner)).filter(({ intact }) => !intact)).toEqual([]);
  });
});
