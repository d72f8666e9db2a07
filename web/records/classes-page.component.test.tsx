/** The table of classes: put in from a workbook line by line by who keeps it; read by everybody else. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, showPage } from '../testing/show.tsx';
import { ClassesPage } from './classes-page.tsx';

const id = '6f9619ff-8b86-4d01-b42d-00c04fc96401';
const value = {
  label: { id: 'Agenda surat masuk', en: 'Register of incoming letters' },
  activeYears: 1,
  inactiveYears: 2,
  fate: 'musnah',
  parent: 'RT',
  kind: null,
  security: null,
  access: null,
  source: 'Contoh',
  since: '2024-01-01',
  verified: false,
};
const one = (items: readonly unknown[]) => ({ items, page: 1, size: 25, total: items.length }) as never;

for (const width of [1_280, 360])
  test(`who does not keep it reads its codes and is told who does, at ${width} px`, async () => {
    await page.viewport(width, 780);
    const server = fakeServer();
    server.answers('get', '/api/library/classes', () => one([{ code: 'RT.01', values: [value] }]));
    await showPage(ClassesPage, '/arsip/klasifikasi', { capabilities: ['records.read'] });
    await expect.element(page.getByText(/diisi oleh admin nasional/)).toBeVisible();
    await expect.element(page.getByRole('row', { name: /RT\.01/ })).toBeVisible();
    expect(document.querySelectorAll('input[type=file]')).toHaveLength(0);
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

test('who keeps it sees what was read of a workbook, each refused line with its reason, and decides', async () => {
  const server = fakeServer();
  const impor = {
    id,
    name: 'klasifikasi.xlsx',
    since: '2026-01-01',
    source: 'Contoh',
    verified: false,
    state: 'siap',
    counts: { take: 1, reject: 1 },
    failure: null,
    askedAt: '2026-11-30T01:00:00.000Z',
    askedByName: 'Admin Contoh',
  };
  const line = {
    sheet: 'Lembar1',
    line: 3,
    verdict: 'tolak',
    why: 'no-code',
    about: '',
    code: '',
    label: 'Tanpa kode',
    parent: null,
    kind: null,
    retention: null,
    security: null,
    access: null,
    notes: [],
  };
  server.answers('get', '/api/records/class-imports', () => one([impor]));
  server.answers('get', '/api/records/class-imports/{classImportId}/lines', () => one([line]));
  await showPage(ClassesPage, `/arsip/klasifikasi?impor=${id}`, { capabilities: ['records.read', 'reference.edit'] });
  await expect.element(page.getByText('klasifikasi.xlsx').first()).toBeVisible();
  await expect.element(page.getByText('Tidak ada kode.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Simpan 1 baris' })).toBeEnabled();
  await expectAccessible();
});
