import { useQuery } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draftIdSchema, type Block, type DraftView } from '../../src/drafts/schema.ts';
import type { ClaimCheck } from '../../src/evidence/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, person, show, unit } from '../testing/show.tsx';
import { OneDraft } from './draft-page.tsx';
import { draftQuery } from './queries.ts';

const first = 'KPU Kota Contoh menggelar rapat koordinasi.';
const second = 'Rapat itu diikuti 38 peserta.';
const source = `Berita acara. ${first} ${second}`;

const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  claims: [{ id: `${id}-1`, text, facts: [], passages: [] }],
});
const check = (id: string, text: string, status: ClaimCheck['status']): ClaimCheck => ({
  claimId: `${id}-1`,
  status,
  problems: [],
  passages: [{ sourceId: 'bahan', start: source.indexOf(text), end: source.indexOf(text) + text.length }],
});

const draft: DraftView = {
  id: draftIdSchema.parse('0d0d0d0d-0000-4000-8000-000000000001'),
  subject: { type: 'activity', id: 'activity-1' },
  unitId: unit.id,
  kind: 'news',
  leads: 'publish',
  chain: null,
  label: { id: 'Berita', en: 'News' },
  state: 'konsep',
  version: 1,
  origin: 'template',
  createdAt: '2025-10-17T01:00:00Z',
  savedAt: '2025-10-17T01:00:00Z',
  author: 'person-1',
  contributors: ['person-1'],
  sent: null,
  returned: null,
  reviewed: null,
  content: { kind: 'news', blocks: [block('p1', first), block('p2', second)] },
  checks: [check('p1', first, 'verbatim'), check('p2', second, 'needs-reading')],
  confirmed: [],
  blockers: [],
  sourcesChangedAt: null,
  personalData: { findings: [], cleared: null },
  approval: null,
  names: { 'person-1': 'Maria Contoh', 'person-2': 'Yosef Contoh' },
  may: { write: true, review: false, approve: false },
};
const underReview: DraftView = {
  ...draft,
  state: 'diperiksa',
  author: 'person-2',
  contributors: ['person-2'],
  sent: { by: 'person-2', at: '2025-10-17T02:00:00Z', note: null },
  may: { write: true, review: true, approve: true },
};

/** A server that holds `start`; `put` makes a newer version of it. */
function house(start: DraftView) {
  const server = fakeServer();
  let stored = start;
  server.answers('get', '/api/drafts/{id}/proposals', () => ({ items: [] }));
  server.answers('get', '/api/drafts/{id}/english', () => ({ version: 1, items: [], accepted: 0, complete: false }));
  server.answers('get', '/api/drafts/{id}', () => stored);
  server.answers('get', '/api/drafts/{id}/sources', () => ({
    sourcesHash: 'h',
    reopened: false,
    figures: {},
    sources: [{ id: 'bahan', kind: 'material' as const, title: 'Berita acara', text: source, passages: [] }],
  }));
  server.answers('get', '/api/me', () => person([]) as never);
  return { ...server, put: (more: Partial<DraftView>) => (stored = { ...stored, ...more }) };
}

function Page() {
  const { data, dataUpdatedAt } = useQuery(draftQuery(draft.id));
  return data ? <OneDraft draft={data} answeredAt={dataUpdatedAt} /> : null;
}

const area = () => page.getByRole('textbox', { name: 'Teks bagian ini' });
/** Words in two spans, for the mark beside the last one: found by how its name begins. */
const sentence = (text: string) => page.getByRole('button', { name: new RegExp(`^${text}`) });
const edits = () => page.getByRole('button', { name: /^Ubah bagian ini: / });
const texts = (body: { content: { blocks: { claims: { text: string }[] }[] } }) =>
  body.content.blocks.map(({ claims }) => claims.map(({ text }) => text).join(' '));

test('a text shows its sentences with how they stand, and what comes next', async () => {
  house(draft);
  await show(<Page />);
  await expect.element(page.getByRole('group', { name: 'Teks draf' })).toBeVisible();
  await expect.element(sentence(first)).toHaveAttribute('data-status', 'verbatim');
  await expect.element(sentence(second)).toHaveAttribute('data-status', 'needs-reading');
  await expect.element(page.getByRole('button', { name: 'Kirim untuk diperiksa' })).toBeEnabled();
  await expectAccessible();
});

test('a heading that tells no fact has no mark; one that nothing supports has', async () => {
  const heading = (id: string, text: string): Block => ({ ...block(id, text), kind: 'heading' });
  house({
    ...draft,
    content: {
      ...draft.content,
      blocks: [heading('h1', 'Latar Belakang'), heading('h2', 'Hasil'), block('p1', first)],
    },
    checks: [
      { ...check('h1', first, 'from-facts'), passages: [] },
      { ...check('h2', first, 'unsupported'), passages: [] },
      check('p1', first, 'from-facts'),
    ],
  });
  await show(<Page />);
  await expect.element(page.getByRole('button', { name: 'Latar Belakang', exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Hasil.+/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^KPU Kota Contoh.*Dari lembar fakta$/ })).toBeVisible();
  await expectAccessible();
});

test('every part has a button of its own name', async () => {
  house(draft);
  await show(<Page />);
  await expect.element(page.getByRole('button', { name: `Ubah bagian ini: ${first}` })).toBeVisible();
  await expect.element(page.getByRole('button', { name: `Ubah bagian ini: ${second}` })).toBeVisible();
});

const published: DraftView = {
  ...draft,
  state: 'terbit',
  sent: { by: 'person-1', at: '2025-10-17T02:00:00Z', note: null },
};

test('a public text is opened for a correction beside the way to its publication', async () => {
  house(published);
  await show(<Page />);
  await expect.element(page.getByRole('button', { name: 'Lihat terbitan' })).toBeVisible();
  await page.getByRole('button', { name: 'Ubah teks untuk ralat' }).click();
  await expect.element(page.getByText(/^Ubah teksnya di sini/)).toBeVisible();
  await edits().first().click();
  await expect.element(area()).toHaveValue(first);
});

test('an approved post is copied from its next step', async () => {
  house({
    ...published,
    kind: 'facebook',
    leads: 'post',
    state: 'disetujui',
    may: { write: true, review: false, approve: false },
  });
  await show(<Page />);
  await expect.element(page.getByRole('button', { name: 'Salin teks' })).toBeVisible();
});

test('what is typed in another block while a save is under way stays, and is saved after it', async () => {
  const server = house(draft);
  let answer: (saved: { version: number }) => void = () => undefined;
  server.answers('put', '/api/drafts/{id}/content', () => new Promise<never>((done) => (answer = done as never)));
  await show(<Page />);
  await edits().first().click();
  await area().fill('KPU Kota Contoh menggelar rapat besar.');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => server.asked('put', '/api/drafts/{id}/content').length).toBe(1);
  // The first save has not been answered: the second block opens and is written in.
  await edits().nth(1).click();
  await area().fill('Rapat itu diikuti 40 peserta.');
  const sent = server.asked('put', '/api/drafts/{id}/content')[0]!.body;
  expect(sent.baseVersion).toBe(1);
  expect(texts(sent)).toEqual(['KPU Kota Contoh menggelar rapat besar.', second]);
  server.put({
    version: 2,
    content: { kind: 'news', blocks: [block('p1', 'KPU Kota Contoh menggelar rapat besar.'), block('p2', second)] },
  });
  server.answers('put', '/api/drafts/{id}/content', () => ({ version: 3 }) as never);
  answer({ version: 2 });
  await expect.element(page.getByText('v2', { exact: true }).or(page.getByText('Versi 2'))).toBeVisible();
  await expect.element(area()).toHaveValue('Rapat itu diikuti 40 peserta.');
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect.poll(() => server.asked('put', '/api/drafts/{id}/content').length).toBe(2);
  const later = server.asked('put', '/api/drafts/{id}/content')[1]!.body;
  expect(later.baseVersion).toBe(2);
  expect(texts(later)).toEqual(['KPU Kota Contoh menggelar rapat besar.', 'Rapat itu diikuti 40 peserta.']);
});

test('a newer version that arrives while a block is open closes it where nothing was typed', async () => {
  const server = house(draft);
  const { queries } = await show(<Page />);
  await edits().first().click();
  await expect.element(area()).toHaveValue(first);
  server.put({ version: 2, content: { kind: 'news', blocks: [block('p1', 'Teks orang lain.'), block('p2', second)] } });
  await queries.invalidateQueries({ queryKey: ['draft', draft.id] });
  await expect.element(sentence('Teks orang lain.')).toBeVisible();
  await expect.element(area()).not.toBeInTheDocument();
});

test('a newer version that meets typed text puts both on the page until one is chosen', async () => {
  const server = house(draft);
  const { queries } = await show(<Page />);
  await edits().first().click();
  await area().fill('Teks saya.');
  server.put({ version: 2, content: { kind: 'news', blocks: [block('p1', 'Teks orang lain.'), block('p2', second)] } });
  await queries.invalidateQueries({ queryKey: ['draft', draft.id] });
  const mine = page.getByRole('button', { name: 'Simpan teks saya' });
  await expect.element(mine).toBeVisible();
  await expect.element(area()).toHaveValue('Teks saya.');
  expect(server.asked('put', '/api/drafts/{id}/content')).toEqual([]);
  server.answers('put', '/api/drafts/{id}/content', () => ({ version: 3 }) as never);
  await mine.click();
  await expect.poll(() => server.asked('put', '/api/drafts/{id}/content').length).toBe(1);
  const { body } = server.asked('put', '/api/drafts/{id}/content')[0]!;
  expect(body.baseVersion).toBe(2);
  expect(texts(body)).toEqual(['Teks saya.', second]);
});

test('a save that the server cannot take is said, and tried again by hand', async () => {
  const server = house(draft);
  server.refuses('put', '/api/drafts/{id}/content', {
    status: 422,
    code: 'drafts/too-long',
    message: { id: 'Teks terlalu panjang', en: 'The text is too long' },
  });
  await show(<Page />);
  await edits().first().click();
  await area().fill('Teks saya.');
  await userEvent.keyboard('{Escape}');
  const again = page.getByRole('button', { name: 'Coba simpan lagi' });
  await expect.element(again).toBeVisible();
  server.answers('put', '/api/drafts/{id}/content', () => ({ version: 2 }) as never);
  server.put({ version: 2, content: { kind: 'news', blocks: [block('p1', 'Teks saya.'), block('p2', second)] } });
  await again.click();
  await expect.element(page.getByText(/^Tersimpan/)).toBeVisible();
});

test('a reader goes by keys to the sentence that needs reading, and confirms it once its source is open', async () => {
  const server = house(underReview);
  server.answers('post', '/api/drafts/{id}/confirm', () => ({}) as never);
  await show(<Page />);
  await sentence(first).click();
  await expect.element(page.getByRole('region', { name: /Berita acara/ })).toBeVisible();
  await userEvent.keyboard('nc');
  await expect.element(sentence(second)).toHaveFocus();
  await expect.poll(() => server.asked('post', '/api/drafts/{id}/confirm').length).toBe(1);
  expect(server.asked('post', '/api/drafts/{id}/confirm')[0]!.body).toMatchObject({
    version: 1,
    claimId: 'p2-1',
    passageOpened: true,
  });
});

test('sending back asks why', async () => {
  const server = house(underReview);
  server.answers('post', '/api/drafts/{id}/return', () => ({}) as never);
  await show(<Page />);
  await page.getByRole('button', { name: 'Kembalikan draf' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Kembalikan draf' });
  const back = dialog.getByRole('button', { name: 'Kembalikan draf' });
  await expect.element(back).toBeDisabled();
  await dialog.getByRole('textbox').fill('Periksa angka peserta');
  await expectAccessible('[role=dialog]');
  await back.click();
  await expect.poll(() => server.asked('post', '/api/drafts/{id}/return').length).toBe(1);
  expect(server.asked('post', '/api/drafts/{id}/return')[0]!.body).toEqual({
    version: 1,
    comment: 'Periksa angka peserta',
  });
  await expect.element(dialog).not.toBeInTheDocument();
});
