import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { draftIdSchema, type DraftView } from '../../../src/drafts/schema.ts';
import type { RenderedSentence } from '../../../src/rewriting/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { EnglishVersionCard } from './english-card.tsx';
import { useEnglish } from './use-english.ts';

const id = draftIdSchema.parse('6f9619ff-8b86-4d01-b42d-00c04fc964ff');
const draft = { id, version: 4, may: { write: true } } as unknown as DraftView;
const sentence = (part: Partial<RenderedSentence>): RenderedSentence => ({
  claimId: 'c1',
  sentence: 'Rapat diikuti 27 peserta dari 5 kecamatan.',
  state: 'proposed',
  id: '6f9619ff-8b86-4d01-b42d-00c04fc96401',
  english: 'The meeting was attended by 27 participants from 5 districts.',
  problems: [],
  judge: [],
  model: 'kecil-1',
  edited: false,
  readBy: null,
  ...part,
});

function house(items: readonly RenderedSentence[]) {
  const server = fakeServer();
  const state = { items: [...items] };
  server.answers('get', '/api/drafts/{id}/english', () => {
    const accepted = state.items.filter((one) => one.state === 'accepted').length;
    return { version: 4, items: state.items, accepted, complete: accepted === state.items.length };
  });
  return { server, state };
}

function Shown() {
  const english = useEnglish(id, { save: async () => 4 });
  return <EnglishVersionCard draft={draft} english={english} />;
}

const path = '/api/drafts/{id}/english/{renderingId}' as const;

test('a sentence is read, corrected and taken; then the version can be downloaded', async () => {
  const { server, state } = house([sentence({ judge: ['District'] })]);
  server.answers('post', path, ({ body }) => {
    state.items = [sentence({ state: 'accepted', english: body.english, edited: true, readBy: 'Maria Contoh' })];
    return { state: 'accepted' as const };
  });
  await show(<Shown />);
  await expect.element(page.getByText('Perhatikan kata: District')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Unduh versi Inggris' })).not.toBeInTheDocument();
  await expectAccessible();
  await page.getByRole('button', { name: 'Perbaiki' }).click();
  await page.getByRole('textbox', { name: 'Kalimat bahasa Inggris' }).fill('It had 27 participants from 5 districts.');
  await page.getByRole('button', { name: 'Terima' }).click();
  await expect.element(page.getByText('Dibaca dan disunting Maria Contoh')).toBeVisible();
  expect(server.asked('post', path)[0]!.body).toEqual({
    accept: true,
    english: 'It had 27 participants from 5 districts.',
  });
  await expect.element(page.getByRole('link', { name: 'Unduh versi Inggris' })).toBeVisible();
});

test('what the checks refused is told, cannot be taken, and can be asked for again', async () => {
  const problems = [{ code: 'order', text: '5, 27' } as const];
  const { server } = house([sentence({ state: 'caught', problems })]);
  server.answers('post', '/api/drafts/{id}/english', () => ({ jobId: '6f9619ff-8b86-4d01-b42d-00c04fc964aa' }));
  server.answers('get', '/api/jobs/{id}', () => {
    const job = { id: '6f9619ff-8b86-4d01-b42d-00c04fc964aa', kind: 'rewriting.english', failure: null } as const;
    return { ...job, state: 'running' as const, done: 0, total: 1 };
  });
  server.answers('post', '/api/jobs/{id}/cancel', () => ({ state: 'failed' }) as never);
  await show(<Shown />);
  await expect.element(page.getByText('Urutannya berbeda: “5, 27”')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Terima' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Minta lagi' }).click();
  await expect.element(page.getByText('Model sedang menerjemahkan').first()).toBeVisible();
  expect(server.asked('post', '/api/drafts/{id}/english')[0]!.body).toEqual({ version: 4, claimIds: ['c1'] });
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect.poll(() => server.asked('post', '/api/jobs/{id}/cancel').length).toBe(1);
});

test('without English there is no card', async () => {
  house([sentence({ state: 'none', english: null, id: null })]);
  await show(<Shown />);
  await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
});
