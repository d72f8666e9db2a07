import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Token } from '../../src/mcp/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { Tokens } from './tokens.tsx';

const token: Token = {
  id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  unitId: unit.id,
  name: 'Asisten kantor',
  scopes: ['read', 'ask'],
  createdAt: '2026-11-30T01:00:00Z',
  expiresAt: '2126-12-30T01:00:00Z',
  revokedAt: null,
  lastUsedAt: null,
};

function house(items: readonly Token[]) {
  const server = fakeServer();
  const state = { items: [...items] };
  server.answers('get', '/api/tokens', () => ({ items: state.items, total: state.items.length, page: 1, size: 20 }));
  return { server, state };
}

test('a token needs a name and something that it may do; it is shown once', async () => {
  const { server, state } = house([]);
  server.answers('post', '/api/tokens', () => {
    state.items = [token];
    return { id: token.id, token: 'kc_rahasia-sekali', expiresAt: token.expiresAt };
  });
  const shown = await show(<Tokens unitId={unit.id} />);
  await page.getByRole('button', { name: 'Buat token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Nama program/ }).fill('Asisten kantor');
  await dialog.getByRole('checkbox', { name: 'Mencari dan membaca' }).click();
  await dialog.getByRole('button', { name: 'Buat token' }).click();
  await expect.element(dialog.getByText('Pilih paling sedikit satu.')).toBeVisible();
  expect(server.asked('post', '/api/tokens')).toEqual([]);
  await expect.element(dialog.getByText(/hanya melihat dokumen biasa/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Juga dokumen terbatas' }).click();
  await dialog.getByRole('button', { name: 'Buat token' }).click();
  await expect.element(dialog.getByText('Pilih paling sedikit satu.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Menanyai dokumen' }).click();
  await dialog.getByRole('button', { name: 'Buat token' }).click();
  await expect.element(page.getByText('kc_rahasia-sekali')).toBeVisible();
  await expectAccessible();
  expect(server.asked('post', '/api/tokens')[0]!.body).toEqual({
    unitId: unit.id,
    name: 'Asisten kantor',
    scopes: ['terbatas', 'ask'],
    days: 30,
  });
  await shown.unmount();
  await show(<Tokens unitId={unit.id} />);
  await expect.element(page.getByText('Asisten kantor')).toBeVisible();
  await expect.element(page.getByText('kc_rahasia-sekali')).not.toBeInTheDocument();
});

test('one that is over or withdrawn says so and can be withdrawn no more', async () => {
  const { server, state } = house([token, { ...token, id: 'b', name: 'Lama', expiresAt: '2020-01-01T00:00:00Z' }]);
  server.answers('delete', '/api/tokens/{id}', () => {
    state.items = [{ ...token, revokedAt: '2026-11-30T02:00:00Z' }];
    return { id: token.id };
  });
  await show(<Tokens unitId={unit.id} />);
  await expect.element(page.getByText('Sudah habis')).toBeVisible();
  await page.getByRole('button', { name: 'Cabut token' }).click();
  await expect.element(page.getByText('Dicabut', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Cabut token' })).not.toBeInTheDocument();
});
