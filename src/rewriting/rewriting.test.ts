/** Sentences told in other words by a scripted model: what is offered, what is caught, what a person takes. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { DraftProposal, DraftView } from '../drafts/schema.ts';
import { answers, type FakeEndpoint } from '../models/testing/fake-endpoint.ts';
import type { TestHouse } from '../testing/index.ts';
import { must, ntt, refusal, viewOf, type Hands } from '../testing/steps.ts';
import { rewriteJob } from './rewrite-job.ts';
import { houseWithModel, isRetry, newsDraft, offered, told } from './testing/scripted-model.ts';

let house: TestHouse;
let endpoint: FakeEndpoint;
let hands: Hands;
let draftId: string;

beforeAll(async () => {
  ({ house, endpoint, hands } = await houseWithModel());
});
beforeEach(async () => {
  draftId = await newsDraft(house, hands);
});

const view = (): Promise<DraftView> => viewOf(hands.writer, draftId);
const firstNumbered = async () =>
  (await view()).content.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ claims }) => claims)
    .find(({ text }) => /\b\d{2}\b/.test(text)) as { id: string; text: string };

async function rewrite(more: object = {}): Promise<DraftProposal[]> {
  const { version } = await view();
  const body = { version, instruction: { kind: 'plainer' }, ...more };
  await must(hands.writer, 'POST', `/api/drafts/${draftId}/rewrite`, body);
  await house.platform.workJobs([rewriteJob]);
  return (await must<{ items: DraftProposal[] }>(hands.writer, 'GET', `/api/drafts/${draftId}/proposals`)).items;
}
const settle = (id: string, baseVersion: number, accept: readonly string[]) =>
  must<{ version: number; accepted: number }>(hands.writer, 'POST', `/api/drafts/${draftId}/proposals/${id}`, {
    baseVersion,
    accept,
  });

test('an altered number is caught, asked for once more, and mended', async () => {
  const claim = await firstNumbered();
  endpoint.reply = told(({ text }, asked) =>
    isRetry(asked) ? text.replace('secara daring', 'dengan cara daring') : text.replace(/\b\d{2}\b/, '97'),
  );
  const [proposal] = await rewrite({ claimIds: [claim.id] });
  expect(proposal?.kept).toEqual([]);
  expect(proposal?.changes).toMatchObject([{ claimId: claim.id, before: claim.text, status: 'needs-reading' }]);
  expect(proposal?.changes[0]?.after).not.toContain('97');
  const [, retry] = endpoint.received.slice(-2);
  expect(retry?.messages[1]?.content).toContain('97');
});

test('a number that is wrong twice stays out: the sentence of the template stands, and the fault is told', async () => {
  const claim = await firstNumbered();
  const before = await view();
  endpoint.reply = told(({ text }) => text.replace(/\b\d{2}\b/, '97'));
  const [proposal] = await rewrite({ claimIds: [claim.id] });
  expect(proposal?.changes).toEqual([]);
  expect(proposal?.kept).toMatchObject([{ claimId: claim.id }]);
  expect(JSON.stringify(proposal?.kept[0]?.problems)).toContain('97');
  expect(await settle(proposal?.id ?? '', before.version, ['u1'])).toEqual({ version: before.version, accepted: 0 });
  expect((await view()).content).toEqual(before.content);
});

test('a person takes one sentence and refuses the others; the version says what it is and what was asked', async () => {
  endpoint.reply = told(({ text }) => `Kini, ${text}`);
  const before = await view();
  const [proposal] = await rewrite({ instruction: { kind: 'own', words: 'Lebih akrab dengan pemilih muda' } });
  const [change] = proposal?.changes ?? [];
  expect(proposal?.changes.length).toBeGreaterThan(3);
  const { version } = await settle(proposal?.id ?? '', before.version, [change?.id ?? '']);
  const after = await view();
  expect(after).toMatchObject({ version, origin: 'ai-edit', state: 'konsep' });
  const texts = (content: DraftView['content']) =>
    content.blocks.flatMap(({ claims }) => claims.map(({ text }) => text));
  expect(texts(after.content).filter((text, at) => text !== texts(before.content)[at])).toEqual([change?.after]);
  const { items } = await must<{ items: object[] }>(hands.writer, 'GET', `/api/drafts/${draftId}/versions`);
  expect(items[0]).toMatchObject({
    origin: 'ai-edit',
    instruction: { kind: 'own', words: 'Lebih akrab dengan pemilih muda' },
    model: 'uji-1',
  });
  expect(items[1]).toMatchObject({ origin: 'template', instruction: null, model: null });
  const again = await refusal(hands.writer, 'POST', `/api/drafts/${draftId}/proposals/${proposal?.id}`, {
    baseVersion: version,
    accept: [],
  });
  expect(again).toBe('404 drafts/proposal-not-found');
});

test('a text of which every sentence is taken is a model’s; edited afterwards it is a person’s', async () => {
  endpoint.reply = told(({ text }) => (text.includes('“') ? text : `Kini, ${text}`));
  const before = await view();
  const [proposal] = await rewrite();
  const all = proposal?.changes.map(({ id }) => id) ?? [];
  await settle(proposal?.id ?? '', before.version, all);
  expect(['ai', 'ai-edit']).toContain((await view()).origin);
});

test('of several headlines one is taken', async () => {
  endpoint.reply = answers((asked) => ({
    sentences: offered(asked).flatMap(({ id, text }) =>
      ['Lagi: ', 'Kini: ', 'Juga: ', 'Tadi: '].map((head) => ({ id, text: head + text })),
    ),
  }));
  const before = await view();
  const [proposal] = await rewrite({ instruction: { kind: 'titles' } });
  expect(proposal?.changes).toHaveLength(3);
  const path = `/api/drafts/${draftId}/proposals/${proposal?.id}`;
  const both = { baseVersion: before.version, accept: ['u1', 'u2'] };
  expect(await refusal(hands.writer, 'POST', path, both)).toBe('422 drafts/proposal-twice');
  await settle(proposal?.id ?? '', before.version, ['u2']);
  expect((await view()).content.blocks[0]?.claims[0]?.text).toMatch(/^Kini: /);
});

test('what was proposed for an older text cannot be taken', async () => {
  endpoint.reply = told(({ text }) => `Kini, ${text}`);
  const [proposal] = await rewrite();
  await must(hands.writer, 'POST', `/api/drafts/${draftId}/regenerate`, { baseVersion: 1, reword: true });
  const path = `/api/drafts/${draftId}/proposals/${proposal?.id}`;
  expect(await refusal(hands.writer, 'POST', path, { baseVersion: 2, accept: ['u1'] })).toBe('409 drafts/proposal-old');
});

test('ids that were not offered, empty words and prose change nothing', async () => {
  endpoint.reply = answers(() => ({
    sentences: [
      { id: 's99', text: 'Pemilu dibatalkan.' },
      { id: 's1', text: ' ' },
    ],
  }));
  expect(await rewrite()).toEqual([]);
  endpoint.reply = answers(() => 'Tentu saja!');
  expect(await rewrite()).toEqual([]);
});

test('only who may write asks; without a model it is said at once', async () => {
  const path = `/api/drafts/${draftId}/rewrite`;
  const body = { version: 1, instruction: { kind: 'shorter' } };
  const foreign = await house.as('staf.kupang');
  expect(await refusal(foreign, 'POST', path, body)).toBe('404 http/not-found');
  expect(await refusal(hands.decider, 'POST', path, body)).toBe('403 http/not-allowed');
  expect(await refusal(hands.writer, 'POST', path, { ...body, version: 7 })).toBe('409 rewriting/old-version');
  expect(await refusal(hands.writer, 'POST', path, { ...body, instruction: { kind: 'own' } })).toBe(
    '422 rewriting/words',
  );
  await must(hands.writer, 'POST', path, body);
  expect(await refusal(hands.writer, 'POST', path, body)).toBe('409 rewriting/running');
  await house.platform.workJobs([rewriteJob]);
  const regency = await house.as('admin.kupang');
  expect((await regency('GET', '/api/models?unitId=5301')).body).toMatchObject({ items: [] });
});

test('the database takes no words of a model but those of an open proposal', async () => {
  const { platform } = house;
  const insert = sql`insert into draft_versions (draft_id, n, unit_id, origin, author, contributors, based_on, content,
      text_hash, basis, recipe, sources_hash, checks, personal_data, created_at)
    select draft_id, 2, unit_id, 'ai-edit', author, contributors, 1, content, text_hash, basis, recipe, sources_hash,
      checks, personal_data, created_at from draft_versions where draft_id = ${draftId} and n = 1`;
  const { actor } = await sql<{ actor: string }>`select author as actor from draft_versions
    where draft_id = ${draftId}`
    .execute(platform.owner)
    .then(({ rows: [row] }) => row as { actor: string });
  const writer = {
    kind: 'person',
    personId: actor as never,
    unitIds: [ntt.unitId],
    positions: [],
    nationwide: false,
  } as const;
  await expect(platform.database.write(writer, (tx) => insert.execute(tx))).rejects.toThrow(/by a proposal/);
  const proposal = sql`insert into draft_proposals (id, draft_id, unit_id, base, instruction, model, "by", at, changes,
    kept, state) values (${randomUUID()}, ${draftId}, '53', 7, '{}', 'x', ${actor}, now(), '[]', '[]', 'open')`;
  await expect(platform.database.write(writer, (tx) => proposal.execute(tx))).rejects.toThrow(/current version/);
});
