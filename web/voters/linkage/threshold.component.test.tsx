import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LinkageState } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { list } from '../testing/findings.ts';
import { Threshold } from './threshold.tsx';

const choose = '/api/voters/lists/{listId}/duplicates/threshold' as const;
const state: LinkageState = {
  run: {
    id: 'cari-1',
    revision: 1,
    model: 'm',
    rows: 1_000,
    candidates: 90,
    pairs: 12,
    finishedAt: '2026-11-20T02:00:00Z',
    decisions: 0,
    skipped: [],
    curve: [-1, 0, 1, 2].map((threshold) => ({ threshold, found: 12 - threshold, precision: 0.9, recall: 0.8 })),
  },
  threshold: { threshold: 0, since: null, chosenByName: null, reason: null },
  jobId: null,
};

async function open(capabilities: readonly string[]) {
  const server = fakeServer();
  server.answers('get', '/api/voters/lists/{listId}/duplicates', () => state);
  await show(<Threshold list={list} />, { capabilities });
  await page.getByText(/^Dugaan ganda ditampilkan mulai peluang 50/).click();
  return server;
}
const change = () => page.getByRole('button', { name: 'Ubah batas peluang' });

test('another chance is chosen with a reason of some length, beginning with the one that holds', async () => {
  const server = await open(['voters.settle']);
  server.answers('put', choose, () => ({ jobId: 'kerja-1' }));
  await change().click();
  const dialog = page.getByRole('dialog', { name: 'Ubah batas peluang' });
  const chance = dialog.getByRole('combobox', { name: /^Mulai peluang/ });
  await expect.element(chance).toHaveValue('0');
  await expectAccessible('[role=dialog]');
  const reason = dialog.getByRole('textbox', { name: /^Alasan/ });
  await reason.fill('terlalu');
  await dialog.getByRole('button', { name: 'Simpan batas peluang' }).click();
  await expect.element(reason).toHaveAttribute('aria-invalid', 'true');
  await expect.element(reason).toHaveFocus();
  expect(server.asked('put', choose)).toEqual([]);
  await reason.fill(' terlalu banyak dugaan yang keliru ');
  await expect.element(reason).not.toHaveAttribute('aria-invalid');
  await chance.selectOptions('2');
  dialog.getByRole('button', { name: 'Simpan batas peluang' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(server.asked('put', choose).map(({ body }) => body)).toEqual([
    { threshold: 2, reason: 'terlalu banyak dugaan yang keliru' },
  ]);
});

test('who may not settle reads the figures only', async () => {
  await open([]);
  await expect.element(page.getByRole('table', { name: 'Angka per batas peluang' })).toBeVisible();
  await expect.element(change()).not.toBeInTheDocument();
});
