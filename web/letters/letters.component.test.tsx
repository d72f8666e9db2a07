import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Disposition } from '../../src/letters/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, showPage } from '../testing/show.tsx';
import { DisposeDialog } from './dispose-dialog.tsx';
import { DispositionTree } from './dispositions.tsx';
import { FieldsView } from './fields-view.tsx';
import { InboxPage } from './inbox-page.tsx';
import { Acts, LetterPage } from './letter-page.tsx';
import { letter, letterId } from './testing/letter.ts';

const branch = (more: object): Disposition =>
  ({
    id: '00000000-0000-4000-8000-000000000002',
    letterId,
    parentId: null,
    kind: 'disposisi',
    from: { position: 'sekretaris', section: null, label: 'Plh. Sekretaris' },
    to: {
      position: 'kasubbag',
      section: 'kul',
      label: { id: 'Kepala Subbagian Umum', en: 'Head of General Affairs' },
      holders: ['Yohanes Peraga'],
    },
    instructions: [{ id: 'Tindak lanjuti', en: 'Act on it' }],
    note: null,
    due: '2026-02-20',
    state: 'terkirim',
    late: false,
    sentByName: 'Ratna Uji',
    sentAt: '2026-02-10T02:00:00.000Z',
    readByName: null,
    readAt: null,
    result: null,
    resultPaperId: null,
    reportedByName: null,
    reportedAt: null,
    reason: null,
    reminders: [],
    moves: [],
    escalatedAt: null,
    escalations: [],
    may: { read: false, handOn: false, report: false, withdraw: false, decide: false, move: false },
    ...more,
  }) as unknown as Disposition;

test('what is not filled in yet says so, and what was not found in a letter that was checked', async () => {
  const { unmount } = await show(<FieldsView letter={letter} onEdit={() => undefined} />);
  expect(page.getByText('Belum diisi').elements()).toHaveLength(6);
  await unmount();
  await show(<FieldsView letter={{ ...letter, checked: true }} onEdit={() => undefined} />);
  await expect.element(page.getByText('31/RT.01-SD/5371/2026')).toBeVisible();
  expect(page.getByText('Tidak ditemukan').elements()).toHaveLength(6);
  await expect.element(page.getByText('mengirim denah gudang')).toBeVisible();
  await expectAccessible();
});

test('a tree shows branches below branches, a vacant post and what is late, and only the steps that may be taken', async () => {
  const below = branch({
    id: '00000000-0000-4000-8000-000000000003',
    parentId: '00000000-0000-4000-8000-000000000002',
    to: { position: 'staf', section: 'kul', label: { id: 'Staf Umum', en: 'Staff' }, holders: [] },
    late: true,
    may: { read: false, handOn: false, report: true, withdraw: true, decide: false, move: true },
  });
  await show(<DispositionTree letter={letter} branches={[branch({ state: 'diteruskan' }), below]} />);
  await expect.element(page.getByText('Tidak ada yang memegang jabatan ini')).toBeVisible();
  await expect.element(page.getByText('Lewat batas')).toBeVisible();
  expect(
    page
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(['Laporkan hasil', 'Tarik', 'Pindahkan']);
  await expectAccessible();
});

test('what asks nothing of the reader stands in one line that opens; the line above counts what waits', async () => {
  const done = branch({ id: '00000000-0000-4000-8000-000000000004', state: 'selesai', note: 'Sudah lama.' });
  await show(<DispositionTree letter={letter} branches={[branch({ late: true }), done]} />);
  await expect.element(page.getByText('1 menunggu jawaban · 1 terlambat · 1 selesai')).toBeVisible();
  const words = page.getByText(/Sudah lama\./);
  expect(words.element().checkVisibility()).toBe(false);
  await page.getByText('Selesai', { exact: true }).click();
  await expect.poll(() => words.element().checkVisibility()).toBe(true);
  await expectAccessible();
});

test('a tree says who was reminded, and how far what nobody answered went up', async () => {
  const told = branch({
    moves: [
      { from: { id: 'Staf', en: 'Staff' }, reason: 'Pejabatnya pindah.', name: 'Ani', at: '2025-10-20T21:00:00.000Z' },
    ],
    reminders: [{ kind: 'lewat', at: '2025-10-21T21:00:00.000Z', names: ['Budi', 'Plh. Ani'] }],
    escalatedAt: '2025-10-22T21:00:00.000Z',
    escalations: [
      { to: { id: 'Ketua', en: 'Chair' }, at: '2025-10-25T21:00:00.000Z' },
      { to: null, at: '2025-10-28T21:00:00.000Z' },
    ],
  });
  await show(<DispositionTree letter={letter} branches={[told]} />);
  const lines = page.getByRole('list', { name: 'Pengingat dan eskalasi' }).getByRole('listitem');
  expect(lines.elements().map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^Dialihkan dari Staf oleh Ani, .*: Pejabatnya pindah\.$/),
    expect.stringMatching(/^Diingatkan sesudah batas: Budi, Plh\. Ani, /),
    expect.stringMatching(new RegExp(`^Lewat batas, disampaikan kepada ${told.from.label}, `)),
    expect.stringMatching(/^Lewat batas, disampaikan kepada Ketua, /),
    expect.stringMatching(/^Tetap tanpa jawaban; tidak ada jabatan lain di atasnya, /),
  ]);
  await expectAccessible();
});

test('a disposition is sent to the posts that were chosen, with what is asked and by when', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/posts', () => [
    { position: 'ketua', section: null, label: { id: 'Ketua', en: 'Chair' }, holders: ['Saya'], mine: true },
    {
      position: 'kasubbag',
      section: 'kul',
      label: { id: 'Kasubbag Umum', en: 'Head' },
      holders: ['Budi'],
      mine: false,
    },
    { position: 'staf', section: 'kul', label: { id: 'Staf Umum', en: 'Staff' }, holders: [], mine: false },
  ]);
  server.answers('get', '/api/letters/instructions', () => [
    {
      code: 'hadiri',
      label: { id: 'Hadiri atau wakili', en: 'Attend' },
      since: '2020-01-01',
      source: 'contoh',
      verified: false,
    },
  ]);
  server.answers('get', '/api/letters/{letterId}/usual-dispositions', () => []);
  server.answers('post', '/api/letters/{letterId}/dispositions', () => ({ ids: [] }));
  await show(<DisposeDialog letter={{ ...letter, due: '2099-02-20' }} onClose={() => undefined} />);
  const to = page.getByRole('group', { name: 'Kepada', exact: true });
  expect(to.getByRole('checkbox', { name: /Ketua/ }).elements()).toHaveLength(0);
  await expect.element(to.getByRole('checkbox', { name: /Staf Umum/ })).toBeDisabled();
  await to.getByRole('checkbox', { name: /Kasubbag Umum/ }).click();
  await page.getByRole('checkbox', { name: 'Hadiri atau wakili' }).click();
  await page.getByRole('button', { name: 'Disposisikan' }).click();
  await expect
    .poll(() => server.asked('post', '/api/letters/{letterId}/dispositions'))
    .toMatchObject([
      {
        body: {
          to: [{ position: 'kasubbag', section: 'kul' }],
          copies: [],
          instructions: ['hadiri'],
          due: '2099-02-20',
        },
      },
    ]);
});

test('a usual way is one press: posts and instructions are filled in, and the person still sends it', async () => {
  const server = fakeServer();
  const kasubbag = { position: 'kasubbag', section: 'kul' };
  server.answers('get', '/api/letters/posts', () => [
    { ...kasubbag, label: { id: 'Kasubbag Umum', en: 'Head' }, holders: ['Budi'], mine: false },
  ]);
  server.answers('get', '/api/letters/instructions', () => [
    { code: 'hadiri', label: { id: 'Hadiri', en: 'Attend' }, since: '2020-01-01', source: 'contoh', verified: false },
  ]);
  server.answers('get', '/api/letters/{letterId}/usual-dispositions', () => [
    { to: [kasubbag], copies: [], instructions: ['hadiri'], letters: 7, ofSender: 3 },
  ]);
  server.answers('post', '/api/letters/{letterId}/dispositions', () => ({ ids: [] }));
  await show(<DisposeDialog letter={letter} onClose={() => undefined} />);
  const way = page.getByRole('button', { name: /Kasubbag Umum/ });
  await expect.element(way).toHaveAttribute('aria-pressed', 'false');
  const send = page.getByRole('button', { name: 'Disposisikan' });
  await expect.element(send).toBeDisabled();
  await way.click();
  await expect.element(way).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible();
  expect(server.asked('post', '/api/letters/{letterId}/dispositions')).toEqual([]);
  await send.click();
  await expect
    .poll(() => server.asked('post', '/api/letters/{letterId}/dispositions'))
    .toMatchObject([{ body: { to: [kasubbag], copies: [], instructions: ['hadiri'] } }]);
});

test('a refusal is told once: in the dialog that asked, else as a notice', async () => {
  const server = fakeServer();
  const message = { id: 'Surat ini sudah berubah.', en: 'This letter changed meanwhile.' };
  const refusal = { status: 409, code: 'letters/changed', message };
  server.answers('get', '/api/letters/posts', () => [
    { position: 'kasubbag', section: 'kul', label: { id: 'Kasubbag', en: 'Head' }, holders: ['Budi'], mine: false },
  ]);
  server.answers('get', '/api/letters/instructions', () => []);
  server.answers('get', '/api/letters/{letterId}/usual-dispositions', () => []);
  server.refuses('post', '/api/letters/{letterId}/dispositions', refusal);
  server.refuses('post', '/api/letters/{letterId}/check', refusal);
  const { unmount } = await show(<DisposeDialog letter={letter} onClose={() => undefined} />);
  await page
    .getByRole('group', { name: 'Kepada' })
    .getByRole('checkbox', { name: /Kasubbag/ })
    .click();
  // Without a word of what is asked nothing is sent.
  await expect.element(page.getByRole('button', { name: 'Disposisikan' })).toBeDisabled();
  await page.getByRole('textbox', { name: /^Catatan/ }).fill('Kerjakan.');
  await page.getByRole('button', { name: 'Disposisikan' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Surat ini sudah berubah.');
  expect(page.getByText('Surat ini sudah berubah.').elements()).toHaveLength(1);
  await unmount();
  await show(<Acts letter={letter} />);
  await page.getByRole('button', { name: 'Selesai diperiksa' }).click();
  await expect.element(page.getByText('Surat ini sudah berubah.').first()).toBeVisible();
});

test('a letter whose fields nobody has checked says so in one line, before its own words', async () => {
  const blank = {
    ...letter,
    checked: false,
    may: { ...letter.may, register: false },
    fields: {
      ...Object.fromEntries(Object.keys(letter.fields).map((field) => [field, null])),
      duties: [],
      meetings: [],
    } as unknown as typeof letter.fields,
  };
  await show(<FieldsView letter={blank} onEdit={() => undefined} />);
  await expect.element(page.getByText('Isiannya belum diperiksa petugas; bacalah suratnya.')).toBeVisible();
  expect(
    page
      .getByText('Belum diisi')
      .elements()
      .filter((one) => one.checkVisibility()),
  ).toEqual([]);
});

test('a letter that is not there leaves a way back; a search without one says so, no more', async () => {
  const server = fakeServer();
  server.refuses('get', '/api/letters/{letterId}', {
    status: 404,
    code: 'http/not-found',
    message: { id: 'Tidak ditemukan.', en: 'Not found.' },
  });
  const { unmount } = await showPage(LetterPage, `/surat/${letterId}`, { path: '/surat/$letterId' });
  await expect.element(page.getByText('Tidak ditemukan.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: '← Surat masuk' })).toHaveAttribute('href', '/surat');
  await unmount();
  const none = { semua: 0, periksa: 0, arahkan: 0, berjalan: 0, segera: 0, lewat: 0, selesai: 0, batal: 0 };
  const mine = { 'belum-dibaca': 0, 'belum-ditindaklanjuti': 0, segera: 0, lewat: 0, tembusan: 0, laporan: 0 };
  const outgoing = { paraf: 0, setujui: 0, tandatangan: 0, kirim: 0 };
  server.answers('get', '/api/letters/tiles', () => ({ arrivals: 0, letters: none, dispositions: mine, outgoing }));
  server.answers('get', '/api/letters', () => ({ items: [], total: 0, page: 1, size: 25 }));
  await showPage(InboxPage, '/surat?cari=zzzz');
  await expect.element(page.getByText('Tidak ada surat yang cocok dengan “zzzz”', { exact: false })).toBeVisible();
  expect(page.getByText('Catat surat dari berkas', { exact: false }).elements()).toEqual([]);
});
