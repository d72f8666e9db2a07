/**
 * The whole loop in a real browser, as the people of four offices go through it: from an empty data folder and one
 * pasted text to four public pages. Its pictures illustrate the README (KC_SCREENSHOTS=1).
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoMaterial } from '../src/activities/index.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf, newDesk, screens } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

const seed = new URL('../../shared/mission/seed-kpu-ntt-bimtek.txt', import.meta.url);
if (!existsSync(seed))
  console.log(
    'the seed item (../shared/mission/seed-kpu-ntt-bimtek.txt) is absent: an own text of its kind is pasted instead',
  );
/** Illustrations show invented people only. */
const material =
  existsSync(seed) && process.env['KC_SCREENSHOTS'] !== '1'
    ? {
        text: readFileSync(seed, 'utf8'),
        headline: 'Bimtek Pemanfaatan AI',
        speaker: 'Arief Pribadi',
        opener: 'Betty Epsilon Idroos',
      }
    : {
        text: demoMaterial.text,
        headline: 'Pemanfaatan Kecerdasan Buatan',
        speaker: 'Surya Adinata',
        opener: 'Ratna Wulandari Siregar',
      };

/** What each regency adds in its own screens. */
const regencies = [
  {
    name: 'kupang',
    unit: 'Kabupaten Kupang',
    city: 'Oelamasi',
    host: /kab-kupang|kupangkab|kupang/,
    place: 'Aula Kantor KPU Kabupaten Kupang',
    present: '14',
    chair: 'Adriana Laukamang',
    quote: 'Kami akan memulainya dari surat masuk',
    commitment: 'memperbaiki layanan informasi kepada pemilih',
  },
  {
    name: 'alor',
    unit: 'Kabupaten Alor',
    city: 'Kalabahi',
    host: /alor/,
    place: 'Ruang Rapat KPU Kabupaten Alor',
    present: '11',
    chair: 'Simon Maleng',
    quote: 'Kami akan memulainya dari notula rapat',
    commitment: 'merapikan arsip rapat secara digital',
  },
  {
    name: 'ende',
    unit: 'Kabupaten Ende',
    city: 'Ende',
    host: /ende/,
    place: 'Ruang RPP KPU Kabupaten Ende',
    present: '17',
    chair: 'Paulina Djawa',
    quote: 'Kami akan memulainya dari laporan bulanan',
    commitment: 'menyusun laporan bulanan tepat waktu',
  },
] as const;
const units = [
  { name: 'ntt', unit: 'Provinsi Nusa Tenggara Timur', city: 'Kupang', host: /ntt\.kpu\.go\.id/ },
  ...regencies,
] as const;

/** Browsers without a window name themselves "Headless", and the portal does not count programs. */
const readersBrowser =
  'Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile ' +
  'Safari/537.36';

describe.skipIf(!chromiumPath)('one activity, four public pages', () => {
  let house: OpenHouse;
  let writer: Page;
  const published = new Map<string, { readonly url: string; readonly title: string }>();
  beforeAll(async () => {
    house = await openHouse(['--demo']);
  });
  afterAll(async () => house?.close());
  tellOnFailure(() => house);

  const at = async <T>(username: string, work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await deskOf(house, username);
    const value = await work(page);
    await closeDesk(page);
    return value;
  };

  test('a pasted text becomes proposals beside their source', async () => {
    writer = await deskOf(house, 'staf.ntt');
    await look(writer, 'home-writer');
    await writer.getByRole('button', { name: 'Mulai kegiatan' }).first().click();
    await writer.getByRole('textbox', { name: 'Tempel teks' }).fill(material.text);
    await look(writer, 'material-paste');
    await writer.getByRole('button', { name: 'Baca teks' }).click();
    await proposals(writer).waitFor({ timeout: 30_000 });
    await expect.poll(() => proposals(writer).getByRole('article').count()).toBeGreaterThan(15);
    await expect.poll(() => proposals(writer).innerText()).toContain(material.speaker);
    await look(writer, 'material-proposals', { illustrates: true });
  });

  test('the keyboard alone accepts, refuses and takes back what was proposed', async () => {
    const { keyboard } = writer;
    await proposals(writer).focus();
    await keyboard.press('x');
    await writer.getByText('Usulan ditolak').waitFor();
    await keyboard.press('k');
    await keyboard.press('z');
    const count = await proposals(writer).getByRole('article').count();
    for (let at = 0; at < count && !(await writer.getByText('semua diputuskan').isVisible()); at++)
      await keyboard.press('a');
    await writer.getByText('semua diputuskan').waitFor();
    await expect.poll(() => proposals(writer).getByText('Diterima').count()).toBe(count);
    await look(writer, 'material-accepted');
  });

  test('what is missing is filled in, and the sheet is submitted', async () => {
    await writer.getByRole('tab', { name: 'Lembar fakta' }).click();
    await writer
      .getByRole('button', { name: /^Ubah Judul kegiatan/ })
      .filter({ hasText: material.headline })
      .waitFor();
    await look(writer, 'fact-sheet-whole', { fullPage: true });
    await expect.poll(() => heightOf(writer)).toBeLessThanOrEqual(2.5 * screens.desktop.height);
    await writer.setViewportSize(screens.phone);
    await expect.poll(() => heightOf(writer)).toBeLessThanOrEqual(4.7 * screens.phone.height);
    await writer.setViewportSize(screens.desktop);
    await writer.getByRole('button', { name: 'Maksud dan tujuan' }).press('Enter');
    await writer.keyboard.type('meningkatkan keterampilan pegawai dalam memakai kecerdasan buatan');
    await writer.getByRole('button', { name: 'Selesai', exact: true }).click();
    await writer.getByRole('button', { name: /^Ubah Keadaan kegiatan/ }).click();
    await writer.getByLabel('Keadaan kegiatan').selectOption('selesai');
    await writer.getByText(/^Tersimpan /).waitFor();
    await look(writer, 'fact-sheet');
    const submit = writer.getByRole('button', { name: 'Ajukan lembar fakta' });
    await submit.click();
    await writer.getByText('Menunggu persetujuan orang kedua').waitFor();
    await expect.poll(() => submit.count()).toBe(0);
    await expect.poll(() => writer.getByRole('button', { name: 'Setujui lembar fakta' }).count()).toBe(0);
  });

  test('a second person finds the sheet waiting and approves it', async () => {
    await at('kasubbag.ntt', async (page) => {
      await look(page, 'home-approver', { illustrates: true });
      await waiting(page)
        .getByRole('link', { name: /Setujui lembar fakta/ })
        .filter({ hasText: material.headline })
        .click();
      await page.getByRole('button', { name: 'Setujui lembar fakta' }).waitFor();
      await look(page, 'fact-sheet-to-approve');
      await page.getByRole('button', { name: 'Setujui lembar fakta' }).click();
      await page.getByText(/^Disetujui Yohanes Peraga/).waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Setujui lembar fakta' }).count()).toBe(0);
    });
  });

  test.for(regencies)('KPU $unit adds its own facts', async (regency) => {
    await at(`staf.${regency.name}`, async (page) => {
      await waiting(page)
        .getByRole('link', { name: /Isi fakta lokal/ })
        .filter({ hasText: material.headline })
        .click();
      await page.getByLabel('Tempat mengikuti kegiatan').fill(regency.place);
      await page.getByLabel('Jumlah yang hadir').fill(regency.present);
      await page.getByLabel('Harapan atau komitmen unit').fill(regency.commitment);
      await page.getByRole('button', { name: 'Tambah orang' }).click();
      await page.getByLabel('Nama dengan gelar').fill(regency.chair);
      await page.getByLabel('Jabatan pada hari itu').fill(`Ketua KPU ${regency.unit}`);
      await page.getByRole('button', { name: 'Tambah pernyataan' }).click();
      await page.getByRole('textbox', { name: 'Isi', exact: true }).fill(regency.quote);
      await page.getByRole('button', { name: 'Penulis' }).click();
      await page.getByLabel('Penulis').fill(`Humas ${regency.unit}`);
      await page.getByText(/^Tersimpan /).waitFor();
      if (regency.name === 'alor') await look(page, 'local-facts', { illustrates: true, fullPage: true });
      await page.reload();
      await expect
        .poll(() => page.getByRole('button', { name: /^Ubah Jumlah yang hadir/ }).innerText())
        .toContain(regency.present);
    });
  });

  test.for(units)('KPU $unit composes its drafts and sends the news item for review', async (unit) => {
    await at(`staf.${unit.name}`, async (page) => {
      await openActivity(page);
      await page.getByRole('tab', { name: 'Draf' }).click();
      if (unit.name === 'ntt') await look(page, 'drafts-empty');
      await page
        .getByRole('button', { name: /^Susun \d draf/ })
        .first()
        .click();
      const card = page.getByRole('link', { name: /^Berita/ });
      await card.waitFor();
      if (unit.name === 'alor') await look(page, 'drafts', { illustrates: true });
      await card.click();
      const text = page.getByRole('group', { name: 'Teks draf' });
      await text.waitFor();
      await expect.poll(() => text.innerText()).toContain(unit.city);
      await expect.poll(() => text.locator('[data-status=unsupported]').allInnerTexts()).toEqual([]);
      if (unit.name === 'alor') await alterAndRestore(page);
      await page.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
      const dialog = page.getByRole('dialog', { name: 'Kirim untuk diperiksa' });
      if (unit.name === 'ntt') await look(page, 'draft-send');
      await dialog.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
      await page.getByText('Menunggu orang kedua memeriksa teks ini.').waitFor();
    });
  });

  test.for(units)('in KPU $unit a second person reviews and a third approves', async (unit) => {
    await at(`kasubbag.${unit.name}`, async (page) => {
      await waiting(page)
        .getByRole('link', { name: /Periksa draf/ })
        .first()
        .click();
      await page.getByRole('group', { name: 'Teks draf' }).waitFor();
      if (unit.name === 'ntt') await look(page, 'draft-review');
      await confirmWhatNeedsReading(page);
      await page.getByRole('button', { name: 'Tandai sudah diperiksa' }).click();
      await page.getByText('Draf ditandai sudah diperiksa').waitFor();
    });
    await at(`sekretaris.${unit.name}`, async (page) => {
      await waiting(page)
        .getByRole('link', { name: /Setujui draf/ })
        .first()
        .click();
      const approve = page.getByRole('button', { name: 'Setujui teks ini' });
      await approve.waitFor();
      if (unit.name === 'alor') {
        await page.getByRole('group', { name: 'Teks draf' }).getByRole('button').nth(3).click();
        await look(page, 'draft-approve', { illustrates: true });
      }
      await approve.click();
      await page.getByText('Draf disetujui').waitFor();
      await expect.poll(() => approve.count()).toBe(0);
    });
  });

  test.for(units)('KPU $unit publishes', async (unit) => {
    await at(`staf.${unit.name}`, async (page) => {
      await waiting(page)
        .getByRole('link', { name: /Terbitkan/ })
        .first()
        .click();
      const ready = page.getByRole('list', { name: 'Siap diterbitkan' });
      await ready.waitFor();
      if (unit.name === 'ntt') await look(page, 'publications-waiting');
      await ready.getByRole('link', { name: 'Terbitkan berita' }).click();
      const publish = page.getByRole('button', { name: 'Terbitkan berita' });
      await publish.waitFor();
      if (unit.name === 'ntt') await look(page, 'publish');
      await publish.click();
      const open = page.getByRole('link', { name: 'Buka halaman publik' });
      await open.waitFor();
      published.set(unit.name, {
        url: (await open.getAttribute('href')) ?? '',
        title: await page.getByRole('heading', { level: 1 }).innerText(),
      });
      if (unit.name === 'ntt') {
        await look(page, 'publication');
        await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Terbitan' }).click();
        await page.getByRole('table', { name: 'Terbitan' }).waitFor();
        await look(page, 'publications');
      }
    });
    expect(published.get(unit.name)?.url).toContain(house.portalUrl);
  });

  test('four different pages are public, readable without a script, each with its city and its provenance', async () => {
    const context = await house.browser.newContext({
      javaScriptEnabled: false,
      locale: 'id-ID',
      userAgent: readersBrowser,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    const texts = new Set<string>();
    for (const unit of units) {
      const { url, title } = published.get(unit.name) ?? { url: '', title: '' };
      await page.goto(url);
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      const text = await page.getByRole('article').innerText();
      texts.add(text);
      expect(text).toContain(`${unit.city}, `);
      expect(text).toMatch(unit.host);
      expect(text).toContain(material.speaker);
      if ('place' in unit) {
        expect(text).toContain(unit.place);
        expect(text).toContain(unit.quote);
      }
      for (const other of regencies.filter(({ name }) => name !== unit.name)) expect(text).not.toContain(other.chair);
      await expect.poll(() => page.getByText(/^Telah dilihat \d+ kali$/).count()).toBe(1);
      await page.getByRole('link', { name: 'Lihat asal setiap kalimat' }).click();
      await page.getByRole('heading', { name: 'Asal-usul berita' }).waitFor();
      await expect.poll(() => page.getByText('Tidak didukung').count()).toBe(0);
      await expect.poll(() => page.getByText(/[0-9a-f]{64}/).count()).toBeGreaterThanOrEqual(3);
    }
    expect(texts.size).toBe(4);
    await page.goto(house.portalUrl);
    for (const { title } of published.values())
      await expect.poll(() => page.getByRole('link', { name: title }).count()).toBeGreaterThan(0);
    await context.close();
  });

  test('a reader is counted once, and a reload changes nothing', async () => {
    const context = await house.browser.newContext({ locale: 'id-ID', userAgent: `${readersBrowser} (pembaca kedua)` });
    const page = await context.newPage();
    const { url } = published.get('ende') ?? { url: '' };
    const views = async () =>
      Number(/Telah dilihat (\d+) kali/.exec(await page.goto(url).then(() => page.content()))?.[1]);
    const first = await views();
    await expect.poll(views).toBeGreaterThanOrEqual(1);
    const second = await steady(views);
    expect(await views()).toBe(second);
    expect(second - first).toBeLessThanOrEqual(1);
    await context.close();
  });

  test('the portal looks right', async () => {
    const page = await newDesk(house);
    const { url } = published.get('alor') ?? { url: '' };
    await page.goto(house.portalUrl);
    await look(page, 'portal');
    await page.goto(url);
    await look(page, 'portal-item', { illustrates: true, fullPage: true });
    await page.getByRole('link', { name: 'Lihat asal setiap kalimat' }).click();
    await look(page, 'portal-provenance', { illustrates: true });
    expect(page.url()).toContain(house.portalUrl);
    await closeDesk(page);
  });

  test('an item on paper shows its address and no menu', async () => {
    const page = await newDesk(house);
    const { url } = published.get('alor') ?? { url: '' };
    await page.goto(url);
    const shown = async () => ({
      menu: await page.getByRole('navigation').isVisible(),
      search: await page.getByRole('search').isVisible(),
      address: await page.getByText(url, { exact: true }).isVisible(),
    });
    await expect.poll(() => shown()).toEqual({ menu: true, search: true, address: false });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => shown()).toEqual({ menu: false, search: false, address: true });
    await closeDesk(page);
  });

  test('the approved item leaves as PDF and DOCX in the office layout', async () => {
    await at('staf.alor', async (page) => {
      await openActivity(page);
      await page.getByRole('tab', { name: 'Draf' }).click();
      await look(page, 'activity-published');
      await page.getByRole('link', { name: /^Berita/ }).click();
      for (const [name, start] of [
        ['PDF', '%PDF-'],
        ['DOCX', 'PK'],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name, exact: true }).click(),
        ]);
        const file = readFileSync(await download.path());
        expect(file.subarray(0, start.length).toString('latin1')).toBe(start);
      }
    });
  });

  /** The unit's activity made in this story, from its list of activities. */
  async function openActivity(page: Page): Promise<void> {
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Kegiatan' }).click();
    await page
      .getByRole('list', { name: 'Kegiatan' })
      .getByRole('link', { name: new RegExp(material.headline) })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Draf' }).waitFor();
  }
});

const proposals = (page: Page) => page.getByRole('group', { name: 'Usulan fakta' });
/** Of the whole page, in pixels. */
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
const waiting = (page: Page) => page.getByRole('list', { name: 'Menunggu saya' });

/**
 * A wrong number is marked while it is typed and stops the sending; the version before it is compared and brought back.
 */
async function alterAndRestore(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: 'Kirim untuk diperiksa' });
  const sentence = page
    .getByRole('group', { name: 'Teks draf' })
    .getByRole('button')
    .filter({ hasText: '17/10' })
    .first();
  await sentence.click();
  await look(page, 'draft-editor', { illustrates: true });
  await sentence.press('e');
  const area = page.getByRole('textbox', { name: 'Teks bagian ini' });
  await area.fill((await area.inputValue()).replace('17/10', '18/10'));
  await page.getByText('Tidak didukung').first().waitFor();
  await expect.poll(() => send.isDisabled()).toBe(true);
  await look(page, 'draft-unsupported', { illustrates: true });
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.getByText('Versi 2', { exact: true }).waitFor();
  await expect.poll(() => send.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Versi', exact: true }).click();
  const versions = page.getByRole('dialog', { name: 'Versi draf' });
  await versions.getByRole('button', { name: /^Versi 1/ }).click();
  await versions.locator('del').first().waitFor();
  await expect.poll(() => versions.locator('del').allInnerTexts()).toContain('17');
  await look(page, 'draft-versions');
  await versions.getByRole('button', { name: 'Pulihkan versi 1' }).click();
  await versions.waitFor({ state: 'detached' });
  await expect.poll(() => send.isEnabled()).toBe(true);
}

/** A count once three looks a second apart agree: what was seen a moment ago is counted a moment later. */
async function steady(count: () => Promise<number>): Promise<number> {
  const seen: number[] = [];
  await expect
    .poll(
      async () => {
        seen.push(await count());
        return seen.length >= 3 && new Set(seen.slice(-3)).size === 1;
      },
      { interval: 1_000 },
    )
    .toBe(true);
  return seen.at(-1) as number;
}

/** Opens each sentence that stands in the way and confirms it with its passage in view. */
async function confirmWhatNeedsReading(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /^Perlu dibaca:/ });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    await page.getByRole('button', { name: 'Nyatakan cocok' }).click();
    await expect.poll(() => open.count()).toBeLessThan(left);
  }
}
