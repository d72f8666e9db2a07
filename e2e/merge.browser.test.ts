/**
 * A letter to 44 in a real browser: its list from a workbook with two bad lines, every row looked at, one approval, a
 * number and a file for each row, and each found again by its recipient.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../src/printing/workbook/zip.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

/** Setting 44 pages is work of helper processes; on a busy machine it takes its time. */
const patient = { timeout: 240_000 };
const heads = ['No', 'Kepada', 'Kecamatan', 'Jumlah TPS', 'Pemilih'];
const lines = Array.from({ length: 44 }, (_, at) => [
  at + 1,
  `Ketua PPK Contoh ${at + 1}`,
  `Contoh ${at + 1}`,
  at + 10,
  1_000 * (at + 1) + 234,
]);
const bad = [
  [45, '', 'Tanpa penerima', 4, 900],
  [46, 'Ketua PPK Rusak', 'Rusak', 'empat', 900],
];

describe.skipIf(!chromiumPath)('a letter to 44', () => {
  let house: OpenHouse;
  let folder: string;
  let clerk: Page;
  let letterAt: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-merge-'));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([heads, ...lines, ...bad]), 'Daftar');
    await writeFile(path.join(folder, 'ppk.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    house = await openHouse(['--demo']);
    clerk = await deskOf(house, 'staf.kul.ntt');
    clerk.setDefaultTimeout(patient.timeout);
  }, 240_000);
  afterAll(async () => {
    await house?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  tellOnFailure(() => house);

  const next = () => clerk.locator('section,div').filter({ hasText: 'Langkah berikutnya' }).last();

  test('a letter in work gets its list from a workbook; bad lines come back as a sheet', async () => {
    await clerk.goto(`${house.workspaceUrl}/surat-keluar/baru`);
    await clerk.getByRole('textbox', { name: /^Hal/ }).fill('Pembekalan PPK {kecamatan}');
    await clerk.getByLabel('Kode klasifikasi').fill('PL.01.2');
    await clerk.getByLabel('Isi').fill('Di {kecamatan} tercatat {jumlah_tps} TPS dengan {pemilih} pemilih.');
    await clerk.getByRole('button', { name: 'Susun naskah' }).click();
    await clerk.getByRole('button', { name: 'Kirim ke banyak penerima' }).click();
    await clerk.getByText('Isi daftar penerima:').waitFor();
    letterAt = new URL(clerk.url()).pathname.replace(/\/daftar$/, '');
    await look(clerk, 'merge-empty', { fullPage: true });
    await clerk.locator('input[type=file]').setInputFiles(path.join(folder, 'ppk.xlsx'));
    await clerk.getByRole('button', { name: 'Ambil 46 baris' }).waitFor(patient);
    expect(await clerk.getByLabel('Kolom penerima (Yth.)').inputValue()).toBe('kepada');
    await look(clerk, 'merge-columns', { fullPage: true });
    await clerk.getByRole('button', { name: 'Ambil 46 baris' }).click();
    await clerk.getByText('44 baris diambil dari ppk.xlsx.').waitFor(patient);
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'Unduh lembar perbaikan' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('lembar-perbaikan.xlsx');
    await look(clerk, 'merge-taken', { fullPage: true });
  }, 300_000);

  test('every row is looked at, and read as it will stand on paper', async () => {
    await clerk.getByRole('button', { name: 'Periksa semua baris' }).click();
    await clerk.getByText('Tidak ada temuan di 44 baris.').waitFor(patient);
    await clerk.getByRole('button', { name: 'Baris 3: Ketua PPK Contoh 3' }).click();
    await clerk.getByText('Baris 3 dari 44').waitFor();
    await clerk.getByText('Di Contoh 3 tercatat 12 TPS dengan 3.234 pemilih.').first().waitFor();
    await look(clerk, 'merge-row', { fullPage: true });
    await clerk.keyboard.press('ArrowRight');
    await clerk.getByText('Baris 4 dari 44').waitFor();
    await clerk.keyboard.press('Escape');
    expect(await next().innerText()).toContain('Semua 44 baris sudah diperiksa');
  }, 300_000);

  test('one approval numbers all of them', async () => {
    await clerk.getByRole('link', { name: 'Buka naskah' }).first().click();
    const draftAt = new URL(clerk.url()).pathname;
    await clerk.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
    const send = clerk.getByRole('dialog', { name: 'Kirim untuk diperiksa' });
    const press = send.getByRole('button', { name: 'Kirim untuk diperiksa' });
    await press.click();
    // Rarely nothing comes of the first press, and nobody knows why yet: what stands on the page is told, and it is pressed
    // once more as a person would.
    const waits = clerk.getByText(/Menunggu paraf Kepala Subbagian Keuangan/);
    await waits.waitFor({ timeout: 30_000 }).catch(async () => {
      console.warn(`pressed in vain: ${(await clerk.locator('body').innerText()).slice(0, 2_000)}`);
      await press.click();
    });
    await waits.waitFor();
    for (const username of ['kasubbag.kul.ntt', 'sekretaris.ntt']) {
      const page = await deskOf(house, username);
      await page.goto(house.workspaceUrl + draftAt);
      await page.getByRole('button', { name: 'Bubuhkan paraf' }).click();
      await page.getByText('Paraf dibubuhkan').first().waitFor();
      await closeDesk(page);
    }
    const phone = await deskOf(house, 'ketua.ntt', { screen: 'phone' });
    await phone.goto(`${house.workspaceUrl}${letterAt}/daftar`);
    await phone.getByText('Yang berbeda tiap baris').waitFor();
    await look(phone, 'merge-approver-phone', { fullPage: true });
    await phone.goto(house.workspaceUrl + draftAt);
    await phone.getByRole('button', { name: 'Setujui teks ini' }).click();
    await phone.getByText('Draf disetujui').first().waitFor();
    await closeDesk(phone);
    await clerk.goto(`${house.workspaceUrl}${letterAt}/daftar`);
    await clerk.getByText(/44 surat bernomor/).waitFor();
    expect(await clerk.getByText(/44 surat bernomor/).innerText()).toMatch(
      /1\/PL\.01\.2-SD\/53\/\d{4} sampai 44\/PL\.01\.2-SD\/53\/\d{4}/,
    );
    await look(clerk, 'merge-numbered', { fullPage: true });
  }, 300_000);

  test('each row gets its file in one ZIP with a list, and is found by its recipient', async () => {
    await clerk.getByRole('button', { name: 'Buat berkas' }).click();
    await clerk.getByRole('button', { name: 'Unduh', exact: true }).waitFor(patient);
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'Unduh', exact: true }).click(),
    ]);
    const entries = unzip(await readFile(await download.path()));
    expect([...entries.keys()]).toHaveLength(45);
    expect(entries.get('manifes.csv')).toContain('Ketua PPK Contoh 44');
    await clerk.goto(`${house.workspaceUrl}/surat-keluar`);
    await expect.poll(() => clerk.getByText('44 penerima').count()).toBe(1);
    await clerk.getByLabel('Cari hal atau nomor').fill('PPK Contoh 17');
    await clerk.getByText('Surat ke-17 dari 44 dalam surat gabungan.').waitFor(patient);
    await clerk.getByRole('link', { name: /Pembekalan PPK Contoh 17/ }).click();
    await clerk.getByRole('heading', { level: 1, name: 'Pembekalan PPK Contoh 17' }).waitFor();
    await look(clerk, 'merge-one', { fullPage: true });
  }, 300_000);

  test('what comes back in one ZIP is matched row by row, and waits for a reason where nobody signed it', async () => {
    await clerk.goto(`${house.workspaceUrl}${letterAt}/daftar`);
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'Unduh', exact: true }).click(),
    ]);
    const zip = path.join(folder, 'basah.zip');
    await download.saveAs(zip);
    // Nobody signed these: they are what was printed, signed by hand and kept on paper.
    await clerk.locator('input[type=file]').first().setInputFiles(zip);
    await clerk.getByRole('button', { name: 'Lekatkan 44 berkas dengan alasan' }).waitFor(patient);
    await clerk.getByRole('tab', { name: 'Tidak cocok (1)' }).click();
    await clerk.getByText('Bukan PDF.').waitFor();
    await look(clerk, 'merge-signed', { fullPage: true });
    await clerk.setViewportSize({ width: 360, height: 740 });
    await clerk.getByRole('tab', { name: 'Tidak cocok (1)' }).scrollIntoViewIfNeeded();
    await look(clerk, 'merge-unmatched-360');
    await clerk.getByRole('button', { name: 'Sisihkan', exact: true }).click();
    const aside = clerk.getByRole('dialog', { name: 'Sisihkan' });
    await aside.getByRole('textbox').fill('Daftar isi ZIP, bukan surat.');
    await look(clerk, 'merge-aside-360');
    await aside.getByRole('button', { name: 'Sisihkan' }).click();
    await clerk.getByRole('tab', { name: 'Disisihkan (1)' }).click();
    await clerk.getByText('Daftar isi ZIP, bukan surat.').waitFor();
    await look(clerk, 'merge-asided-360');
    await expect.poll(() => clerk.getByText('0 dari 44 surat sudah terikat').count()).toBe(1);
  }, 300_000);
});
