import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { FollowUpPage } from './follow-up-page.tsx';

const dated = { since: '2025-01-01', source: 'Kebiasaan', verified: false };
const days = (code: string, label: string, value: number) => ({
  code,
  label: { id: label, en: label },
  least: 0,
  most: 30,
  values: [{ ...dated, version: 1, value, savedAt: '2025-01-01T00:00:00.000Z', savedByName: null }],
});
const superior = (position: string, label: string, above: string | null, aboveLabel: string | null) => ({
  ...dated,
  position,
  label: { id: label, en: label },
  above,
  aboveLabel: aboveLabel === null ? null : { id: aboveLabel, en: aboveLabel },
});

function serving() {
  const server = fakeServer();
  server.answers(
    'get',
    '/api/reference/values',
    () => [days('letters/remind-days', 'Hari sebelum batas', 2), days('other/days', 'Hari lain', 9)] as never,
  );
  server.answers('get', '/api/reference/holidays', ({ query }) => ({ year: Number(query.get('year')), items: [] }));
  server.answers(
    'get',
    '/api/letters/superiors',
    () =>
      [
        superior('kasubbag', 'Kepala Subbagian', 'sekretaris', 'Sekretaris'),
        superior('sekretaris', 'Sekretaris', 'ketua', 'Ketua'),
        superior('ketua', 'Ketua', null, null),
      ] as never,
  );
  return server;
}

test('values and the line of posts say since when, from where, and that nobody has verified them', async () => {
  serving();
  await show(<FollowUpPage />);
  await expect.element(page.getByText('Hari sebelum batas: 2')).toBeVisible();
  const unknown = page.getByText('belum dicatat: hanya Sabtu dan Minggu yang dilewati.', { exact: false });
  await expect.element(unknown).toBeVisible();
  const way = page.getByRole('link', { name: 'Lihat hari libur' });
  await expect.element(way).toHaveAttribute('href', '/surat/hari-libur');
  expect(page.getByText('Hari lain', { exact: false }).elements()).toEqual([]);
  await expect.element(page.getByRole('row', { name: /^Ketua tidak ada/ })).toBeVisible();
  expect(page.getByText('belum diverifikasi').elements()).toHaveLength(4);
  expect(page.getByRole('button').elements()).toEqual([]);
  await expectAccessible();
});

test('who keeps reference data says what stands above a post, from a day on, with a source', async () => {
  const server = serving();
  server.answers('post', '/api/letters/superiors', () => ({ position: 'kasubbag', since: '2025-10-17' }));
  await show(<FollowUpPage />, { capabilities: ['reference.edit'] });
  await page.getByRole('button', { name: 'Ubah: Kepala Subbagian' }).click();
  const dialog = page.getByRole('dialog', { name: 'Atasan Kepala Subbagian' });
  await expect.element(dialog.getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Atasannya' }).selectOptions('Ketua');
  await dialog.getByRole('textbox', { name: 'Sumber' }).fill('Keputusan 12 Tahun 2025');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect
    .poll(() => server.asked('post', '/api/letters/superiors'))
    .toMatchObject([
      {
        body: {
          unitId: unit.id,
          position: 'kasubbag',
          above: 'ketua',
          source: 'Keputusan 12 Tahun 2025',
          verified: false,
        },
      },
    ]);
  await expect.element(page.getByText('Disimpan.')).toBeVisible();
});
