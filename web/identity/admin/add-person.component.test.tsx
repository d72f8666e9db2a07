import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import type { PersonRow } from './api.ts';
import { AddPerson } from './person-dialogs.tsx';

const known = { id: 'person-2', username: 'simon', name: 'Simon Lama', active: true, assignments: [] } as unknown;

function house() {
  const server = fakeServer();
  const item = (code: string, sectioned: boolean) => ({ code, label: { id: code, en: code }, sectioned }) as never;
  server.answers('get', '/api/positions', () => ({
    positions: [item('staf', true), item('sekretaris', false)],
    sections: [{ code: 'parmas-sdm', label: { id: 'Parmas', en: 'Parmas' } }],
  }));
  server.answers('get', '/api/people', ({ query }) => ({
    items: query.get('q') === 'simon' ? [known as PersonRow] : [],
    total: 1,
    page: 1,
    size: 25,
  }));
  return server;
}
const name = () => page.getByRole('combobox', { name: 'Nama lengkap' });

test('account, position and link of a new person are one dialog', async () => {
  const server = house();
  server.answers('post', '/api/people', () => ({ id: 'person-3', link: 'http://kantor.test/kata-sandi#abc' }) as never);
  await show(<AddPerson unitId={unit.id} onClose={() => undefined} />);
  await expect.element(name()).toBeVisible();
  await expectAccessible('[role="dialog"]');
  await name().fill('Dr. Maria Baru, S.H.');
  await expect.element(page.getByRole('textbox', { name: /^Nama pengguna/ })).toHaveValue('maria.baru');
  await page.getByRole('combobox', { name: 'Jabatan', exact: true }).selectOptions('sekretaris');
  await page.getByRole('button', { name: 'Buat akun' }).click();
  await expect.element(page.getByText('http://kantor.test/kata-sandi#abc')).toBeVisible();
  expect(page.getByRole('dialog').elements()).toHaveLength(1);
  expect(server.asked('post', '/api/people')[0]?.body).toMatchObject({
    unitId: unit.id,
    name: 'Dr. Maria Baru, S.H.',
    username: 'maria.baru',
    first: { position: 'sekretaris', section: null, until: null, acting: null },
  });
});

test('who has an account is found while typing, and gets a position instead of a second account', async () => {
  const server = house();
  server.answers('post', '/api/assignments', () => ({ id: 'a1' }) as never);
  let closed = 0;
  await show(<AddPerson unitId={unit.id} onClose={() => closed++} />);
  await name().fill('simon');
  await expect.element(page.getByRole('option', { name: /Simon Lama/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByText(/Simon Lama sudah punya akun \(simon\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Beri jabatan' }).click();
  await expect.poll(() => closed).toBe(1);
  expect(server.asked('post', '/api/assignments')[0]?.body).toMatchObject({ personId: 'person-2', position: 'staf' });
  expect(server.asked('post', '/api/people')).toEqual([]);
});
