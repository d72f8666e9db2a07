/** Every main screen on a phone of 360 px, in the dark, and with nothing but a keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoFacts } from '../src/activities/index.ts';
import { callerAt } from '../src/testing/caller.ts';
import { draftsOf, must, ntt, regencies, toApproved, toReviewed, type Hands } from '../src/testing/steps.ts';
import { chromiumPath } from './lib/browser.ts';
import { closeDesk, deskOf, newDesk } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { look } from './lib/look.ts';

const alor = regencies.find(({ name }) => name === 'alor') ?? regencies[0]!;
/** Words as people paste them: far too long, and without a place to break. */
const long = {
  word: 'Penyelenggaraan'.repeat(12),
  place: Array.from({ length: 60 }, (_, at) => ['Aula', 'Gedung', 'Lantai', 'Kompleks'][at % 4]).join(' '),
};

describe.skipIf(!chromiumPath)('small screens, the dark and the keyboard', () => {
  let house: OpenHouse;
  /** What the story begins with: a published item, a reviewed report that waits for approval, captions not yet sent. */
  let made: {
    readonly activityId: string;
    readonly longId: string;
    readonly news: string;
    readonly report: string;
    readonly x: string;
    readonly publicationId: string;
    readonly url: string;
  };
  beforeAll(async () => {
    house = await openHouse(['--demo']);
    made = await publishOne(house);
  });
  afterAll(async () => house?.close());
  tellOnFailure(() => house);

  const staffScreens: readonly {
    readonly name: string;
    readonly who: string;
    readonly path: () => string;
    readonly ready: (page: Page) => Promise<void>;
    readonly illustrates?: boolean;
  }[] = [
    {
      name: 'home',
      who: 'sekretaris.alor',
      path: () => '/',
      ready: (page) => page.getByRole('list', { name: 'Menunggu saya' }).waitFor(),
      illustrates: true,
    },
    {
      name: 'activities',
      who: 'staf.alor',
      path: () => '/kegiatan',
      ready: (page) => page.getByRole('list', { name: 'Kegiatan' }).waitFor(),
    },
    {
      name: 'activity-facts',
      who: 'staf.alor',
      path: () => `/kegiatan/${made.activityId}?tab=fakta`,
      ready: (page) => page.getByText(/^Disetujui /).waitFor(),
    },
    {
      name: 'activity-local',
      who: 'staf.alor',
      path: () => `/kegiatan/${made.activityId}?tab=lokal`,
      ready: (page) => page.getByRole('button', { name: /^Ubah Jumlah yang hadir/ }).waitFor(),
    },
    {
      name: 'activity-drafts',
      who: 'staf.alor',
      path: () => `/kegiatan/${made.activityId}?tab=draf`,
      ready: (page) => page.getByRole('link', { name: /^Berita/ }).waitFor(),
    },
    {
      name: 'activity-long-words',
      who: 'staf.ntt',
      path: () => `/kegiatan/${made.longId}?tab=fakta`,
      ready: (page) => page.getByRole('button', { name: /^Ubah Judul kegiatan/ }).waitFor(),
    },
    {
      name: 'activity-material',
      who: 'staf.ntt',
      path: () => `/kegiatan/${made.longId}?tab=bahan`,
      ready: (page) => page.getByRole('group', { name: 'Usulan fakta' }).waitFor(),
    },
    {
      name: 'draft-editable',
      who: 'staf.alor',
      path: () => `/draf/${made.x}`,
      ready: (page) => page.getByRole('button', { name: 'Kirim untuk diperiksa' }).waitFor(),
    },
    {
      name: 'draft-to-approve',
      who: 'sekretaris.alor',
      path: () => `/draf/${made.report}`,
      ready: (page) => page.getByRole('button', { name: 'Setujui teks ini' }).waitFor(),
    },
    {
      name: 'draft-published',
      who: 'staf.alor',
      path: () => `/draf/${made.news}`,
      ready: (page) => page.getByRole('group', { name: 'Teks draf' }).waitFor(),
    },
    {
      name: 'publications',
      who: 'staf.alor',
      path: () => '/terbitan',
      ready: (page) =>
        page
          .getByRole('link', { name: /^KPU Kabupaten Alor/ })
          .first()
          .waitFor(),
    },
    {
      name: 'publication',
      who: 'staf.alor',
      path: () => `/terbitan/${made.publicationId}`,
      ready: (page) => page.getByRole('link', { name: 'Buka halaman publik' }).waitFor(),
    },
    { name: 'admin', who: 'admin.ntt', path: () => '/admin', ready: (page) => page.getByRole('tablist').waitFor() },
    {
      name: 'password',
      who: 'staf.alor',
      path: () => '/sandi',
      ready: (page) => page.getByLabel('Kata sandi baru').waitFor(),
    },
  ];
  const people = [...new Set(staffScreens.map(({ who }) => who))];

  test.for(people)('the screens of %s fit a phone and hide nothing from anybody', async (who) => {
    const page = await deskOf(house, who, { screen: 'phone' });
    for (const { name, path, ready, illustrates } of staffScreens.filter((screen) => screen.who === who)) {
      await page.goto(house.workspaceUrl + path());
      await ready(page);
      await look(page, `phone-${name}`, { fullPage: true, illustrates: illustrates ?? false });
    }
    expect(new URL(page.url()).origin).toBe(house.workspaceUrl);
    await closeDesk(page);
  });

  test.for(people)('the screens of %s are readable in the dark', async (who) => {
    const page = await deskOf(house, who, { dark: true });
    for (const { name, path, ready } of staffScreens.filter((screen) => screen.who === who)) {
      await page.goto(house.workspaceUrl + path());
      await ready(page);
      await look(page, `dark-${name}`);
    }
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await closeDesk(page);
  });

  test('on a phone a sentence opens its source in a sheet', async () => {
    const page = await deskOf(house, 'sekretaris.alor', { screen: 'phone' });
    await page.goto(`${house.workspaceUrl}/draf/${made.report}`);
    await page.getByRole('group', { name: 'Teks draf' }).getByRole('button').nth(4).tap();
    const sheet = page.getByRole('dialog', { name: 'Sumber kalimat' });
    await sheet.waitFor();
    await expect.poll(() => sheet.locator('mark').count()).toBeGreaterThan(0);
    await look(page, 'phone-source');
    await closeDesk(page);
  });

  test.for(['light', 'dark'] as const)('the portal fits a phone, %s', async (shade) => {
    const page = await newDesk(house, { screen: 'phone', dark: shade === 'dark' });
    await page.goto(house.portalUrl);
    await page
      .getByRole('link', { name: /^KPU Kabupaten Alor/ })
      .first()
      .waitFor();
    await look(page, `phone-portal-${shade}`, { fullPage: true });
    await page.goto(made.url);
    await look(page, `phone-portal-item-${shade}`, { fullPage: true, illustrates: shade === 'light' });
    await page.getByRole('link', { name: 'Lihat asal setiap kalimat' }).click();
    await page.getByRole('heading', { name: 'Asal-usul berita' }).waitFor();
    await look(page, `phone-portal-provenance-${shade}`, { fullPage: true });
    for (const path of ['/satker', '/cari?q=kecerdasan', '/tidak-ada']) {
      await page.goto(house.portalUrl + path);
      await look(page, `phone-portal${path.replace(/\W+/g, '-')}-${shade}`);
    }
    expect(new URL(page.url()).origin).toBe(house.portalUrl);
    await closeDesk(page);
  });

  test('the keyboard alone skips the menu and reaches the next action', async () => {
    const page = await deskOf(house, 'sekretaris.alor');
    await page.goto(`${house.workspaceUrl}/draf/${made.report}`);
    await page.getByRole('button', { name: 'Setujui teks ini' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Langsung ke isi');
    await look(page, 'skip-link');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(await tabTo(page, 'Setujui teks ini', 12)).toBe(true);

    await page.goto(house.workspaceUrl);
    await page.getByRole('list', { name: 'Menunggu saya' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await tabTo(page, /^Setujui draf/, 6)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Setujui teks ini' }).waitFor();
    await closeDesk(page);
  });

  test('arrows walk through the sentences of a draft, Enter shows the source', async () => {
    const page = await deskOf(house, 'staf.alor');
    await page.goto(`${house.workspaceUrl}/draf/${made.news}`);
    const sentences = page.getByRole('group', { name: 'Teks draf' }).locator('[data-claim]');
    await sentences.first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await sentences.nth(2).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => sentences.nth(2).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('region', { name: 'Sumber kalimat' }).locator('mark').first().waitFor();
    await closeDesk(page);
  });
});

/**
 * An activity approved in NTT; Alor's news item published, its report reviewed, its captions composed; and one with
 * words too long for any screen.
 */
async function publishOne(house: OpenHouse) {
  const handsOf = async (name: string): Promise<Hands> => ({
    writer: await callerAt(house.workspaceUrl, `staf.${name}`),
    checker: await callerAt(house.workspaceUrl, `kasubbag.${name}`),
    decider: await callerAt(house.workspaceUrl, `sekretaris.${name}`),
  });
  const province = await handsOf(ntt.name);
  const hands = await handsOf(alor.name);
  const begin = async (facts: object) => {
    const { id } = await must<{ id: string }>(province.writer, 'POST', '/api/activities', { unitId: ntt.unitId });
    const { version } = await must<{ version: number }>(province.writer, 'PUT', `/api/activities/${id}/facts`, {
      version: 1,
      facts,
    });
    return { id, version };
  };
  const { id: longId } = await begin({
    ...demoFacts('00'),
    title: `Rapat ${long.word}`,
    place: long.place,
    theme: long.word,
  });
  const { id: materialId } = await must<{ id: string }>(
    province.writer,
    'POST',
    `/api/documents/activity/${longId}/paste`,
    {
      text:
        `Rapat ${long.word} pada Jumat (17/10/2025) di ${long.place}.\n` +
        `https://contoh.kpu.go.id/${'a'.repeat(300)}\nPeserta 14 orang.`,
    },
  );
  await vi.waitFor(
    async () => {
      const { status } = await must<{ status: string }>(
        province.writer,
        'GET',
        `/api/documents/activity/${longId}/${materialId}`,
      );
      if (status !== 'terbaca') throw new Error(`the material is ${status}`);
    },
    { timeout: 30_000, interval: 200 },
  );
  const { id: activityId, version } = await begin(demoFacts('00'));
  await must(province.writer, 'POST', `/api/activities/${activityId}/submit`, { version });
  const { factsHash } = await must<{ factsHash: string }>(province.checker, 'GET', `/api/activities/${activityId}`);
  await must(province.checker, 'POST', `/api/activities/${activityId}/approve`, { factsHash });
  await must(hands.writer, 'PUT', `/api/activities/${activityId}/local-facts/${alor.unitId}`, {
    version: 0,
    facts: {
      place: 'Aula Kantor KPU Kabupaten Alor',
      attendance: 14,
      people: [{ id: 'a1', name: 'Adriana Laukamang', position: 'Ketua KPU Kabupaten Alor', role: 'peserta' }],
      statements: [{ id: 't1', speakerId: 'a1', kind: 'quote', text: 'Kami akan memulainya dari surat masuk' }],
      commitment: 'merapikan arsip rapat secara digital',
      credit: { writer: 'humas' },
    },
  });
  const drafts = await draftsOf(hands.writer, alor, activityId, ['news', 'report', 'x']);
  const [news, report, x] = (['news', 'report', 'x'] as const).map((kind) => drafts.get(kind) ?? '') as [
    string,
    string,
    string,
  ];
  await toApproved(hands, news);
  await toReviewed(hands, report);
  const { id: publicationId } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${news}/publish`, {});
  const { url } = await must<{ url: string }>(hands.writer, 'GET', `/api/publications/${publicationId}`);
  return { activityId, longId, news, report, x, publicationId, url };
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Presses Tab until the focused element reads as `words`; false after `most` times. */
async function tabTo(page: Page, words: string | RegExp, most: number): Promise<boolean> {
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const text = await focused(page);
    if (typeof words === 'string' ? text === words : words.test(text)) return true;
  }
  return false;
}
