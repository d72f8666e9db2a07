import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClassProposal, Filing as FilingView, RecordFile, RecordFileView } from '../../src/records/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, showPage, unit } from '../testing/show.tsx';
import { DestructionPage } from './destruction-page.tsx';
import { FilePage } from './file-page.tsx';
import { FilesPage } from './files-page.tsx';
import { Filing } from './filing.tsx';

const id = (n: number) => `6f9619ff-8b86-4d01-b42d-00c04fc964${String(n).padStart(2, '0')}`;
const file = {
  id: id(1),
  unitId: unit.id,
  number: 'RT.01/7/2026',
  title: 'Rapat koordinasi penyusunan daftar arsip aktif triwulan keempat',
  classification: 'RT.01',
  classLabel: { id: 'Agenda surat masuk', en: 'Register of incoming letters' },
  security: 'terbatas',
  state: 'ditutup',
  stage: 'aktif',
  version: 2,
  items: 2,
  openedOn: '2026-01-05',
  closedOn: '2026-03-02',
  activeUntil: '2027-03-02',
  inactiveUntil: '2029-03-02',
  fate: 'musnah',
} as unknown as RecordFile;
const rule = {
  activeYears: 1,
  inactiveYears: 2,
  fate: 'musnah',
  source: 'Contoh',
  since: '2024-01-01',
  verified: false,
};
const viewed = {
  ...file,
  openedByName: 'Petugas Contoh',
  closedByName: 'Sekretaris Contoh',
  rule,
  ruleToday: { ...rule, activeYears: 5, since: '2026-06-01' },
  appraisal: null,
  development: null,
  location: null,
  holding: 3,
  may: { file: true, manage: true },
} as unknown as RecordFileView;
const holds = { capabilities: ['records.read', 'records.file', 'records.manage'] };
const one = (items: readonly unknown[]) => ({ items, page: 1, size: 25, total: items.length }) as never;

for (const width of [1_280, 360])
  test(`the list and a file show where it stands and by which rule, at ${width} px`, async () => {
    await page.viewport(width, 780);
    const server = fakeServer();
    server.answers('get', '/api/records/files', () => one([file]));
    server.answers('get', '/api/records/files/{recordFileId}', () => viewed as never);
    server.answers('get', '/api/records/files/{recordFileId}/items', () => one([]));
    await showPage(FilesPage, '/arsip', holds);
    await expect.element(page.getByText(/RT\.01\/7\/2026/)).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await showPage(FilePage, `/arsip/berkas/${id(1)}`, { ...holds, path: '/arsip/berkas/$recordFileId' });
    await expect.element(page.getByText('1 tahun aktif, 2 tahun inaktif, lalu musnah')).toBeVisible();
    await expect.element(page.getByText(/Tabel kini: 5 tahun aktif/)).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

test('L says where a file stands and how far its papers are copies; words are typed undisturbed', async () => {
  const server = fakeServer();
  server.answers('get', '/api/records/files/{recordFileId}', () => viewed as never);
  server.answers('get', '/api/records/files/{recordFileId}/items', () => one([]));
  server.answers('get', '/api/records/developments', () => [
    { code: 'asli', label: { id: 'Asli', en: 'Original' }, since: '2020-01-01', source: 'Kebiasaan', verified: false },
  ]);
  const saying = '/api/records/files/{recordFileId}/holding' as const;
  server.answers('post', saying, () => ({ id: id(1), holding: 4 }) as never);
  await showPage(FilePage, `/arsip/berkas/${id(1)}`, { ...holds, path: '/arsip/berkas/$recordFileId' });
  await expect.element(page.getByRole('button', { name: 'Lokasi & tingkat perkembangan L' })).toBeVisible();
  await userEvent.keyboard('l');
  const dialog = page.getByRole('dialog', { name: 'Lokasi & tingkat perkembangan' });
  await dialog.getByRole('combobox', { name: 'Tingkat perkembangan' }).selectOptions('Asli');
  await expect.element(dialog.getByText('belum diverifikasi')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Lokasi simpan' }).fill('Gudang L, rak 1');
  await expectAccessible('[role=dialog]');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect
    .poll(() => server.asked('post', saying).map(({ body }) => body))
    .toEqual([{ holding: 3, development: 'asli', location: 'Gudang L, rak 1' }]);
});

const unsure: ClassProposal = { code: null, label: null, reasons: [], perhaps: [] };
const filing = (proposal: ClassProposal) =>
  ({
    title: 'Undangan',
    unitId: unit.id,
    filed: null,
    filedHidden: false,
    proposal,
    may: { file: true },
  }) as FilingView;

test('a thing that is not filed says that it is not sure, and is filed in an open file by the keyboard', async () => {
  const server = fakeServer();
  server.answers('get', '/api/records/filing', () => filing(unsure) as never);
  server.answers('get', '/api/records/files', () => one([{ ...file, state: 'terbuka', stage: 'terbuka' }]));
  server.answers('post', '/api/records/files/{recordFileId}/items', () => ({ fileId: id(1), n: 1 }) as never);
  await show(<Filing type="letter" subjectId={id(2)} />, holds);
  await expect.element(page.getByText('Tidak yakin kode klasifikasinya.')).toBeVisible();
  await page.getByRole('button', { name: 'Berkaskan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Berkaskan' });
  await dialog.getByRole('combobox', { name: /^Berkas/ }).fill('rapat');
  await page.getByRole('option', { name: /RT\.01\/7\/2026/ }).click();
  await dialog.getByRole('button', { name: 'Berkaskan' }).click();
  await expect
    .poll(() => server.asked('post', '/api/records/files/{recordFileId}/items').at(-1)?.body)
    .toEqual({ type: 'letter', subjectId: id(2) });
});

test('a proposal to destroy says what would be kept back; its maker is not offered to approve it', async () => {
  const server = fakeServer();
  const proposal = {
    id: id(3),
    unitId: unit.id,
    until: '2026-11-30',
    state: 'diajukan',
    version: 3,
    createdAt: '2026-11-20T02:00:00.000Z',
    createdByName: 'Petugas Contoh',
    submittedByName: 'Petugas Contoh',
    approvedByName: null,
    approvedPosition: null,
    approvedAt: null,
    approval: null,
    doneAt: null,
    returned: null,
    textHash: 'a'.repeat(64),
    counts: { lines: 1, takenOut: 0, destroyed: 0, keptBack: 0 },
  };
  const says = { id: 'surat masuk', en: 'incoming letter' };
  const held = [{ n: 1, says, why: { id: 'disposisinya masih terbuka', en: 'open' } }];
  server.answers('get', '/api/records/destructions/{destructionId}/lines', () =>
    one([{ n: 1, file, takenOut: null, held, doneAt: null, keptBack: false }]),
  );
  const may = { manage: true, approve: false };
  server.answers('get', '/api/records/destructions/{destructionId}', () => ({ ...proposal, may }) as never);
  await page.viewport(360, 780);
  const path = '/arsip/musnah/$destructionId';
  await showPage(DestructionPage, `/arsip/musnah/${id(3)}`, { ...holds, path });
  await expect.element(page.getByText('Akan tertahan: surat masuk: disposisinya masih terbuka')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Setujui pemusnahan' })).not.toBeInTheDocument();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
