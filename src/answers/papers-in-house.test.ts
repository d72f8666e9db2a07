/** Papers of the library, asked, summed up and compared over HTTP. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperView } from '../library/schema.ts';
import { putIn } from '../library/testing/put-in.ts';
import { jobs } from '../rooms.ts';
import { followSchedule } from '../search/follow.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { must, refusal } from '../testing/steps.ts';
import type { AnswerView, PaperComparison, PaperSummary } from './schema.ts';
import { storehouseRule as old } from './testing/storehouse-rule.ts';

let house: TestHouse;
let writer: Caller;
let elsewhere: Caller;
let first: string;
let second: string;

const revised = old.replace('14 (empat belas)', '7 (tujuh)');

const upload = async (name: string, text: string): Promise<string> =>
  (await putIn(writer, text, { name })).paperId ?? '';

const index = async (): Promise<void> => {
  await house.platform.workJobs(jobs);
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs(jobs);
};

beforeAll(async () => {
  house = await testHouse();
  writer = await house.as('staf.ntt');
  elsewhere = await house.as('staf.kupang');
  first = await upload('gudang-lama.txt', old);
  second = await upload('gudang-baru.txt', revised);
  await index();
});

describe('a paper', () => {
  test('answers with its article', async () => {
    const answer = await must<AnswerView>(writer, 'POST', '/api/answers', {
      unitId: '53',
      question: 'Siapa yang menyimpan kunci cadangan gudang?',
      paperIds: [second],
    });
    expect(answer.state).toBe('dijawab');
    expect(answer.passages[0]).toMatchObject({ type: 'paper', paperId: second });
    expect(answer.answer?.claims[0]?.text).toContain('paling lama 7 (tujuh) hari');
    const { start, text } = answer.passages[0] ?? { start: -1, text: '' };
    expect(revised.slice(start, start + text.length)).toBe(text);
  });

  test('is summed up in its own sentences, with who must do what by when', async () => {
    const summary = await must<PaperSummary>(writer, 'GET', `/api/answers/summary/${first}`);
    expect(summary.duties).toMatchObject([
      { who: 'Petugas gudang', modal: 'wajib', place: { label: 'Pasal 1', paperId: first } },
    ]);
    for (const { text, place } of summary.sentences) expect(old.slice(place.start, place.end)).toBe(text);
    expect(await refusal(elsewhere, 'GET', `/api/answers/summary/${first}`)).toBe('404 answers/no-paper');
  });

  test('is compared with another, article by article', async () => {
    const compared = await must<PaperComparison>(
      writer,
      'GET',
      `/api/answers/compare?one=${first}&other=${second}&changes=only`,
    );
    expect(compared).toMatchObject({ counts: { changed: 1, removed: 0, added: 0 }, total: 1 });
    expect(compared.rows[0]).toMatchObject({ change: 'changed', other: { label: 'Pasal 2', paperId: second } });
    expect(await refusal(elsewhere, 'GET', `/api/answers/compare?one=${first}&other=${second}`)).toBe(
      '404 answers/no-paper',
    );
  });

  test.each(['xlsx', 'docx'])('goes out as %s', async (as) => {
    const { headers } = await house.signIn('staf.ntt');
    for (const path of [`summary/${first}/file?as=${as}`, `compare/file?one=${first}&other=${second}&as=${as}`]) {
      const file = await house.api.request(`/api/answers/${path}`, { headers });
      expect([path, file.status]).toEqual([path, 200]);
      expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    }
  });
});

test('what was quoted of a secret paper is in no record that others read', async () => {
  const keeper = await house.as('kasubbag.ntt');
  const secret = 'Kode brankas pleno disimpan Yustina Bere dalam amplop bersegel di ruang Ketua.';
  await must(
    keeper,
    'POST',
    '/api/library/upload?unitId=53&name=brankas.txt&security=rahasia',
    new TextEncoder().encode(secret),
  );
  await index();
  const ask = { unitId: '53', question: 'Siapa yang menyimpan kode brankas pleno?' };
  const answer = await must<AnswerView>(keeper, 'POST', '/api/answers', ask);
  expect(answer.state).toBe('dijawab');
  expect(await refusal(writer, 'GET', `/api/answers/${answer.id}`)).toBe('404 http/not-found');
  expect(JSON.stringify(await must(writer, 'GET', '/api/answers?unitId=53'))).not.toContain('Yustina');
  expect((await must<AnswerView>(writer, 'POST', '/api/answers', ask)).state).toBe('tidak-ditemukan');
  const note = { subject: { type: 'answer', id: answer.id }, unitId: '53', kinds: ['answer-note'] };
  expect(await refusal(keeper, 'POST', '/api/drafts', note)).toBe('422 drafts/secret-basis');
});

test('a question that was put to a secret paper is as secret, also where nothing answers it', async () => {
  const keeper = await house.as('kasubbag.ntt');
  const { paperId } = await putIn(keeper, 'Catatan tertutup tentang gudang.', { name: 'c.txt', security: 'rahasia' });
  const question = 'Mengapa Obed Nggadas dipindahkan?';
  const answer = await must<AnswerView>(keeper, 'POST', '/api/answers', {
    unitId: '53',
    question,
    paperIds: [paperId],
  });
  expect(answer.state).toBe('tidak-ditemukan');
  expect(await refusal(writer, 'GET', `/api/answers/${answer.id}`)).toBe('404 http/not-found');
  expect(JSON.stringify(await must(writer, 'GET', '/api/answers?unitId=53'))).not.toContain('Nggadas');
});

test('what was quoted of a paper that became secret is told neither in the answer nor in the list', async () => {
  const [reader, keeper] = [await house.as('kasubbag.ntt'), await house.as('sekretaris.ntt')];
  const paperId = await upload('sumpah.txt', 'Naskah sumpah saksi dibacakan Melkianus Oematan di ruang sidang kecil.');
  await index();
  const ask = { unitId: '53', question: 'Siapa yang membacakan naskah sumpah saksi?' };
  const answer = await must<AnswerView>(reader, 'POST', '/api/answers', ask);
  expect(answer.state).toBe('dijawab');
  const { version, title } = await must<PaperView>(keeper, 'GET', `/api/library/${paperId}`);
  const secret = { version, title, section: null, security: 'rahasia', classification: null, below: false };
  await must(keeper, 'POST', `/api/library/${paperId}/settings`, secret);
  for (const path of [`/api/answers/${answer.id}`, '/api/answers?unitId=53'])
    expect(JSON.stringify(await must(reader, 'GET', path)), path).not.toContain('Oematan');
  expect(JSON.stringify(await must(keeper, 'GET', '/api/answers?unitId=53'))).toContain('Oematan');
  const note = { subject: { type: 'answer', id: answer.id }, unitId: '53', kinds: ['answer-note'] };
  expect((await reader('POST', '/api/drafts', note)).status).toBe(409);
  const again = JSON.stringify(await must(reader, 'POST', `/api/answers/${answer.id}/again`));
  expect(again).toContain('tidak (lagi) dapat Anda buka');
  expect(again).not.toContain('sumpah.txt');
  expect(again).not.toMatch(/Oematan|dikutip lagi: sumpah/);
});

test('a question that names a rule is asked of that rule; one that is not there is told of', async () => {
  const rule = (number: number, tents: number) =>
    `PERATURAN KOMISI PEMILIHAN UMUM\nNOMOR ${number} TAHUN 2021\nTENTANG\nPERLENGKAPAN LAPANGAN\n` +
    `Pasal 1\nSetiap lapangan apel memakai ${tents} tenda kanvas yang dijaga petugas ketertiban.\n`;
  const ids = [await upload('alat-a.txt', rule(31, 4)), await upload('alat-b.txt', rule(32, 9))];
  await index();
  const ask = (named: string) =>
    must<AnswerView>(writer, 'POST', '/api/answers', {
      unitId: '53',
      question: `Berapa tenda kanvas yang dipakai setiap lapangan apel${named}?`,
    });
  const second = await ask(' menurut PKPU Nomor 32 Tahun 2021');
  expect(second.answer?.claims.map(({ text }) => text)).toEqual([expect.stringContaining('9 tenda kanvas')]);
  expect(new Set(second.passages.map(({ paperId }) => paperId))).toEqual(new Set([ids[1]]));
  const absent = await ask(' berdasarkan PKPU 77/2021');
  expect(absent).toMatchObject({ state: 'tidak-ditemukan', warnings: [{ code: 'named-not-here' }] });
});

test('an answer says that papers are still being read, until they can be found', async () => {
  const ask = async () => {
    const body = { unitId: '53', question: 'Berapa lama sewa tenda pelantikan?' };
    const { state, warnings } = await must<AnswerView>(writer, 'POST', '/api/answers', body);
    return [state, ...warnings.map(({ code }) => code)];
  };
  await upload('sewa.txt', 'Sewa tenda pelantikan berlaku selama 3 (tiga) hari sejak tenda didirikan.');
  expect(await ask()).toEqual(['tidak-ditemukan', 'still-reading']);
  await house.platform.workJobs(jobs);
  expect(await ask()).toEqual(['tidak-ditemukan', 'still-reading']);
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs(jobs);
  expect(await ask()).toEqual(['dijawab']);
});
