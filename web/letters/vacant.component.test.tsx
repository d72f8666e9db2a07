import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { VacantPostsPage } from './vacant-page.tsx';

const post = { position: 'kasubbag', section: 'kul', label: { id: 'Kasubbag Umum', en: 'Head of General Affairs' } };
const secretary = { position: 'sekretaris', section: null, label: { id: 'Sekretaris', en: 'Secretary' } };
const since = '2025-10-16T01:00:00.000Z';
const letterId = '00000000-0000-4000-8000-000000000001';

function serving({ posts = [], signers = [] }: { posts?: readonly object[]; signers?: readonly object[] }) {
  const server = fakeServer();
  server.answers('get', '/api/letters/vacant-posts', () => [...posts] as never);
  server.answers('get', '/api/letters/vacant-signers', () => [...signers] as never);
  server.answers('get', '/api/letters/posts', () => [
    { ...secretary, holders: ['Ratna Uji'], mine: false },
    { ...post, holders: [], mine: false },
  ]);
  return server;
}

test('nothing that waits is one sentence', async () => {
  serving({});
  await show(<VacantPostsPage />);
  await expect.element(page.getByText('Tidak ada jabatan kosong yang ditunggu.')).toBeVisible();
  await expectAccessible();
});

test('work of a post goes on with a reason; what could not go says why and leads to its letter', async () => {
  const server = serving({ posts: [{ ...post, open: 2, decide: 1, due: '2025-10-20', since }] });
  server.answers(
    'post',
    '/api/letters/vacant-posts/move',
    () =>
      ({
        moved: 1,
        kept: [{ letterId, why: { id: 'Sudah menerima disposisi surat ini.', en: 'Has it already.' } }],
        left: 0,
      }) as never,
  );
  await show(<VacantPostsPage />, { capabilities: ['letters.direct'] });
  await expect
    .element(page.getByText('2 untuk dikerjakan · 1 menunggu putusannya · batas terdekat', { exact: false }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Pindahkan disposisinya' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kepada' }).selectOptions('Sekretaris (Ratna Uji)');
  await dialog.getByRole('textbox', { name: /^Alasan/ }).fill('Pejabatnya pindah.');
  await dialog.getByRole('button', { name: 'Pindahkan' }).click();
  await expect
    .poll(() => server.asked('post', '/api/letters/vacant-posts/move'))
    .toMatchObject([
      {
        body: {
          unitId: unit.id,
          position: 'kasubbag',
          section: 'kul',
          to: { position: 'sekretaris', section: null },
          reason: 'Pejabatnya pindah.',
        },
      },
    ]);
  await expect.element(page.getByText('Sudah menerima disposisi surat ini.', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Buka surat' })).toHaveAttribute('href', `/surat/${letterId}`);
  await expectAccessible();
});

test('who may not move work sees it and no button', async () => {
  serving({ posts: [{ ...post, open: 1, decide: 0, due: null, since }] });
  await show(<VacantPostsPage />);
  await expect.element(page.getByText('1 untuk dikerjakan', { exact: false })).toBeVisible();
  expect(page.getByRole('button').elements()).toEqual([]);
});

test('letters that wait for a vacant post: which, for what, who is told, and how many more there are', async () => {
  const letters = [{ id: letterId, subject: 'Permohonan bantuan', act: 'tandatangan' as const }];
  serving({
    signers: [
      { ...post, count: 3, since, letters, above: secretary },
      { ...secretary, count: 1, since, letters, above: null },
    ],
  });
  await show(<VacantPostsPage />);
  await expect
    .element(page.getByText('3 surat menunggu paraf atau tanda tangan jabatan ini', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('dan 2 surat lagi')).toBeVisible();
  await expect.element(page.getByText('Diberitahukan juga kepada Sekretaris.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Tidak ada atasan yang dapat diberi tahu.', { exact: false })).toBeVisible();
  const [first] = page.getByRole('link', { name: 'Permohonan bantuan' }).elements();
  expect(first?.getAttribute('href')).toBe(`/surat-keluar/${letterId}`);
  await expectAccessible();
});
