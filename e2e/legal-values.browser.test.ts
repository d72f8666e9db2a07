/** The national administrator adds a dated legal value; the lists of every office follow it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf, type DeskOptions } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

describe.skipIf(!chromiumPath)('legal values', () => {
  let house: OpenHouse;
  beforeAll(async () => void (house = await openHouse(['--demo'])), 120_000);
  afterAll(() => house?.close());
  tellOnFailure(() => house);

  const at = async (username: string, work: (page: Page) => Promise<void>, options?: DeskOptions): Promise<void> => {
    const page = await deskOf(house, username, options);
    await page.goto(`${house.workspaceUrl}/pemilih/aturan`);
    await page.getByRole('tab', { name: 'Nilai hukum' }).click();
    await page.getByRole('table', { name: 'Nilai hukum' }).waitFor();
    await work(page);
    await closeDesk(page);
  };
  const row = (page: Page, name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });

  test('a value is added from a day on, with its source; what cannot be is refused beside its field', async () => {
    await at('admin.nasional', async (page) => {
      await look(page, 'legal-values', { fullPage: true });
      await row(page, 'Pemilu 2024')
        .getByRole('button', { name: /^Tambah nilai/ })
        .click();
      const dialog = page.getByRole('dialog', { name: 'Tambah nilai: Pemilu 2024' });
      const [figure, since, source, save] = [
        dialog.getByRole('textbox', { name: /^Angka/ }),
        dialog.getByLabel('Berlaku mulai'),
        dialog.getByRole('textbox', { name: /^Sumber/ }),
        dialog.getByRole('button', { name: 'Simpan nilai' }),
      ];
      await figure.fill('6.000');
      await dialog.getByText('Bilangan bulat antara 100 dan 1.000.').waitFor();
      await source.fill('PKPU 9/2026 pasal 12');
      await expect.poll(() => save.isDisabled()).toBe(true);
      await figure.fill('600');
      await since.fill('31/12/2022');
      await save.click();
      await dialog.getByText('Sudah ada nilai yang mulai berlaku pada 2023-01-01').waitFor();
      await look(page, 'legal-value-refused');
      await since.fill('01/02/2026');
      await save.click();
      await page.getByText('Nilai baru tersimpan.').waitFor();
      await row(page, 'Pemilu 2024').getByText('600').waitFor();
      await page.getByRole('button', { name: 'Pemilu 2024', exact: true }).click();
      const history = page.getByRole('dialog', { name: 'Pemilu 2024' });
      await expect
        .poll(() => history.getByRole('listitem').allInnerTexts())
        .toEqual([
          expect.stringMatching(/^600, berlaku mulai 1 Februari 2026/),
          expect.stringMatching(/^300, berlaku mulai 1 Januari 2023/),
        ]);
      await look(page, 'legal-value-history');
    });
  });

  test('everybody reads it, nobody else changes it, and a new list takes the value of its own day', async () => {
    await at(
      'staf.rendatin.ntt',
      async (page) => {
        await row(page, 'Pemilu 2024').getByText('PKPU 9/2026 pasal 12').waitFor();
        await expect.poll(() => page.getByRole('button', { name: /^Tambah nilai/ }).count()).toBe(0);
        await look(page, 'legal-values-360', { fullPage: true });
        await page.goto(`${house.workspaceUrl}/pemilih`);
        await page.getByRole('button', { name: 'Buat daftar' }).first().click();
        const dialog = page.getByRole('dialog', { name: 'Buat daftar' });
        const cap = dialog.getByLabel('Batas pemilih per TPS');
        await cap.selectOption({ label: '600 · Pemilu 2024' });
        await dialog.getByLabel('Hari penentu umur').fill('31/01/2026');
        await dialog.getByLabel('Nama daftar').fill('Daftar sebelum perubahan');
        await cap.selectOption({ label: '300 · Pemilu 2024' });
        await dialog.getByLabel('Periode').fill('2026-TW1');
        await dialog.getByRole('button', { name: 'Buat daftar' }).click();
        await page.getByText('batas 300 per TPS').waitFor();
      },
      { screen: 'phone' },
    );
  });
});
