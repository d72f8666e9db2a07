import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { FirstAdministratorPage, InvitationPage } from './link-pages.tsx';

const first = '/api/first-administrator' as const;
const accept = '/api/password-links/accept' as const;
const password = () => page.getByLabelText(/^Kata sandi baru/);

beforeEach(() => void (location.hash = 'tanda-sekali'));
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

test('the first administrator is made by keyboard with the token of the address', async () => {
  const server = fakeServer();
  server.answers('post', first, () => ({}) as never);
  await show(<FirstAdministratorPage />);
  await page.getByRole('textbox', { name: /^Nama lengkap/ }).fill('Maria Contoh');
  await page.getByRole('textbox', { name: /^Nama pengguna/ }).fill('maria');
  const make = page.getByRole('button', { name: 'Buat akun' });
  await password().fill('singkat');
  await userEvent.keyboard('{Tab}');
  await expect.element(password()).toHaveAccessibleDescription(/Kata sandi masih kurang dari 10 karakter\.$/);
  await expect.element(make).toBeDisabled();
  await expectAccessible();
  await password().fill('kalimat yang mudah diingat');
  await expect.element(make).toBeEnabled();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => server.asked('post', first).map(({ body }) => body))
    .toEqual([
      { token: 'tanda-sekali', name: 'Maria Contoh', username: 'maria', password: 'kalimat yang mudah diingat' },
    ]);
});

test('what the server refuses stands beside its field, and what was typed stays', async () => {
  const server = fakeServer();
  server.refuses('post', first, {
    status: 422,
    code: 'http/invalid-input',
    message: { id: 'Ada isian yang belum benar: username', en: 'Some input is not right: username' },
    fields: { username: { id: 'Nama pengguna terlalu pendek', en: 'The user name is too short' } },
  });
  await show(<FirstAdministratorPage />);
  const username = page.getByRole('textbox', { name: /^Nama pengguna/ });
  await username.fill('m');
  await password().fill('kalimat yang mudah diingat');
  await page.getByRole('button', { name: 'Buat akun' }).click();
  await expect.element(page.getByText('Ada isian yang belum benar: username')).toBeVisible();
  await expect.element(username).toHaveAccessibleDescription(/Nama pengguna terlalu pendek$/);
  await expect.element(password()).toHaveValue('kalimat yang mudah diingat');
});

test('an invited person sees whose link it is, and chooses a password', async () => {
  const server = fakeServer();
  server.answers('post', '/api/password-links/read', () => ({ name: 'Yoseph Contoh', username: 'yoseph' }) as never);
  server.answers('post', accept, () => ({}) as never);
  await show(<InvitationPage />);
  await expect.element(page.getByText('Yoseph Contoh')).toBeVisible();
  const save = page.getByRole('button', { name: 'Simpan kata sandi' });
  await expect.element(save).toBeDisabled();
  await password().fill('kalimat yang mudah diingat');
  await save.click();
  await expect.element(page.getByText('Kata sandi disimpan')).toBeVisible();
  expect(server.asked('post', accept)[0]!.body).toEqual({
    token: 'tanda-sekali',
    password: 'kalimat yang mudah diingat',
  });
});

test('a link that was used already says so before anything is typed', async () => {
  fakeServer().refuses('post', '/api/password-links/read', {
    status: 404,
    code: 'identity/link-used',
    message: { id: 'Tautan ini sudah dipakai', en: 'This link was used already' },
  });
  await show(<InvitationPage />);
  await expect.element(page.getByText('Tautan ini sudah dipakai')).toBeVisible();
});
