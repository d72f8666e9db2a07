import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SearchSynonym } from '../../src/search/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { SynonymsTab } from './synonyms-tab.tsx';

const list = '/api/search/synonyms' as const;
const change = '/api/search/synonyms/{id}/change' as const;
const synonym: SearchSynonym = {
  id: 'synonym-1',
  unitId: unit.id,
  unitName: unit.name,
  words: ['urna', 'kotak suara'],
  since: '2025-01-01',
  until: null,
  source: 'Istilah setempat',
  verified: false,
  editable: true,
};
const national: SearchSynonym = {
  ...synonym,
  id: 'synonym-2',
  unitName: 'KPU Contoh',
  words: ['DPT', 'daftar pemilih tetap'],
  verified: true,
  editable: false,
};

async function tab(items: readonly SearchSynonym[] = [synonym, national]) {
  const server = fakeServer();
  server.answers('get', list, ({ query }) => ({
    items: [...items],
    page: Number(query.get('page')),
    size: 2,
    total: items.length === 0 ? 0 : 3,
  }));
  await show(<SynonymsTab unitId={unit.id} unitName={unit.name} />);
  await expect.element(page.getByRole('heading', { name: 'Padanan kata pencarian' })).toBeVisible();
  return server;
}
/** A notice is a dialog, too. */
const dialog = page.getByRole('dialog', { name: /^(?:Tambah|Ubah|Akhiri) padanan/ });
const words = dialog.getByRole('textbox', { name: /^Kata yang dicari bersama/ });
const source = dialog.getByRole('textbox', { name: /^Sumber/ });

test('what holds is listed with its days, its source and whether it was checked; others are not to be changed', async () => {
  const server = await tab();
  const row = page.getByRole('row', { name: /urna/ });
  await expect.element(row.getByText('mulai 1 Januari 2025')).toBeVisible();
  await expect.element(row.getByText('belum diverifikasi')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Ubah padanan DPT, daftar pemilih tetap' }))
    .not.toBeInTheDocument();
  await expectAccessible();
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
  await page.getByRole('searchbox', { name: /^Cari padanan/ }).fill('kotak');
  await page.getByRole('combobox', { name: 'Keadaan' }).selectOptions('Sudah diakhiri');
  await expect
    .poll(() => server.asked('get', list).map(({ query }) => String(query)))
    .toEqual(expect.arrayContaining(['page=1&state=berlaku', 'page=2&state=berlaku', 'page=1&q=kotak&state=diakhiri']));
});

test('words are tried, then added by keyboard with their day and source', async () => {
  const server = await tab([]);
  server.answers('get', '/api/search/synonyms/try', () => [
    { word: 'peti', now: 0, together: 4, also: ['Berita acara segel kotak'] },
    { word: 'kotak suara', now: 4, together: 4, also: [] },
  ]);
  server.answers('post', list, () => ({ id: 'synonym-3' }));
  await expect.element(page.getByText('Belum ada padanan kata')).toBeVisible();
  const add = page.getByRole('button', { name: 'Tambah padanan' });
  add.element().focus();
  await userEvent.keyboard('{Enter}');
  const attempt = dialog.getByRole('button', { name: 'Coba di dokumen Anda' });
  await words.fill('peti');
  await expect.element(attempt).toBeDisabled();
  await words.fill(' peti,  kotak  suara, Peti');
  await attempt.click();
  await expect.element(dialog.getByText(/^“peti” menemukan 0 sekarang, 4 bersama padanannya\./)).toBeVisible();
  await expect.element(dialog.getByText('Juga ditemukan: Berita acara segel kotak')).toBeVisible();
  await expectAccessible('[role=dialog]');
  await dialog.getByRole('textbox', { name: /^Berlaku mulai/ }).fill('01/12/2026');
  await source.fill('Pedoman logistik');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText('Padanan tersimpan.')).toBeVisible();
  expect(server.asked('post', list)).toMatchObject([
    {
      body: {
        unitId: unit.id,
        words: ['peti', 'kotak suara'],
        since: '2026-12-01',
        source: 'Pedoman logistik',
        verified: false,
      },
    },
  ]);
});

test('one word alone is told at its field, and nothing is sent', async () => {
  const server = await tab();
  await page.getByRole('button', { name: 'Tambah padanan' }).click();
  await words.fill('peti');
  await source.fill('Pedoman logistik');
  await dialog.getByRole('button', { name: 'Simpan padanan' }).click();
  await expect.element(words).toHaveAccessibleDescription(/dua sampai dua belas kata/);
  await expect.element(words).toHaveFocus();
  expect(server.asked('post', list)).toEqual([]);
});

test('a change puts others in their place; what the server refuses stays in the form', async () => {
  const server = await tab();
  server.refuses('post', change, {
    status: 409,
    code: 'search/synonyms-ended',
    message: { id: 'Padanan kata ini sudah diakhiri', en: 'They have ended' },
  });
  await page.getByRole('button', { name: 'Ubah padanan urna, kotak suara' }).click();
  await expect.element(words).toHaveValue('urna, kotak suara');
  await words.fill('urna, kotak');
  await dialog.getByRole('button', { name: 'Simpan padanan' }).click();
  await expect.element(dialog.getByText('Padanan kata ini sudah diakhiri')).toBeVisible();
  await expect.element(words).toHaveValue('urna, kotak');
  server.answers('post', change, () => ({ id: 'synonym-4' }));
  await dialog.getByRole('button', { name: 'Simpan padanan' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(server.asked('post', change)[1]).toMatchObject({
    path: { id: 'synonym-1' },
    body: { words: ['urna', 'kotak'], source: 'Istilah setempat' },
  });
});

test('an end is asked once more', async () => {
  const server = await tab();
  server.answers('delete', '/api/search/synonyms/{id}', () => ({ id: 'synonym-1' }));
  await page.getByRole('button', { name: 'Akhiri padanan urna, kotak suara' }).click();
  await expect.element(dialog.getByText(/dicari sendiri-sendiri/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Akhiri' }).click();
  await expect.element(page.getByText('Padanan diakhiri.')).toBeVisible();
  expect(server.asked('delete', '/api/search/synonyms/{id}')).toMatchObject([{ path: { id: 'synonym-1' } }]);
});
