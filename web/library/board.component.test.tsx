import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PaperChoices, PaperSummary } from '../../src/library/schema.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, showPage, unit } from '../testing/show.tsx';
import { BoardPage } from './board-page.tsx';

const above = { value: unitIdSchema.parse('unit-0'), name: 'KPU Provinsi Contoh', count: 2 };
const choices: PaperChoices = {
  units: [above, { value: unit.id, name: unit.name, count: 5 }],
  kinds: [{ value: 'pkpu', count: 3 }],
  years: [
    { value: 2026, count: 4 },
    { value: 2024, count: 1 },
  ],
};
const paper = {
  id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  unitId: above.value,
  title: 'Peraturan Contoh',
  name: 'peraturan.pdf',
  size: 1,
  kind: 'pkpu',
  number: '4',
  year: 2024,
  date: null,
  issuer: null,
  section: null,
  security: 'biasa',
  classification: null,
  below: true,
  state: 'siap',
  status: null,
  createdAt: '2026-01-02T03:04:05.000Z',
} as unknown as PaperSummary;

/** The board at its address, which it reads and changes. */
async function board(address: `/${string}`) {
  const server = fakeServer();
  server.answers('get', '/api/library', () => ({ items: [paper], page: 1, size: 25, total: 1 }));
  server.answers('get', '/api/library/choices', () => choices);
  const { location } = await showPage(BoardPage, address);
  await expect.element(page.getByRole('link', { name: 'Peraturan Contoh' })).toBeVisible();
  return { server, place: () => location().href };
}
const filter = (name: string) => page.getByRole('combobox', { name });

test('papers are narrowed by unit, kind, year and state on the server; the address says how', async () => {
  await page.viewport(1_280, 800);
  const { server, place } = await board('/dokumen');
  await filter('Jenis').selectOptions('pkpu (3)');
  await filter('Tahun').selectOptions('2024 (1)');
  await filter('Keadaan').selectOptions('Siap');
  await filter('Satuan kerja').selectOptions('KPU Provinsi Contoh (2)');
  await expect.poll(place).toBe('/dokumen?jenis=pkpu&tahun=2024&keadaan=siap&unit=unit-0');
  await expect
    .poll(() => Object.fromEntries(server.asked('get', '/api/library').at(-1)?.query ?? []))
    .toMatchObject({ unitId: 'unit-0', kind: 'pkpu', year: '2024', state: 'siap', page: '1' });
  await expect.element(page.getByText('KPU Provinsi Contoh · peraturan.pdf')).toBeVisible();
  await expectAccessible();
  await filter('Satuan kerja').selectOptions('Semua yang boleh dibaca');
  await expect.poll(() => server.asked('get', '/api/library').at(-1)?.query.has('unitId')).toBe(false);
  await filter('Jenis').selectOptions('Semua');
  await expect.poll(place).not.toContain('jenis');
});

test('on a phone the filters stand behind a button that says how many hold; one that left nothing can be taken back', async () => {
  await page.viewport(360, 740);
  await board('/dokumen?jenis=lampiran&tahun=2019');
  await expect.element(filter('Jenis')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Saring (2)' }).click();
  await expect.element(filter('Jenis')).toHaveValue('lampiran');
  await expect.element(filter('Tahun')).toHaveValue('2019');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
  await page.viewport(1_280, 800);
});
