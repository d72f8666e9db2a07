import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { PasswordPage } from './password-page.tsx';

const path = '/api/me/password' as const;
const current = () => page.getByLabelText(/^Kata sandi sekarang/);
const chosen = () => page.getByLabelText(/^Kata sandi baru/);
const save = () => page.getByRole('button', { name: 'Simpan kata sandi' });

test('a password is changed by keyboard, and the way leads to the door', async () => {
  const server = fakeServer();
  server.answers('get', '/api/password-links/mine', () => []);
  server.answers('put', path, () => ({}) as never);
  const { place } = await show(<PasswordPage />);
  await expect.element(save()).toBeDisabled();
  await current().fill('yang lama');
  await expect.element(save()).toBeDisabled();
  await chosen().fill('kalimat yang mudah diingat');
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(place).toBe('/masuk');
  await expect.element(page.getByText('Kata sandi diganti. Masuk lagi dengan yang baru.')).toBeVisible();
  expect(server.asked('put', path).map(({ body }) => body)).toEqual([
    { current: 'yang lama', password: 'kalimat yang mudah diingat' },
  ]);
});

test('a wrong current password is said, and both stay', async () => {
  const server = fakeServer();
  server.answers('get', '/api/password-links/mine', () => []);
  server.refuses('put', path, {
    status: 403,
    code: 'identity/wrong-password',
    message: { id: 'Kata sandi sekarang tidak cocok', en: 'The current password does not match' },
  });
  const { place } = await show(<PasswordPage />);
  await current().fill('salah');
  await chosen().fill('kalimat yang mudah diingat');
  await save().click();
  await expect.element(page.getByText('Kata sandi sekarang tidak cocok')).toBeVisible();
  await expect.element(current()).toHaveValue('salah');
  await expect.element(chosen()).toHaveValue('kalimat yang mudah diingat');
  expect(place()).toBe('/');
});
