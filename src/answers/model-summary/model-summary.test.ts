/** A model sums up a paper: what its passages do not bear out is not shown, and the paper's own sentences stand. */
import { beforeAll, expect, test } from 'vitest';
import { putIn } from '../../library/testing/put-in.ts';
import { answers, offeredAs, type FakeEndpoint, type Received } from '../../models/testing/fake-endpoint.ts';
import { watchEveryPrompt } from '../../models/testing/every-prompt.ts';
import { withModel } from '../../models/testing/with-model.ts';
import { structureOf } from '../../documents/index.ts';
import { jobs } from '../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { toldPassages } from '../papers/told-passages.ts';
import type { ModelSummary, PaperSummary } from '../schema.ts';
import { storehouseRule as rule } from '../testing/storehouse-rule.ts';

watchEveryPrompt();

let house: TestHouse;
let writer: Caller;
let endpoint: FakeEndpoint;
let paperId: string;

const at = (id = paperId): string => `/api/answers/summary/${id}/model`;
const opened = (id = paperId): Promise<ModelSummary> => must(writer, 'GET', `${at(id)}?unitId=53`);
const asked = (id = paperId) => must<{ jobId: string }>(writer, 'POST', at(id), { unitId: '53' });

/** The id under which a prompt offers the passage with these words. */
const idOf = (prompt: Received, words: string): string =>
  offeredAs('p', prompt).find(({ text }) => text.includes(words))?.id ?? 'p0';

beforeAll(async () => {
  house = await testHouse();
  endpoint = await withModel(house);
  writer = await house.as('staf.ntt');
  paperId = (await putIn(writer, rule, { name: 'gudang.txt' })).paperId ?? '';
  await house.platform.workJobs(jobs);
});

test('sentences that their passages bear out are kept with their places; an altered number is not', async () => {
  endpoint.received.length = 0;
  endpoint.reply = answers((prompt) => ({
    claims: [
      { text: 'Petugas gudang memeriksa segel kotak suara setiap hari.', passageIds: [idOf(prompt, 'segel')] },
      { text: 'Kunci cadangan gudang disimpan paling lama 41 hari.', passageIds: [idOf(prompt, 'cadangan')] },
    ],
  }));
  expect(await opened()).toMatchObject({ model: 'uji-1', why: null, jobId: null, made: null });
  const { jobId } = await asked();
  expect(await opened()).toMatchObject({ jobId, writing: null });
  expect(await refusal(writer, 'POST', at(), { unitId: '53' })).toBe('409 answers/summing-up');
  await house.platform.workJobs(jobs);
  const { made, ...rest } = await opened();
  expect(rest).toEqual({ model: 'uji-1', why: null, jobId: null, writing: null });
  expect(made).toMatchObject({ refused: 1, warning: null, model: 'uji-1', parts: made?.whole });
  expect(made?.sentences).toMatchObject([
    { text: 'Petugas gudang memeriksa segel kotak suara setiap hari.', places: [{ label: 'Pasal 1' }] },
  ]);
  const { start, end } = made?.sentences[0]?.places[0] ?? { start: 0, end: 0 };
  expect(rule.slice(start, end)).toContain('memeriksa segel');
  expect(endpoint.received).toHaveLength(2);
  expect(JSON.stringify(endpoint.received[1])).toContain('paling lama 41 hari');
  const sent = await must<{ items: readonly { task: string; subject: object }[] }>(
    await house.as('admin.ntt'),
    'GET',
    '/api/models/sent?unitId=53',
  );
  expect(sent.items[0]).toMatchObject({ task: 'summary', subject: { type: 'paper', id: paperId } });
});

test('where nothing of the model is left it is said so, and the own sentences of the paper stand', async () => {
  endpoint.reply = answers((prompt) => ({
    claims: [{ text: 'Gudang dijual kepada pihak lain.', passageIds: [idOf(prompt, 'segel')] }],
  }));
  await asked();
  await house.platform.workJobs(jobs);
  expect((await opened()).made).toMatchObject({
    sentences: [],
    warning: { id: expect.stringContaining('tidak cocok dengan kutipannya') as string },
  });
  const own = await must<PaperSummary>(writer, 'GET', `/api/answers/summary/${paperId}`);
  expect(own.sentences.length).toBeGreaterThan(0);
});

test('one that is stopped leaves the summary that was there, and what it had written is no part of it', async () => {
  const before = await opened();
  const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
  endpoint.reply = async (prompt, response, request) => {
    hasBegun();
    await goesOn;
    await answers(() => ({ claims: [] }))(prompt, response, request);
  };
  const { jobId } = await asked();
  const work = house.platform.workJobs(jobs);
  await begun;
  await must(writer, 'POST', `/api/jobs/${jobId}/cancel`);
  goOn();
  await work;
  expect(await opened()).toEqual({ ...before, jobId: null, writing: null });
});

test('a paper that stays in the house goes to no model outside, and others are told nothing of it', async () => {
  const admin = await house.as('admin.ntt');
  const outside = await must<{ id: string }>(admin, 'POST', '/api/models', {
    unitId: '53',
    name: 'Luar',
    kind: 'endpoint',
    address: 'https://model.example/v1',
    model: 'luar-1',
  });
  const inHouse = (
    await must<{ items: readonly { id: string; chosen: boolean }[] }>(admin, 'GET', '/api/models?unitId=53')
  ).items.find(({ chosen }) => chosen)?.id;
  await must(admin, 'POST', '/api/models/choose', { unitId: '53', engineId: outside.id });
  const closed = (await putIn(writer, rule.replace('BAB I\n', ''), { name: 'terbatas.txt', security: 'terbatas' }))
    .paperId;
  await house.platform.workJobs(jobs);
  expect(await opened(closed ?? '')).toMatchObject({
    model: null,
    why: { id: expect.stringContaining('di luar kantor') as string },
  });
  expect(await refusal(writer, 'POST', at(closed ?? ''), { unitId: '53' })).toBe('409 models/stays-in-house');
  await must(admin, 'POST', '/api/models/choose', { unitId: '53', engineId: inHouse });
  const elsewhere = await house.as('staf.kupang');
  expect(await refusal(elsewhere, 'GET', `${at()}?unitId=53`)).toMatch(/^403/);
  expect(await refusal(elsewhere, 'GET', `${at()}?unitId=5301`)).toBe('404 answers/no-paper');
  expect(await refusal(elsewhere, 'POST', at(), { unitId: '5301' })).toBe('404 answers/no-paper');
});

test('without a model nothing is offered or asked', async () => {
  await must(await house.as('admin.ntt'), 'POST', '/api/models/choose', { unitId: '53', engineId: null });
  expect(await opened()).toMatchObject({ model: null, why: null });
  expect(await refusal(writer, 'POST', at(), { unitId: '53' })).toBe('409 models/none');
});

test('of a long paper the weightiest passages are told, in order and within bounds', () => {
  const sentence = (n: number): string =>
    `Petugas gudang nomor ${n} memeriksa segel kotak suara setiap hari, mencatat hasilnya dalam buku jaga, dan ` +
    'menyerahkan buku itu kepada kepala subbagian umum setiap akhir pekan untuk disimpan bersama kunci cadangan.';
  const text = Array.from({ length: 400 }, (_, n) => `Pasal ${n + 1}\n${sentence(n + 1)}`).join('\n');
  const told = toldPassages({ id: 'p', title: 'Gudang', text, pages: [], sections: structureOf(text) });
  const starts = told.passages.map(({ place }) => place.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const size = told.passages.reduce((sum, { place }) => sum + place.end - place.start, 0);
  expect(size).toBeLessThanOrEqual(20_000);
  expect(told.whole).toBeGreaterThan(told.passages.length);
});
