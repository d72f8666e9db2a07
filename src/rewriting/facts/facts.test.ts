/** Facts of a document by a scripted model: beside the rules' own, never sure, and only what stands in the text. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { answers, offeredAs, type FakeEndpoint, type Received } from '../../models/testing/fake-endpoint.ts';
import type { ReviewedDocument } from '../../documents/schema.ts';
import type { TestHouse } from '../../testing/index.ts';
import { must, ntt, paste, refusal, type Hands } from '../../testing/steps.ts';
import { houseWithModel } from '../testing/scripted-model.ts';
import { factsJob } from './facts-job.ts';
import { factsIn, lotsOf } from './found-facts.ts';

let house: TestHouse;
let endpoint: FakeEndpoint;
let hands: Hands;
let activity: string;
let document: string;
let path: string;

const text = [
  'Pada Jumat (17/10) sejumlah pegawai duduk bersama membahas pengarsipan.',
  'Mereka sepakat memindai surat masuk setiap sore.',
  'Pertemuan itu bertempat di ruang arsip lantai dua.',
].join('\n');

beforeAll(async () => {
  ({ house, endpoint, hands } = await houseWithModel());
});
beforeEach(async () => {
  const title = 'Pengarsipan';
  ({ id: activity } = await must<{ id: string }>(hands.writer, 'POST', '/api/activities', {
    unitId: ntt.unitId,
    title,
  }));
  document = await paste(house, hands.writer, activity, text);
  path = `/api/documents/activity/${activity}/${document}`;
});

const pieceOf = (asked: Received, words: string): string =>
  offeredAs('p', asked).find((one) => one.text.includes(words))?.id ?? '';
type Fact = { readonly field: string; readonly value: string; readonly passageId: string };
const says = (make: (asked: Received) => Fact[]) => answers((asked) => ({ facts: make(asked) }));

const read = () => must<ReviewedDocument>(hands.writer, 'GET', path);
const fromModel = async () => (await read()).items.filter(({ proposal }) => proposal.id.startsWith('ai-'));
async function ask(): Promise<void> {
  await must(hands.writer, 'POST', `${path}/model`);
  await house.platform.workJobs([factsJob]);
}

test('a model’s fact stands with its passage, is marked, and is taken by a person alone', async () => {
  const value = 'memindai surat masuk setiap sore';
  endpoint.reply = says((asked) => [{ field: 'decisions', value, passageId: pieceOf(asked, 'sepakat') }]);
  const before = await read();
  await ask();
  const [item] = await fromModel();
  expect(item?.proposal).toMatchObject({ path: 'decisions', confidence: 'low', value: { text: value } });
  expect(item?.proposal.note?.id).toContain('model AI (uji-1)');
  expect(text.slice(item?.proposal.start, item?.proposal.end)).toBe(value);
  expect((await read()).inconsistencies).toEqual(before.inconsistencies);
  await must(hands.writer, 'POST', `${path}/decisions`, { decisions: [], acceptConfident: true });
  expect((await fromModel())[0]?.decision).toBe('menunggu');
  const decisions = [{ proposalId: item?.proposal.id, decision: 'accept' }];
  await must(hands.writer, 'POST', `${path}/decisions`, { decisions });
  const { facts } = await must<{ facts: { decisions: object[] } }>(hands.writer, 'GET', `/api/activities/${activity}`);
  expect(facts.decisions).toMatchObject([{ text: value }]);
});

test('what does not stand in the passage that it cites is dropped: altered, of another passage, of no field', async () => {
  endpoint.reply = says((asked) => [
    { field: 'decisions', value: 'memindai surat keluar setiap sore', passageId: pieceOf(asked, 'sepakat') },
    { field: 'place', value: 'ruang arsip lantai dua', passageId: pieceOf(asked, 'sepakat') },
    { field: 'place', value: 'ruang arsip lantai du', passageId: pieceOf(asked, 'bertempat') },
    { field: 'place', value: 'ruang arsip lantai dua', passageId: 'p99' },
    { field: 'local.attendance', value: '17', passageId: pieceOf(asked, 'Jumat') },
    { field: 'place', value: '', passageId: pieceOf(asked, 'bertempat') },
  ]);
  await ask();
  expect(await fromModel()).toEqual([]);
});

test('asked twice, or told what the rules found, nothing comes in twice', async () => {
  endpoint.reply = says((asked) => [
    { field: 'purpose', value: 'membahas pengarsipan', passageId: pieceOf(asked, 'Jumat') },
    { field: 'purpose', value: 'membahas  pengarsipan', passageId: pieceOf(asked, 'Jumat') },
  ]);
  await ask();
  await ask();
  const { items } = await read();
  const said = items.map(({ proposal }) => JSON.stringify([proposal.path, proposal.value]));
  expect(items.filter(({ proposal }) => proposal.id.startsWith('ai-'))).toHaveLength(1);
  expect(new Set(said).size).toBe(said.length);
});

test('prose, no facts and a text that gives orders bring nothing', async () => {
  endpoint.reply = answers(() => 'Tentu, berikut faktanya.');
  await ask();
  endpoint.reply = says(() => []);
  await ask();
  expect(await fromModel()).toEqual([]);
  expect(JSON.stringify(endpoint.received.at(-1)?.response_format)).toContain('"enum":["p1"');
});

test('only who may edit the thing asks', async () => {
  expect(await refusal(await house.as('staf.kupang'), 'POST', `${path}/model`)).toBe('404 http/not-found');
  await must(hands.writer, 'POST', `${path}/model`);
  expect(await refusal(hands.writer, 'POST', `${path}/model`)).toBe('409 rewriting/facts-running');
  await house.platform.workJobs([factsJob]);
});

test('a long text is asked about in lots that end; a value over many pieces is none', () => {
  const lots = lotsOf('baris ke sekian\n'.repeat(5_000) + 'x'.repeat(5_000));
  expect(lots.length).toBeLessThanOrEqual(8);
  expect(lots.flat().every(({ text: words }) => words.length <= 600)).toBe(true);
  const from = { model: 'x', pages: [] };
  const field = { path: 'place', group: 'where', means: '', value: (words: string) => words };
  const facts = [{ field: 'place', value: '.*', passageId: 'p1' }];
  expect(factsIn({ facts }, lots[0] ?? [], [field], from)).toEqual({ proposals: [], dropped: 1 });
});

test('a value is a name, a day or a sentence, never a text of several', () => {
  const text = 'Rapat digelar di Aula Lontar. Kegiatan dibuka Ketua.';
  const piece = { id: 'p1', start: 0, end: text.length, text };
  const field = { path: 'title', group: 'what', means: '', value: (words: string) => words };
  const found = (value: string) =>
    factsIn({ facts: [{ field: 'title', value, passageId: 'p1' }] }, [piece], [field], { model: 'x', pages: [] });
  expect(found(text)).toEqual({ proposals: [], dropped: 1 });
  expect(found('Aula Lontar').proposals).toMatchObject([{ value: 'Aula Lontar' }]);
});
