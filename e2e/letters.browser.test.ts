/**
 * A letter in a real browser: a scanned invitation is registered and understood, disposed by the secretary on a phone to
 * two posts, reported back, answered, initialled, approved and numbered, its signed file bound, filed and found again.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certified } from '../src/documents/signatures/testing/authorities.ts';
import { signedBy } from '../src/documents/signatures/testing/signed-files.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';
import { scanInvitation } from './lib/papers.ts';

/** Reading a scan is work of helper processes; on a busy machine it takes its time. */
const patient = { timeout: 240_000 };
const subject = 'Undangan Rapat Koordinasi Data Pemilih';
/** What the page of the letter says of the scan once its proposals are taken over. */
const understood = {
  'Nomor surat': '412/PL.01.2-Und/9902/2026',
  'Tanggal surat': '27 November 2026',
  Pengirim: 'KPU Kabupaten Contoh',
  Hal: subject,
  Sifat: 'Segera',
  'Yang harus dilakukan': '4 Desember 2026',
  Acara: 'Aula Kantor Contoh',
};

describe.skipIf(!chromiumPath)('a scanned invitation, to an answer that is filed', () => {
  let house: OpenHouse;
  let folder: string;
  let clerk: Page;
  let letterAt: string;
  let outgoingAt: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-letters-'));
    house = await openHouse(['--demo']);
    await writeFile(path.join(folder, 'pindaian-0412.jpg'), await scanInvitation(house.browser));
    clerk = await deskOf(house, 'staf.kul.ntt');
  }, 240_000);
  afterAll(async () => {
    await house?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  tellOnFailure(() => house);

  const at = async <T>(username: string, work: (page: Page) => Promise<T>, isPhone = false): Promise<T> => {
    const page = await deskOf(house, username, isPhone ? { screen: 'phone' } : {});
    const value = await work(page);
    await closeDesk(page);
    return value;
  };

  test('the scan gets its agenda number at once; its fields are read and taken over by keyboard', async () => {
    await clerk.getByRole('link', { name: 'Surat', exact: true }).click();
    await clerk.getByRole('heading', { level: 1, name: 'Surat masuk' }).waitFor();
    await look(clerk, 'letters-none');
    await clerk.getByRole('button', { name: 'Catat surat' }).click();
    const dialog = clerk.getByRole('dialog', { name: 'Catat surat' });
    await dialog.locator('input[type=file]').setInputFiles(path.join(folder, 'pindaian-0412.jpg'));
    await look(clerk, 'letters-register');
    await dialog.getByRole('button', { name: 'Catat surat' }).click();
    await clerk.getByText('Dicatat sebagai nomor agenda 1').first().waitFor();
    letterAt = new URL(clerk.url()).pathname;
    const proposals = clerk.getByRole('group', { name: 'Usulan fakta' });
    await proposals.getByRole('article').first().waitFor(patient);
    await look(clerk, 'letters-fields', { fullPage: true });
    await proposals.focus();
    const count = await proposals.getByRole('article').count();
    for (let at = 0; at < count && !(await clerk.getByText('semua diputuskan').isVisible()); at++)
      await clerk.keyboard.press('a');
    for (const [field, value] of Object.entries(understood))
      await expect.poll(() => fieldOf(clerk, field), { message: field }).toContain(value);
    await clerk.getByRole('button', { name: 'Selesai diperiksa' }).click();
    await clerk.getByText(/Diperiksa oleh Wilhelmus Contoh/).waitFor();
  }, 300_000);

  test('the secretary disposes it on a phone to two posts', async () => {
    await at(
      'sekretaris.ntt',
      async (phone) => {
        await phone.goto(house.workspaceUrl + letterAt);
        await phone.getByRole('heading', { level: 1, name: subject }).waitFor();
        await look(phone, 'letters-phone', { fullPage: true });
        await phone.getByRole('button', { name: 'Disposisi', exact: true }).click();
        const dialog = phone.getByRole('dialog', { name: 'Disposisi' });
        await dialog
          .getByRole('checkbox', { name: /Data & Informasi/ })
          .first()
          .check();
        await dialog
          .getByRole('checkbox', { name: /Partisipasi Masyarakat/ })
          .first()
          .check();
        await dialog.getByRole('checkbox', { name: 'Tindak lanjuti', exact: true }).check();
        await dialog.getByLabel('Catatan').fill('Siapkan data dan jawab undangan ini.');
        await look(phone, 'letters-dispose-phone');
        await dialog.getByRole('button', { name: 'Disposisikan' }).click();
        await expect.poll(() => phone.getByText('Terkirim, belum dibaca').count()).toBe(2);
        await look(phone, 'letters-tree-phone', { fullPage: true });
      },
      true,
    );
  });

  test('the next letter of such a kind goes the same way with three taps', async () => {
    await clerk.goto(`${house.workspaceUrl}/surat`);
    await clerk.getByRole('button', { name: 'Catat surat' }).click();
    const dialog = clerk.getByRole('dialog', { name: 'Catat surat' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({
        name: 'undangan-kedua.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(`Hal : ${subject} Triwulan Depan\n\nYth. Ketua KPU Provinsi Contoh\n\nMohon hadir.\n`),
      });
    await dialog.getByRole('button', { name: 'Catat surat' }).click();
    await clerk.getByText('Dicatat sebagai nomor agenda 2').first().waitFor();
    const secondAt = new URL(clerk.url()).pathname;
    await at(
      'sekretaris.ntt',
      async (phone) => {
        await phone.addInitScript(() => {
          Object.assign(globalThis, { taps: 0 });
          addEventListener('pointerup', () => Object.assign(globalThis, { taps: Reflect.get(globalThis, 'taps') + 1 }));
        });
        await phone.goto(house.workspaceUrl + secondAt);
        await phone.getByRole('button', { name: 'Disposisi', exact: true }).tap();
        const sheet = phone.getByRole('dialog', { name: 'Disposisi' });
        const way = sheet.getByRole('button', { name: /Partisipasi Masyarakat.*Tindak lanjuti/ });
        await way.tap();
        await expect.poll(() => way.getAttribute('aria-pressed')).toBe('true');
        await look(phone, 'letters-dispose-usual-phone');
        await sheet.getByRole('button', { name: 'Disposisikan' }).tap();
        await expect.poll(() => phone.getByText('Terkirim, belum dibaca').count()).toBe(2);
        expect(await phone.evaluate(() => Reflect.get(globalThis, 'taps') as number)).toBe(3);
      },
      true,
    );
  });

  test('both posts report back; the secretary accepts, and the letter is done', async () => {
    const report = (username: string, result: string) =>
      at(username, async (page) => {
        await page.goto(house.workspaceUrl + letterAt);
        await page.getByRole('button', { name: 'Tandai dibaca' }).click();
        await page.getByRole('button', { name: 'Laporkan hasil' }).click();
        const dialog = page.getByRole('dialog', { name: 'Laporkan hasil' });
        await dialog.getByLabel('Hasil').fill(result);
        await dialog.getByRole('button', { name: 'Laporkan hasil' }).click();
        await page
          .getByText(/dilaporkan /)
          .first()
          .waitFor();
      });
    await report('kasubbag.rendatin.ntt', 'Data pemilih semester II sudah disiapkan untuk rapat.');
    await report('kasubbag.ntt', 'Dua orang akan hadir.');
    await at('sekretaris.ntt', async (page) => {
      await page.goto(house.workspaceUrl + letterAt);
      await look(page, 'letters-reported', { fullPage: true });
      await page.getByRole('button', { name: 'Terima laporan' }).first().click();
      await expect.poll(() => page.getByRole('button', { name: 'Terima laporan' }).count()).toBe(1);
      await page.getByRole('button', { name: 'Terima laporan' }).click();
      await expect.poll(() => page.getByRole('button', { name: 'Terima laporan' }).count()).toBe(0);
      await page.locator('header').getByText('Selesai', { exact: true }).waitFor();
    });
  });

  test('the answer is drafted from the letter, initialled in its order, approved and numbered', async () => {
    await clerk.goto(house.workspaceUrl + letterAt);
    await clerk.getByRole('link', { name: 'Susun jawaban' }).click();
    await clerk.getByText(/Menjawab surat masuk/).waitFor();
    await clerk.getByRole('textbox', { name: /^Hal/ }).fill('Konfirmasi Kehadiran Rapat Koordinasi Data Pemilih');
    await clerk.getByLabel('Kode klasifikasi').fill('PL.01.2');
    await clerk.getByLabel('Tujuan 1').fill('Ketua KPU Kabupaten Contoh;Kota Contoh');
    await clerk.getByLabel('Isi').fill('Dua orang dari sekretariat akan menghadiri rapat dimaksud.');
    await look(clerk, 'letters-answer-fields', { fullPage: true });
    await clerk.getByRole('button', { name: 'Susun naskah' }).click();
    await clerk.getByRole('heading', { name: 'Langkah berikut' }).waitFor();
    outgoingAt = new URL(clerk.url()).pathname;
    await look(clerk, 'letters-answer', { fullPage: true });
    await clerk.getByRole('link', { name: 'Buka naskah' }).first().click();
    await clerk.getByRole('button', { name: 'Kirim untuk diperiksa' }).waitFor();
    await look(clerk, 'letters-answer-draft', { fullPage: true });
    const draftAt = new URL(clerk.url()).pathname;
    await clerk.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
    const send = clerk.getByRole('dialog', { name: 'Kirim untuk diperiksa' });
    await send.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
    await clerk.getByText(/Menunggu paraf Kepala Subbagian Keuangan/).waitFor();
    for (const username of ['kasubbag.kul.ntt', 'sekretaris.ntt'])
      await at(username, async (page) => {
        await page.goto(house.workspaceUrl + draftAt);
        await page.getByRole('button', { name: 'Bubuhkan paraf' }).click();
        await page.getByText('Paraf dibubuhkan').first().waitFor();
      });
    await at(
      'ketua.ntt',
      async (page) => {
        await page.goto(house.workspaceUrl + draftAt);
        await look(page, 'letters-approve-phone', { fullPage: true });
        await page.getByRole('button', { name: 'Setujui teks ini' }).click();
        await page.getByText('Draf disetujui').first().waitFor();
      },
      true,
    );
    await clerk.goto(house.workspaceUrl + outgoingAt);
    await clerk.getByText(/^Nomor 1\/PL\.01\.2-SD\/53\/2026/).waitFor();
    await clerk.getByRole('img', { name: 'Halaman 1 dari 1' }).waitFor(patient);
    await clerk.locator('summary', { hasText: 'Teks naskah' }).click();
    expect(await clerk.getByText(/^(Menindaklanjuti|Menjawab) surat KPU/).innerText()).toContain(
      understood['Nomor surat'],
    );
    await look(clerk, 'letters-numbered', { fullPage: true });
  });

  test('its PDF is signed outside, bound to the approved text and sent', async () => {
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('link', { name: 'Unduh PDF' }).click(),
    ]);
    const pdf = await readFile(await download.path());
    const signer = await certified({ name: 'Simon Teladan', organisation: 'KPU Provinsi Nusa Tenggara Timur' });
    const signed = path.join(folder, 'jawaban-bertanda-tangan.pdf');
    await writeFile(signed, await signedBy(pdf, signer, new Date().toISOString()));
    await clerk.locator('input[type=file]').setInputFiles(signed);
    await clerk.getByRole('button', { name: 'Unggah dan periksa' }).click();
    await clerk.getByText('Dapat dilekatkan').waitFor(patient);
    await clerk.getByText('Teksnya sama dengan naskah yang disetujui.').waitFor();
    await look(clerk, 'letters-signature-checked', { fullPage: true });
    await clerk.getByRole('button', { name: 'Lekatkan berkas ini' }).click();
    await clerk.getByText('Ditandatangani, belum dikirim').first().waitFor(patient);
    await look(clerk, 'letters-signed', { fullPage: true });
    await clerk.getByLabel('Lewat').fill('SRIKANDI');
    await clerk.getByRole('button', { name: 'Catat terkirim' }).click();
    expect(await clerk.getByText(/Terkirim .* lewat SRIKANDI/).innerText()).toContain('SRIKANDI');
  }, 300_000);

  test('letter and answer are filed under one matter with its retention, and found by a word of the text', async () => {
    await clerk.goto(house.workspaceUrl + letterAt);
    await clerk.getByRole('button', { name: 'Berkaskan' }).click();
    const dialog = clerk.getByRole('dialog', { name: 'Berkaskan' });
    await dialog.getByRole('radio', { name: 'Ke berkas baru' }).check();
    await look(clerk, 'records-file-dialog');
    await dialog.getByRole('button', { name: 'Berkaskan' }).click();
    await clerk.getByText('Diberkaskan di').waitFor();
    await clerk.goto(house.workspaceUrl + outgoingAt);
    await clerk.getByRole('button', { name: 'Berkaskan' }).click();
    await dialog.getByRole('combobox', { name: /Berkas/ }).fill('Rapat');
    await clerk.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Berkaskan' }).click();
    await clerk.getByText('Diberkaskan di').waitFor();
    await clerk.getByRole('link', { name: subject }).last().click();
    await clerk.getByText('2 arsip').first().waitFor();
    await look(clerk, 'records-file', { fullPage: true });
    await clerk.keyboard.press('/');
    await clerk.getByRole('combobox', { name: /^Cari di semua/ }).fill('menghadiri rapat dimaksud');
    await clerk
      .getByRole('option', { name: /Konfirmasi Kehadiran/ })
      .first()
      .waitFor(patient);
    await clerk.keyboard.press('Enter');
    await clerk.getByRole('heading', { level: 1, name: 'Hasil pencarian' }).waitFor();
    const hits = clerk.getByRole('list', { name: 'Hasil pencarian' });
    await expect.poll(() => hits.innerText(), patient).toContain('Konfirmasi Kehadiran');
    await look(clerk, 'letters-found');
  });
});

/** What a field of the letter's page says. */
const fieldOf = (page: Page, label: string): Promise<string> =>
  page
    .locator('dt')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]')
    .innerText();
