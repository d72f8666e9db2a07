import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { listIdSchema, type VoterList } from '../../src/elections/voters/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { ReturnedNote } from './returned-note.tsx';
import { sent } from './testing/recaps.ts';

const path = '/api/voters/lists/{listId}/returned-recap' as const;
const list = { id: listIdSchema.parse('0198aaaa-0000-7000-8000-000000000001'), state: 'terimpor' } as VoterList;
const back = {
  ...sent,
  state: 'dikembalikan' as const,
  returnedAt: '2026-11-22T02:00:00Z',
  returnReason: 'Satu kecamatan belum masuk',
};

test('a list that corrects what came back says why, and where it is', async () => {
  const server = fakeServer();
  server.answers('get', path, () => ({ returned: back }));
  const { place } = await show(<ReturnedNote list={list} />);
  await expect.element(page.getByText(/^Membetulkan rekap yang dikembalikan KPU Provinsi Contoh/)).toBeVisible();
  await expect.element(page.getByText('Satu kecamatan belum masuk')).toBeVisible();
  await expect.element(page.getByText(/keputusan daftar sebelumnya tersedia di tab Temuan/)).toBeVisible();
  await expectAccessible();
  expect(server.asked('get', path)).toMatchObject([{ path: { listId: list.id } }]);
  await page.getByRole('link', { name: 'Lihat rekap itu' }).click();
  expect(place()).toBe(`/pemilih/rekap/${back.recapId}`);
});

test('any other list says nothing of it', async () => {
  const server = fakeServer();
  server.answers('get', path, () => ({ returned: null }));
  await show(<ReturnedNote list={list} />);
  await expect.poll(() => server.asked('get', path).length).toBe(1);
  await expect.element(page.getByText(/^Membetulkan rekap/)).not.toBeInTheDocument();
});
