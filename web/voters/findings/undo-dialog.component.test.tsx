import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ApiFailure } from '../../api/client.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { UndoDialog } from './undo-dialog.tsx';

const failure = (status: number, words: string) =>
  new ApiFailure(status, { code: 'test/refused', message: { id: words, en: words } });

async function open(onUndo: (reason: string) => Promise<unknown>) {
  const onClose = vi.fn<() => void>();
  const screen = await show(<UndoDialog onUndo={onUndo} onClose={onClose} />);
  const reason = screen.getByRole('textbox', { name: /^Penjelasan/ });
  return { onClose, screen, reason, send: screen.getByRole('button', { name: /Batalkan keputusan$/ }) };
}

test('a decision is taken back with a reason only, once, and the dialog closes when it is', async () => {
  let done: () => void = () => undefined;
  const onUndo = vi.fn<(reason: string) => Promise<void>>(() => new Promise((resolve) => (done = resolve)));
  const { onClose, reason, send } = await open(onUndo);
  await expectAccessible('[role=dialog]');
  await send.click();
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveAccessibleDescription(/paling sedikit 3 huruf/);
  await reason.fill('5390 0112 0380 0001');
  await expect.element(reason).toHaveAccessibleDescription(/hapus nomor panjang/);
  expect(onUndo).not.toHaveBeenCalled();
  await reason.fill(' salah baris ');
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.element(send).toHaveAttribute('aria-disabled', 'true');
  expect(onUndo.mock.calls.map(([words]) => words)).toEqual(['salah baris']);
  expect(onClose).not.toHaveBeenCalled();
  done();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

test('when it cannot be sent the reason stays; when somebody else was faster the dialog goes', async () => {
  const answers = [failure(0, 'Tidak terhubung'), failure(409, 'Temuan sudah berubah')];
  const { onClose, screen, reason, send } = await open(() => Promise.reject(answers.shift() as ApiFailure));
  await reason.fill('salah baris');
  await send.click();
  await expect.element(screen.getByText('Tidak terhubung')).toBeVisible();
  await expect.element(reason).toHaveValue('salah baris');
  expect(onClose).not.toHaveBeenCalled();
  await send.click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  await expect.element(screen.getByText('Temuan sudah berubah').first()).toBeVisible();
});
