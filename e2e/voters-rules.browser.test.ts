/**
 * What a clerk reads of a finding of fields and regions: its sentence, the fields it is about, the law and what closes
 * it. The people are invented.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noPlanting, voterChunks, type GeneratedVoter } from '../src/elections/voters/generate/index.ts';
import { callerAt } from '../src/testing/caller.ts';
import { chromiumPath } from './lib/browser.ts';
import { deskOf } from './lib/desk.ts';
import { openHouse, tellOnFailure, type OpenHouse } from './lib/house.ts';
import { sendList } from './lib/list.ts';
import { look } from './lib/look.ts';

/** One spoilt row for each rule: what is wrong in it, and what the screen says. */
const spoilt: readonly {
  readonly code: string;
  readonly wrong: Partial<GeneratedVoter>;
  readonly sentence: RegExp;
  readonly field: string;
  readonly law: RegExp;
  readonly closed: RegExp;
}[] = [
  { code: 'V17', wrong: { address: null }, sentence: /^Belum diisi: /, field: 'Alamat', law: /PKPU/, closed: /KTP/ },
  {
    code: 'V18',
    wrong: { village: '5308019999' },
    sentence: /^Kode wilayah 5308019999 tidak ada dalam daftar wilayah/,
    field: 'Desa/kelurahan',
    law: /Kepmendagri/,
    closed: /./,
  },
  {
    code: 'V19',
    wrong: { birth_date: '1900-01-01' },
    sentence: /^Tanggal lahir di masa depan, sebelum tahun /,
    field: 'Tanggal lahir',
    law: /PKPU/,
    closed: /./,
  },
  {
    code: 'V20',
    wrong: { disability: '9' },
    sentence: /enam ragam/,
    field: 'Ragam disabilitas',
    law: /UU 8\/2016/,
    closed: /pendamping/,
  },
  {
    code: 'V22',
    wrong: { province: '53', regency: '5305', district: '530501', village: '5305011001' },
    sentence: /^Kode wilayah 5305011001 bukan bagian dari 5308/,
    field: 'Desa/kelurahan',
    law: /PKPU/,
    closed: /KTP/,
  },
];
const voters = [...voterChunks({ rows: 100, regency: '5308', seed: 3, rates: noPlanting })].flat();
const ende = {
  unitId: '5308',
  list: 'PDPB Triwulan IV Kabupaten Ende',
  voters: voters.map((voter, n) => ({ ...voter, ...spoilt[n - 10]?.wrong })),
};

describe.skipIf(!chromiumPath)('findings of fields and regions', { timeout: 120_000 }, () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse(['--demo']);
  }, 60_000);
  afterAll(() => house?.close());
  tellOnFailure(() => house);

  test('each says what is wrong, in which field, by which law, and what closes it', async () => {
    await sendList(await callerAt(house.workspaceUrl, 'staf.rendatin.ende'), ende);
    const page = await deskOf(house, 'staf.rendatin.ende');
    await page.goto(`${house.workspaceUrl}/pemilih`);
    await page.getByRole('link', { name: ende.list }).click();
    await page.getByRole('tab', { name: 'Temuan' }).click();
    await page.getByRole('button', { name: 'Periksa data' }).click();
    const article = page.getByRole('article');
    for (const { code, sentence, field, law, closed } of spoilt) {
      await page.getByRole('combobox', { name: 'Jenis temuan' }).fill(code, { timeout: 60_000 });
      await page.getByRole('option', { name: new RegExp(`^${code} `) }).click();
      await article.getByText(code, { exact: true }).waitFor();
      await article.getByText(sentence).waitFor();
      await expect
        .poll(() => article.locator('dt', { hasText: 'dipersoalkan' }).allInnerTexts(), { message: code })
        .toContainEqual(expect.stringContaining(field));
      await page.getByRole('button', { name: /^Mengapa/ }).click();
      const why = page.getByRole('dialog', { name: 'Mengapa' });
      const told = (term: RegExp) =>
        why.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').innerText();
      expect(await told(/^Dasar$/), code).toMatch(law);
      expect(await told(/^Ditutup dengan$/), code).toMatch(closed);
      await page.keyboard.press('Escape');
      await why.waitFor({ state: 'detached' });
      await look(page, `voter-rule-${code}`);
    }
  });
});
