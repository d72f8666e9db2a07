import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SavedRule } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { SwitchRule } from './switch-rule.tsx';

const path = '/api/voters/rules/{code}/switch' as const;
const reason = () => page.getByRole('textbox', { name: /^Alasan/ });

async function open(on: boolean) {
  const server = fakeServer();
  const onClose = vi.fn<() => void>();
  const rule = { code: 'B07', version: 3, on } as SavedRule;
  await show(<SwitchRule rule={rule} unitId={unit.id} onClose={onClose} />);
  return { server, onClose };
}

test('a rule is switched off from a day on, with a reason, by keyboard', async () => {
  const { server, onClose } = await open(true);
  server.answers('post', path, () => ({ code: 'B07', version: 4 }));
  const dialog = page.getByRole('dialog', { name: 'Matikan B07' });
  const off = dialog.getByRole('button', { name: 'Matikan aturan' });
  await reason().fill('  ya ');
  await expect.element(off).toBeDisabled();
  await reason().fill('peraturan dicabut');
  await dialog.getByRole('textbox', { name: 'Berlaku mulai' }).fill('01/12/2026');
  await userEvent.keyboard('{Tab}');
  await expect.element(off).toBeEnabled();
  await expectAccessible('[role=dialog]');
  off.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(server.asked('post', path)).toMatchObject([
    {
      path: { code: 'B07' },
      body: { unitId: unit.id, on: false, basedOn: 3, since: '2026-12-01', reason: 'peraturan dicabut' },
    },
  ]);
});

test('a refusal is said in the form, which keeps the reason', async () => {
  const { server, onClose } = await open(false);
  server.refuses('post', path, {
    status: 409,
    code: 'voters/rule-changed',
    message: { id: 'Aturan ini sudah berubah', en: 'The rule has changed' },
  });
  await reason().fill('peraturan berlaku lagi');
  await page.getByRole('button', { name: 'Hidupkan aturan' }).click();
  await expect.element(page.getByText('Aturan ini sudah berubah')).toBeVisible();
  await expect.element(reason()).toHaveValue('peraturan berlaku lagi');
  expect(onClose).not.toHaveBeenCalled();
});
