/** Deciding what was found in a document, with a small invented form beside the one of activities. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { documentIdSchema, type FactProposal, type ReviewedDocument } from '../../src/documents/schema.ts';
import { activitiesRoom } from '../activities/room.tsx';
import { TextField } from '../design/index.ts';
import { RoomsProvider, type WorkspaceRoom } from '../shell/room.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { DocumentsOf } from './documents-of.tsx';
import type { ReviewForm } from './review-form.ts';

const both = (id: string) => ({ id, en: `${id} (en)` });

/** An invented form: a parcel, of which a text tells the sender and the weight. */
const parcelForm: ReviewForm = {
  groups: [
    { code: 'who', says: both('Siapa') },
    { code: 'what', says: both('Isi') },
  ],
  field: ({ path }) => both(path === 'sender' ? 'Pengirim' : 'Berat'),
  Value: ({ proposal }) => <strong>{String(proposal.value)}</strong>,
  Controls: ({ value, onChange }) => (
    <TextField label="Nilai" value={String(value)} onChange={(event) => onChange(event.target.value)} />
  ),
  touches: (id) => [['parcel', id]],
  says: {
    documents: both('Surat jalan'),
    add: both('Tambah surat jalan'),
    begin: both('Mulai dari surat jalan'),
    elsewhere: both('Surat jalan hanya terlihat oleh pemilik paket.'),
    reading: both('Membaca surat jalan'),
    nothingFound: both('Tidak ada yang dikenali.'),
  },
};
const parcels: WorkspaceRoom = { facts: { parcel: async () => parcelForm } };

const text = 'Paket dari Toko Contoh, berat 12 kg.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const documentId = documentIdSchema.parse('0d0d0d0d-0000-4000-8000-000000000002');

const proposal = (id: string, more: Pick<FactProposal, 'path' | 'group' | 'value' | 'start' | 'end'>) => ({
  proposal: { id, confidence: 'high' as const, ...more },
  decision: 'menunggu' as const,
  corrected: null,
});

function documentOf(items: ReviewedDocument['items'], stored = text): ReviewedDocument {
  return {
    id: documentId,
    name: 'surat-jalan.txt',
    mime: 'text/plain',
    sha256: 'a'.repeat(64),
    status: 'terbaca',
    dateHint: '2026-11-29',
    createdAt: '2026-11-29T00:00:00.000Z',
    failure: null,
    warnings: [],
    inconsistencies: [],
    proposals: { total: items.length, undecided: items.length },
    job: null,
    text: stored,
    pages: [{ start: 0, end: stored.length }],
    doubts: [],
    items,
  };
}

// Found in another order than that of the headings.
const parcel = documentOf([
  proposal('d1', { path: 'weight', group: 'what', value: '12 kg', ...at('12 kg') }),
  proposal('d2', { path: 'sender', group: 'who', value: 'Toko Contoh', ...at('Toko Contoh') }),
]);

const decisionsPath = '/api/documents/{type}/{subjectId}/{documentId}/decisions';

function serving(document: ReviewedDocument) {
  const house = fakeServer();
  house.answers('get', '/api/documents/{type}/{subjectId}', () => [document]);
  house.answers('get', '/api/documents/{type}/{subjectId}/{documentId}', () => document);
  house.answers('post', decisionsPath, () => ({ decided: 1, saved: { version: 2 } }));
  return house;
}

const thingId = '0d0d0d0d-0000-4000-8000-000000000001';
const reviewing = (type: string, mayEdit = true) =>
  show(
    <RoomsProvider value={[activitiesRoom, parcels]}>
      <DocumentsOf subject={{ type, id: thingId }} mayEdit={mayEdit} />
    </RoomsProvider>,
  );

test('proposals stand under the headings of their form, beside their passage, and keys decide them', async () => {
  const house = serving(parcel);
  const screen = await reviewing('parcel');
  const list = screen.getByRole('group', { name: 'Usulan fakta' });
  await expect.element(list).toBeVisible();
  const headings = [...list.element().querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(headings).toEqual(['Siapa', 'Isi']);
  const marked = () => document.querySelector('mark')?.textContent;
  expect(marked()).toBe('Toko Contoh');
  await expectAccessible();

  list.element().focus();
  await userEvent.keyboard('a');
  await expect.element(screen.getByText('Diterima')).toBeVisible();
  await expect.poll(marked).toBe('12 kg');

  await screen.getByRole('button', { name: 'Koreksi' }).click();
  const field = screen.getByRole('textbox', { name: 'Nilai' });
  await field.fill('13 kg');
  await screen.getByRole('button', { name: 'Pakai koreksi' }).click();
  await expect.element(screen.getByText('13 kg')).toBeVisible();
  await expect
    .poll(() => house.asked('post', decisionsPath).map(({ body }) => body.decisions))
    .toEqual([[{ proposalId: 'd2', decision: 'accept' }], [{ proposalId: 'd1', decision: 'correct', value: '13 kg' }]]);
  expect(house.asked('post', decisionsPath)[0]?.path).toEqual({ type: 'parcel', subjectId: thingId, documentId });
});

test('all that is certain is accepted at once; a refusal by the server takes it back and says why', async () => {
  const house = serving(parcel);
  house.refuses('post', decisionsPath, { status: 409, code: 'parcels/sent', message: both('Paket sudah dikirim') });
  const screen = await reviewing('parcel');
  await screen.getByRole('button', { name: 'Terima 2 yang pasti' }).click();
  await expect.element(screen.getByText('Paket sudah dikirim').first()).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Terima 2 yang pasti' })).toBeVisible();
  expect(house.asked('post', decisionsPath)).toMatchObject([
    {
      body: {
        decisions: [
          { proposalId: 'd2', decision: 'accept' },
          { proposalId: 'd1', decision: 'accept' },
        ],
      },
    },
  ]);
});

test('who may not change the thing reads proposals and decides none', async () => {
  serving(parcel);
  const screen = await reviewing('parcel', false);
  await expect.element(screen.getByText('Pengirim')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Terima', exact: true }).query()).toBeNull();
  expect(screen.getByRole('button', { name: 'Terima 2 yang pasti' }).query()).toBeNull();
});

test('what was not carried over from the file is named beside its text', async () => {
  serving({
    ...parcel,
    warnings: [
      { code: 'struck-text', message: both('Ada teks yang dicoret.') },
      { code: 'pictures-left-out', message: both('Ada gambar.') },
    ],
  });
  const screen = await reviewing('parcel');
  const banner = screen.getByRole('status').filter({ hasText: 'Cocokkan dengan berkas aslinya' });
  await expect.element(banner.getByText('Ada teks yang dicoret.')).toBeVisible();
  await expect.element(banner.getByText('Ada gambar.')).toBeVisible();
  await expectAccessible();
});

test('the form of activities says its own fields, and corrects a statement with its speaker', async () => {
  const said = 'Budi Santoso menegaskan bahwa arsip adalah bukti kerja.';
  const house = serving(
    documentOf(
      [
        proposal('m1statements-1', {
          path: 'statements',
          group: 'said',
          value: { id: 'm1s1', speakerId: 'm1p1', kind: 'paraphrase', text: 'arsip adalah bukti kerja' },
          start: 27,
          end: 54,
        }),
        proposal('m1people-1', {
          path: 'people',
          group: 'people',
          value: { id: 'm1p1', name: 'Budi Santoso', role: 'penyampai' },
          start: 0,
          end: 12,
        }),
      ],
      said,
    ),
  );
  house.answers('get', '/api/activities/{id}', () => ({ origins: {} }) as never);
  const screen = await reviewing('activity');
  const list = screen.getByRole('group', { name: 'Usulan fakta' });
  await expect.element(list.getByText('Pernyataan (bahwa …) · Budi Santoso')).toBeVisible();
  list.element().focus();
  for (const key of ['j', 'e']) await userEvent.keyboard(key);
  await screen.getByRole('textbox', { name: /^Isi/ }).fill('arsip adalah bukti kerja lembaga');
  await screen.getByRole('button', { name: 'Pakai koreksi' }).click();
  await expect
    .poll(() => house.asked('post', decisionsPath).map(({ body }) => body.decisions))
    .toEqual([
      [
        {
          proposalId: 'm1statements-1',
          decision: 'correct',
          value: { id: 'm1s1', speakerId: 'm1p1', kind: 'paraphrase', text: 'arsip adalah bukti kerja lembaga' },
        },
      ],
    ]);
});

test('on a phone the proposal at hand stands between the source above it and the notices below', async () => {
  await page.viewport(360, 700);
  serving(
    documentOf(
      Array.from({ length: 20 }, (_, n) =>
        proposal(`d${n}`, { path: 'weight', group: 'what', value: `${n} kg`, ...at('12 kg') }),
      ),
    ),
  );
  const screen = await reviewing('parcel');
  const list = screen.getByRole('group', { name: 'Usulan fakta' });
  await expect.element(list).toBeVisible();
  (list.element() as HTMLElement).focus({ preventScroll: true });
  await userEvent.keyboard('jjjjjjjjjjjj');
  const shown = () => list.element().querySelector('[aria-current]')!.getBoundingClientRect();
  await expect.poll(() => list.element().querySelector('[aria-current]')?.textContent).toContain('12 kg');
  await expect.poll(() => shown().bottom).toBeLessThanOrEqual(700 - 120);
  await page.viewport(1280, 800);
});

test('what a scan leaves in doubt is seen beside the proposal that rests on it, and in a list of all', async () => {
  const doubts = [
    { n: 1, page: 1, ...at('12 kg'), picture: true },
    { n: 2, page: 1, ...at('Toko'), picture: false },
  ];
  serving({ ...parcel, doubts });
  const screen = await reviewing('parcel');
  const cutting = screen.getByRole('group', { name: 'Usulan fakta' }).getByRole('img');
  await expect.element(cutting).toHaveAttribute('alt', 'Potongan gambar “12 kg”, halaman 1');
  await expect.element(cutting).toHaveAttribute('src', `/api/documents/parcel/${thingId}/${documentId}/doubts/1`);
  const all = screen.getByRole('list', { name: 'Yang perlu dibaca pada pindaian' });
  await expect.element(all).toBeVisible();
  await expectAccessible();
  await all.getByRole('button', { name: 'Toko' }).click();
  await expect.poll(() => document.querySelector('mark')?.textContent).toBe('Toko');
});
