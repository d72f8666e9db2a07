import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { outgoingIdSchema } from '../../../src/letters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { emptyFields } from './outgoing-form.tsx';
import { PrintedLetter } from './printed-letter.tsx';

const id = outgoingIdSchema.parse('00000000-0000-4000-8000-000000000001');

test('who approves a letter on a phone reads to whom it goes before anything is drawn', async () => {
  await page.viewport(360, 740);
  const server = fakeServer();
  const recipients = [{ name: 'Kepala Dinas Contoh', place: 'Kupang' }];
  server.answers(
    'get',
    '/api/letters/outgoing/{outgoingId}',
    () =>
      ({
        id,
        label: { id: 'Surat dinas', en: 'Official letter' },
        subject: 'Permohonan bantuan petugas',
        fields: { ...emptyFields, subject: 'Permohonan bantuan petugas', recipients, copies: ['Arsip'] },
        version: 3,
        state: 'menyusun',
      }) as never,
  );
  await show(<PrintedLetter subjectId={id} of="1 diperiksa" />);
  await expect.element(page.getByText('Kepala Dinas Contoh, Kupang')).toBeVisible();
  await expect.element(page.getByText('Arsip')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Gambar halaman tercetaknya' })).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBe(360);
});
