import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ListField } from '../../../src/letters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, showPage } from '../../testing/show.tsx';
import { SrikandiCard } from './srikandi-card.tsx';

const laid = (direction: 'masuk' | 'keluar', own: boolean, heads: readonly (readonly [ListField, string])[]) => ({
  direction,
  own,
  version: 1,
  columns: heads.map(([field, head]) => ({ field, head, also: ['Lain'] })),
  since: '2020-01-01',
  source: 'Perkiraan',
  verified: own,
});
const country = [
  ['number', 'Nomor Naskah'],
  ['date', 'Tanggal Naskah'],
  ['subject', 'Hal'],
] as const;

test.each([1280, 360])('columns stand with their badge and are changed, at %i pixels', async (width) => {
  await page.viewport(width, 900);
  const server = fakeServer();
  server.answers('get', '/api/letters/srikandi-columns', () => ({
    items: [laid('masuk', false, country), laid('keluar', true, country.slice(0, 2)), laid('keluar', false, country)],
  }));
  server.answers('post', '/api/letters/srikandi-columns', () => ({ version: 2 }));
  await showPage(SrikandiCard, '/surat/srikandi', { capabilities: ['registers.manage'], path: '/surat/srikandi' });
  await expect.element(page.getByText('Nomor Naskah · Tanggal Naskah · Hal')).toBeVisible();
  // The unit's own stands alone.
  expect(page.getByRole('listitem').elements()).toHaveLength(2);
  await expectAccessible();
  await page.getByRole('button', { name: 'Ubah: Surat keluar' }).click();
  await page
    .getByRole('textbox', { name: /^Judulnya/ })
    .nth(1)
    .fill('Terbit');
  await page.getByRole('button', { name: 'Naikkan kolom 2' }).click();
  await expect.element(page.getByRole('textbox', { name: /^Judulnya/ }).first()).toHaveValue('Terbit');
  await page.getByRole('textbox', { name: /^Sumber/ }).fill('Daftar asli');
  await expectAccessible();
  await page.getByRole('button', { name: 'Simpan kolom' }).click();
  await expect.poll(() => server.asked('post', '/api/letters/srikandi-columns').length).toBe(1);
  expect(server.asked('post', '/api/letters/srikandi-columns')[0]?.body).toMatchObject({
    direction: 'keluar',
    columns: [
      { field: 'date', head: 'Terbit', also: ['Lain'] },
      { field: 'number', head: 'Nomor Naskah' },
    ],
    source: 'Daftar asli',
    verified: false,
  });
});
