import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, showPage, unit } from '../testing/show.tsx';
import { HolidaysPage } from './holidays-page.tsx';

const at = '/surat/hari-libur?tahun=2026' as const;
const holiday = (day: string, name: string, more: object = {}) => ({
  day,
  name,
  kind: 'libur',
  source: 'SKB contoh',
  verified: false,
  savedAt: '2025-10-17T01:00:00.000Z',
  savedByName: 'Maria Contoh',
  ...more,
});

function serving(items: readonly object[]) {
  const server = fakeServer();
  server.answers(
    'get',
    '/api/reference/holidays',
    ({ query }) =>
      ({ year: Number(query.get('year')), items: query.get('year') === '2026' ? [...items] : [] }) as never,
  );
  return server;
}

test('a year of which nothing is known says what that means, and who can say more', async () => {
  serving([]);
  await showPage(HolidaysPage, at);
  await expect.element(page.getByText('Belum ada hari libur 2026 yang dicatat')).toBeVisible();
  await expect.element(page.getByText('hanya Sabtu dan Minggu yang dilewati', { exact: false })).toBeVisible();
  expect(page.getByRole('button', { name: 'Tempel daftar' }).elements()).toEqual([]);
  await expectAccessible();
});

test('days with their source and badge; another year; a day is taken back with a source', async () => {
  const server = serving([
    holiday('2026-08-17', 'Proklamasi Kemerdekaan'),
    holiday('2026-12-26', 'Cuti bersama Natal', { kind: 'cuti-bersama', verified: true }),
  ]);
  server.answers('post', '/api/reference/holidays/{day}/withdraw', () => ({ day: '2026-12-26' }));
  const { location } = await showPage(HolidaysPage, at, { capabilities: ['reference.edit'] });
  await expect
    .element(page.getByRole('row', { name: /Senin, 17 Agustus 2026 Proklamasi Kemerdekaan.*belum diverifikasi/ }))
    .toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /Sabtu, 26 Desember 2026.*cuti bersama akhir pekan/ }))
    .toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Hapus 26 Desember 2026' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByRole('button', { name: 'Hapus' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Sumber' }).fill('SKB perubahan contoh');
  await dialog.getByRole('button', { name: 'Hapus' }).click();
  await expect
    .poll(() => server.asked('post', '/api/reference/holidays/{day}/withdraw'))
    .toMatchObject([{ path: { day: '2026-12-26' }, body: { unitId: unit.id, source: 'SKB perubahan contoh' } }]);
  await page.getByRole('button', { name: 'Tahun sesudahnya' }).click();
  await expect.element(page.getByText('Belum ada hari libur 2027 yang dicatat')).toBeVisible();
  expect(location().search).toMatchObject({ tahun: 2027 });
});

test('a pasted list is seen before it is saved; lines that were not read stay in the box', async () => {
  const server = serving([]);
  server.answers('post', '/api/reference/holidays', () => ({ saved: 2, same: 0 }));
  await showPage(HolidaysPage, at, { capabilities: ['reference.edit'] });
  await page.getByRole('button', { name: 'Tempel daftar' }).click();
  const dialog = page.getByRole('dialog');
  const list = dialog.getByRole('textbox', { name: 'Daftar' });
  await list.fill('17 Agustus 2026; Proklamasi\n31 Februari 2026; Tidak ada\n24 Desember 2026; Cuti bersama Natal');
  await expect.element(dialog.getByText('2 hari terbaca')).toBeVisible();
  await expect.element(dialog.getByText('tanggal itu tidak ada')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Simpan 2 hari' })).toBeDisabled();
  await expectAccessible('[role=dialog]');
  await dialog.getByRole('textbox', { name: 'Sumber' }).fill('SKB contoh');
  await dialog.getByRole('button', { name: 'Simpan 2 hari' }).click();
  await expect
    .poll(() => server.asked('post', '/api/reference/holidays'))
    .toMatchObject([
      {
        body: {
          holidays: [
            { day: '2026-08-17', name: 'Proklamasi', kind: 'libur' },
            { day: '2026-12-24', name: 'Cuti bersama Natal', kind: 'cuti-bersama' },
          ],
          source: 'SKB contoh',
          verified: false,
        },
      },
    ]);
  await expect.element(list).toHaveValue('31 Februari 2026; Tidak ada');
});
