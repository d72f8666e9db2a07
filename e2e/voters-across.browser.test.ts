/**
 * Two regencies with one voter in both lists, in a real browser: neither sees the other's row until both have opened
 * the match, then both see and decide. The people are invented (src/elections/voters/generate).
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionName } from '../src/elections/regions/index.ts';
import { noPlanting, voterChunks, type GeneratedVoter } from '../src/elections/voters/generate/index.ts';
import { callerAt } from '../src/testing/caller.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf, type DeskOptions } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { sendList } from './lib/list.ts';
import { look } from './lib/look.ts';

const rows = 500;
const peopleOf = (regency: string, seed: number): GeneratedVoter[] =>
  [...voterChunks({ rows, regency, seed, rates: noPlanting })].flat();
const kupang = {
  username: 'staf.rendatin.kupang',
  unitId: '5301',
  list: 'PDPB Triwulan IV Kabupaten Kupang',
  voters: peopleOf('5301', 1),
};
const alor = {
  username: 'staf.rendatin.alor',
  unitId: '5305',
  list: 'PDPB Triwulan IV Kabupaten Alor',
  voters: peopleOf('5305', 2),
};
// Who moved from Kupang to Alor stands in both lists: the same person and NIK, another family card and home.
const shared = kupang.voters[41] as GeneratedVoter;
const inAlor = 17;
const { nkk, address, rt, rw, province, regency, district, village, tps } = alor.voters[inAlor] as GeneratedVoter;
alor.voters[inAlor] = { ...shared, nkk, address, rt, rw, province, regency, district, village, tps };
/** Milliseconds that a small job may take on a machine that does other things too. */
const longest = 60_000;

describe.skipIf(!chromiumPath)('a voter in the lists of two regencies', { timeout: 2 * longest }, () => {
  let house: OpenHouse;

  beforeAll(async () => {
    house = await openHouse(['--demo']);
  }, longest);
  afterAll(() => house?.close());
  tellOnFailure(() => house);

  const at = async <T>(
    { username, list }: typeof kupang,
    work: (page: Page) => Promise<T>,
    options?: DeskOptions,
  ): Promise<T> => {
    const page = await deskOf(house, username, options);
    await page.goto(`${house.workspaceUrl}/pemilih`);
    await page.getByRole('link', { name: list }).click();
    await page.getByRole('tab', { name: 'Temuan' }).click();
    const value = await work(page);
    await closeDesk(page);
    return value;
  };

  test('both import their lists', async () => {
    for (const unit of [kupang, alor]) {
      const { read, accepted } = await sendList(await callerAt(house.workspaceUrl, unit.username), unit);
      expect([read, accepted], unit.list).toEqual([rows, rows]);
    }
  });

  test('each compares its list; who comes second finds the match, and so does the first', async () => {
    for (const [unit, count] of [
      [kupang, 0],
      [alor, 1],
    ] as const) {
      await at(unit, async (page) => {
        await page.getByRole('button', { name: 'Periksa data' }).click();
        await page.getByText('belum pernah dibandingkan').waitFor({ timeout: longest });
        await page.getByRole('button', { name: 'Bandingkan dengan satuan kerja lain' }).click();
        // With the first finding the checks give their place to the desk, and are opened from it.
        if (count > 0) await page.getByRole('button', { name: 'Pemeriksaan' }).click({ timeout: longest });
        await expect
          .poll(() => page.getByText(/· \d+ kecocokan/).innerText({ timeout: longest }))
          .toContain(`· ${count} kecocokan`);
        await look(page, `across-compared-${unit.unitId}`);
      });
    }
    for (const unit of [kupang, alor]) {
      await at(unit, async (page) => {
        await showMatch(page);
        await page.getByText('NIK sama dengan seorang pemilih di satuan kerja lain.').waitFor();
      });
    }
  });

  test('one side opens with a reason and still sees nothing of the other', async () => {
    await at(kupang, async (page) => {
      await showMatch(page);
      const open = page.getByRole('button', { name: 'Buka temuan ini bersama satuan kerja lain' });
      await look(page, 'across-closed', { fullPage: true });
      await open.click();
      await expect.poll(() => page.getByLabel('Alasan membuka').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('Alasan membuka').selectOption({ label: 'Memastikan data ganda' });
      await open.click();
      await page.getByText('Menunggu satuan kerja lain membuka').waitFor();
      await expect
        .poll(() => page.getByRole('table', { name: 'Baris kedua satuan kerja berdampingan' }).count())
        .toBe(0);
      await expect.poll(() => page.getByText(regionName(village) ?? '').count()).toBe(0);
      await look(page, 'across-waiting', { fullPage: true });
    });
  });

  test('the other side opens on a phone, sees both rows and decides', async () => {
    await at(
      alor,
      async (page) => {
        await showMatch(page);
        await look(page, 'across-closed-360', { fullPage: true });
        await page.getByLabel('Alasan membuka').selectOption({ label: 'Permintaan satuan kerja lain' });
        await page.getByRole('button', { name: 'Buka temuan ini bersama satuan kerja lain' }).click();
        const both = page.getByRole('table', { name: 'Baris kedua satuan kerja berdampingan' });
        await both.getByText(`${regionName(shared.village)} (${shared.village})`).waitFor();
        await expect.poll(() => both.getByText(/\d{16}/).count()).toBe(0);
        await look(page, 'across-both-360', { fullPage: true });
        await decide(page, 'Tetap', 'Pindah ke Alor, dicocokkan dengan KK baru');
      },
      { screen: 'phone' },
    );
  });

  test('the first side sees both rows, too, and decides for its own', async () => {
    await at(kupang, async (page) => {
      await showMatch(page);
      const both = page.getByRole('table', { name: 'Baris kedua satuan kerja berdampingan' });
      await both.getByText(`${regionName(village)} (${village})`).waitFor();
      await expect.poll(() => both.getByText(/\d{16}/).count()).toBe(0);
      await look(page, 'across-both', { fullPage: true });
      await findVillage(
        page,
        'kalabahi barat',
        `${regionName(village)}, ${regionName(district)}, ${regionName(regency)} (${village})`,
      );
      // The counts that the decision changes come only while the person already types.
      const typed = await typing(page, () => decide(page, 'Coktas', 'Dikunjungi bersama PPS sebelum dicoret'));
      const kind = page.getByRole('combobox', { name: 'Jenis temuan' });
      await page.getByRole('option', { name: /^D20 .*\(0\)$/ }).waitFor();
      await expect.poll(() => kind.inputValue()).toBe(typed);
      await kind.press('Escape');
      await expect.poll(() => kind.inputValue()).toMatch(/^D20 .*\(0\)$/);
    });
  });
});

/** The match with the other unit, on the desk. */
async function showMatch(page: Page): Promise<void> {
  const kind = page.getByRole('combobox', { name: 'Jenis temuan' });
  const queue = page.getByRole('button', { name: 'Buka antrean' });
  // On a phone the filter lies over the queue, which the first finding may still cover.
  const typed = async () => {
    if (await queue.isVisible()) await queue.click();
    await kind.fill('D20', { timeout: 2_000 });
    return true;
  };
  await expect.poll(() => typed().catch(() => false)).toBe(true);
  await page.getByRole('option', { name: /^D20 / }).click();
  await page.getByRole('article').getByRole('heading', { name: 'Kecocokan antarsatuan kerja' }).waitFor();
}

/** Looks for a village of another regency to move to, by keyboard alone, and leaves it again. */
async function findVillage(page: Page, words: string, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Meja temuan' }).press('5');
  const field = page.getByRole('combobox', { name: 'Desa/kelurahan tujuan' });
  await field.fill(words);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect.poll(() => field.inputValue()).toBe(name);
  await look(page, 'decision-village');
  await field.press('Escape');
  await field.waitFor({ state: 'detached' });
}

/**
 * Types in the kind of finding while the counts that follow from `work` are on their way; what stood in the field when
 * they came.
 */
async function typing(page: Page, work: () => Promise<void>): Promise<string> {
  const kind = page.getByRole('combobox', { name: 'Jenis temuan' });
  const { promise: ready, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/finding-counts', async (route) => {
    await ready;
    await route.continue();
  });
  await work();
  await kind.press('End');
  for (let n = 0; n < '1)'.length; n += 1) await kind.press('Backspace');
  const typed = await kind.inputValue();
  release();
  return typed;
}

async function decide(page: Page, action: string, reason: string): Promise<void> {
  await page
    .getByRole('article')
    .getByRole('button', { name: new RegExp(action) })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill(reason);
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `${action} disimpan` })
    .waitFor();
}
