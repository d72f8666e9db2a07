/** Asking over HTTP: found by the search, quoted exactly, kept, asked again; nothing beyond what stands there. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DraftView } from '../drafts/index.ts';
import { grant } from '../identity/testing/grants.ts';
import { verifyChains, type Room } from '../platform/index.ts';
import { rooms as shipped } from '../rooms.ts';
import { followJob, followSchedule } from '../search/follow.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { notesRoom } from '../testing/notes/room.ts';
import { must, refusal } from '../testing/steps.ts';
import type { AnswerView } from './schema.ts';

const rooms: readonly Room[] = [...shipped, notesRoom];
grant('notes.edit', ['staf', 'kasubbag']);

let house: TestHouse;
let writer: Caller;
let noteId: string;

const index = async (): Promise<void> => {
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs([followJob]);
};
const ask = (question: string, caller = writer, unitId = '53'): Promise<AnswerView> =>
  must(caller, 'POST', '/api/answers', { unitId, question });

const keys = 'Kunci cadangan gudang disimpan Kepala Subbagian Umum, Lidia Nara. Kunci utama dipegang petugas jaga.';
const leave = 'Cuti tahunan diajukan paling lambat tiga hari sebelumnya kepada atasan langsung.';
const foreign = 'Kunci brankas Kupang disimpan bendahara Elias Fanggi.';

beforeAll(async () => {
  house = await testHouse(rooms);
  writer = await house.as('staf.ntt');
  ({ id: noteId } = await must<{ id: string }>(writer, 'POST', '/api/notes', { unitId: '53', text: keys }));
  await must(writer, 'POST', '/api/notes', { unitId: '53', text: leave });
  await must(await house.as('staf.kupang'), 'POST', '/api/notes', { unitId: '5301', text: foreign });
  await index();
});

describe('a question', () => {
  test('is answered with the exact sentence and where it stands', async () => {
    const answer = await ask('Siapa yang menyimpan kunci cadangan gudang?');
    expect(answer).toMatchObject({ state: 'dijawab', answer: { by: 'kutipan' }, nearest: [], again: null });
    expect(answer.answer?.claims[0]).toEqual({
      text: 'Kunci cadangan gudang disimpan Kepala Subbagian Umum, Lidia Nara.',
      form: 'sentence',
      status: 'verbatim',
      passages: [1],
    });
    const [passage] = answer.passages;
    expect(passage).toMatchObject({ paperId: noteId, n: 1, start: 0, text: keys, hidden: false });
    const [span] = passage?.answers ?? [];
    expect(keys.slice(span?.start, span?.end)).toBe(answer.answer?.claims[0]?.text);
  });

  test('that nothing answers is told so, with what comes nearest', async () => {
    const answer = await ask('Siapa yang memusnahkan kunci cadangan?');
    expect(answer).toMatchObject({ state: 'tidak-ditemukan', answer: null, passages: [] });
    expect(answer.nearest[0]).toMatchObject({ paperId: noteId, answers: [] });
    expect(answer.probability).toBeLessThan(0.4);
  });

  test('never finds what another unit wrote', async () => {
    const answer = await ask('Siapa yang menyimpan kunci brankas Kupang?');
    expect(answer.state).toBe('tidak-ditemukan');
    expect(JSON.stringify(answer)).not.toContain('Fanggi');
  });

  test('is of the unit that it names: of no other', async () => {
    const body = { unitId: '5301', question: 'Siapa yang menyimpan kunci?' };
    expect(await refusal(writer, 'POST', '/api/answers', body)).toMatch(/^40[34] /);
    const { id } = await ask('Kapan cuti tahunan diajukan?');
    const elsewhere = await house.as('staf.kupang');
    expect(await refusal(elsewhere, 'GET', `/api/answers/${id}`)).toMatch(/^40[34] /);
  });
});

describe('a record', () => {
  test('stands in the list of its unit, with its file', async () => {
    const { id } = await ask('Kapan cuti tahunan diajukan?');
    const page = await must<{ items: { id: string; answer: string }[] }>(
      await house.as('kasubbag.ntt'),
      'GET',
      '/api/answers?unitId=53&q=cuti',
    );
    const listed = page.items.find((one) => one.id === id);
    expect(listed).toMatchObject({ answer: leave, state: 'dijawab', by: 'kutipan' });
    const { headers } = await house.signIn('staf.ntt');
    const file = await house.api.request(`/api/answers/${id}/file`, { headers });
    expect(file.status).toBe(200);
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  test('asked again is the same, or says what changed', async () => {
    const first = await ask('Siapa yang memegang kunci utama?');
    const same = await must<AnswerView>(writer, 'POST', `/api/answers/${first.id}/again`, {});
    expect(same.again).toEqual({ of: first.id, same: true, changes: [] });
    await must(writer, 'PUT', `/api/notes/${noteId}`, { text: keys.replace('petugas jaga', 'Sekretaris') });
    await index();
    const changed = await must<AnswerView>(writer, 'POST', `/api/answers/${first.id}/again`, {});
    expect(changed.again).toMatchObject({ of: first.id, same: false, changes: [{ code: 'passage-changed' }] });
    const kept = await must<AnswerView>(writer, 'GET', `/api/answers/${first.id}`);
    expect(kept.passages[0]?.text).toBe(keys);
  });

  test('becomes a text of the loop, every sentence borne out', async () => {
    const { id } = await ask('Kapan cuti tahunan diajukan?');
    const { drafts } = await must<{ drafts: { id: string }[] }>(writer, 'POST', '/api/drafts', {
      subject: { type: 'answer', id },
      unitId: '53',
      kinds: ['answer-note'],
    });
    const { content, checks } = await must<DraftView>(writer, 'GET', `/api/drafts/${drafts[0]?.id}`);
    const texts = content.blocks.flatMap(({ claims }) => claims.map(({ text }) => text));
    expect(texts).toEqual(['Nota Telaah: Kapan cuti tahunan diajukan?', leave, expect.stringMatching(/^Sumber: Cuti/)]);
    expect(checks.map(({ status }) => status)).toEqual(['from-facts', 'verbatim', 'from-facts']);
  });

  test('is vouched for by the trail, and nobody changes it', async () => {
    for (const report of await verifyChains(house.platform.owner)) expect(report).toMatchObject({ intact: true });
    const change = house.platform.owner.updateTable('answers').set({ warnings: '[]' }).where('state', '=', 'dijawab');
    await expect(change.execute()).rejects.toThrow(/does not change/);
  });
});

test.each([
  ['x'.repeat(501), 'Pertanyaan: paling banyak 500 karakter.'],
  ['?!? ... 0101 ---', 'Pertanyaan: tidak memuat kata yang dapat dicari. Tulis pertanyaan dengan kata-kata.'],
  ['a'.repeat(400), 'Pertanyaan: tidak memuat kata yang dapat dicari. Tulis pertanyaan dengan kata-kata.'],
])('a question that is none is refused, and what is wrong is said plainly', async (question, sentence) => {
  const { status, body } = await writer('POST', '/api/answers', { unitId: '53', question });
  expect([status, JSON.stringify(body)]).toEqual([expect.any(Number), expect.stringContaining(sentence)]);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});
