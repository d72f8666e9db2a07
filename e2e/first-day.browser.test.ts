/** The first day of an installation, from the printed link to a session that ends while somebody is typing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, loseSession, newDesk, signInOn } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

const firstLink = /\/mulai#\S+/;
const administrator = { name: 'Bernadeta Contoh', username: 'bernadeta', password: 'pagi cerah di kantor' };
const clerk = { name: 'Yakobus Contoh', username: 'yakobus', password: 'kopi hangat jam delapan' };

describe.skipIf(!chromiumPath)('the first day', () => {
  let house: OpenHouse;
  let admin: Page;
  let invitation: string;
  beforeAll(async () => {
    house = await openHouse();
    admin = await newDesk(house);
  });
  afterAll(async () => house?.close());
  tellOnFailure(() => house);

  test('the printed one-time link makes the first administrator, once', async () => {
    await expect.poll(house.output).toMatch(firstLink);
    const link = `${house.workspaceUrl}${firstLink.exec(house.output())?.[0]}`;
    await admin.goto(link);
    await admin.getByRole('heading', { name: 'Administrator pertama' }).waitFor();
    await admin.getByLabel('Nama lengkap').fill(administrator.name);
    await admin.getByLabel('Nama pengguna').fill('B');
    await admin.getByLabel('Kata sandi baru').fill('pendek');
    await admin.getByLabel('Nama pengguna').focus();
    await admin.getByText('Kata sandi masih kurang dari 10 karakter.').waitFor();
    await admin.getByLabel('Kata sandi baru').fill(administrator.password);
    await admin.getByLabel('Nama pengguna').fill(administrator.username);
    await look(admin, 'first-administrator');
    await admin.getByRole('button', { name: 'Buat akun' }).click();
    await admin.getByRole('heading', { level: 1, name: /^Selamat .*Bernadeta/ }).waitFor();
    await look(admin, 'first-home');

    const late = await newDesk(house);
    await late.goto(link);
    await late.getByLabel('Nama lengkap').fill('Orang Lain');
    await late.getByLabel('Nama pengguna').fill('orang.lain');
    await late.getByLabel('Kata sandi baru').fill('kata sandi yang panjang');
    await late.getByRole('button', { name: 'Buat akun' }).click();
    await late.getByRole('alert').waitFor();
    await look(late, 'first-administrator-used-link');
    await closeDesk(late);
  });

  test('the administrator finds a unit, adds a person and gives a position', async () => {
    await admin.getByRole('link', { name: 'Kelola orang' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Admin' }).waitFor();
    const unit = admin.getByRole('combobox', { name: 'Satuan kerja' });
    await unit.fill('Alor');
    await admin.getByRole('option', { name: /Alor/ }).first().click();
    await look(admin, 'admin-empty-unit');
    await admin.getByRole('button', { name: 'Tambah orang' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Nama lengkap').fill(clerk.name);
    await expect.poll(() => dialog.getByLabel('Nama pengguna').inputValue()).toBe('yakobus.contoh');
    await dialog.getByLabel('Nama pengguna').fill(clerk.username);
    await dialog.getByLabel('Jabatan', { exact: true }).selectOption({ label: 'Staf' });
    await look(admin, 'admin-add-person');
    await dialog.getByRole('button', { name: 'Buat akun' }).click();
    await admin.getByRole('dialog', { name: `Tautan kata sandi untuk ${clerk.name}` }).waitFor();
    invitation = await admin.getByRole('dialog').getByText(`${house.workspaceUrl}/`).innerText();
    await look(admin, 'admin-invitation');
    await admin.keyboard.press('Escape');
    await admin.getByText(/^Staf .*SDM/).waitFor();
    await expect.poll(() => admin.getByRole('listitem').filter({ hasText: clerk.name }).count()).toBe(1);
    await look(admin, 'admin-people');
  });

  test('the trail names who did what', async () => {
    await admin.getByRole('tab', { name: 'Jejak audit' }).click();
    await admin.getByRole('cell', { name: administrator.name }).first().waitFor();
    await expect.poll(() => admin.getByRole('row').count()).toBeGreaterThan(2);
    await look(admin, 'admin-audit');
  });

  test('the invitation lets its person choose a password, once; sign-out and sign-in work', async () => {
    const page = await newDesk(house);
    await page.goto(invitation);
    await page.getByText(clerk.name).waitFor();
    await page.getByLabel('Kata sandi baru').fill(clerk.password);
    await look(page, 'invitation');
    await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
    await page.getByRole('heading', { level: 1, name: /^Selamat .*Yakobus/ }).waitFor();
    await page.getByRole('button', { name: `Menu ${clerk.name}` }).click();
    await page.getByRole('menuitem', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Masuk ke ruang kerja' }).waitFor();
    await look(page, 'sign-in');

    await page.getByLabel('Nama pengguna').fill(clerk.username);
    await page.getByRole('textbox', { name: 'Kata sandi' }).fill('bukan kata sandinya');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await look(page, 'sign-in-refused');
    await signInOn(page, clerk.username, clerk.password);
    await page.getByRole('heading', { level: 1, name: /^Selamat / }).waitFor();

    await page.goto(invitation);
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.getByText(clerk.username).count()).toBe(0);
    await closeDesk(page);
  });

  test('a page asked for without a session opens after signing in', async () => {
    const page = await newDesk(house);
    await page.goto(`${house.workspaceUrl}/kegiatan`);
    await page.getByRole('heading', { name: 'Masuk ke ruang kerja' }).waitFor();
    await signInOn(page, clerk.username, clerk.password);
    await page.getByRole('heading', { level: 1, name: 'Kegiatan' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/kegiatan');
    await look(page, 'activities-empty');
    await closeDesk(page);
  });

  test('a session that ends mid-edit keeps the text', async () => {
    const page = await newDesk(house);
    await page.goto(`${house.workspaceUrl}/masuk`);
    await signInOn(page, clerk.username, clerk.password);
    await page.getByRole('button', { name: 'Mulai kegiatan' }).first().click();
    await page.getByRole('tab', { name: 'Lembar fakta' }).click();
    const title = page.getByLabel('Judul kegiatan');
    const row = (words: string) => page.getByRole('button', { name: new RegExp(`^Ubah Judul kegiatan ${words}`) });
    await title.fill('Rapat');
    await page.getByText(/^Tersimpan /).waitFor();

    await loseSession(page.context());
    await title.fill('Rapat koordinasi yang panjang judulnya');
    await page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' }).waitFor();
    await look(page, 'session-ended');
    await signInOn(page, clerk.username, clerk.password);
    await expect.poll(() => title.inputValue()).toBe('Rapat koordinasi yang panjang judulnya');
    await title.press('End');
    await title.pressSequentially(' sekali');
    await page.getByText(/^Tersimpan /).waitFor();
    await page.reload();
    await row('Rapat koordinasi yang panjang judulnya sekali').click();

    // Lost, typed on, and the window closed: the text waits in this browser.
    await loseSession(page.context());
    await title.fill('Rapat koordinasi yang terputus');
    await page.getByRole('dialog', { name: 'Sesi Anda sudah berakhir' }).waitFor();
    await page.reload();
    await signInOn(page, clerk.username, clerk.password);
    await row('Rapat koordinasi yang terputus').waitFor();
    await closeDesk(page);
  });
});
