import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ListedNoteWords, NoteHint, TriedNotes } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { NoteWordsTab } from './note-words-tab.tsx';

const path = '/api/voters/note-words' as const;
const died: ListedNoteWords = {
  kind: 'meaning',
  meaning: 'meninggal',
  label: { id: 'Meninggal', en: 'Died' },
  words: ['MENINGGAL', 'WAFAT', 'TUTUP USIA', 'MATI', 'GUGUR', 'TEWAS', 'KEMATIAN'],
  since: '2026-01-01',
  until: null,
  source: 'Kebiasaan contoh',
  verified: false,
  state: 'on',
};
const before: ListedNoteWords = { ...died, words: ['MATI'], since: '2018-01-01', state: 'over' };
const code: ListedNoteWords = {
  ...died,
  kind: 'code',
  meaning: 'ganda',
  label: { id: 'Ganda', en: 'Duplicate' },
  words: ['2'],
  source: 'Formulir contoh',
  verified: true,
};
const hint: NoteHint = {
  meanings: [{ meaning: 'meninggal', label: died.label }],
  stance: 'says',
  source: died.source,
  verified: false,
};

async function open(capabilities: readonly string[], rows = [code, died, before]) {
  const server = fakeServer();
  server.answers('get', path, () => rows);
  server.answers('get', '/api/voters/lists', () => ({
    items: [{ id: '0198aaaa-0000-7000-8000-000000000001', name: 'PDPB contoh', period: '2026-TW4' } as never],
    total: 1,
    page: 1,
    size: 20,
  }));
  await show(<NoteWordsTab keeps={capabilities.includes('voters.rules') ? unit.id : undefined} />, { capabilities });
  await expect.element(page.getByRole('button', { name: 'Meninggal', exact: true })).toBeVisible();
  return server;
}

test('everybody reads what is read, by which source and whether verified; what was before is with it', async () => {
  await open([]);
  const row = page.getByRole('row', { name: /^Meninggal/ });
  await expect.element(row.getByText('MENINGGAL, WAFAT, TUTUP USIA, MATI, GUGUR, TEWAS, dan 1 lagi')).toBeVisible();
  await expect.element(row.getByText('belum diverifikasi')).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /^Ganda/ }).getByText('belum diverifikasi'))
    .not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Tambah kata' })).not.toBeInTheDocument();
  await expect.element(page.getByText('Bagaimana daftar Anda terbaca')).not.toBeInTheDocument();
  // What says something of the voter stands before codes.
  expect(
    page
      .getByRole('row')
      .elements()
      .map((one) => one.textContent?.slice(0, 5)),
  ).toEqual(['ArtiD', 'ArtiM', 'ArtiG']);
  await expectAccessible();
  await page
    .getByRole('textbox', { name: /^Cari kata/ })
    .or(page.getByRole('searchbox', { name: /^Cari kata/ }))
    .fill('formulir');
  await expect.element(page.getByRole('button', { name: 'Meninggal', exact: true })).not.toBeInTheDocument();
  await page.getByRole('searchbox', { name: /^Cari kata/ }).fill('wafat');
  await page.getByRole('button', { name: 'Meninggal', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Meninggal' });
  await expect.element(sheet.getByText(/KEMATIAN/).first()).toBeVisible();
  await expect.element(sheet.getByRole('listitem').nth(1).getByText('MATI', { exact: true })).toBeVisible();
  await expect.element(sheet.getByRole('button', { name: 'Ubah mulai suatu tanggal' })).not.toBeInTheDocument();
});

test('words are changed from a day on after examples were read with them', async () => {
  const server = await open(['voters.rules']);
  server.answers('post', '/api/voters/note-words/read', () => [{ before: null, after: hint }]);
  server.answers('put', path, () => ({ since: '2026-12-01' }));
  await page.getByRole('button', { name: 'Meninggal', exact: true }).click();
  await page.getByRole('button', { name: 'Ubah mulai suatu tanggal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ubah: Meninggal' });
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  await field(/^Kata/).fill('wafat\nso-wan');
  await field(/^Berlaku mulai/).fill('01/12/2026');
  const save = dialog.getByRole('button', { name: 'Simpan kata' });
  await expect.element(save).toBeDisabled();
  await field(/^Kata/).fill('wafat\nsowan');
  await field(/^Contoh keterangan/).fill('sudah sowan');
  await dialog.getByRole('button', { name: 'Baca contoh' }).click();
  const read = dialog.getByRole('listitem').first();
  await expect.element(read.getByText('tidak terbaca')).toBeVisible();
  await expect.element(read.getByText(/^Petunjuk dari keterangan: Meninggal/)).toBeVisible();
  await expectAccessible('[role=dialog]');
  await save.click();
  await expect.element(page.getByText('Kata keterangan tersimpan.')).toBeVisible();
  const row = {
    kind: 'meaning',
    meaning: 'meninggal',
    label: died.label,
    words: ['WAFAT', 'SOWAN'],
    since: '2026-12-01',
    until: null,
    source: died.source,
    verified: false,
  };
  expect(server.asked('post', '/api/voters/note-words/read')).toMatchObject([
    { body: { tried: row, examples: ['sudah sowan'] } },
  ]);
  expect(server.asked('put', path)).toMatchObject([{ body: { unitId: unit.id, ...row } }]);
});

test('new words need a key, labels and a source; what the server refuses is said, nothing typed is lost', async () => {
  const server = await open(['voters.rules']);
  server.refuses('put', path, {
    status: 403,
    code: 'auth/forbidden',
    message: { id: 'Anda tidak berhak', en: 'You may not' },
  });
  await page.getByRole('button', { name: 'Tambah kata' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah kata keterangan' });
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  await field(/^Kunci arti/).fill('hilang-ingatan');
  await field(/^Sebutan \(Indonesia\)/).fill('Contoh');
  await field(/^Sebutan \(Inggris\)/).fill('Example');
  await field(/^Kata/).fill('contoh kata');
  const save = dialog.getByRole('button', { name: 'Simpan kata' });
  await expect.element(save).toBeDisabled();
  await field(/^Sumber/).fill('Kebiasaan setempat');
  await expect.element(save).toBeEnabled();
  await save.click();
  await expect.element(dialog.getByText('Anda tidak berhak')).toBeVisible();
  await expect.element(field(/^Kata/)).toHaveValue('contoh kata');
});

test('who reads lists sees how the notes of one are read, by known words only', async () => {
  const server = await open(['voters.read']);
  const tried: TriedNotes = {
    voters: 1_200,
    looked: 1_200,
    before: 900,
    after: 900,
    changed: 0,
    items: [
      { said: 'MENINGGAL …', voters: 900, before: hint, after: hint },
      { said: '…', voters: 300, before: null, after: null },
    ],
  };
  server.answers('post', '/api/voters/lists/{listId}/note-words/try', () => tried);
  await page.getByRole('combobox', { name: 'Daftar' }).selectOptions('PDPB contoh · 2026-TW4');
  await page.getByRole('button', { name: 'Baca keterangan' }).click();
  await expect.element(page.getByText('900 dari 1.200 pemilih berketerangan terbaca sebagai petunjuk.')).toBeVisible();
  await expect.element(page.getByText('… (tidak ada kata yang dikenal)')).toBeVisible();
  await expectAccessible();
  expect(server.asked('post', '/api/voters/lists/{listId}/note-words/try')).toMatchObject([{ body: { tried: null } }]);
});

test('it fits a narrow phone', async () => {
  await page.viewport(360, 740);
  await open(['voters.rules', 'voters.read']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Tambah kata' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.viewport(1280, 800);
});
