import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, showPage } from '../../testing/show.tsx';
import { KindsPage } from './kinds-page.tsx';

const kind = {
  code: 'surat-dinas',
  own: false,
  label: { id: 'Surat dinas', en: 'Official letter' },
  structure: 'surat' as const,
  numbered: 'SD',
  initials: [{ position: 'kasubbag', section: 'kul' }],
  signer: { position: 'ketua', section: null },
  behalf: [],
  words: { opening: null, answer: null, closing: null },
  required: [],
  since: '2020-01-01',
  source: 'Praktik satuan kerja',
  verified: false,
};
const post = (position: string, section: string | null, id: string) => ({
  position,
  section,
  label: { id, en: id },
  holders: ['Orang Contoh'],
  mine: false,
});

async function shown(width: number) {
  await page.viewport(width, 800);
  const server = fakeServer();
  server.answers('get', '/api/letters/kinds/all', () => ({
    items: [{ ...kind, own: true, since: '2025-01-01', source: 'Rapat' }, kind],
  }));
  server.answers('get', '/api/letters/rules', () => ({
    items: [
      {
        code: 'weekday',
        says: { id: 'Hari sesuai tanggal', en: 'Weekdays fit their days' },
        source: 'Kalender',
        verified: true,
        stops: true,
        since: '2020-01-01',
        reason: 'Keputusan',
      },
    ],
  }));
  server.answers('get', '/api/letters/emblem', () => ({ version: 0, sha256: null }));
  server.answers('get', '/api/letters/posts', () => [
    post('ketua', null, 'Ketua'),
    post('sekretaris', null, 'Sekretaris'),
    post('kasubbag', 'kul', 'Kepala Subbagian KUL'),
  ]);
  server.answers('get', '/api/registers/settings', () => ({ formats: [], codes: [] }));
  const capabilities = ['registers.manage'] as const;
  await showPage(KindsPage, '/surat-keluar/jenis', { capabilities: [...capabilities], path: '/surat-keluar/jenis' });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Jenis surat' })).toBeVisible();
  return server;
}

test('the unit’s own row stands in place of the country’s; a change is sent with its day and source', async () => {
  const server = await shown(1_280);
  await expect.element(page.getByText('Milik satuan kerja')).toBeVisible();
  expect(page.getByText('Surat dinas', { exact: true }).elements()).toHaveLength(1);
  await expectAccessible();
  server.answers('post', '/api/letters/kinds', () => ({ code: 'surat-dinas', since: '2026-01-02' }));
  await page.getByRole('button', { name: 'Ubah: Surat dinas' }).click();
  await page.getByLabelText('Pembuka', { exact: true }).fill('Sehubungan dengan {hal}:');
  await page.getByLabelText('Atas nama (a.n.)').selectOptions('Sekretaris');
  await page.getByRole('textbox', { name: /^Sumber/ }).fill('Keputusan rapat');
  await expectAccessible();
  await page.getByRole('button', { name: 'Simpan jenis' }).click();
  await expect.poll(() => server.asked('post', '/api/letters/kinds').length).toBe(1);
  expect(server.asked('post', '/api/letters/kinds')[0]?.body).toMatchObject({
    code: 'surat-dinas',
    words: { opening: 'Sehubungan dengan {hal}:' },
    behalf: [{ position: 'sekretaris', section: null }],
    source: 'Keputusan rapat',
    nationwide: false,
  });
});

test('on a phone nothing is cut off, also in the dialog', async () => {
  await shown(360);
  await page.getByRole('button', { name: 'Ubah: Surat dinas' }).click();
  await expect.element(page.getByRole('button', { name: 'Simpan jenis' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
