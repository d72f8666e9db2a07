import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { outgoingIdSchema, type OutgoingView } from '../../../src/letters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

const id = (n: number) => outgoingIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`);
const letter = { id: id(1), unitId: unit.id, version: 4, number: '7/PR.01-SD/99/2026' } as unknown as OutgoingView;
const other = { id: id(2), number: '9/PR.01-SD/99/2026', subject: 'Ralat undangan' };
const numbered = (items: readonly object[]) => ({ items, total: items.length, page: 1, size: 25 }) as never;

test('another numbered letter is chosen by its number, never the letter itself, and sent with the reason', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/outgoing', () => numbered([{ ...letter, subject: 'Undangan' }, other]));
  server.answers('post', '/api/letters/outgoing/{outgoingId}/replace', () => ({ id: letter.id }));
  let closed = false;
  await show(<ReplaceDialog letter={letter} onClose={() => (closed = true)} />);
  const send = page.getByRole('button', { name: 'Diganti surat lain' });
  await expect.element(send).toBeDisabled();
  await expectAccessible('[role=dialog]');
  await page.getByRole('combobox', { name: /^Surat pengganti/ }).fill('9/PR');
  await expect.element(page.getByRole('option', { name: /9\/PR\.01-SD\/99\/2026/ })).toBeVisible();
  expect(page.getByRole('option').elements()).toHaveLength(1);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(send).toBeDisabled();
  await page.getByRole('textbox', { name: /^Alasan/ }).fill('Tanggal rapat diubah.');
  await send.click();
  await expect.poll(() => closed).toBe(true);
  expect(server.asked('post', '/api/letters/outgoing/{outgoingId}/replace')).toMatchObject([
    { path: { outgoingId: id(1) }, body: { version: 4, replacement: id(2), reason: 'Tanggal rapat diubah.' } },
  ]);
  expect(server.asked('get', '/api/letters/outgoing').every(({ query }) => query.get('numbered') === 'yes')).toBe(true);
});

test('where no other letter bears a number, it says what to do first; a refusal stays in the dialog', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/outgoing', () => numbered([{ ...letter, subject: 'Undangan' }]));
  await show(<ReplaceDialog letter={letter} onClose={() => undefined} />);
  await expect.element(page.getByText(/Susun dan setujui surat penggantinya, lalu kembali/)).toBeVisible();
});
