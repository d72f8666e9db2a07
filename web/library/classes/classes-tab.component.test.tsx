import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PaperClass } from '../../../src/library/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { ClassesTab } from './classes-tab.tsx';

const list = '/api/library/classes' as const;
const many = '/api/library/classes/list' as const;
const value = {
  label: { id: 'Pembayaran', en: 'Payments' },
  activeYears: 2,
  inactiveYears: 5,
  fate: 'musnah',
  parent: 'KU',
  kind: 'fasilitatif',
  security: 'terbatas' as const,
  access: 'Kepala subbagian',
  source: 'Keputusan contoh',
  since: '2025-01-01',
  verified: false,
};
const payments: PaperClass = { code: 'KU.01', values: [{ ...value, since: '2999-01-01', activeYears: 3 }, value] };
const keeper = { capabilities: ['reference.edit'] };

async function tab(who: { readonly capabilities?: readonly string[] } = keeper) {
  const server = fakeServer();
  server.answers('get', list, ({ query }) => ({
    items: [payments],
    page: Number(query.get('page')),
    size: 1,
    total: 2,
  }));
  await show(<ClassesTab />, who);
  await expect.element(page.getByRole('row', { name: /KU\.01/ })).toBeVisible();
  return server;
}
const dialog = page.getByRole('dialog', { name: /^(?:Tambah kode|Nilai baru|Masukkan daftar)/ });
const field = (name: RegExp) => dialog.getByRole('textbox', { name });

test('everybody reads what holds today and what comes; nobody without the right changes it', async () => {
  const server = await tab({});
  const row = page.getByRole('row', { name: /KU\.01/ });
  await expect.element(row.getByText('aktif 2 tahun, inaktif 5 tahun, lalu musnah')).toBeVisible();
  await expect.element(row.getByText('berikutnya mulai 1 Januari 2999')).toBeVisible();
  await expect.element(row.getByText('belum diverifikasi')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^(?:Tambah|Masukkan|Nilai baru)/ })).not.toBeInTheDocument();
  await expectAccessible();
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
  await page.getByRole('searchbox', { name: /^Cari kode/ }).fill('bayar');
  await expect
    .poll(() => server.asked('get', list).map(({ query }) => String(query)))
    .toEqual(expect.arrayContaining(['page=2', 'page=1&q=bayar']));
});

test('a code gets a new value by keyboard, from a day on and with its source', async () => {
  const server = await tab();
  server.answers('post', list, () => ({ code: 'KU.01', since: '2026-12-01' }));
  page.getByRole('button', { name: 'Nilai baru untuk KU.01' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field(/^Tahun aktif/)).toHaveValue('3');
  await field(/^Tahun inaktif/).fill('');
  await field(/^Sumber/).fill('Keputusan contoh 2');
  await userEvent.keyboard('{Enter}');
  await expect.element(field(/^Tahun aktif/)).toHaveAccessibleDescription(/kosongkan ketiganya/);
  expect(server.asked('post', list)).toEqual([]);
  await field(/^Tahun inaktif/).fill('4');
  await field(/^Berlaku mulai/).fill('01/12/2026');
  await dialog.getByRole('combobox', { name: /^Kelas keamanan/ }).selectOptions('rahasia');
  await expectAccessible('[role=dialog]');
  await dialog.getByRole('button', { name: 'Simpan kode' }).click();
  await expect.element(page.getByText('Kode tersimpan.')).toBeVisible();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(server.asked('post', list)).toMatchObject([
    {
      body: {
        unitId: unit.id,
        code: 'KU.01',
        label: { id: 'Pembayaran', en: 'Payments' },
        retention: { activeYears: 3, inactiveYears: 4, fate: 'musnah' },
        // What the form does not change is not lost with the new value.
        parent: 'KU',
        kind: 'fasilitatif',
        security: 'rahasia',
        access: 'Kepala subbagian',
        since: '2026-12-01',
        source: 'Keputusan contoh 2',
        verified: false,
      },
    },
  ]);
});

test('a list is read while it is pasted; wrong lines are told and nothing is saved with them', async () => {
  const server = await tab();
  server.answers('post', many, () => ({ added: 1, same: 1 }));
  await page.getByRole('button', { name: 'Masukkan daftar' }).click();
  const save = dialog.getByRole('button', { name: 'Simpan daftar' });
  await field(/^Sumber/).fill('Lampiran keputusan');
  await field(/^Baris/).fill('kode;sebutan\nKU.01;Pembayaran\nKU.02;');
  await expect.element(dialog.getByText('1 kode terbaca')).toBeVisible();
  await expect.element(dialog.getByText('Baris 3: sebutan kosong atau lebih dari 200 huruf')).toBeVisible();
  await expect.element(save).toBeDisabled();
  await expectAccessible('[role=dialog]');
  await field(/^Baris/).fill('KU.01;Pembayaran\nKU.02;Pajak;Taxes;1;2;permanen');
  await save.click();
  await expect.element(page.getByText('1 kode tersimpan; 1 sudah punya nilai mulai hari itu.')).toBeVisible();
  expect(server.asked('post', many)).toMatchObject([
    {
      body: {
        unitId: unit.id,
        source: 'Lampiran keputusan',
        rows: [
          { code: 'KU.01', label: { id: 'Pembayaran', en: 'Pembayaran' }, retention: null },
          { code: 'KU.02', label: { en: 'Taxes' }, retention: { activeYears: 1, inactiveYears: 2, fate: 'permanen' } },
        ],
      },
    },
  ]);
});

test('lines come from a file as well, on a phone too', async () => {
  await page.viewport(360, 740);
  await tab();
  await page.getByRole('button', { name: 'Masukkan daftar' }).click();
  const inner = document.querySelector('[role=dialog] form');
  expect(inner?.scrollWidth).toBeLessThanOrEqual(inner?.clientWidth ?? 0);
  const file = new File(['AR.01;Arsip'], 'kode.csv', { type: 'text/csv' });
  await userEvent.upload(dialog.getByLabelText(/^Pilih berkas/), file);
  await expect.element(field(/^Baris/)).toHaveValue('AR.01;Arsip');
  await page.viewport(1_280, 800);
});

test('what the server refuses stands in the form, which keeps what was typed', async () => {
  const server = await tab();
  server.refuses('post', list, {
    status: 409,
    code: 'library/class-there',
    message: { id: 'Kode KU.01 sudah punya nilai', en: 'The code has a value' },
  });
  await page.getByRole('button', { name: 'Nilai baru untuk KU.01' }).click();
  await field(/^Sumber/).fill('Keputusan contoh');
  await dialog.getByRole('button', { name: 'Simpan kode' }).click();
  await expect.element(dialog.getByText('Kode KU.01 sudah punya nilai')).toBeVisible();
  await expect.element(field(/^Sumber/)).toHaveValue('Keputusan contoh');
});
