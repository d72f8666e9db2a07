import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DraftView } from '../../src/drafts/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { PersonalDataCard } from './personal-data.tsx';

const path = '/api/drafts/{id}/clear-personal-data' as const;
const text = 'Hubungi layanan@contoh.test atau 0800-CONTOH.';
const draft = {
  id: 'draft-1',
  version: 2,
  content: { kind: 'news', blocks: [{ id: 'b1', kind: 'paragraph', claims: [{ id: 'c1', text }] }] },
  personalData: {
    findings: [
      { blockId: 'b1', kind: 'email', start: 8, end: 27 },
      { blockId: 'b1', kind: 'phone', start: 33, end: 44 },
    ],
    cleared: null,
  },
} as unknown as DraftView;
const card = (mayClear: boolean, shown = draft) => (
  <PersonalDataCard draft={shown} mayClear={mayClear} nameOf={() => 'Ana Contoh'} />
);
const reasons = () => page.getByRole('textbox', { name: /^Mengapa boleh terbit/ });
const clear = { name: 'Nyatakan boleh terbit' };

test('each finding is given its reason, and all of them are sent as one record', async () => {
  const server = fakeServer();
  server.answers('post', path, () => ({}) as never);
  await show(card(true));
  await expect.element(page.getByText('layanan@contoh.test', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Isi alasan untuk 2 temuan lagi.')).toBeVisible();
  await expectAccessible();
  await reasons().nth(0).fill(' Alamat layanan kantor ');
  await reasons().nth(1).fill('   ');
  await expect.element(page.getByText('Isi alasan untuk 1 temuan lagi.')).toBeVisible();
  await expect.element(page.getByRole('button', clear)).toBeDisabled();
  await reasons().nth(1).fill('Nomor layanan untuk umum');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Data pribadi dinyatakan boleh terbit')).toBeVisible();
  const [sent] = server.asked('post', path);
  expect(sent).toMatchObject({ path: { id: 'draft-1' }, body: { version: 2 } });
  expect(sent!.body.reason).toMatch(/^1\. .+: Alamat layanan kantor\n2\. .+: Nomor layanan untuk umum$/);
});

test('a refusal keeps what was written', async () => {
  fakeServer().refuses('post', path, {
    status: 409,
    code: 'drafts/edited-meanwhile',
    message: { id: 'Naskah ini berubah', en: 'This text has changed' },
  });
  await show(card(true));
  await reasons().nth(0).fill('Alamat layanan kantor');
  await reasons().nth(1).fill('Nomor layanan untuk umum');
  await page.getByRole('button', clear).click();
  await expect.element(page.getByRole('alert').getByText('Naskah ini berubah')).toBeVisible();
  await expect.element(reasons().nth(1)).toHaveValue('Nomor layanan untuk umum');
});

test('who had a hand in the text only reads; what was cleared says by whom and why', async () => {
  fakeServer();
  const screen = await show(card(false));
  await expect.element(page.getByText(/^Orang lain yang harus menyatakannya/)).toBeVisible();
  await expect.element(reasons()).not.toBeInTheDocument();
  await screen.unmount();
  const cleared = { person: 'person-3', at: '2025-10-17T03:00:00Z', reason: '1. Surel: kantor' };
  await show(card(true, { ...draft, personalData: { ...draft.personalData, cleared } } as unknown as DraftView));
  await expect.element(page.getByText(/^Dinyatakan boleh terbit oleh Ana Contoh/)).toBeVisible();
  await expect.element(page.getByText('1. Surel: kantor')).toBeVisible();
  await expect.element(page.getByRole('button', clear)).not.toBeInTheDocument();
});
