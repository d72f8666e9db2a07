import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { file, preview, readFile } from '../testing/imports.ts';
import { ImportResult } from './import-result.tsx';
import { list } from '../testing/findings.ts';

const of = '/api/voters/lists/{listId}/imports/{importId}' as const;

test('every row is accounted for, and the rejected ones are looked at with their reasons', async () => {
  const server = fakeServer();
  const problem = {
    column: 'Tanggal lahir',
    value: '31/02/1990',
    code: 'no-day',
    id: 'Tanggal lahir tidak terbaca',
    en: 'Unreadable birth date',
  };
  server.answers('get', `${of}/rejects`, () => ({
    items: [{ n: 1, sheet: null, line: 12, byte: 480, corrected: true, voter: true, problems: [problem] }],
    total: 1,
    page: 1,
    size: 20,
  }));
  await show(<ImportResult listId={list.id} item={readFile} mayEdit />);
  await expect.element(page.getByText(/1\.000.*997.*3/)).toBeVisible();
  await expect
    .element(
      page.getByText(/^1\.006 baris berkas = 3 judul \+ 1 lanjutan isi sel \+ 2 tersembunyi .* \+ 1\.000 dibaca$/),
    )
    .toBeVisible();
  await expect
    .element(
      page.getByText(/^99 % baris berada di wilayah satuan kerja ini \(980 dari 990 .*; 10 di Kota Sebelah; 7 tanpa/),
    )
    .toBeVisible();
  const rows = page.getByRole('button', { name: 'Lihat baris tertolak' });
  await rows.click();
  const table = page.getByRole('table', { name: 'Baris tertolak' });
  await expect.element(table.getByText(/^Baris 12/)).toBeVisible();
  await expect.element(table.getByText('31/02/1990')).toBeVisible();
  await expect.element(table.getByText('diperbaiki')).toBeVisible();
  await expectAccessible();
  await page.getByRole('combobox', { name: 'Alasan' }).selectOptions('no-day');
  await expect.poll(() => server.asked('get', `${of}/rejects`).at(-1)?.query.get('code')).toBe('no-day');
});

test('the sheet to correct leaves with a purpose, in which no long number stands', async () => {
  const server = fakeServer();
  server.refuses('post', '/api/voters/lists/{listId}/exports', {
    status: 403,
    code: 'voters/may-not-export',
    message: { id: 'Jabatan Anda tidak mengunduh', en: 'Your position does not download' },
  });
  await show(<ImportResult listId={list.id} item={readFile} mayEdit />);
  await page.getByRole('button', { name: 'Unduh lembar perbaikan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unduh lembar perbaikan' });
  const purpose = dialog.getByRole('textbox', { name: /^Keperluan/ });
  const download = dialog.getByRole('button', { name: 'Unduh lembar' });
  await expect.element(purpose).toHaveValue('memperbaiki baris yang ditolak');
  await purpose.fill('untuk 0000 0000 0000');
  await expect.element(purpose).toHaveAccessibleDescription(/Jangan tulis NIK atau NKK di sini\.$/);
  await expect.element(download).toBeDisabled();
  await purpose.fill(' melengkapi tanggal lahir ');
  await expectAccessible('[role=dialog]');
  await download.click();
  await expect.element(dialog.getByText('Jabatan Anda tidak mengunduh')).toBeVisible();
  expect(server.asked('post', '/api/voters/lists/{listId}/exports')[0]!.body).toMatchObject({
    note: 'melengkapi tanggal lahir',
    importId: 'berkas-1',
  });
});

test('an import that failed is started again with its mapping; what was purged or is only read offers nothing', async () => {
  const server = fakeServer();
  server.answers('get', `${of}/preview`, () => preview);
  server.answers('post', `${of}/start`, () => ({}) as never);
  const failure = { code: 'voters/stopped', message: { id: 'Impor terhenti', en: 'The import stopped' } };
  const screen = await show(<ImportResult listId={list.id} item={{ ...file, state: 'gagal', failure }} mayEdit />);
  await expect.element(page.getByText('Impor terhenti')).toBeVisible();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.poll(() => server.asked('post', `${of}/start`)[0]?.body).toEqual({ mapping: preview.mapping });
  await screen.unmount();

  const purged = { ...readFile, purgedAt: '2026-11-25T00:00:00Z' };
  const second = await show(<ImportResult listId={list.id} item={purged} mayEdit />);
  await expect.element(page.getByText(/sudah dihapus: daftar ditetapkan atau masa simpannya berakhir/)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  await second.unmount();

  await show(<ImportResult listId={list.id} item={readFile} mayEdit={false} />);
  await expect.element(page.getByText(/1\.000.*997.*3/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Unduh lembar perbaikan' })).not.toBeInTheDocument();
});
