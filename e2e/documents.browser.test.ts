/**
 * Documents in a real browser: a folder is put in, read, found, asked and cited with its page; what is not there is said
 * not to be; two rules are compared; a document becomes material of an activity; an answer becomes a text, whose
 * paragraph a real small model rewrites. The papers are invented here; where ../shared/data/corpora lies beside the
 * repository, real regulations go the same way.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelFiles } from '../src/models/engines/file.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf, screens } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';
import { layPapers, paperNames } from './lib/papers.ts';

const corpora = new URL('../../shared/data/corpora/', import.meta.url);
const laws = ['uu-2008-14', 'uu-2009-43'] as const;
/** Two laws as text, a law scanned with a poor text of its own, a clean scan and a photo of a page. */
const realFiles = [
  ...laws.map((law) => `regulations/${law}.md`),
  'ocr/NewArsip220212042911.pdf',
  'ocr/00.scan.jpg',
  'ocr/01.phone.jpg',
];
const real = realFiles.map((name) => new URL(name, corpora).pathname).filter((file) => existsSync(file));
if (real.length === 0) console.log('../shared/data/corpora is absent: only the invented papers are put in');

const [smallModel] = (await modelFiles()).toSorted((one, other) => one.bytes - other.bytes);
if (!smallModel)
  console.log('no model in .addons/models: rewriting is skipped (npm run fetch:small-model lays a small one)');

const question = 'Berapa lama masa tanggapan masyarakat atas daftar pemilih sementara?';

/** Reading is work of helper processes; on a busy machine it takes its time. */
const patient = { timeout: 240_000 };

describe.skipIf(!chromiumPath)('a folder of documents, to a cited answer', () => {
  let house: OpenHouse;
  let folder: string;
  let desk: Page;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-papers-'));
    house = await openHouse(['--demo']);
    await layPapers(folder, house.browser);
    await writeFile(path.join(folder, 'rusak.pdf'), '%PDF-1.7\nini bukan PDF');
    desk = await deskOf(house, 'kasubbag.ntt');
  }, 240_000);
  afterAll(async () => {
    await house?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  tellOnFailure(() => house);

  test('a folder is put in at once; every file shows how far it is, and what is wrong with a damaged one', async () => {
    await desk.getByRole('link', { name: 'Dokumen', exact: true }).click();
    await desk.getByRole('heading', { level: 1, name: 'Dokumen' }).waitFor();
    await look(desk, 'documents-none');
    await desk.getByRole('link', { name: 'Masukkan dokumen' }).click();
    await desk.getByRole('heading', { level: 1, name: 'Masukkan dokumen' }).waitFor();
    await look(desk, 'documents-put-in');
    await desk.getByLabel('Pilih folder').setInputFiles(folder);
    const files = desk.getByRole('list', { name: 'Berkas kiriman' });
    await expect.poll(() => files.getByText('Siap', { exact: true }).count(), patient).toBe(paperNames.length);
    await files.getByText(/rusak\.pdf rusak atau tidak lengkap/).waitFor();
    // Trying again would not mend it.
    expect(await files.getByRole('button', { name: 'Coba lagi' }).count()).toBe(0);
    await look(desk, 'documents-intake', { fullPage: true });
  });

  test.skipIf(real.length === 0)('real regulations and scans go the same way', async () => {
    await desk.goto(`${house.workspaceUrl}/dokumen/masuk`);
    await desk.getByLabel('Pilih berkas').setInputFiles(real);
    const files = desk.getByRole('list', { name: 'Berkas kiriman' });
    await expect.poll(() => files.getByText('Siap', { exact: true }).count(), patient).toBe(real.length);
    await look(desk, 'documents-real', { fullPage: true });
  });

  test.skipIf(real.length === 0)('a photo of a page answers a question, with the place on the photo', async () => {
    await untilFound(desk, house, '01.phone');
    await ask(desk, house, 'Di mana dana kampanye calon anggota DPD yang berupa uang ditempatkan?');
    const answer = desk.getByRole('list', { name: 'Jawaban' });
    await expect.poll(() => answer.innerText(), patient).toMatch(/rekening khusus dana kampanye/i);
    await desk.getByRole('img', { name: /^Gambar halaman/ }).waitFor(patient);
    await expect.poll(() => desk.locator('[data-drawn]').count()).toBeGreaterThan(0);
    await look(desk, 'answer-from-photo');
  });

  test.skipIf(real.length === 0)('two laws are compared article by article', async () => {
    await compare(desk, house, laws);
    await expect.poll(() => desk.locator('del').count(), patient).toBeGreaterThan(0);
    await look(desk, 'laws-compared');
  });

  test('the box at the key / finds the passage, and the reader shows it in the text and on the page', async () => {
    await desk.goto(`${house.workspaceUrl}/dokumen`);
    await desk.getByRole('table', { name: 'Dokumen' }).waitFor();
    const box = desk.getByRole('combobox', { name: /^Cari di semua/ });
    await box.waitFor();
    await desk.keyboard.press('/');
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true);
    await desk.keyboard.type('masa tanggapan masyarakat');
    await desk.locator('[role=option]', { hasText: 'peraturan-4-2024' }).waitFor(patient);
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 1, name: 'Hasil pencarian' }).waitFor();
    const hits = desk.getByRole('list', { name: 'Hasil pencarian' });
    await expect.poll(() => hits.locator('mark').count()).toBeGreaterThan(0);
    await desk.getByRole('img', { name: /^Gambar halaman/ }).waitFor(patient);
    await look(desk, 'search-results');
    await hits
      .getByRole('link', { name: /Pasal 3/ })
      .first()
      .click();
    await desk.waitForURL(/\/dokumen\/[0-9a-f-]{36}/);
    await desk.getByRole('tab', { name: 'Ringkasan' }).waitFor(patient);
    await desk.getByRole('img', { name: /^Gambar halaman/ }).waitFor(patient);
    await expect.poll(() => desk.locator('mark').count()).toBeGreaterThan(0);
    await expect.poll(() => desk.locator('[data-drawn]').count()).toBeGreaterThan(0);
    await look(desk, 'document-reader');
  });

  test('a question is answered in the words of the document, with its page highlighted', async () => {
    await ask(desk, house, question);
    const answer = desk.getByRole('list', { name: 'Jawaban' });
    await expect.poll(() => answer.innerText(), patient).toMatch(/21|dua puluh satu/);
    await desk.getByRole('img', { name: /^Gambar halaman/ }).waitFor(patient);
    await expect.poll(() => desk.locator('[data-drawn]').count()).toBeGreaterThan(0);
    await look(desk, 'answer');
    await desk.setViewportSize(screens.phone);
    await look(desk, 'answer-phone', { fullPage: true });
    await desk.setViewportSize(screens.desktop);
  });

  test('what no document says is not found, and the nearest passages are shown', async () => {
    await ask(desk, house, 'Berapa tarif parkir kapal nelayan di pelabuhan?');
    await desk.getByText('Tidak ditemukan dalam dokumen').waitFor(patient);
    await expect.poll(() => desk.getByRole('list', { name: 'Jawaban' }).count()).toBe(0);
    await look(desk, 'answer-not-found');
  });

  test('two rules are compared article by article, with the words that changed', async () => {
    await compare(desk, house, ['peraturan-2-2023', 'peraturan-4-2024']);
    await expect.poll(() => desk.locator('del').allInnerTexts(), patient).toContainEqual(expect.stringContaining('14'));
    await expect.poll(() => desk.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('21'));
    await look(desk, 'documents-compared');
  });

  test('a paper is summed up in its own sentences, with who must do what by when', async () => {
    await openPaper(desk, house, 'peraturan-4-2024');
    await desk.getByRole('tab', { name: 'Ringkasan' }).click();
    const duties = desk.getByRole('table', { name: /^Siapa wajib/ });
    await expect.poll(() => duties.innerText(), patient).toMatch(/wajib/);
    await look(desk, 'document-summary');
  });

  test('a document is material of an activity', async () => {
    await desk.goto(`${house.workspaceUrl}/dokumen`);
    await desk
      .getByRole('link', { name: /Undangan/i })
      .first()
      .click();
    await desk.getByRole('button', { name: 'Lainnya' }).click();
    await desk.getByRole('menuitem', { name: 'Pakai sebagai bahan kegiatan' }).click();
    await desk.getByRole('combobox', { name: /^Kegiatan/ }).click();
    await desk.locator('[role=option]').first().click();
    await desk.getByRole('button', { name: 'Pakai sebagai bahan', exact: true }).click();
    await desk.waitForURL(/\/kegiatan\/.*tab=bahan/);
    await expect.poll(() => desk.getByRole('button', { name: /undangan/i }).count(), patient).toBeGreaterThan(0);
    await look(desk, 'document-as-material');
  });

  test.skipIf(!smallModel)('an administrator adds a small model, checks it and chooses it', async () => {
    const admin = await deskOf(house, 'admin.ntt');
    await admin.goto(`${house.workspaceUrl}/model`);
    await admin.getByRole('button', { name: 'Tambah model' }).click();
    await admin.getByRole('radio', { name: 'Berkas GGUF di server ini' }).click();
    await admin.getByRole('textbox', { name: /^Nama(?! model)/ }).fill('Model kecil');
    await admin.getByLabel(/^Berkas model/).selectOption(smallModel?.name ?? '');
    await look(admin, 'model-add');
    await admin.getByRole('button', { name: 'Simpan model' }).click();
    const card = admin.locator('section', { has: admin.getByRole('heading', { name: 'Model kecil' }) });
    await card.getByRole('button', { name: 'Periksa' }).click();
    await card.getByText('Menjawab').waitFor({ timeout: 240_000 });
    await card.getByRole('button', { name: 'Pakai mesin ini' }).click();
    await expect.poll(() => card.getByText('Bekerja sekarang').count()).toBe(1);
    await look(admin, 'model-chosen');
    await closeDesk(admin);
  });

  test.skipIf(!smallModel)('a small model rewrites a paragraph; the number that it alters is caught', async () => {
    await desk.goto(`${house.workspaceUrl}/tanya`);
    await desk.getByRole('link', { name: question }).click();
    await desk.getByRole('button', { name: 'Jadikan teks' }).click();
    const sentences = desk.getByRole('group', { name: 'Teks draf' }).getByRole('button');
    const quoted = sentences.filter({ hasText: '21 (dua puluh satu) hari' });
    await quoted.click();
    await desk.getByRole('button', { name: 'Tulis ulang' }).click();
    await desk.getByRole('menuitem', { name: 'Perintah sendiri' }).click();
    await desk.getByRole('textbox', { name: /^Apa yang diminta/ }).fill('Ganti 21 menjadi 14');
    await desk.getByRole('button', { name: 'Minta usulan' }).click();
    await desk
      .getByText(/^Model sedang menulis ulang/)
      .first()
      .waitFor();
    await desk.getByRole('heading', { name: /^Usulan model/ }).waitFor({ timeout: 240_000 });
    await desk.getByText('“14” tidak tertulis dalam sumber').waitFor();
    await expect.poll(() => quoted.count()).toBe(1);
    await desk.getByText('Versi 1', { exact: true }).waitFor();
    await look(desk, 'model-caught');
    await desk.setViewportSize(screens.phone);
    await look(desk, 'model-caught-phone', { fullPage: true });
    await desk.setViewportSize(screens.desktop);
  });

  test.skipIf(!smallModel)('what was sent stands on the page of models, to the letter for who asked', async () => {
    const admin = await deskOf(house, 'admin.ntt');
    await admin.goto(`${house.workspaceUrl}/model?bagian=kiriman`);
    const sent = admin.getByRole('list', { name: 'Yang dikirim' });
    await sent.getByText('Menulis ulang').first().click();
    await expect.poll(() => sent.innerText()).toMatch(/Yohanes Peraga.*Model kecil/);
    await expect.poll(() => sent.innerText()).toContain('Isinya hanya ditampilkan kepada yang bertanya');
    await desk.goto(`${house.workspaceUrl}/model?bagian=kiriman`);
    const own = desk.getByRole('list', { name: 'Yang dikirim' });
    await own.getByText('Menulis ulang').first().click();
    await expect.poll(() => own.innerText()).toContain('Ganti 21 menjadi 14');
    await look(admin, 'model-sent', { fullPage: true });
    await admin.setViewportSize(screens.phone);
    await look(admin, 'model-sent-phone', { fullPage: true });
    await closeDesk(admin);
  });

  test('a token for a program is made, shown once, and withdrawn', async () => {
    await desk.goto(`${house.workspaceUrl}/model?bagian=token`);
    await desk.getByRole('button', { name: 'Buat token' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Nama program/ }).fill('Asisten kantor');
    await look(desk, 'token-make');
    await dialog.getByRole('button', { name: 'Buat token' }).click();
    await desk.getByText('Salin token ini sekarang').waitFor();
    await look(desk, 'token-made');
    await desk.setViewportSize(screens.phone);
    await look(desk, 'token-made-phone', { fullPage: true });
    await desk.setViewportSize(screens.desktop);
    await desk.reload();
    await desk.getByRole('button', { name: 'Cabut token' }).click();
    await desk.getByText('Dicabut', { exact: true }).waitFor();
    await expect.poll(() => desk.getByText('Salin token ini sekarang').count()).toBe(0);
  });

  test('the screens of documents fit a phone', async () => {
    await desk.setViewportSize(screens.phone);
    for (const [name, address, ready] of [
      [
        'documents-phone',
        '/dokumen',
        () =>
          desk
            .getByRole('link', { name: /Undangan/i })
            .first()
            .waitFor(),
      ],
      [
        'documents-put-in-phone',
        '/dokumen/masuk',
        () => desk.getByRole('list', { name: 'Kiriman terakhir' }).waitFor(),
      ],
      ['search-phone', '/cari?q=tanggapan', () => desk.getByRole('list', { name: 'Hasil pencarian' }).waitFor()],
      ['ask-phone', '/tanya', () => desk.getByRole('list', { name: 'Jawaban sebelumnya' }).waitFor()],
    ] as const) {
      await desk.goto(house.workspaceUrl + address);
      await ready();
      await expect.poll(() => desk.getByRole('heading', { level: 1 }).count()).toBe(1);
      await look(desk, name, { fullPage: true });
    }
    await desk.setViewportSize(screens.desktop);
  });
});

/** Opens a paper from the list. */
async function openPaper(page: Page, house: OpenHouse, title: string): Promise<void> {
  await page.goto(`${house.workspaceUrl}/dokumen`);
  await page.getByRole('table', { name: 'Dokumen' }).getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The index follows what was read by a few seconds; an answer says so meanwhile. */
async function untilFound(page: Page, house: OpenHouse, title: string): Promise<void> {
  const seek = async () => {
    await page.goto(`${house.workspaceUrl}/cari?q=${title}`);
    await page
      .getByText(/ditemukan$/)
      .first()
      .waitFor();
    return page.getByRole('list', { name: 'Hasil pencarian' }).getByRole('link', { name: title }).count();
  };
  await expect.poll(seek, patient).toBeGreaterThan(0);
}

/** Chooses two papers for comparison. */
async function compare(page: Page, house: OpenHouse, [one, other]: readonly [string, string]): Promise<void> {
  await page.goto(`${house.workspaceUrl}/dokumen/banding`);
  for (const [field, title] of [
    ['Dokumen pertama', one],
    ['Dokumen kedua', other],
  ] as const) {
    await page.getByRole('combobox', { name: field }).fill(title);
    await page.locator('[role=option]', { hasText: title }).click();
  }
}

/** Asks and waits until the answer's own page is there. */
async function ask(page: Page, house: OpenHouse, question: string): Promise<void> {
  await page.goto(`${house.workspaceUrl}/tanya`);
  await page.getByRole('textbox', { name: /^Pertanyaan/ }).fill(question);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
}
