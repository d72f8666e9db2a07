/** The one list of a letter's fields: decided one after the other, then as they stand, with where each was read. */
import { useQuery } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { documentIdSchema, type ReviewedDocument } from '../../src/documents/schema.ts';
import type { LetterView } from '../../src/letters/schema.ts';
import { RoomsProvider } from '../shell/room.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { LetterFields } from './letter-fields.tsx';
import { letterQuery } from './queries.ts';
import { lettersRoom } from './room.tsx';
import { letter } from './testing/letter.ts';

const text = 'Nomor : 31/RT.01-SD/5371/2026\nHal : Perbaikan atap gudang';
const proposed = (path: string, value: string, decision: 'menunggu' | 'diterima') => ({
  proposal: {
    id: path,
    confidence: 'high' as const,
    path,
    group: 'head',
    value,
    start: text.indexOf(value),
    end: text.indexOf(value) + value.length,
  },
  decision,
  corrected: null,
});
const documentOf = (decision: 'menunggu' | 'diterima', more: object = {}) =>
  ({
    id: documentIdSchema.parse('0d0d0d0d-0000-4000-8000-000000000002'),
    name: 'surat.txt',
    status: 'terbaca',
    warnings: [],
    inconsistencies: [],
    proposals: { total: 2, undecided: decision === 'menunggu' ? 2 : 0 },
    job: null,
    text,
    pages: [{ start: 0, end: text.length }],
    doubts: [],
    items: [
      proposed('number', '31/RT.01-SD/5371/2026', decision),
      proposed('subject', 'Perbaikan atap gudang', decision),
    ],
    ...more,
  }) as unknown as ReviewedDocument;

function serving(document: ReviewedDocument) {
  const server = fakeServer();
  server.answers('get', '/api/documents/{type}/{subjectId}', () => [document]);
  server.answers('get', '/api/documents/{type}/{subjectId}/{documentId}', () => document);
  return server;
}
const showing = (of: LetterView, onPassage: (passage: unknown) => void = () => undefined) =>
  show(
    <RoomsProvider value={[lettersRoom]}>
      <button type="button" data-act="check">
        Selesai diperiksa
      </button>
      <LetterFields letter={of} onPassage={onPassage} />
    </RoomsProvider>,
  );
const proposals = page.getByRole('group', { name: 'Usulan fakta' });

test('what waits for a decision is the only list, and says what was not found; the last one leads on', async () => {
  const server = serving(documentOf('menunggu'));
  server.answers('post', '/api/documents/{type}/{subjectId}/{documentId}/decisions', () => ({
    decided: 1,
    saved: { version: 2 },
  }));
  await showing(letter);
  await expect.element(proposals).toBeVisible();
  expect(page.getByText('Belum diisi').elements()).toHaveLength(0);
  await expect.element(page.getByText(/Tidak ditemukan pada surat: .*Pengirim/)).toBeVisible();
  await expectAccessible();
  proposals.element().focus();
  await userEvent.keyboard('aa');
  await expect.poll(() => proposals.elements().length).toBe(0);
  await expect.element(page.getByRole('button', { name: 'Selesai diperiksa' })).toHaveFocus();
  await expect.element(page.getByText('31/RT.01-SD/5371/2026')).toBeVisible();
});

test('what is decided shows its passage when it is asked for, and can be decided again', async () => {
  serving(documentOf('diterima'));
  const shown = vi.fn<(passage: unknown) => void>();
  await showing({ ...letter, checked: true }, shown);
  await page.getByRole('button', { name: 'Tunjukkan pada surat: Nomor surat' }).click();
  expect(shown.mock.calls).toEqual([[{ page: 1, span: { start: 8, end: 29 } }]]);
  // Of what was typed there is no place.
  expect(page.getByRole('button', { name: /^Tunjukkan/ }).elements()).toHaveLength(2);
  await page.getByRole('button', { name: 'Tinjau lagi usulannya' }).click();
  await expect.element(proposals).toBeVisible();
  await page.getByRole('button', { name: 'Kembali ke isian' }).click();
  await expect.poll(() => proposals.elements().length).toBe(0);
  await expectAccessible();
});

test('who may not register sees the fields, never proposals', async () => {
  serving(documentOf('menunggu'));
  await showing({ ...letter, may: { ...letter.may, register: false } });
  await expect.element(page.getByText('Belum diisi').first()).toBeVisible();
  expect(proposals.elements()).toHaveLength(0);
  expect(page.getByRole('button', { name: 'Ubah isian' }).elements()).toHaveLength(0);
});

test('a letter in which nothing was recognised says so and keeps its fields open', async () => {
  serving(documentOf('menunggu', { items: [], proposals: { total: 0, undecided: 0 } }));
  await showing(letter);
  await expect.element(page.getByText(/tidak ada|Tidak ada/).first()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Ubah isian' })).toBeVisible();
});

test('what is typed while the letter is being read stays when its reading comes in', async () => {
  const server = fakeServer();
  server.answers('get', '/api/documents/{type}/{subjectId}', () => []);
  await showing(letter);
  await page.getByRole('button', { name: 'Ubah isian' }).click();
  await page.getByRole('textbox', { name: 'Hal' }).fill('Diketik sendiri');
  const read = documentOf('menunggu');
  server.answers('get', '/api/documents/{type}/{subjectId}', () => [read]);
  server.answers('get', '/api/documents/{type}/{subjectId}/{documentId}', () => read);
  await expect
    .poll(() => server.asked('get', '/api/documents/{type}/{subjectId}/{documentId}').length)
    .toBeGreaterThan(0);
  await expect.poll(() => globalThis.document.body.textContent).toContain('Usulan fakta');
  await expect.element(page.getByRole('textbox', { name: 'Hal' })).toHaveValue('Diketik sendiri');
});

/** As its page shows it: the letter that the server has. */
function Live() {
  const { data } = useQuery(letterQuery(letter.id));
  return data ? <LetterFields letter={data} onPassage={() => undefined} /> : null;
}

test('two who change one letter: what both changed is shown beside, and saving again saves it', async () => {
  const server = serving(documentOf('diterima'));
  const theirs = { ...letter.fields, subject: 'Ketikan orang lain', sender: 'KPU Kota Contoh' };
  let current = letter;
  server.answers('get', '/api/letters/{letterId}', () => current);
  const message = { id: 'Sementara itu orang lain mengubah surat ini.', en: 'Somebody changed it.' };
  server.refuses('put', '/api/letters/{letterId}/fields', { status: 409, code: 'letters/conflict', message });
  await show(
    <RoomsProvider value={[lettersRoom]}>
      <Live />
    </RoomsProvider>,
  );
  await page.getByRole('button', { name: 'Ubah isian' }).click();
  await page.getByRole('textbox', { name: 'Hal' }).fill('Ketikan saya');
  current = { ...letter, version: letter.version + 1, fields: theirs };
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByText('Sementara itu orang lain mengubah surat ini.')).toBeVisible();
  await expect.element(page.getByText('Tersimpan sekarang: Ketikan orang lain')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Pengirim' })).toHaveValue('KPU Kota Contoh');
  server.answers('put', '/api/letters/{letterId}/fields', () => ({ id: letter.id, version: current.version + 1 }));
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect
    .poll(() => server.asked('put', '/api/letters/{letterId}/fields').at(-1)?.body)
    .toEqual({ version: current.version, fields: { ...theirs, subject: 'Ketikan saya' } });
});
