import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { unitIdSchema } from '../../src/platform/schema.ts';
import type { SearchResults } from '../../src/search/schema.ts';
import { expectAccessible, showPage, unit } from '../testing/show.tsx';
import { Facets } from './facets.tsx';

const above = { value: unitIdSchema.parse('unit-0'), name: 'KPU Provinsi Contoh', count: 2 };
const found: SearchResults = {
  q: 'daftar',
  page: 1,
  size: 20,
  hits: [],
  total: 7,
  more: false,
  facets: {
    types: [],
    kinds: [
      { value: 'pkpu', count: 4 },
      { value: 'surat', count: 3 },
    ],
    years: [],
    units: [{ value: unit.id, name: unit.name, count: 5 }, above],
  },
  readAs: [],
  missing: [],
  meaning: false,
  building: null,
};

/** The filters at the address of the results, which they change. */
async function facets(address: `/${string}`) {
  const { location } = await showPage(() => <Facets found={found} />, address);
  return () => location().search;
}

test('what was found is narrowed to one unit by its name; kinds may be several', async () => {
  await page.viewport(1_280, 800);
  const address = await facets('/cari?q=daftar&jenis=pkpu');
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  await box(/^KPU Provinsi Contoh/).click();
  await expect.poll(address).toEqual({ q: 'daftar', jenis: 'pkpu', unit: 'unit-0' });
  await box(/^surat/).click();
  await expect.poll(address).toEqual({ q: 'daftar', jenis: 'pkpu,surat', unit: 'unit-0' });
  await box(/^KPU Kota Contoh/).click();
  await expect.poll(address).toMatchObject({ unit: unit.id });
  await expectAccessible();
  await box(/^KPU Kota Contoh/).click();
  await expect.poll(address).toEqual({ q: 'daftar', jenis: 'pkpu,surat' });
});
