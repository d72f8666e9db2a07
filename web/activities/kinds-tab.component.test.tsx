import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { meQuery } from '../identity/session.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, person, show } from '../testing/show.tsx';
import { KindsTab } from './kinds-tab.tsx';

const kind = {
  code: 'rapat-pleno',
  label: { id: 'Rapat pleno', en: 'Plenary meeting' },
  words: ['pleno', 'rapat pleno'],
  since: '2024-01-01',
  until: null,
  source: 'PKPU 1/2024',
  verified: false,
};

async function tab(position: string) {
  const server = fakeServer();
  server.answers('get', '/api/activity-kinds', () => [kind]);
  const { queries } = await show(<KindsTab />);
  const me = person([]);
  const positions = me.positions.map((held) => ({ ...held, position: position as 'staf' }));
  queries.setQueryData(meQuery.queryKey, { ...me, positions });
  return server;
}

test('kinds are read by everyone and changed by the national administrator only', async () => {
  await tab('staf');
  const row = page.getByRole('row', { name: /Rapat pleno/ });
  await expect.element(row.getByText('PKPU 1/2024', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Ubah' })).not.toBeInTheDocument();
  await expectAccessible();
});

test('a kind is opened, changed and saved by keyboard; days that are not given stay open', async () => {
  const server = await tab('admin-nasional');
  server.answers('put', '/api/activity-kinds/{code}', () => ({}) as never);
  const edit = page.getByRole('button', { name: 'Ubah' });
  await expect.element(edit).toBeVisible();
  edit.element().focus();
  await userEvent.keyboard('{Enter}');
  const name = page.getByRole('textbox', { name: /Nama \(Indonesia\)/ });
  await expect.element(name).toHaveValue('Rapat pleno');
  await name.fill('Rapat pleno terbuka');
  await page.getByRole('textbox', { name: /Kata pengenal/ }).fill('pleno, , rapat terbuka ');
  await expectAccessible('[role=dialog]');
  await name.click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => server.asked('put', '/api/activity-kinds/{code}').length).toBe(1);
  expect(server.asked('put', '/api/activity-kinds/{code}')[0]).toMatchObject({
    path: { code: 'rapat-pleno' },
    body: {
      unitId: 'unit-1',
      labelId: 'Rapat pleno terbuka',
      labelEn: 'Plenary meeting',
      words: ['pleno', 'rapat terbuka'],
      since: '2024-01-01',
      until: null,
      source: 'PKPU 1/2024',
      verified: false,
    },
  });
  await expect.element(name).not.toBeInTheDocument();
});

test('what the server refuses is said in the form, which keeps what was typed', async () => {
  const server = await tab('admin-nasional');
  server.refuses('put', '/api/activity-kinds/{code}', {
    status: 422,
    code: 'http/invalid',
    message: { id: 'Isian belum benar', en: 'Something is wrong' },
    fields: { source: { id: 'Sumber terlalu pendek', en: 'The source is too short' } },
  });
  await page.getByRole('button', { name: 'Ubah' }).click();
  const source = page.getByRole('textbox', { name: /^Sumber/ });
  await source.fill('x');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByText('Isian belum benar')).toBeVisible();
  await expect.element(source).toHaveAccessibleDescription(/Sumber terlalu pendek/);
  await expect.element(source).toHaveValue('x');
});
