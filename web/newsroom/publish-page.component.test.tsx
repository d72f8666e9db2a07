import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DraftView } from '../../src/drafts/schema.ts';
import type { PublicationView } from '../../src/newsroom/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, person, show, unit } from '../testing/show.tsx';
import { Publish } from './publish-page.tsx';

const draft = {
  id: 'draft-1',
  subject: { type: 'activity', id: 'activity-1' },
  unitId: unit.id,
  kind: 'news',
  state: 'disetujui',
  version: 2,
  contributors: ['person-2'],
  content: {
    kind: 'news',
    blocks: [
      { id: 'b0', kind: 'title', claims: [{ id: 'c0', text: 'KPU Gelar Rapat', facts: [], passages: [] }] },
      { id: 'b1', kind: 'paragraph', claims: [{ id: 'c1', text: 'Hubungi 0812.', facts: [], passages: [] }] },
    ],
  },
  approval: { by: 'person-3', position: 'Ketua', at: '2025-10-17T03:00:00Z', hash: 'h' },
  personalData: { findings: [], cleared: null },
  names: { 'person-3': 'Ana Ketua' },
  may: { write: false, review: false, approve: false },
} as unknown as DraftView;
const older = { id: 'terbitan-1', version: 1, unpublished: null } as unknown as PublicationView;
const path = '/api/drafts/{id}/publish' as const;
const can = { capabilities: ['publish'] };

function house(published: readonly PublicationView[] = []) {
  const server = fakeServer();
  const items = [...published];
  server.answers('get', '/api/publications', () => ({ items, total: items.length, page: 1, size: 1 }) as never);
  server.answers('get', '/api/me', () => person(['publish']) as never);
  return server;
}

test('an approved text is shown as readers see it, with who approved it, and published by keyboard', async () => {
  const server = house();
  server.answers('post', path, () => ({ id: 'terbitan-9' }) as never);
  const { place } = await show(<Publish draft={draft} />, can);
  await expect.element(page.getByRole('heading', { name: 'KPU Gelar Rapat' })).toBeVisible();
  await expect.element(page.getByText(/Ana Ketua.*Ketua/)).toBeVisible();
  await expectAccessible();
  const publish = page.getByRole('button', { name: 'Terbitkan berita' });
  publish.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(place).toBe('/terbitan/terbitan-9');
  expect(server.asked('post', path).map(({ body }) => body)).toEqual([{}]);
});

test('a correction says what was corrected', async () => {
  const server = house([older]);
  server.answers('post', path, () => ({ id: 'terbitan-1' }) as never);
  const { place } = await show(<Publish draft={draft} />, can);
  const publish = page.getByRole('button', { name: 'Terbitkan ralat' });
  await expect.element(publish).toBeDisabled();
  await page.getByRole('textbox', { name: /^Catatan ralat/ }).fill('  Angka peserta dibetulkan ');
  await publish.click();
  await expect.poll(place).toBe('/terbitan/terbitan-1');
  expect(server.asked('post', path)[0]!.body).toEqual({ note: 'Angka peserta dibetulkan' });
});

test('personal data that nobody cleared holds it up; a refusal of the server is said', async () => {
  const server = house();
  const findings = [{ blockId: 'b1', kind: 'phone', start: 8, end: 12 }];
  const screen = await show(<Publish draft={{ ...draft, personalData: { findings, cleared: null } }} />, can);
  await expect.element(page.getByText('Selesaikan data pribadi dahulu.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Terbitkan berita' })).toBeDisabled();
  await screen.unmount();
  server.refuses('post', path, {
    status: 409,
    code: 'newsroom/not-approved',
    message: { id: 'Naskah ini berubah', en: 'This text has changed' },
  });
  const { place } = await show(<Publish draft={draft} />, can);
  await page.getByRole('button', { name: 'Terbitkan berita' }).click();
  await expect.element(page.getByRole('alert').getByText('Naskah ini berubah')).toBeVisible();
  expect(place()).toBe('/');
});

test('nobody without the right to publish is offered it, nor for a text that is not approved', async () => {
  house();
  const screen = await show(<Publish draft={draft} />);
  await expect.element(page.getByRole('heading', { name: 'KPU Gelar Rapat' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Terbitkan berita' })).not.toBeInTheDocument();
  await screen.unmount();
  await show(<Publish draft={{ ...draft, state: 'diperiksa' }} />, can);
  await expect.element(page.getByRole('link', { name: /draf/i }).first()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Terbitkan berita' })).not.toBeInTheDocument();
});

test('a text that is public already leads on to its publication', async () => {
  house([{ ...older, version: 2 } as PublicationView]);
  const { place } = await show(<Publish draft={{ ...draft, state: 'terbit' }} />, can);
  await expect.poll(place).toBe('/terbitan/terbitan-1');
});
