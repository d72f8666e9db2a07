import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { EmblemCard } from './emblem-card.tsx';

const keeper = { capabilities: ['registers.manage'] };
const inputs = () => document.querySelectorAll('input[type=file]');

test('the emblem is shown by its unit’s name, of the version that stands, and can be taken away', async () => {
  const server = fakeServer();
  let now: { version: number; sha256: string | null } = { version: 3, sha256: 'a'.repeat(64) };
  server.answers('get', '/api/letters/emblem', () => now);
  server.answers('delete', '/api/letters/emblem', () => {
    now = { version: 4, sha256: null };
    return { version: 4 };
  });
  await show(<EmblemCard />, keeper);
  const shown = page.getByRole('img', { name: 'Lambang kop KPU Kota Contoh' });
  await expect.element(shown).toBeInTheDocument();
  expect(shown.element().getAttribute('src')).toContain('version=3');
  await expectAccessible();
  await page.getByRole('button', { name: 'Lepas lambang' }).click();
  await expect.element(page.getByText('Belum ada lambang.')).toBeVisible();
  expect(server.asked('delete', '/api/letters/emblem').map(({ query }) => query.get('basedOn'))).toEqual(['3']);
  expect(inputs()).toHaveLength(1);
});

test('what is refused says why, and the emblem stays', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/emblem', () => ({ version: 3, sha256: 'a'.repeat(64) }));
  server.refuses('delete', '/api/letters/emblem', {
    status: 409,
    code: 'letters/emblem-changed',
    message: { id: 'Lambang sudah diganti orang lain.', en: 'Somebody changed the emblem meanwhile.' },
  });
  await show(<EmblemCard />, keeper);
  await page.getByRole('button', { name: 'Lepas lambang' }).click();
  await expect.element(page.getByText('Lambang sudah diganti orang lain.').first()).toBeVisible();
  await expect.element(page.getByRole('img', { name: /^Lambang kop/ })).toBeInTheDocument();
});

test('who keeps no registers sees it and may not change it', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/emblem', () => ({ version: 3, sha256: 'a'.repeat(64) }));
  await show(<EmblemCard />);
  await expect.element(page.getByRole('img', { name: /^Lambang kop/ })).toBeInTheDocument();
  expect([inputs().length, page.getByRole('button').elements().length]).toEqual([0, 0]);
});
