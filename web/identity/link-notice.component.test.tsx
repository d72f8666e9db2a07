import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { ConfirmPositionsPage } from './confirm-positions-page.tsx';
import { OwnLinks } from './link-notice.tsx';

const id = '6f0c2a52-6a36-4c70-8a4e-0d5f6f0b7c11';
const own = {
  id,
  madeBy: 'Antonius Misal',
  madeAt: '2026-11-30T01:00:00.000Z',
  usedAt: '2026-11-30T02:00:00.000Z',
  answer: 'mine',
  confirmedBy: null,
  waits: true,
} as const;

test('a link that somebody answered for its owner can still be denied', async () => {
  const server = fakeServer();
  server.answers('get', '/api/password-links/mine', () => [own] as never);
  server.answers('post', '/api/password-links/{id}/answer', () => ({ done: true }) as never);
  await show(<OwnLinks />);
  await expect.element(page.getByText(/lewat tautan yang dibuat oleh Antonius Misal/)).toBeVisible();
  await expect.element(page.getByText('Anda mengakuinya · menunggu orang ketiga')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Bukan saya: tautan buatan Antonius Misal' }).click();
  await expect
    .poll(() => server.asked('post', '/api/password-links/{id}/answer').map(({ body }) => body))
    .toEqual([{ mine: false }]);
});

test('who used a link is confirmed on the page of positions, and a denied one says so', async () => {
  const server = fakeServer();
  const link = { id, unitId: '53', personId: 'p', person: 'Ratna Uji', denied: true, alone: true, ...times(own) };
  server.answers('get', '/api/positions/waiting', () => [] as never);
  server.answers('get', '/api/password-links/waiting', () => [link] as never);
  server.answers('post', '/api/password-links/{id}/confirm', () => ({ done: true }) as never);
  await show(<ConfirmPositionsPage />);
  await expect.element(page.getByText('Pemilik akun: bukan saya')).toBeVisible();
  await expect.element(page.getByText(/Belum ada orang ketiga/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Sahkan pemakai tautan: Ratna Uji' }).click();
  await expect.poll(() => server.asked('post', '/api/password-links/{id}/confirm').length).toBe(1);
});

function times({ madeBy, madeAt, usedAt }: typeof own) {
  return { madeBy, madeAt, usedAt };
}
