import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settlement } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { SettleCard } from './settle-card.tsx';
import { list } from '../testing/findings.ts';

const settle = '/api/voters/lists/{listId}/settle' as const;
const can = { capabilities: ['voters.settle'] };
const settlement: Settlement = {
  listId: list.id,
  unitId: unit.id,
  state: 'terimpor',
  rows: 1_000,
  previous: null,
  version: null,
  openErrors: 0,
  openWarnings: 0,
  rejected: 0,
  unchecked: [],
  decisions: 4,
  conflicts: [],
  conflictCount: 0,
  jobId: null,
  latestId: null,
  latestName: null,
  suggestedName: 'PDPB Contoh 2026-TW4',
};
const button = () => page.getByRole('button', { name: 'Tetapkan versi' });
const reason = () => page.getByRole('textbox', { name: /^Alasan menetapkan/ });

test('a list whose findings are decided is settled by keyboard under the name it is given', async () => {
  const server = fakeServer();
  server.answers('post', settle, () => ({ jobId: 'kerja-1' }) as never);
  server.answers('get', '/api/jobs/{id}', () => ({ state: 'running', done: 1, total: 4 }) as never);
  await show(<SettleCard settlement={settlement} />, can);
  await expect.element(page.getByText(/4 keputusan akan diterapkan\./)).toBeVisible();
  await expect.element(reason()).not.toBeInTheDocument();
  const name = page.getByRole('textbox', { name: /^Nama versi/ });
  await name.fill('V');
  await expect.element(button()).toBeDisabled();
  await name.fill(' Versi pleno ');
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('progressbar', { name: 'Versi sedang ditetapkan' })).toBeVisible();
  expect(server.asked('post', settle).map(({ body }) => body)).toEqual([{ name: 'Versi pleno', reason: '' }]);
});

test('what is still open is settled with a reason only; a refusal keeps it', async () => {
  const server = fakeServer();
  server.refuses('post', settle, {
    status: 409,
    code: 'voters/changed',
    message: { id: 'Daftar ini sudah berubah', en: 'The list has changed' },
  });
  await show(<SettleCard settlement={{ ...settlement, openErrors: 7 }} />, can);
  await expect.element(page.getByText('7 temuan kesalahan masih terbuka')).toBeVisible();
  await expect.element(button()).toBeDisabled();
  await reason().fill('Sisanya dikunjungi pada triwulan berikut');
  await button().click();
  await expect.element(page.getByRole('alert').getByText('Daftar ini sudah berubah')).toBeVisible();
  await expect.element(reason()).toHaveValue('Sisanya dikunjungi pada triwulan berikut');
});

test('what was never checked is not said to be decided, and is settled with a reason only', async () => {
  fakeServer();
  await show(<SettleCard settlement={{ ...settlement, unchecked: ['rules', 'linkage'] }} />, can);
  await expect.element(page.getByText('Isi daftar ini belum diperiksa')).toBeVisible();
  await expect.element(page.getByText(/pemeriksaan aturan, pencarian data ganda/)).toBeVisible();
  await expect.element(page.getByText(/Semua temuan kesalahan sudah diputuskan/)).not.toBeInTheDocument();
  await expect.element(button()).toBeDisabled();
  await reason().fill('Pleno dimajukan satu hari');
  await expect.element(button()).toBeEnabled();
  await expectAccessible();
});

test('who may not settle is told who does', async () => {
  fakeServer();
  await show(<SettleCard settlement={settlement} />);
  await expect
    .element(page.getByText('Kepala Subbagian Rendatin atau Sekretaris yang menetapkan versi.'))
    .toBeVisible();
  await expect.element(button()).not.toBeInTheDocument();
});
