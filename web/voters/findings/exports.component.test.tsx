import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FindingCounts, VoterExport } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { counts, list } from '../testing/findings.ts';
import { Exports } from './exports.tsx';

const route = '/api/voters/lists/{listId}/exports';
const waiting: FindingCounts = {
  ...counts,
  waiting: 4,
  byVillage: counts.byVillage.map((village) => ({ ...village, waiting: 4 })),
};
const file: VoterExport = {
  id: 'export-1',
  jobId: 'job-0',
  listName: list.name,
  downloads: 0,
  listId: list.id,
  kind: 'temuan',
  purpose: 'permintaan-bawaslu',
  note: 'rapat koordinasi',
  village: '5301012001',
  code: 'V20',
  fullNumbers: true,
  state: 'siap',
  name: 'temuan.xlsx',
  bytes: 52_000,
  voters: 150,
  at: '2026-11-20T02:00:00Z',
  by: { id: 'person-1', name: 'Maria Contoh' },
  expiresAt: '2026-11-27T02:00:00Z',
};

const begun = { id: 'export-2', jobId: 'job-1', expiresAt: '2026-11-27T02:00:00Z' };

async function open({
  counted = counts,
  files = [],
  capabilities = ['voters.edit'],
}: {
  readonly counted?: FindingCounts;
  readonly files?: VoterExport[];
  readonly capabilities?: readonly string[];
} = {}) {
  const house = fakeServer();
  house.answers('get', '/api/voters/lists/{listId}/finding-counts', () => counted);
  house.answers('get', '/api/voters/exports', () => ({ items: files, total: files.length, page: 1, size: 50 }));
  const screen = await show(<Exports list={list} />, { capabilities });
  return { house, screen, make: screen.getByRole('button', { name: 'Buat berkas' }) };
}

test('a file of findings needs its purpose, and another purpose its explanation', async () => {
  const { house, screen, make } = await open();
  house.answers('post', route, () => begun);
  await screen.getByRole('button', { name: 'Ekspor temuan (XLSX)' }).click();
  await expectAccessible('[role=dialog]');
  await make.click();
  const purpose = screen.getByRole('combobox', { name: /^Tujuan/ });
  await expect.element(purpose).toHaveFocus();
  await expect.element(purpose).toHaveAccessibleDescription('Pilih tujuan');
  await purpose.selectOptions('Lainnya');
  await make.click();
  const note = screen.getByRole('textbox', { name: /^Penjelasan/ });
  await expect.element(note).toHaveFocus();
  await expect.element(note).toHaveAccessibleDescription(/Jelaskan tujuannya, paling sedikit 10 huruf\./);
  await userEvent.keyboard('NIK 5390 0112 0380 0001');
  await expect.element(note).toHaveAccessibleDescription(/hapus nomor panjang/);
  await note.fill('untuk rapat pleno');
  await expect.element(note).not.toHaveAttribute('aria-invalid');
  expect(house.asked('post', route)).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog', { name: 'Ekspor temuan (XLSX)' })).not.toBeInTheDocument();
  await expect.element(screen.getByText('Berkas sedang dibuat').first()).toBeVisible();
  expect(house.asked('post', route)).toMatchObject([
    { body: { kind: 'temuan', purpose: 'lainnya', note: 'untuk rapat pleno', filter: {}, fullNumbers: false } },
  ]);
});

test('visit sheets begin with the village that waits and their own purpose', async () => {
  const { house, screen, make } = await open({ counted: waiting });
  house.answers('post', route, () => begun);
  await screen.getByRole('button', { name: 'Buat lembar coktas' }).click();
  await expect.element(screen.getByRole('combobox', { name: /^Desa/ })).toHaveValue('5301012001');
  await make.click();
  await expect.element(screen.getByRole('dialog', { name: 'Buat lembar coktas' })).not.toBeInTheDocument();
  expect(house.asked('post', route)).toMatchObject([
    { body: { kind: 'coktas', purpose: 'coktas', filter: { village: '5301012001', state: 'menunggu' } } },
  ]);
});

test('numbers in full are offered only to those who may see them', async () => {
  const first = await open();
  await first.screen.getByRole('button', { name: 'Ekspor temuan (XLSX)' }).click();
  await expect.element(first.make).toBeVisible();
  expect(first.screen.getByRole('checkbox').elements()).toEqual([]);
  await first.screen.unmount();
  const { house, screen, make } = await open({ capabilities: ['voters.edit', 'voters.unmask'] });
  house.answers('post', route, () => begun);
  await screen.getByRole('button', { name: 'Ekspor temuan (XLSX)' }).click();
  await screen.getByRole('checkbox', { name: /^Sertakan NIK dan NKK lengkap/ }).click();
  await screen.getByRole('combobox', { name: /^Tujuan/ }).selectOptions('Arsip');
  await make.click();
  await expect
    .poll(() => house.asked('post', route))
    .toMatchObject([{ body: { fullNumbers: true, purpose: 'arsip' } }]);
});

test('a refusal names its field and keeps what was typed', async () => {
  const { house, screen, make } = await open();
  house.refuses('post', route, {
    status: 422,
    code: 'platform/invalid',
    message: { id: 'Berkas tidak dibuat', en: 'The file was not made' },
    fields: { note: { id: 'Jangan menulis nama orang', en: 'Write no names' } },
  });
  await screen.getByRole('button', { name: 'Ekspor temuan (XLSX)' }).click();
  await screen.getByRole('combobox', { name: /^Tujuan/ }).selectOptions('Arsip');
  const note = screen.getByRole('textbox', { name: /^Penjelasan/ });
  await note.fill('arsip triwulan');
  await make.click();
  await expect.element(screen.getByText('Berkas tidak dibuat')).toBeVisible();
  await expect.element(note).toHaveAccessibleDescription(/Jangan menulis nama orang/);
  await expect.element(note).toHaveValue('arsip triwulan');
});

test('a file says what is in it, for what and how long; one that cannot be fetched says why', async () => {
  const { house, screen } = await open({ files: [file, { ...file, id: 'export-2', state: 'kedaluwarsa' }] });
  const [ready, over] = [screen.getByRole('row').nth(1), screen.getByRole('row').nth(2)];
  await expect.element(ready).toMatchTextContent(/Temuan · Desa Contoh · V20/);
  await expect.element(ready).toMatchTextContent(/Permintaan Bawaslu: rapat koordinasi · NIK dan NKK lengkap/);
  await expect.element(ready).toMatchTextContent(/150 pemilih/);
  await expect.element(over).toMatchTextContent(/kedaluwarsa/);
  expect(over.getByRole('button').elements()).toEqual([]);
  await expectAccessible();
  house.refuses('post', '/api/exports/{exportId}/download', {
    status: 410,
    code: 'exports/gone',
    message: { id: 'Berkas sudah dihapus', en: 'The file is deleted' },
  });
  await ready.getByRole('button', { name: 'Unduh' }).click();
  await expect.element(screen.getByText('Berkas sudah dihapus').first()).toBeVisible();
});
