import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  mergeRowIdSchema,
  mergeSheetIdSchema,
  outgoingIdSchema,
  type MergePaper,
  type MergeRow,
  type MergeSheet,
  type MergeView,
  type OutgoingView,
  signedEntryIdSchema,
  signedPackIdSchema,
  type SignedEntry,
} from '../../../../src/letters/schema.ts';
import { fakeServer } from '../../../testing/fake-server.ts';
import { expectAccessible, show } from '../../../testing/show.tsx';
import { Merge } from './merge-page.tsx';
import { stepOf } from './next-card.tsx';
import { RowsCard } from './rows-card.tsx';
import { SheetColumns } from './sheet-columns.tsx';
import { SignedCard } from './signed-card.tsx';

const id = outgoingIdSchema.parse('00000000-0000-4000-8000-000000000001');
const letter = {
  id,
  subject: 'Pembekalan PPK {kecamatan}',
  state: 'menyusun',
  draftState: 'konsep',
  draftId: '00000000-0000-4000-8000-0000000000d1',
} as unknown as OutgoingView;
const merge: MergeView = {
  numbering: 'sendiri',
  version: 4,
  columns: [
    { slot: 'kepada', head: 'Kepada', written: 'teks' },
    { slot: 'kecamatan', head: 'Kecamatan', written: 'teks' },
  ],
  recipientSlot: 'kepada',
  placeSlot: 'kecamatan',
  rows: 2,
  open: 1,
  unknown: [],
  unused: [],
  differs: [{ slot: 'kepada', head: 'Kepada', values: 2 }],
  hash: 'a'.repeat(64),
  check: {
    state: 'selesai',
    done: 2,
    jobId: null,
    findings: [
      {
        rule: 'slot-missing',
        says: { id: 'Baris ini tidak mempunyai {kecamatan}.', en: 'This row does not say {kecamatan}.' },
        stops: true,
        count: 1,
        rows: [2],
      },
    ],
  },
  letters: { count: 0, first: null, last: null, bernomor: 0, ditandatangani: 0, terkirim: 0, batal: 0 },
  may: { write: true },
};
const row = (n: number): MergeRow => ({
  id: mergeRowIdSchema.parse(`00000000-0000-4000-8000-0000000000a${n}`),
  n,
  cells: { kepada: `Ketua PPK Contoh ${n}`, kecamatan: n === 1 ? 'Contoh' : '' },
  to: `Ketua PPK Contoh ${n}`,
  place: n === 1 ? 'Contoh' : '',
  source: `Daftar ${n + 1}`,
  meant: false,
  findings: n === 1 ? [] : [{ ...merge.check.findings[0]! }],
  letter: null,
});
const paper = (n: number): MergePaper => ({
  row: row(n),
  of: 2,
  text: `Yth. Ketua PPK Contoh ${n}`,
  before: n === 1 ? null : 1,
  after: n === 1 ? 2 : null,
  nextOpen: n === 1 ? 2 : null,
});
const base = '/api/letters/outgoing/{outgoingId}/merge';
function served() {
  const server = fakeServer();
  server.answers('get', `${base}/rows`, () => ({ items: [row(2), row(1)], total: 2, page: 1, size: 25 }));
  server.answers('get', `${base}/sheets`, () => ({ items: [], total: 0 }));
  server.answers('get', `${base}/papers/{rowNumber}`, ({ path }) => paper(Number(path['rowNumber'])));
  server.refuses('get', `${base}/papers/{rowNumber}/picture`, {
    status: 503,
    code: 'printing/busy',
    message: { id: 'Sedang sibuk.', en: 'Busy.' },
  });
  return server;
}

test('what comes next follows how far the list is', () => {
  const at = (more: Partial<MergeView>, of: Partial<OutgoingView> = {}) =>
    stepOf({ ...letter, ...of }, { ...merge, ...more });
  const clean = { ...merge.check, findings: [] };
  expect(at({ rows: 0 })).toBe('fill');
  expect(at({ check: { ...clean, state: 'belum' } })).toBe('check');
  expect(at({})).toBe('mend');
  expect(at({ check: clean })).toBe('send');
  const letters = { ...merge.letters, count: 2, bernomor: 2 };
  expect(at({ check: clean, letters }, { state: 'bernomor', draftState: 'disetujui' })).toBe('files');
  expect(at({ check: { ...clean, state: 'belum' }, letters }, { state: 'bernomor' })).toBe('again');
  const done = { state: 'bernomor', draftState: 'disetujui' } as const;
  expect(at({ check: clean }, { draftState: 'diperiksa' })).toBe('wait');
  expect(at({ check: clean, letters: { ...letters, bernomor: 1, ditandatangani: 1 } }, done)).toBe('signing');
  expect(at({ check: clean, letters: { ...letters, bernomor: 0, ditandatangani: 2 } }, done)).toBe('dispatch');
  const sent = { ...letters, bernomor: 0, terkirim: 2 };
  expect(at({ check: clean, letters: sent }, { state: 'bernomor', draftState: 'disetujui' })).toBe('all');
});

test('a finding opens its row; arrows go to the rows beside it', async () => {
  served();
  await show(<Merge letter={letter} merge={merge} />, { capabilities: ['draft.edit'] });
  await expect.element(page.getByText('Baris ini tidak mempunyai {kecamatan}.')).toBeVisible();
  await page.getByRole('button', { name: 'Baris 2', exact: true }).click();
  await expect.element(page.getByText('Baris 2 dari 2')).toBeVisible();
  await expect.element(page.getByText('Yth. Ketua PPK Contoh 2')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByText('Baris 1 dari 2')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('Baris 2 dari 2')).toBeVisible();
  await expectAccessible();
});

test('columns are taken as a person says them', async () => {
  const server = fakeServer();
  const take = `${base}/sheets/{mergeSheetId}/take` as const;
  server.answers('post', take, () => ({ sheetId: mergeSheetIdSchema.parse('00000000-0000-4000-8000-0000000000c1') }));
  const sheet: MergeSheet = {
    id: mergeSheetIdSchema.parse('00000000-0000-4000-8000-0000000000c1'),
    name: 'daftar.xlsx',
    state: 'dipetakan',
    heads: ['Kepada', 'Pemilih'],
    proposed: [
      { slot: 'kepada', head: 'Kepada', written: 'teks' },
      { slot: 'pemilih', head: 'Pemilih', written: 'angka' },
    ],
    recipientSlot: 'kepada',
    placeSlot: null,
    twice: [],
    lines: 44,
    examples: [['Ketua PPK Contoh', '1234']],
    taken: null,
    refused: [],
    failure: null,
    at: '2026-11-30T00:00:00.000Z',
  };
  await show(<SheetColumns id={id} sheet={sheet} hasRows={false} />);
  await page.getByRole('textbox', { name: 'Nama isian' }).first().fill('Tujuan Surat');
  await page.getByRole('button', { name: 'Ambil 44 baris' }).click();
  await expect.poll(() => server.asked('post', take).length).toBe(1);
  expect(server.asked('post', take)[0]?.body).toMatchObject({
    recipientSlot: 'tujuan_surat',
    placeSlot: null,
    replace: false,
  });
  await expectAccessible();
});

test('a signed file that did not fit says why, and those that need a reason get one for all', async () => {
  const server = fakeServer();
  const signed = `${base}/signed` as const;
  let needReason = 2;
  server.answers('get', signed, () => ({
    bound: 1,
    missing: 3,
    waiting: 0,
    needReason,
    unmatched: 1,
    aside: 0,
    packs: [],
    from: '2026-11-30',
  }));
  const entry = (state: SignedEntry['state']): SignedEntry => ({
    id: signedEntryIdSchema.parse('00000000-0000-4000-8000-0000000000e1'),
    name: 'tiga.pdf',
    pack: 'semua.zip',
    state,
    why: state === 'tidak-cocok' ? ['surat-lain'] : ['tidak-bertanda-tangan'],
    about: '9/PR.01-SD/53/2026',
    failure: null,
    foundBy: 'nomor',
    reason: null,
    kept: true,
    row: null,
  });
  server.answers('get', `${signed}/files`, ({ query }) => ({
    items: [entry(query.get('state') as SignedEntry['state'])],
    total: 1,
    page: 1,
    size: 25,
  }));
  server.answers('get', `${base}/rows`, () => ({ items: [row(1)], total: 1, page: 1, size: 25 }));
  server.answers('post', `${signed}/reason`, () => {
    needReason = 0;
    return { entries: 2 };
  });
  const letters = { ...merge.letters, count: 4, bernomor: 3, ditandatangani: 1 };
  await show(<SignedCard id={id} merge={{ ...merge, letters }} />, { capabilities: ['draft.edit'] });
  await expect.element(page.getByText('1 dari 4 surat sudah terikat')).toBeVisible();
  await page.getByRole('tab', { name: 'Tidak cocok (1)' }).click();
  await expect.element(page.getByText('Surat lain: 9/PR.01-SD/53/2026.')).toBeVisible();
  await page.getByRole('button', { name: 'Lekatkan 2 berkas dengan alasan' }).click();
  await page.getByRole('textbox').fill('Ditandatangani basah.');
  await page.getByRole('button', { name: 'Lekatkan 2 berkas dengan alasan' }).last().click();
  await expect
    .poll(() => server.asked('post', `${signed}/reason`)[0]?.body)
    .toEqual({ entries: 'all', reason: 'Ditandatangani basah.' });
  await expect.poll(() => page.getByRole('dialog').elements().length).toBe(0);
  await expectAccessible();
});

test('a file that matches no letter is given to its row by hand, or set aside for a reason; two uploads say so', async () => {
  const server = fakeServer();
  const signed = `${base}/signed` as const;
  const file = signedEntryIdSchema.parse('00000000-0000-4000-8000-0000000000e1');
  let unmatched = 1;
  server.answers('get', signed, () => ({
    bound: 1,
    missing: 3,
    waiting: 0,
    needReason: 0,
    unmatched,
    aside: 1 - unmatched,
    packs: [1, 2].map((n) => ({
      id: signedPackIdSchema.parse(`00000000-0000-4000-8000-0000000000f${n}`),
      name: `${n}.zip`,
      state: 'dibuka' as const,
      failure: null,
      entries: 0,
      done: 0,
    })),
    from: '2026-11-30',
  }));
  const entry = {
    id: file,
    name: 'pindaian.pdf',
    pack: 'semua.zip',
    state: 'tidak-cocok' as const,
    why: ['tanpa-nomor' as const],
    about: '',
    failure: null,
    foundBy: null,
    reason: null,
    kept: true,
    row: null,
  };
  const aside = { ...entry, state: 'disisihkan' as const, reason: 'Surat dinas lain.' };
  server.answers('get', `${signed}/files`, ({ query }) => {
    const items = query.get('state') === 'disisihkan' ? [aside] : [entry];
    return { items, total: 1, page: 1, size: 25 };
  });
  server.answers('get', `${base}/rows`, () => ({ items: [row(1)], total: 1, page: 1, size: 25 }));
  server.answers('post', `${signed}/files/{signedEntryId}/give`, () => ({ entries: 1 }));
  server.answers('post', `${signed}/files/{signedEntryId}/aside`, () => {
    unmatched = 0;
    return { entries: 1 };
  });
  const letters = { ...merge.letters, count: 4, bernomor: 3, ditandatangani: 1 };
  await show(<SignedCard id={id} merge={{ ...merge, letters }} />, { capabilities: ['draft.edit'] });
  await expect.element(page.getByText(/^2 unggahan dikerjakan satu per satu/)).toBeVisible();
  await page.getByRole('button', { name: 'Lekatkan ke baris…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('dua');
  await dialog.getByRole('button', { name: 'Lekatkan ke baris…' }).click();
  await expect.element(dialog.getByText('Tulis nomor baris, misalnya 12.')).toBeVisible();
  await dialog.getByRole('textbox').fill('2');
  await dialog.getByRole('button', { name: 'Lekatkan ke baris…' }).click();
  await expect.poll(() => server.asked('post', `${signed}/files/{signedEntryId}/give`)[0]?.body).toEqual({ row: 2 });
  await expect.poll(() => page.getByRole('dialog', { name: 'Lekatkan ke baris…' }).elements().length).toBe(0);
  await page.getByRole('button', { name: 'Sisihkan' }).click();
  await page.getByRole('dialog', { name: 'Sisihkan' }).getByRole('textbox').fill('Surat dinas lain.');
  await page.getByRole('dialog', { name: 'Sisihkan' }).getByRole('button', { name: 'Sisihkan' }).click();
  await expect
    .poll(() => server.asked('post', `${signed}/files/{signedEntryId}/aside`)[0]?.body)
    .toEqual({ reason: 'Surat dinas lain.' });
  await page.getByRole('tab', { name: 'Disisihkan (1)' }).click();
  await expect.element(page.getByText('Surat dinas lain.', { exact: true })).toBeVisible();
  await expectAccessible();
});

test('signed letters are chosen, and their sending is noted at once; what was sent says when and how', async () => {
  const server = fakeServer();
  const of = (n: number, state: 'ditandatangani' | 'terkirim'): MergeRow => ({
    ...row(1),
    id: mergeRowIdSchema.parse(`00000000-0000-4000-8000-0000000000a${n}`),
    n,
    to: `Ketua PPK Contoh ${n}`,
    letter: {
      number: `${n}/PR.01-SD/53/2026`,
      state,
      version: 3,
      sent: state === 'terkirim' ? { day: '2026-11-30', by: 'kurir' } : null,
    },
  });
  const items = [of(1, 'terkirim'), of(2, 'ditandatangani'), of(3, 'ditandatangani')];
  server.answers('get', `${base}/rows`, () => ({ items, total: 3, page: 1, size: 25 }));
  server.answers('post', `${base}/sent`, () => ({ sent: 2 }));
  const letters = { ...merge.letters, count: 3, ditandatangani: 2, terkirim: 1 };
  await show(<RowsCard id={id} merge={{ ...merge, letters }} open={false} onLook={() => undefined} />);
  await expect.element(page.getByText(/^Terkirim 30 November 2026, kurir$/)).toBeVisible();
  expect(page.getByRole('checkbox', { name: /^Pilih baris/ }).elements()).toHaveLength(2);
  await page.getByRole('checkbox', { name: 'Pilih baris 2: Ketua PPK Contoh 2' }).click();
  await page.getByRole('checkbox', { name: 'Pilih baris 3: Ketua PPK Contoh 3' }).click();
  await expectAccessible();
  await page.getByRole('textbox', { name: 'Cara kirim' }).fill('surel');
  await page.getByRole('button', { name: 'Catat pengiriman 2 surat terpilih' }).click();
  await expect
    .poll(() => server.asked('post', `${base}/sent`)[0]?.body)
    .toMatchObject({ rows: [items[1]?.id, items[2]?.id], by: 'surel' });
  await expect.poll(() => page.getByRole('button', { name: /terpilih/ }).elements().length).toBe(0);
});
