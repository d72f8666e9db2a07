import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { list } from '../testing/findings.ts';
import { UnmaskDialog } from './unmask.tsx';

const route = '/api/voters/lists/{listId}/findings/{findingId}/unmask';

async function open() {
  const house = fakeServer();
  const [onShow, onClose] = [vi.fn<(numbers: ReadonlyMap<number, unknown>) => void>(), vi.fn<() => void>()];
  const screen = await show(<UnmaskDialog listId={list.id} findingId="f-1" onShow={onShow} onClose={onClose} />);
  return { house, onShow, onClose, screen, ask: screen.getByRole('button', { name: 'Tampilkan 60 detik' }) };
}

test('numbers are shown for a reason only; another reason is explained', async () => {
  const { house, onShow, onClose, screen, ask } = await open();
  house.answers('post', route, () => ({
    voters: [{ row: 7, nik: '9999000000000001', nkk: null }],
    today: 3,
    limit: 50,
  }));
  await ask.click();
  const reasons = screen.getByRole('group', { name: 'Untuk apa' });
  await expect.element(reasons).toHaveAccessibleDescription('Pilih untuk apa nomor ini dibuka.');
  await expect.element(screen.getByRole('radio').first()).toHaveFocus();
  await expectAccessible('[role=dialog]');
  await screen.getByRole('radio', { name: /^Lainnya/ }).click();
  await expect.element(reasons).not.toHaveAttribute('aria-invalid');
  const note = screen.getByRole('textbox', { name: /^Penjelasan/ });
  await expect.element(note).toHaveAccessibleDescription(/paling sedikit 10 huruf/);
  expect(house.asked('post', route)).toEqual([]);
  await note.fill('surat dari pengadilan');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onShow.mock.calls[0]?.[0].get(7)).toEqual({ nik: '9999000000000001', nkk: null });
  expect(house.asked('post', route)).toMatchObject([{ body: { reason: 'lainnya', note: 'surat dari pengadilan' } }]);
});

test('whoever saw too many today is told so, and nothing is shown', async () => {
  const { house, onShow, onClose, screen, ask } = await open();
  house.refuses('post', route, {
    status: 429,
    code: 'voters/unmask-limit',
    message: { id: 'Batas hari ini tercapai', en: 'The limit of today is reached' },
  });
  await screen.getByRole('radio', { name: 'Permintaan resmi' }).click();
  await ask.click();
  await expect.element(screen.getByText('Batas hari ini tercapai')).toBeVisible();
  // What the server said is not the field that is wrong now.
  await screen.getByRole('textbox', { name: /^Penjelasan/ }).fill('5390 0112 0380 0001');
  await ask.click();
  await expect.element(screen.getByRole('textbox', { name: /^Penjelasan/ })).toHaveFocus();
  expect(house.asked('post', route)).toHaveLength(1);
  expect([onShow.mock.calls, onClose.mock.calls]).toEqual([[], []]);
});
