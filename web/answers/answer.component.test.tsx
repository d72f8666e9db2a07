import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerIdSchema, type AnswerPassage, type AnswerView } from '../../src/answers/schema.ts';
import { paperId, serveSheet, sheet, spanOf } from '../library/testing/sheet.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { Answer } from './answer-page.tsx';

const read = sheet();
const id = answerIdSchema.parse('6f9619ff-8b86-4d01-b42d-00c04fc96400');

/** A passage of the sheet; `answering` are the words in it that answer. */
function passage(n: number, words: string, answering?: string): AnswerPassage {
  const { start, end } = spanOf(read, words);
  const at = answering === undefined ? -1 : words.indexOf(answering);
  return {
    n,
    type: 'paper',
    paperId,
    title: 'Peraturan Contoh Nomor 4 Tahun 2024',
    unitId: unit.id,
    page: 3,
    start,
    end,
    heading: 'BAB II › Pasal 12',
    text: words,
    sha256: 'h',
    marks: [],
    answers: at < 0 ? [] : [{ start: at, end: at + answering!.length }],
    note: null,
    hidden: false,
  };
}
const first = passage(1, 'Daftar sementara diumumkan paling lama 14 hari', 'paling lama 14 hari');
const second = passage(2, 'Tanggapan disampaikan paling lambat 21 hari.');

const view: AnswerView = {
  id,
  unitId: unit.id,
  question: 'Berapa lama daftar sementara diumumkan?',
  paperIds: [],
  state: 'dijawab',
  answer: {
    claims: [
      { text: 'Daftar sementara diumumkan paling lama 14 hari.', form: 'sentence', status: 'verbatim', passages: [1] },
      { text: 'Tanggapan ditunggu 21 hari.', form: 'model', status: 'needs-reading', passages: [2] },
    ],
    by: 'kutipan',
    model: null,
  },
  passages: [first, second],
  nearest: [],
  warnings: [],
  probability: 0.9,
  askedBy: 'Maria Contoh',
  askedAt: '2026-11-30T01:00:00Z',
  answeredAt: '2026-11-30T01:00:01Z',
  again: null,
  jobId: null,
  writing: null,
  indexVersion: '1',
};
const can = { capabilities: ['answers.ask'] };
const drawnAt = () => document.querySelector<HTMLElement>('[data-drawn]')?.style.top;

test('every claim leads to its passage, and the passage to its place on the page', async () => {
  serveSheet(fakeServer(), read);
  await show(<Answer view={view} />, can);
  await expect.element(page.getByRole('img', { name: 'Gambar halaman 3' })).toBeVisible();
  await expect.poll(drawnAt).toBeTruthy();
  const before = drawnAt();
  // Only what answers is drawn, not the whole passage.
  expect(document.querySelector('mark')?.textContent).toBe('paling lama 14 hari');
  const claim = page.getByRole('list', { name: 'Jawaban' }).getByRole('listitem').nth(1);
  await expect.element(claim.getByText('Perlu dibaca')).toBeVisible();
  await claim.getByRole('button', { name: 'Tunjukkan bagian 2' }).click();
  await expect.poll(drawnAt).not.toBe(before);
  await expectAccessible();
});

test('what is not in the documents is said so, with the nearest passages and without an answer', async () => {
  serveSheet(fakeServer(), read);
  await show(
    <Answer view={{ ...view, state: 'tidak-ditemukan', answer: null, passages: [], nearest: [second] }} />,
    can,
  );
  await expect.element(page.getByText('Tidak ditemukan dalam dokumen')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Bagian yang paling dekat' })).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'Jawaban' })).not.toBeInTheDocument();
});

test('a revoked rule is never given without saying so, and a passage that is closed stays closed', async () => {
  serveSheet(fakeServer(), read);
  const message = { id: 'Dicabut oleh Peraturan Contoh Nomor 9 Tahun 2025', en: 'Revoked' };
  const closed = { ...second, text: '', hidden: true };
  await show(
    <Answer
      view={{
        ...view,
        passages: [{ ...first, note: message }, closed],
        warnings: [{ code: 'not-in-force', message, passage: 1 }],
      }}
    />,
    can,
  );
  await expect.element(page.getByRole('status').getByText(message.id)).toBeVisible();
  await page.getByRole('button', { name: 'Tunjukkan bagian 2' }).first().click();
  await expect.element(page.getByText(/terbuka untuk Anda/).first()).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'Gambar halaman 3' })).not.toBeInTheDocument();
});

test('beside a claim stands what is known of its paper, and that another paper than the asked one says it', async () => {
  serveSheet(fakeServer(), read);
  const note = { id: 'Dicabut oleh: Peraturan Nomor 9', en: 'Repealed' };
  const other = { ...second, paperId: '11111111-2222-4333-8444-555555555555', title: 'Peraturan Nomor 9' };
  await show(<Answer view={{ ...view, paperIds: [first.paperId], passages: [{ ...first, note }, other] }} />, can);
  const claims = page.getByRole('list', { name: 'Jawaban' }).getByRole('listitem');
  await expect.element(claims.nth(0).getByText(note.id)).toBeVisible();
  await expect.element(claims.nth(1).getByText(/^Dari Peraturan Nomor 9, yang mencabut/)).toBeVisible();
});

test('asked again, it says what is another now', async () => {
  const server = fakeServer();
  serveSheet(server, read);
  const changed = { code: 'claims', message: { id: 'Jawabannya berubah', en: 'The answer changed' } } as const;
  server.answers('post', '/api/answers/{id}/again', () => ({ ...view, id: view.id }) as never);
  const { place } = await show(<Answer view={{ ...view, again: { of: id, same: false, changes: [changed] } }} />, can);
  await expect.element(page.getByText('Jawabannya berubah')).toBeVisible();
  await page.getByRole('button', { name: 'Tanya lagi' }).click();
  await expect.poll(place).toBe(`/tanya/${id}`);
});

test('what a model writes is shown while it comes, as unchecked, and can be stopped', async () => {
  const server = fakeServer();
  const waiting = { ...view, state: 'menunggu' as const, passages: [], writing: 'Masa tanggapan adalah' };
  server.answers('post', '/api/answers/{id}/stop', () => ({ ...view, state: 'dijawab' as const }));
  await show(<Answer view={waiting} />, { capabilities: ['answers.ask'] });
  const writing = page.getByRole('region', { name: 'Model sedang menulis (belum diperiksa)' });
  await expect.element(writing.getByText('Masa tanggapan adalah')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Hentikan model' }).click();
  await expect.poll(() => server.asked('post', '/api/answers/{id}/stop').length).toBe(1);
});
