import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { counts, list, rule } from '../testing/findings.ts';
import { AssignDialog } from './assign-dialog.tsx';

const route = '/api/voters/lists/{listId}/finding-assignments';
const people = [
  { id: 'person-1', name: 'Maria Contoh', today: 3, decided: 20, assigned: 12, remaining: 8 },
  { id: 'person-2', name: 'Yohanes Contoh', today: 0, decided: 0, assigned: 0, remaining: 0 },
];

async function open() {
  const house = fakeServer();
  house.answers('get', '/api/voters/lists/{listId}/finding-counts', () => ({
    ...counts,
    byVillage: [
      ...counts.byVillage,
      { village: '5301012002', name: 'Desa Selesai', total: 5, open: 0, waiting: 0, decided: 5, closed: 0 },
    ],
  }));
  const onClose = vi.fn<() => void>();
  const screen = await show(<AssignDialog listId={list.id} people={people} rules={[rule]} onClose={onClose} />);
  return { house, onClose, screen, send: screen.getByRole('button', { name: /Bagikan temuan$/ }) };
}

test('nothing is handed out to no one: the field says so and takes the hand', async () => {
  const { house, screen, send } = await open();
  await expectAccessible('[role=dialog]');
  await send.click();
  const person = screen.getByRole('combobox', { name: /^Petugas/ });
  await expect.element(person).toHaveFocus();
  await expect.element(person).toHaveAccessibleDescription('Pilih petugas');
  await person.selectOptions('person-2');
  await expect.element(person).not.toHaveAttribute('aria-invalid');
  expect(house.asked('post', route)).toEqual([]);
});

test('what is open of a village and a kind becomes the share of a person', async () => {
  const { house, onClose, screen, send } = await open();
  house.answers('post', route, () => ({ count: 1_150 }));
  await screen.getByRole('combobox', { name: /^Petugas/ }).selectOptions('Yohanes Contoh (0)');
  const village = screen.getByRole('combobox', { name: 'Desa/kelurahan' });
  await village.selectOptions('Desa Contoh (150)');
  // Where all is decided there is nothing to hand out.
  expect(village.element().textContent).not.toContain('Desa Selesai');
  await screen.getByRole('combobox', { name: 'Jenis temuan' }).selectOptions('V20 Terlalu muda (150)');
  await send.click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  await expect.element(screen.getByText('1.150 temuan dibagikan')).toBeVisible();
  expect(house.asked('post', route)).toMatchObject([
    { body: { filter: { village: '5301012001', code: 'V20' }, assignee: 'person-2' } },
  ]);
});

test('findings are taken back from everybody by naming nobody', async () => {
  const { house, onClose, screen, send } = await open();
  house.answers('post', route, () => ({ count: 8 }));
  await screen.getByRole('combobox', { name: /^Petugas/ }).selectOptions('Tidak seorang pun (tarik kembali)');
  await send.click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(house.asked('post', route)).toMatchObject([{ body: { filter: {}, assignee: null } }]);
});

test('while it is sent a second press does nothing; what the server refuses is said and the choice stays', async () => {
  const { house, onClose, screen, send } = await open();
  let refuse: () => void = () => undefined;
  const waiting = new Promise<never>((_, reject) => (refuse = () => reject(new TypeError('Failed to fetch'))));
  house.answers('post', route, () => waiting);
  const person = screen.getByRole('combobox', { name: /^Petugas/ });
  await person.selectOptions('person-1');
  await send.click();
  await expect.element(send).toHaveAttribute('aria-disabled', 'true');
  (send.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(house.asked('post', route)).toHaveLength(1);
  refuse();
  await expect.element(screen.getByRole('dialog').getByRole('alert')).toBeVisible();
  await expect.element(person).toHaveValue('person-1');
  expect(onClose).not.toHaveBeenCalled();
});
