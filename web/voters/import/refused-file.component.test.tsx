import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Import } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { list } from '../testing/findings.ts';
import { file, readFile } from '../testing/imports.ts';
import { ImportTab } from './import-tab.tsx';

const imports = '/api/voters/lists/{listId}/imports' as const;
const sum = { read: 0, accepted: 0, corrected: 0, notVoters: 0, open: 0 };
const noList: Import = {
  ...file,
  id: 'berkas-2',
  name: 'foto.xlsx',
  format: null,
  looked: false,
  state: 'gagal',
  failure: { code: 'voters/file-unknown', message: { id: 'Isi berkas ini bukan daftar.', en: 'This is no list.' } },
};

test('a file that is none is refused with its name, stands among no imported files, and is closed', async () => {
  const server = fakeServer();
  let items = [noList];
  server.answers('get', imports, () => ({ items, sum }));
  server.answers('post', `${imports}/{importId}/cancel`, () => {
    items = [{ ...noList, state: 'dibatalkan' }];
    return null;
  });
  await show(<ImportTab list={list} />, { capabilities: ['voters.edit'] });
  const refused = page.getByRole('alert');
  await expect.element(refused).toMatchTextContent(/^foto\.xlsx: Isi berkas ini bukan daftar\./);
  await expect.element(page.getByRole('heading', { name: 'Berkas yang diimpor' })).not.toBeInTheDocument();
  await expectAccessible();
  await refused.getByRole('button', { name: 'Tutup' }).click();
  await expect.element(refused).not.toBeInTheDocument();
  await expect.element(page.getByText('foto.xlsx')).not.toBeInTheDocument();
});

test('a refusal is gone once another file came', async () => {
  const server = fakeServer();
  server.answers('get', imports, () => ({ items: [readFile, noList], sum }));
  await show(<ImportTab list={list} />, { capabilities: ['voters.edit'] });
  await expect.element(page.getByRole('heading', { name: 'Berkas yang diimpor' })).toBeVisible();
  await expect.element(page.getByText(/foto\.xlsx/)).not.toBeInTheDocument();
});
