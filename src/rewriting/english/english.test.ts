/** The English of a draft by a scripted model: what is offered, what is caught, what a person takes, what leaves. */
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { DraftId, DraftView } from '../../drafts/schema.ts';
import { answers, type FakeEndpoint } from '../../models/testing/fake-endpoint.ts';
import { systemActor } from '../../platform/index.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import { unzip } from '../../printing/workbook/zip.ts';
import type { TestHouse } from '../../testing/index.ts';
import { must, refusal, viewOf, type Hands } from '../../testing/steps.ts';
import type { EnglishVersion, RenderedSentence } from '../schema.ts';
import { englishOnPaper } from './english-on-paper.ts';
import { houseWithModel, isRetry, newsDraft, told } from '../testing/scripted-model.ts';
import { renderJob } from './render-job.ts';

let house: TestHouse;
let endpoint: FakeEndpoint;
let hands: Hands;
let draftId: string;
let path: string;

beforeAll(async () => {
  ({ house, endpoint, hands } = await houseWithModel());
});
beforeEach(async () => {
  draftId = await newsDraft(house, hands);
  path = `/api/drafts/${draftId}/english`;
});

/** A sentence of the template, told again by a person, so that its English is known. */
const plain = 'Rapat itu diikuti 27 peserta dari 5 kecamatan.';
const faithful = 'The meeting was attended by 27 participants from 5 districts.';
const exchanged = 'The meeting was attended by 5 participants from 27 districts.';

/** The draft with one paragraph, of the plain sentence. */
async function onlyPlain(): Promise<{ version: number; claimId: string }> {
  const before = await viewOf(hands.writer, draftId);
  const block = before.content.blocks.find(
    ({ kind }) => kind === 'paragraph',
  ) as DraftView['content']['blocks'][number];
  const claim = { id: block.claims[0]?.id ?? '', text: plain, passages: block.claims[0]?.passages ?? [] };
  const { version } = await must<{ version: number }>(hands.writer, 'PUT', `/api/drafts/${draftId}/content`, {
    baseVersion: before.version,
    content: { blocks: [{ id: block.id, kind: 'paragraph', claims: [claim] }] },
  });
  const [own] = (await viewOf(hands.writer, draftId)).content.blocks.flatMap(({ claims }) => claims);
  return { version, claimId: own?.id ?? '' };
}

const english = () => must<EnglishVersion>(hands.writer, 'GET', path);
async function render(version: number): Promise<RenderedSentence[]> {
  await must(hands.writer, 'POST', path, { version });
  await house.platform.workJobs([renderJob]);
  return (await english()).items;
}

test('the English stands beside the sentence, is read and taken by a person, and leaves with its mark', async () => {
  const { version } = await onlyPlain();
  const before = await viewOf(hands.writer, draftId);
  endpoint.reply = told(() => faithful);
  const [item] = await render(version);
  expect(item).toMatchObject({ sentence: plain, english: faithful, state: 'proposed', problems: [], model: 'uji-1' });
  expect(endpoint.received.at(-1)?.messages[1]?.content).toContain('kecamatan = subdistrict');
  expect(await refusal(hands.writer, 'GET', `${path}.docx`)).toBe('409 rewriting/unread');
  await must(hands.writer, 'POST', `${path}/${item?.id}`, { accept: true });
  expect(await english()).toMatchObject({ accepted: 1, complete: true, items: [{ state: 'accepted' }] });
  expect(await hands.writer('GET', `${path}.docx`)).toMatchObject({ status: 200 });
  const file = await englishOnPaper(house.platform, systemActor(unitCalled('53')), draftId as DraftId);
  const words = unzip(Buffer.from(file.ok ? file.value.bytes : [])).get('word/document.xml') ?? '';
  expect(words).toContain(faithful);
  expect(words).toContain('Terjemahan AI (uji-1), dibaca oleh Marselina Contoh');
  // Its own sentences are as they were: a rendering is no version.
  expect((await viewOf(hands.writer, draftId)).content).toEqual(before.content);
  expect(await refusal(hands.writer, 'POST', `${path}/${item?.id}`, { accept: false })).toBe(
    '404 rewriting/no-rendering',
  );
});

test('numbers that are exchanged are caught, told to the model once, and mended', async () => {
  const { version } = await onlyPlain();
  endpoint.reply = told((_, asked) => (isRetry(asked) ? faithful : exchanged));
  expect(await render(version)).toMatchObject([{ state: 'proposed', english: faithful }]);
});

test('what is wrong twice is no proposal: it is told what was wrong, and nobody can take it', async () => {
  const { version } = await onlyPlain();
  endpoint.reply = told(() => exchanged);
  const [item] = await render(version);
  expect(item).toMatchObject({ state: 'caught', english: exchanged });
  expect(item?.problems.map(({ code }) => code)).toContain('order');
  expect(await refusal(hands.writer, 'POST', `${path}/${item?.id}`, { accept: true })).toBe(
    '404 rewriting/no-rendering',
  );
  expect(await refusal(hands.writer, 'GET', `${path}.docx`)).toBe('409 rewriting/unread');
});

test('a reader may correct it; their words are checked, too', async () => {
  const { version } = await onlyPlain();
  endpoint.reply = told(() => faithful);
  const [item] = await render(version);
  const settle = { accept: true, english: 'The meeting was attended by 28 participants from 5 districts.' };
  expect(await refusal(hands.writer, 'POST', `${path}/${item?.id}`, settle)).toBe('422 rewriting/rendering-differs');
  await must(hands.writer, 'POST', `${path}/${item?.id}`, {
    accept: true,
    english: 'The meeting brought together 27 participants from 5 districts.',
  });
  expect((await english()).items).toMatchObject([{ state: 'accepted', edited: true, readBy: 'Marselina Contoh' }]);
});

test('English of a sentence that has changed since stands no more', async () => {
  const { version, claimId } = await onlyPlain();
  endpoint.reply = told(() => faithful);
  const [item] = await render(version);
  const { content } = await viewOf(hands.writer, draftId);
  await must(hands.writer, 'PUT', `/api/drafts/${draftId}/content`, {
    baseVersion: version,
    content: {
      blocks: content.blocks.map(({ id, kind }) => ({
        id,
        kind,
        claims: [{ id: claimId, text: 'Rapat itu diikuti 30 peserta dari 5 kecamatan.', passages: [] }],
      })),
    },
  });
  expect((await english()).items).toMatchObject([{ state: 'none', english: null }]);
  expect(await refusal(hands.writer, 'POST', `${path}/${item?.id}`, { accept: true })).toBe(
    '409 rewriting/other-sentence',
  );
});

test('Indonesian left as it was, ids that were not offered and prose become no English', async () => {
  const { version } = await onlyPlain();
  endpoint.reply = told(({ text }) => text);
  expect(await render(version)).toMatchObject([{ state: 'caught', problems: [{ code: 'not-english' }] }]);
  endpoint.reply = answers(() => ({ sentences: [{ id: 's99', text: 'The election is off.' }] }));
  expect(await render(version)).toMatchObject([{ state: 'caught', problems: [{ code: 'not-english' }] }]);
  endpoint.reply = answers(() => 'Of course!');
  await render(version);
  expect((await english()).accepted).toBe(0);
});

test('only who may write asks and decides; the database takes a decision of nobody else', async () => {
  const { version } = await onlyPlain();
  const foreign = await house.as('staf.kupang');
  expect(await refusal(foreign, 'POST', path, { version })).toBe('404 http/not-found');
  expect(await refusal(foreign, 'GET', path)).toBe('404 rewriting/no-rendering');
  expect(await refusal(hands.decider, 'POST', path, { version })).toBe('403 http/not-allowed');
  expect(await refusal(hands.writer, 'POST', path, { version: 77 })).toBe('409 rewriting/old-version');
  endpoint.reply = told(() => faithful);
  const [item] = await render(version);
  expect(await refusal(hands.decider, 'POST', `${path}/${item?.id}`, { accept: true })).toBe('403 http/not-allowed');
  const { owner } = house.platform;
  await expect(
    sql`update draft_renderings set state = 'accepted', read_by = 'x', read_at = now() where id = ${item?.id}`.execute(
      owner,
    ),
  ).rejects.toThrow(/person/);
});
