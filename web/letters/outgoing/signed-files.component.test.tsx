/** Signed files of a letter: what was found of each, and whether it may be bound. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { outgoingIdSchema, type OutgoingView, type SignedCheck } from '../../../src/letters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { SignedFiles } from './signed-files.tsx';

const letter = {
  id: outgoingIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  unitId: unit.id,
  version: 5,
  state: 'bernomor',
  may: { write: true },
} as unknown as OutgoingView;
const check = (more: object): SignedCheck =>
  ({
    id: '00000000-0000-4000-8000-0000000000f1',
    name: 'surat-bertanda-tangan.pdf',
    sha256: 'a'.repeat(64),
    day: '2026-12-01',
    state: 'diperiksa',
    outcome: 'boleh',
    why: [],
    file: null,
    comparison: { read: true, missing: [], added: [] },
    failure: null,
    uploadedByName: 'Ratna Uji',
    uploadedAt: '2026-12-01T02:00:00.000Z',
    checkedAt: '2026-12-01T02:00:05.000Z',
    reason: null,
    stale: false,
    ...more,
  }) as unknown as SignedCheck;
const path = '/api/letters/outgoing/{outgoingId}/signed-files' as const;
const bindPath = '/api/letters/outgoing/{outgoingId}/signed-files/{fileId}/bind' as const;

function serving(items: readonly SignedCheck[], more = 0) {
  const server = fakeServer();
  server.answers(
    'get',
    path,
    () => ({ items: [...items], total: items.length + more, verification: 'http://portal.test/verifikasi/1' }) as never,
  );
  server.answers('post', bindPath, () => ({ id: letter.id, version: 6, state: 'ditandatangani' }) as never);
  return server;
}
const bind = page.getByRole('button', { name: 'Lekatkan berkas ini' });

test('a file that says the same and is signed rightly is bound with one press', async () => {
  const server = serving([check({})]);
  await show(<SignedFiles letter={letter} />);
  await expect.element(page.getByText('Dapat dilekatkan')).toBeVisible();
  await expect.element(page.getByText('Teksnya sama dengan naskah yang disetujui.')).toBeVisible();
  await expectAccessible();
  await bind.click();
  await expect.poll(() => server.asked('post', bindPath)).toMatchObject([{ body: { version: 5 } }]);
});

test('files that are not listed are told of', async () => {
  serving([check({})], 3);
  await show(<SignedFiles letter={letter} />);
  await expect.element(page.getByText('1 berkas terbaru dari 4.')).toBeVisible();
});

test('one that needs a reason is not bound without it', async () => {
  const server = serving([check({ outcome: 'perlu-alasan' })]);
  await show(<SignedFiles letter={letter} />);
  await bind.click();
  const dialog = page.getByRole('dialog', { name: 'Lekatkan berkas ini' });
  await expect.element(dialog.getByRole('button', { name: 'Lekatkan berkas ini' })).toBeDisabled();
  expect(server.asked('post', bindPath)).toEqual([]);
  await dialog.getByRole('textbox', { name: /^Alasan/ }).fill('Ditandatangani basah.');
  await dialog.getByRole('button', { name: 'Lekatkan berkas ini' }).click();
  await expect
    .poll(() => server.asked('post', bindPath))
    .toMatchObject([{ body: { version: 5, reason: 'Ditandatangani basah.' } }]);
});

test.each([
  ['a refused one', { outcome: 'ditolak', comparison: { read: true, missing: [], added: [{ text: 'Angka 12' }] } }],
  ['one of an older text', { stale: true }],
  ['one that is still looked into', { state: 'menunggu', outcome: null, comparison: null }],
] as const)('%s offers no binding and says why', async (_what, more) => {
  serving([check(more)]);
  await show(<SignedFiles letter={letter} />);
  await expect.element(page.getByText('surat-bertanda-tangan.pdf')).toBeVisible();
  expect(bind.elements()).toHaveLength(0);
  await expect.element(page.getByText(/Tidak dapat dilekatkan|disetujui lagi|Sedang diperiksa/)).toBeVisible();
});

test('who may not write reads what was found and binds nothing', async () => {
  serving([check({})]);
  await show(<SignedFiles letter={{ ...letter, may: { write: false } }} />);
  await expect.element(page.getByText('Dapat dilekatkan')).toBeVisible();
  expect(bind.elements()).toHaveLength(0);
});
