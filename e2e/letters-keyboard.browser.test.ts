/**
 * Letters with nothing but a keyboard: an invitation is registered, its fields decided, disposed, an answer composed, the
 * register and records walked. Every stop of Tab is in sight and shows where the hand is, and no screen keeps it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

const patient = { timeout: 240_000 };
/** Presses of Tab after which a screen should have let go. */
const mostStops = 120;
const letter = `KOMISI PEMILIHAN UMUM
KABUPATEN CONTOH
Jalan Contoh Nomor 1, Kota Contoh

                                             Kota Contoh, 27 November 2026
Nomor      : 418/PL.01.2-Und/9902/2026
Sifat      : Segera
Lampiran   : -
Hal        : Undangan Rapat Papan Ketik

Yth. Ketua KPU Provinsi Nusa Tenggara Timur
di
       Kupang

Kami mengundang Saudara untuk hadir pada:

hari/tanggal : Selasa, 8 Desember 2026
pukul        : 09.00 WITA s.d. selesai
tempat       : Aula Kantor Contoh
acara        : Rapat Papan Ketik

Mohon konfirmasi kehadiran disampaikan paling lambat tanggal 4 Desember 2026.

Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.

                                             Ketua,

                                             Bonifasius Contoh
`;

describe.skipIf(!chromiumPath)('letters by keyboard', () => {
  let house: OpenHouse;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-keyboard-'));
    await writeFile(path.join(folder, 'undangan.txt'), letter);
    house = await openHouse(['--demo']);
  }, 240_000);
  afterAll(async () => {
    await house?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  tellOnFailure(() => house);

  test('a letter is registered, its fields decided and disposed, without a pointer', async () => {
    const page = await deskOf(house, 'kasubbag.kul.ntt');
    await page.goto(`${house.workspaceUrl}/surat`);
    await tabTo(page, page.getByRole('button', { name: 'Catat surat' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Catat surat' });
    await dialog.waitFor();
    // A file is chosen in a window of the browser, which no page may open or fill.
    await dialog.locator('input[type=file]').setInputFiles(path.join(folder, 'undangan.txt'));
    await tabTo(page, dialog.getByRole('button', { name: 'Catat surat' }));
    await page.keyboard.press('Enter');
    await page.getByText('Dicatat sebagai nomor agenda 1').first().waitFor();
    const proposals = page.getByRole('group', { name: 'Usulan fakta' });
    await proposals.getByRole('article').first().waitFor(patient);
    await tabTo(page, proposals);
    for (let at = await proposals.getByRole('article').count(); at > 0; at--) await page.keyboard.press('a');
    const check = page.getByRole('button', { name: 'Selesai diperiksa' });
    await expect.poll(() => isFocused(check)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText(/Diperiksa oleh/).waitFor();
    await closeDesk(page);
  }, 300_000);

  test('the inbox is walked with arrows: queue, letter, fields and back; the secretary disposes with D', async () => {
    const page = await deskOf(house, 'sekretaris.ntt');
    await page.goto(`${house.workspaceUrl}/surat`);
    const tile = page.getByRole('link', { name: /^Belum didisposisi/ });
    await tabTo(page, tile);
    await page.keyboard.press('Enter');
    const row = page.locator('a[data-letter=beside]').first();
    await tabTo(page, row);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Undangan Rapat Papan Ketik' }).waitFor();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Disposisi' });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('checkbox', { name: /Data & Informasi/ }).first());
    await page.keyboard.press('Space');
    await tabTo(page, dialog.getByRole('checkbox', { name: /Tindak lanjuti|Hadiri/ }).first());
    await page.keyboard.press('Space');
    await look(page, 'letters-keyboard-dispose');
    await tabTo(page, dialog.getByRole('button', { name: 'Disposisikan' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await closeDesk(page);
  });

  test('an answer is composed: every field is reached in the order it is read', async () => {
    const page = await deskOf(house, 'staf.kul.ntt');
    await page.goto(`${house.workspaceUrl}/surat-keluar/baru`);
    const reached: string[] = [];
    for (const [name, words] of [
      [/^Hal/, 'Jawaban Papan Ketik'],
      [/^Kode klasifikasi/, 'PL.01.2'],
      [/^Tujuan/, 'Ketua KPU Kabupaten Contoh;Kota Contoh'],
      [/^Isi/, 'Kami akan hadir.'],
    ] as const) {
      await tabTo(page, page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name })));
      await page.keyboard.insertText(words);
      reached.push(words);
    }
    await page.getByRole('img', { name: /^Halaman 1 dari/ }).waitFor(patient);
    await tabTo(page, page.getByRole('button', { name: 'Susun naskah' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Jawaban Papan Ketik' }).waitFor();
    expect(reached).toHaveLength(4);
    await closeDesk(page);
  });

  test('a trap of many stops is told from a screen that lets go', async () => {
    const page = await deskOf(house, 'sekretaris.ntt');
    const links = (count: number) => Array.from({ length: count }, (_, at) => `<a href="#${at}">${at}</a>`).join(' ');
    await page.setContent(links(12));
    expect(await walk(page)).toMatchObject({ kept: null, count: 12, unseen: [] });
    await page.setContent(links(12));
    await page.evaluate(() => {
      const [, , third] = document.links;
      const last = [...document.links].at(-1);
      last?.addEventListener('keydown', (event) => {
        event.preventDefault();
        third?.focus();
      });
    });
    expect((await walk(page)).kept).toContain('#2');
    await closeDesk(page);
  });

  test.each([
    ['the inbox', '/surat'],
    ['letters that go out', '/surat-keluar'],
    ['a new letter', '/surat-keluar/baru'],
    ['kinds of letters', '/surat-keluar/jenis'],
    ['SRIKANDI', '/surat/srikandi'],
    ['the register', '/buku-nomor'],
    ['records', '/arsip'],
    ['destruction', '/arsip/musnah'],
    ['classes', '/arsip/klasifikasi'],
  ])('%s: Tab goes through and out again, and each stop shows itself', async (_name, at) => {
    const page = await deskOf(house, 'sekretaris.ntt');
    await page.goto(house.workspaceUrl + at);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const stops = await walk(page);
    expect(stops.unseen, `stops of ${at} that nobody sees`).toEqual([]);
    expect(stops.kept, `${at} lets go of the hand`).toBeNull();
    expect(stops.count).toBeGreaterThan(5);
    await closeDesk(page);
  });
});

const isFocused = (of: Locator): Promise<boolean> => of.evaluate((element) => element === document.activeElement);

/** Presses Tab until `goal` has the focus; fails where it is not reached. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let at = 0; at < mostStops; at++) {
    if (await isFocused(goal)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(goal)}`);
}

/**
 * Goes through a screen from its beginning: stops without a mark that can be seen, and whether the hand is kept. It is
 * let go where Tab leaves the page or comes to the first stop again; who comes back to a stop in the middle is in a trap,
 * however many stops it has.
 */
async function walk(page: Page) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen: string[] = [];
  const met: string[] = [];
  for (let at = 0; at < mostStops; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      element.dataset['stop'] ??= `${element.tagName} ${Math.random()}`;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height, bottom, right, top, left } = element.getBoundingClientRect();
      const inSight = width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      return { key: element.dataset['stop'], seen: inSight && isMarked, html: element.outerHTML.slice(0, 160) };
    });
    if (stop === null || stop.key === met[0]) return { unseen, kept: null, count: met.length };
    if (met.includes(stop.key)) return { unseen, kept: stop.html, count: met.length };
    met.push(stop.key);
    if (!stop.seen) unseen.push(stop.html);
  }
  return { unseen, kept: `more than ${mostStops} stops`, count: met.length };
}
