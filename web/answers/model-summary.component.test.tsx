import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ModelSummary } from '../../src/answers/schema.ts';
import { paperId } from '../library/testing/sheet.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { ModelSummaryCard } from './model-summary.tsx';

const path = '/api/answers/summary/{paperId}/model' as const;
const jobId = '6f9619ff-8b86-4d01-b42d-00c04fc964aa';
const none: ModelSummary = { model: 'kecil-1', why: null, jobId: null, writing: null, made: null };
const place = { paperId, page: 2, start: 40, end: 90, label: 'Pasal 4' };
const made: NonNullable<ModelSummary['made']> = {
  sentences: [{ text: 'Petugas memeriksa segel setiap hari.', status: 'needs-reading', places: [place] }],
  parts: 3,
  whole: 9,
  refused: 1,
  warning: null,
  model: 'kecil-1',
  askedBy: 'Maria Contoh',
  madeAt: '2026-11-30T01:00:00Z',
};
const can = { capabilities: ['answers.ask'] };

function house(first: ModelSummary) {
  const server = fakeServer();
  const state = { shown: first, job: 'running' as 'running' | 'cancelled' };
  server.answers('get', path, () => state.shown);
  server.answers('post', path, () => {
    state.shown = { ...state.shown, jobId, writing: 'Petugas memeriksa' };
    return { jobId };
  });
  server.answers('get', '/api/jobs/{id}', () => {
    return { id: jobId, kind: 'answers.summarise', state: state.job, done: 1, total: 3, failure: null } as const;
  });
  server.answers('post', '/api/jobs/{id}/cancel', () => {
    state.job = 'cancelled';
    state.shown = { ...state.shown, jobId: null, writing: null };
    return { state: 'cancelled' } as never;
  });
  return { server, state };
}

test('it is asked for, shown while it comes, and what was kept is told when it is stopped', async () => {
  house(none);
  await show(<ModelSummaryCard paperId={paperId} />, can);
  await page.getByRole('button', { name: 'Ringkas dengan model' }).click();
  await expect.element(page.getByRole('progressbar', { name: 'Model sedang meringkas dokumen' })).toBeVisible();
  await expect.element(page.getByText('Petugas memeriksa')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Hentikan model' }).click();
  await expect.element(page.getByText(/ringkasan yang sudah ada tetap/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Ringkas dengan model' })).toBeVisible();
});

test('its sentences are told as words of a model, with their places and what was left out', async () => {
  house({ ...none, made });
  await show(<ModelSummaryCard paperId={paperId} />, can);
  const sentence = page.getByRole('list', { name: 'Ringkasan model AI' }).getByRole('listitem');
  await expect.element(sentence.getByText('Perlu dibaca')).toBeVisible();
  await expect.element(sentence.getByRole('link', { name: 'Pasal 4, halaman 2' })).toBeVisible();
  await expect.element(page.getByText(/membaca 3 dari 9 bagian.*1 kalimat model tidak didukung/)).toBeVisible();
  await expectAccessible();
});

test('why a chosen model may not be asked is told; without a model there is nothing', async () => {
  const why = { id: 'Bahan berkelas terbatas tidak boleh dikirim.', en: 'It stays in the house.' };
  house({ ...none, model: null, why });
  const shown = await show(<ModelSummaryCard paperId={paperId} />, can);
  await expect.element(page.getByText(why.id)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  await shown.unmount();
  house({ ...none, model: null });
  await show(<ModelSummaryCard paperId={paperId} />, can);
  await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
});
