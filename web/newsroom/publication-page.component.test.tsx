import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PublicationView } from '../../src/newsroom/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, person, show, unit } from '../testing/show.tsx';
import { Publication } from './publication-page.tsx';

const publication = {
  id: 'terbitan-1',
  unitId: unit.id,
  number: 1,
  draftId: 'draft-1',
  version: 1,
  origin: 'template',
  title: 'KPU Gelar Rapat',
  url: 'http://portal.test/1',
  provenanceUrl: 'http://portal.test/1/asal-usul',
  publishedAt: '2025-10-17T03:00:00Z',
  publishedBy: 'Maria Contoh',
  approvedPosition: 'Ketua',
  approvedAt: '2025-10-17T02:00:00Z',
  views: 3,
  unpublished: null,
  corrections: [],
} as unknown as PublicationView;
const unpublished = { at: '2025-10-18T03:00:00Z', by: 'Ana Ketua', reason: 'Tanggalnya salah.' };

function house() {
  const server = fakeServer();
  server.answers('get', '/api/publications/waiting', () => ({ items: [] }));
  server.answers('get', '/api/me', () => person(['publish']) as never);
}

test('a public item says that it is shown, and how it is corrected', async () => {
  house();
  await show(<Publication publication={publication} />, { capabilities: ['publish'] });
  await expect.element(page.getByText('Tampil', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/tetap tampil/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Ubah teks untuk ralat' })).toBeVisible();
  await expectAccessible();
});

test('a withdrawn item says nowhere that it is shown', async () => {
  house();
  await show(<Publication publication={{ ...publication, unpublished }} />, { capabilities: ['publish'] });
  await expect.element(page.getByText(/^Ditarik oleh Ana Ketua/)).toBeVisible();
  await expect.element(page.getByText('Tanggalnya salah.')).toBeVisible();
  await expect.element(page.getByText(/tetap tampil/)).not.toBeInTheDocument();
  await expect.element(page.getByRole('link', { name: 'Buka halaman publik' })).not.toBeInTheDocument();
});
