/** A model works on answers and is never believed: what its passages do not bear out is told once, then dropped. */
import { beforeAll, expect, test } from 'vitest';
import { grant } from '../identity/testing/grants.ts';
import { answers, type FakeEndpoint } from '../models/testing/fake-endpoint.ts';
import { watchEveryPrompt } from '../models/testing/every-prompt.ts';
import { withModel } from '../models/testing/with-model.ts';
import { jobsOf, type Room } from '../platform/index.ts';
import { rooms as shipped } from '../rooms.ts';
import { followJob, followSchedule } from '../search/follow.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { notesRoom } from '../testing/notes/room.ts';
import { must } from '../testing/steps.ts';
import { wordsSoFar } from './reading/words-so-far.ts';
import type { AnswerView } from './schema.ts';

const rooms: readonly Room[] = [...shipped, notesRoom];
grant('notes.edit', ['staf', 'kasubbag']);
watchEveryPrompt();

let house: TestHouse;
let writer: Caller;
let endpoint: FakeEndpoint;

const text =
  'Gudang logistik seluas 640 meter persegi disewa selama sepuluh bulan sejak 4 Maret 2025. ' +
  'Penanggung jawabnya Rudi Antasena.';
const question = 'Berapa luas gudang logistik?';
const claim = (words: string, ids: readonly string[] = ['p1']) => ({ text: words, passageIds: ids });

beforeAll(async () => {
  house = await testHouse(rooms);
  endpoint = await withModel(house);
  writer = await house.as('staf.ntt');
  await must(writer, 'POST', '/api/notes', { unitId: '53', text });
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs([followJob]);
});

async function answered(...claims: readonly (readonly object[])[]): Promise<AnswerView> {
  let said = 0;
  endpoint.received.length = 0;
  endpoint.reply = answers(() => ({ claims: claims[Math.min(said++, claims.length - 1)] }));
  const waiting = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  expect(waiting).toMatchObject({ state: 'menunggu', answer: { by: 'kutipan' }, jobId: expect.any(String) });
  await house.platform.workJobs(jobsOf(rooms));
  return must(writer, 'GET', `/api/answers/${waiting.id}`);
}
const saidByModel = ({ answer }: AnswerView) =>
  answer?.claims.filter(({ form }) => form === 'model').map(({ text: words, status }) => [status, words]);

test('a claim that its passage bears out is shown beside the quotation, marked for what it is', async () => {
  const answer = await answered([claim('Luas gudang logistik 640 meter persegi.')]);
  expect(answer).toMatchObject({ state: 'dijawab', answer: { by: 'model', model: 'uji-1' }, jobId: null });
  expect(answer.answer?.claims[0]).toMatchObject({ form: 'sentence', passages: [1] });
  expect(saidByModel(answer)).toEqual([['needs-reading', 'Luas gudang logistik 640 meter persegi.']]);
});

test('an altered number is told to the model once and never shown', async () => {
  const answer = await answered([claim('Luas gudang logistik 460 meter persegi.')]);
  expect(endpoint.received).toHaveLength(2);
  expect(JSON.stringify(endpoint.received[1])).toContain('460 meter persegi');
  expect(answer).toMatchObject({ state: 'dijawab', answer: { by: 'kutipan' }, warnings: [{ code: 'model-refused' }] });
  expect(JSON.stringify(answer)).not.toMatch(/\b460\b/);
});

test.each([
  'Gudang logistik gagal disewa sejak 4 Maret 2025.',
  'Gudang logistik seluas kurang dari 640 meter persegi.',
  'Seluruh gudang logistik wajib disewa sepuluh bulan.',
  'Gudang logistik seluas 640 meter persegi <img src=x onerror=alert(1)>.',
])('what brings words of its own is not shown: %s', async (words) => {
  const answer = await answered([claim(words)]);
  expect(saidByModel(answer)).toEqual([]);
  expect(answer.warnings).toMatchObject([{ code: 'model-refused' }]);
});

test('what stands in another passage than the cited one is not borne out', async () => {
  await must(writer, 'POST', '/api/notes', { unitId: '53', text: 'Luas gudang logistik lama 915 meter persegi.' });
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs([followJob]);
  const both = await answered([claim('Luas gudang logistik 915 meter persegi.', ['p1', 'p2'])]);
  const n = both.passages.find(({ text: words }) => words.includes('915'))?.n ?? 0;
  const other = both.passages.find(({ text: words }) => words.includes('640'))?.n ?? 0;
  expect([n, other].toSorted()).toEqual([1, 2]);
  const wrong = await answered([claim('Luas gudang logistik 915 meter persegi.', [`p${other}`])]);
  expect(saidByModel(wrong)).toEqual([]);
});

test('a second attempt that is right counts', async () => {
  const answer = await answered(
    [claim('Luas gudang logistik 460 meter persegi.', ['p1', 'p2'])],
    [claim('Luas gudang logistik 640 meter persegi.', ['p1', 'p2'])],
  );
  expect(saidByModel(answer)).toEqual([['needs-reading', 'Luas gudang logistik 640 meter persegi.']]);
});

test('claims that cite what was not offered are dropped', async () => {
  const answer = await answered([claim('Luas gudang logistik 640 meter persegi.', ['p9'])]);
  expect(saidByModel(answer)).toEqual([]);
});

test('a model that fails leaves the quotation, and its sentence says why', async () => {
  endpoint.reply = (_asked, response) => void response.writeHead(500).end();
  const { id } = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  await house.platform.workJobs(jobsOf(rooms));
  const answer = await must<AnswerView>(writer, 'GET', `/api/answers/${id}`);
  expect(answer).toMatchObject({ state: 'dijawab', answer: { by: 'kutipan' }, warnings: [{ code: 'model-failed' }] });
});

test('while a model gives no answer the quotation is final at once, and says since when', async () => {
  endpoint.reply = (_asked, response) => void response.destroy();
  const first = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  expect(first.state).toBe('menunggu');
  const queued = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  endpoint.received.length = 0;
  await house.platform.workJobs(jobsOf(rooms));
  expect(endpoint.received).toHaveLength(1);
  const silent = [{ code: 'model-failed', message: { id: expect.stringContaining('tidak menjawab sejak') as string } }];
  expect(await must(writer, 'GET', `/api/answers/${queued.id}`)).toMatchObject({ state: 'dijawab', warnings: silent });
  const next = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  expect(next).toMatchObject({ state: 'dijawab', answer: { by: 'kutipan' }, jobId: null, warnings: silent });
  house.platform.clock.set(new Date(house.platform.clock.now().getTime() + 5 * 60_000));
});

test('nothing is asked of a model where nothing was found', async () => {
  endpoint.received.length = 0;
  const answer = await must<AnswerView>(writer, 'POST', '/api/answers', {
    unitId: '53',
    question: 'Siapa pemilik tanah di Waimata?',
  });
  expect([answer.state, endpoint.received.length]).toEqual(['tidak-ditemukan', 0]);
});

/** A model that says the first of these at once, and the rest when it is told to. */
function slowly(...pieces: readonly string[]): () => void {
  let goOn = (): void => undefined;
  const rest = new Promise<void>((resolve) => (goOn = resolve));
  endpoint.reply = async (_asked, response) => {
    const say = (content: string) =>
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    say(pieces[0] ?? '');
    await rest;
    for (const piece of pieces.slice(1)) say(piece);
    response.end('data: [DONE]\n\n');
  };
  return goOn;
}
const opened = (id: string) => must<AnswerView>(writer, 'GET', `/api/answers/${id}`);

test('the words of a model are seen while they come, and are gone when its claims are there', async () => {
  const said = 'Luas gudang logistik 640 meter persegi.';
  const goOn = slowly('{"claims":[{"text":"Luas gudang logistik', ` 640 meter persegi.","passageIds":["p1","p2"]}]}`);
  const { id } = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  const work = house.platform.workJobs(jobsOf(rooms));
  await expect.poll(async () => (await opened(id)).writing, { timeout: 20_000 }).toBe('Luas gudang logistik');
  expect((await opened(id)).state).toBe('menunggu');
  const foreign = await house.as('staf.kupang');
  expect((await foreign('GET', `/api/answers/${id}`)).status).toBe(404);
  goOn();
  await work;
  const answer = await opened(id);
  expect([answer.writing, saidByModel(answer)]).toEqual([null, [['needs-reading', said]]]);
});

test('a model that is stopped leaves the quotation, whatever it says afterwards', async () => {
  const goOn = slowly('{"claims":[{"text":"Luas gudang', ` logistik 640 meter persegi.","passageIds":["p1","p2"]}]}`);
  const { id } = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  const work = house.platform.workJobs(jobsOf(rooms));
  await expect.poll(async () => (await opened(id)).writing, { timeout: 20_000 }).not.toBeNull();
  const stopped = await must<AnswerView>(writer, 'POST', `/api/answers/${id}/stop`);
  expect(stopped).toMatchObject({ state: 'dijawab', answer: { by: 'kutipan' }, warnings: [{ code: 'model-failed' }] });
  goOn();
  await work;
  expect(await opened(id)).toMatchObject({ state: 'dijawab', answer: { by: 'kutipan' }, writing: null });
  expect((await writer('POST', `/api/answers/${id}/stop`)).status).toBe(409);
});

test('one that waits for its turn is stopped as well', async () => {
  const { id } = await must<AnswerView>(writer, 'POST', '/api/answers', { unitId: '53', question });
  await must(writer, 'POST', `/api/answers/${id}/stop`);
  endpoint.received.length = 0;
  await house.platform.workJobs(jobsOf(rooms));
  expect([(await opened(id)).state, endpoint.received.length]).toEqual(['dijawab', 0]);
});

test('words so far are those of claims, also of one that has not ended; no number of somebody half', () => {
  expect(wordsSoFar('{"claims":[{"text":"Satu \\"dua\\"","passageIds":["p1"]},{"text":"Tiga em')).toBe(
    'Satu "dua"\nTiga em',
  );
  expect(wordsSoFar('{"claims":[{"te')).toBe('');
  expect(wordsSoFar('{"claims":[{"text":"NIK 5399 0141 07')).toBe('NIK');
  expect(wordsSoFar('{"claims":[{"text":"a\\u00')).toBe('a');
  expect(wordsSoFar('x'.repeat(100_000) + '"text": "'.repeat(5_000)).length).toBeLessThan(4_001);
});
