import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { file, preview } from '../testing/imports.ts';
import { MappingScreen } from './mapping-screen.tsx';
import { list } from '../testing/findings.ts';

const of = '/api/voters/lists/{listId}/imports/{importId}' as const;
const start = () => page.getByRole('button', { name: 'Mulai impor' });
const becomes = (name: string) => page.getByRole('combobox', { name: `Kolom ${name} dibaca sebagai` });

async function open(shown = preview) {
  const server = fakeServer();
  server.answers('get', `${of}/preview`, () => shown);
  // What the made-up server minds: a file without a column of the sex.
  server.answers('post', `${of}/check`, ({ body }) => ({
    problems: body.mapping.columns.some(({ field }: { field: string }) => field === 'sex') ? [] : shown.problems,
  }));
  await show(<MappingScreen listId={list.id} item={file} />);
  await expect.element(becomes('Nama')).toHaveValue('name');
  return server;
}

test('what blocks is told, checked anew as a column is named, and the confirmed mapping starts the import', async () => {
  const server = await open();
  server.answers('post', `${of}/start`, () => ({}) as never);
  await expect.element(page.getByText('Kolom jenis kelamin belum dipilih')).toBeVisible();
  await expect.element(page.getByRole('status').getByText('1 hal harus diselesaikan dahulu')).toBeVisible();
  await expect.element(start()).toBeDisabled();
  await expect.element(page.getByText('dari judul')).toBeVisible();
  await expectAccessible();
  await becomes('JK').selectOptions('sex');
  await expect.element(start()).toBeEnabled();
  await page.getByRole('combobox', { name: 'Huruf P pada jenis kelamin' }).selectOptions('PW');
  await start().click();
  await expect
    .poll(() => server.asked('post', `${of}/start`).map(({ body }) => body))
    .toEqual([
      {
        mapping: {
          columns: [
            { at: 0, field: 'name' },
            { at: 1, field: 'sex' },
          ],
          dates: 'dmy',
          sex: 'PW',
          sheetAs: null,
          sheets: [0],
        },
      },
    ]);
});

test('what is wrong with one column stands beside it', async () => {
  await open({
    ...preview,
    problems: [
      { at: 1, blocks: true, id: 'Dua kolom untuk satu isian', en: 'Two columns for one field' },
      { at: 0, blocks: false, id: 'Banyak nama kosong', en: 'Many empty names' },
    ],
  });
  await expect.element(becomes('JK')).toHaveAccessibleDescription('Dua kolom untuk satu isian');
  await expect.element(page.getByText('Banyak nama kosong')).toBeVisible();
  await expect.element(becomes('Nama')).not.toHaveAttribute('aria-invalid');
});

test('of a workbook the sheets are chosen; one that cannot be read says why', async () => {
  const server = await open({
    ...preview,
    problems: [],
    sheets: [
      { at: 0, name: 'Desa A', chosen: true, why: null },
      { at: 1, name: 'Desa B', chosen: true, why: null },
      { at: 2, name: 'Rekap', chosen: false, why: { id: 'Tidak berisi pemilih', en: 'Holds no voters' } },
    ],
  });
  server.answers('post', `${of}/start`, () => ({}) as never);
  const sheets = page.getByRole('group', { name: 'Lembar yang dibaca' });
  await expect.element(sheets.getByRole('checkbox', { name: /^Rekap/ })).toBeDisabled();
  await expect.element(sheets.getByText('Tidak berisi pemilih')).toBeVisible();
  await sheets.getByRole('checkbox', { name: 'Desa B' }).click();
  await start().click();
  await expect.poll(() => server.asked('post', `${of}/start`)[0]?.body.mapping.sheets).toEqual([0, 1]);
});

test('a file is taken back', async () => {
  const server = await open();
  server.answers('post', `${of}/cancel`, () => ({}) as never);
  await page.getByRole('button', { name: 'Batalkan berkas ini' }).click();
  await expect.poll(() => server.asked('post', `${of}/cancel`).length).toBe(1);
});
