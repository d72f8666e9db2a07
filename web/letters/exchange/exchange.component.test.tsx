/** Lists from elsewhere: the files, which column holds what, and what differs until each has its reason. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  differenceIdSchema,
  exchangeFileIdSchema,
  type ExchangeFile,
  type ExchangeLayout,
  type LetterDifference,
} from '../../../src/letters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, showPage, unit } from '../../testing/show.tsx';
import { ExchangeFilePage } from './file-page.tsx';
import { ExchangePage } from './list-page.tsx';

const id = exchangeFileIdSchema.parse('00000000-0000-4000-8000-0000000000e1');
const file: ExchangeFile = {
  id,
  unitId: unit.id,
  purpose: 'srikandi-keluar',
  period: '2026-11',
  name: 'srikandi-november.xlsx',
  state: 'dipetakan',
  counts: null,
  missing: [],
  failure: null,
  written: 0,
  differences: null,
  askedAt: '2026-12-01T02:00:00.000Z',
  askedBy: null,
};
const keeper = { capabilities: ['registers.manage', 'letters.read'] };
const filePath = '/api/letters/exchange/{exchangeFileId}' as const;
const columns = {
  items: (['masuk', 'keluar'] as const).map((direction) => ({
    direction,
    own: false,
    version: 1,
    columns: [{ field: 'number' as const, head: 'Nomor Naskah', also: [] }],
    since: '2020-01-01',
    source: 'Perkiraan',
    verified: false,
  })),
};
const one = (items: readonly unknown[]) => ({ items, page: 1, size: 25, total: items.length }) as never;

const shown = (who: { readonly capabilities: readonly string[] } = keeper) =>
  showPage(ExchangeFilePage, `/surat/srikandi/${id}`, {
    capabilities: [...who.capabilities],
    path: '/surat/srikandi/$fileId',
  });

for (const width of [1_280, 360])
  test(`files before are listed with their state, and a new one is asked for, at ${width} px`, async () => {
    await page.viewport(width, 780);
    const server = fakeServer();
    server.answers('get', '/api/letters/exchange', () => one([{ ...file, state: 'siap' }]));
    server.answers('get', '/api/letters/exports', () => one([]));
    server.answers('get', '/api/letters/srikandi-columns', () => columns);
    await showPage(ExchangePage, '/surat/srikandi', keeper);
    await expect.element(page.getByRole('link', { name: 'srikandi-november.xlsx' })).toBeVisible();
    await expect.element(page.getByText('belum diverifikasi').first()).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

test('who keeps no registers reads the files and is offered no upload', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/srikandi-columns', () => columns);
  server.answers('get', '/api/letters/exchange', () => one([file]));
  await showPage(ExchangePage, '/surat/srikandi', { capabilities: ['letters.read'] });
  await expect.element(page.getByRole('link', { name: 'srikandi-november.xlsx' })).toBeVisible();
  expect(document.querySelectorAll('input[type=file]')).toHaveLength(0);
});

test('columns are proposed from their heads; what a person says instead is sent', async () => {
  const server = fakeServer();
  const layout = {
    heads: ['Nomor Naskah', 'Tgl', 'Perihal', 'Isi'],
    sheets: ['Lembar1'],
    rows: 12,
    known: false,
    proposed: { number: 0, date: 1, subject: 2 },
    chosen: null,
    examples: [['1/PR.01/99/2026', '2026-11-02', 'Undangan', 'x']],
  } as unknown as ExchangeLayout;
  server.answers('get', filePath, () => file);
  server.answers('get', '/api/letters/exchange/{exchangeFileId}/layouts', () => ({ items: [layout] }));
  server.answers('post', '/api/letters/exchange/{exchangeFileId}/mapping', () => ({ id }) as never);
  await shown();
  const subject = page.getByRole('combobox', { name: /^Perihal/ });
  await expect.element(subject).toHaveValue('2');
  await expect.element(page.getByRole('cell', { name: 'Undangan' })).toBeVisible();
  await expectAccessible();
  await subject.selectOptions('3');
  await page.getByRole('button', { name: 'Baca barisnya' }).click();
  await expect
    .poll(() => server.asked('post', '/api/letters/exchange/{exchangeFileId}/mapping'))
    .toMatchObject([{ body: { mapping: [{ number: 0, date: 1, subject: 3 }] } }]);
});

test('a difference is explained by keyboard; one without a reason stays open', async () => {
  const server = fakeServer();
  const side = {
    number: '7/PR.01/99/2026',
    date: '2026-11-02',
    subject: 'Undangan',
    party: '',
    letter: null,
    place: '',
  };
  const found: LetterDifference = {
    id: differenceIdSchema.parse('00000000-0000-4000-8000-0000000000d1'),
    kind: 'hanya-di-sini',
    ours: side,
    theirs: null,
    reason: null,
    note: null,
    decidedByName: null,
    decidedAt: null,
  };
  const counts = { take: 1, reject: 0, same: 0, skipped: 0, missing: 0 };
  server.answers(
    'get',
    filePath,
    () => ({ ...file, state: 'siap', counts, differences: { all: 1, open: 1 } }) as never,
  );
  server.answers('get', '/api/letters/exchange/{exchangeFileId}/differences', () => one([found]));
  server.answers('get', '/api/letters/exchange/{exchangeFileId}/lines', () => one([]));
  server.answers('post', '/api/letters/differences/{differenceId}/explain', () => ({ id: found.id }) as never);
  await shown();
  await expect.element(page.getByText('7/PR.01/99/2026')).toBeVisible();
  const save = page.getByRole('button', { name: 'Simpan alasan' });
  await expect.element(save).toBeDisabled();
  await expectAccessible();
  const reason = page.getByRole('combobox', { name: /^Alasan/ });
  await reason.selectOptions('lainnya');
  await page.getByRole('textbox', { name: /^Catatan/ }).fill('Dikirim lewat pos.');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => server.asked('post', '/api/letters/differences/{differenceId}/explain'))
    .toMatchObject([{ body: { reason: 'lainnya', note: 'Dikirim lewat pos.' } }]);
});

test('a list that could not be read says why', async () => {
  const server = fakeServer();
  const failure = { id: 'Berkas ini bukan lembar kerja.', en: 'This file is no workbook.' };
  server.answers('get', filePath, () => ({ ...file, state: 'gagal', failure }) as never);
  await shown();
  await expect.element(page.getByText('Berkas ini bukan lembar kerja.')).toBeVisible();
});
