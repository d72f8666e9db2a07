import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportedLine, NumberSettings, RegisterImport, RegisterLine } from '../../src/registers/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, showPage, unit } from '../testing/show.tsx';
import { ImportPage } from './import-page.tsx';
import { RegisterPage } from './register-page.tsx';
import { SettingsPage } from './settings-page.tsx';

const id = (n: number) => `6f9619ff-8b86-4d01-b42d-00c04fc964${String(n).padStart(2, '0')}`;
const line = (n: number, more: Partial<RegisterLine> = {}): RegisterLine =>
  ({
    id: id(n),
    seq: n,
    suffix: '',
    text: `${n}/PR.01-SD/99/2026`,
    series: 'sd',
    year: 2026,
    state: 'dipesan',
    date: '2026-11-20',
    kind: 'SD',
    title: 'Permintaan data penduduk untuk pemutakhiran daftar pemilih triwulan keempat',
    party: 'Dinas Kependudukan Contoh',
    origin: 'aplikasi',
    reason: null,
    reservedAt: '2026-11-20T02:00:00.000Z',
    reservedBy: 'Petugas Contoh',
    subject: null,
    ...more,
  }) as RegisterLine;

const lines = [
  line(14),
  line(13, { state: 'batal', reason: 'salah jenis naskah' }),
  line(12, { suffix: 'a', text: '12a/PR.01-SD/99/2026', reason: 'surat tertinggal' }),
  line(12, { id: id(90) as RegisterLine['id'], state: 'tetap', origin: 'impor' }),
  line(11, { state: 'kosong', date: null, title: '', party: '', text: '11' }),
];
const format = (kind: string, label: string, series = kind.toLowerCase()) => ({
  own: false,
  kind,
  label: { id: label, en: kind },
  version: 1,
  series,
  template: '{urut}/{klasifikasi}-{jenis}/{kode}/{tahun}',
  since: '2022-01-01',
  source: 'Contoh',
  verified: false,
});
const settings: NumberSettings = {
  formats: [format('SD', 'Surat dinas'), format('Und', 'Surat undangan', 'sd'), format('ST', 'Surat tugas')],
  codes: [{ version: 0, code: '99', since: '1900-01-01', source: 'Kode wilayah satuan kerja', verified: false }],
};

function served() {
  const server = fakeServer();
  server.answers(
    'get',
    '/api/registers/numbers',
    () => ({ items: lines, page: 1, size: 25, total: lines.length }) as never,
  );
  server.answers('get', '/api/registers/settings', () => settings as never);
  return server;
}
const holds = { capabilities: ['registers.read', 'registers.manage'] };

test('the register shows what is reserved, void, inserted and not known; filters stand in the address', async () => {
  await page.viewport(1_280, 800);
  const server = served();
  const { location } = await showPage(RegisterPage, '/buku-nomor', holds);
  await expect.element(page.getByText('14/PR.01-SD/99/2026')).toBeVisible();
  await expect.element(page.getByText('salah jenis naskah')).toBeVisible();
  await expect.element(page.getByText('Nomor buku lama yang tidak ada barisnya.')).toBeVisible();
  await expectAccessible();
  await page.getByRole('combobox', { name: 'Buku' }).selectOptions('Surat dinas, Surat undangan');
  await page.getByRole('combobox', { name: 'Keadaan' }).selectOptions('Batal');
  await expect.poll(() => location().href).toBe('/buku-nomor?buku=sd&keadaan=batal');
  await expect
    .poll(() => Object.fromEntries(server.asked('get', '/api/registers/numbers').at(-1)?.query ?? []))
    .toMatchObject({ unitId: unit.id, series: 'sd', state: 'batal' });
});

test('a number is voided with a reason, by the keyboard', async () => {
  const server = served();
  server.answers('post', '/api/registers/numbers/{numberId}/void', () => ({ ...line(14), state: 'batal' }) as never);
  await showPage(RegisterPage, '/buku-nomor', holds);
  await page.getByRole('button', { name: 'Tindakan untuk nomor 14/PR.01-SD/99/2026' }).click();
  await page.getByRole('menuitem', { name: 'Batalkan nomor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Batalkan nomor 14/PR.01-SD/99/2026' });
  await dialog.getByRole('textbox', { name: /^Alasan/ }).fill('salah klasifikasi');
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect
    .poll(() => server.asked('post', '/api/registers/numbers/{numberId}/void').at(-1)?.body)
    .toEqual({ reason: 'salah klasifikasi' });
});

test('on a phone nothing of the register is cut off', async () => {
  await page.viewport(360, 740);
  served();
  await showPage(RegisterPage, '/buku-nomor', holds);
  await expect.element(page.getByText('14/PR.01-SD/99/2026')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
});

test('settings show an example of each form, its source, and that nobody has checked it', async () => {
  await page.viewport(1_280, 800);
  served();
  await showPage(SettingsPage, '/buku-nomor/pengaturan', holds);
  await expect.element(page.getByText(/^12\/PR\.01-SD\/99\/\d{4}$/)).toBeVisible();
  await expectAccessible();
  await page.viewport(360, 740);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a register that came in says of every line what becomes of it', async () => {
  await page.viewport(1_280, 800);
  const server = served();
  const found = {
    id: id(1),
    unitId: unit.id,
    kind: 'SD',
    series: 'sd',
    year: 2026,
    name: 'agenda.xlsx',
    state: 'siap',
    counts: { take: 1, reject: 1, same: 0, missing: 3 },
    missing: ['4', '7-8'],
    failure: null,
    askedAt: '2026-11-20T02:00:00.000Z',
    askedBy: 'Petugas Contoh',
  } as unknown as RegisterImport;
  const read = {
    sheet: 'Keluar',
    verdict: 'ambil',
    why: null,
    about: '',
    number: '9/PR.01-SD/99/2026',
    seq: 9,
    suffix: '',
    kind: 'SD',
    date: '2026-01-10',
    title: 'Rencana kerja',
    party: 'KPU RI',
    void: null,
    notes: ['merged-date'],
    cells: [],
  } as const;
  const items = [
    { ...read, line: 5 },
    { ...read, line: 6, verdict: 'tolak', why: 'double', about: '5', notes: [] },
  ] as unknown as ImportedLine[];
  server.answers('get', '/api/registers/imports/{registerImportId}', () => found as never);
  server.answers(
    'get',
    '/api/registers/imports/{registerImportId}/lines',
    () => ({ items, page: 1, size: 50, total: 2 }) as never,
  );
  await showPage(ImportPage, `/buku-nomor/impor/${id(1)}`, { ...holds, path: '/buku-nomor/impor/$importId' });
  await expect.element(page.getByText('Nomor ini sudah di baris 5.')).toBeVisible();
  await expect.element(page.getByText('tanggal dari sel gabungan')).toBeVisible();
  await expect.element(page.getByText('4, 7-8')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Simpan 1 baris ke buku nomor' })).toBeEnabled();
  await expectAccessible();
  await page.viewport(360, 740);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
