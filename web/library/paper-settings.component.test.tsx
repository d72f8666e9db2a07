import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PaperView } from '../../src/library/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { PaperSettings } from './paper-settings.tsx';
import { paperId } from './testing/sheet.ts';

const paper = {
  id: paperId,
  unitId: unit.id,
  title: 'Nota Contoh',
  name: 'nota.txt',
  size: 12,
  kind: null,
  number: null,
  year: null,
  date: null,
  issuer: null,
  section: null,
  security: 'terbatas',
  classification: null,
  below: false,
  state: 'siap',
  status: null,
  createdAt: '2026-11-30T05:00:00.000Z',
  version: 3,
  mime: 'text/plain',
  sha256: 'a'.repeat(64),
  createdByName: 'Marselina Contoh',
  intakeId: paperId as string,
  documentId: null,
  pages: 1,
  steps: [],
  warnings: [],
  retention: null,
  parent: null,
  attachments: [],
  says: [],
  saidBy: [],
  mayEdit: true,
} as unknown as PaperView;

test('where more people will read the paper, the form asks why, and sends the reason', async () => {
  const server = fakeServer();
  server.answers('post', '/api/library/{paperId}/settings', () => ({ id: paper.id, version: 4 }));
  const sent = () => server.asked('post', '/api/library/{paperId}/settings');
  await show(<PaperSettings paper={paper} />);
  const reason = page.getByRole('textbox', { name: /^Alasan dibuka bagi lebih banyak orang/ });
  const save = page.getByRole('button', { name: 'Simpan', exact: false });
  await expect.element(save).toBeVisible();
  expect(reason.elements()).toHaveLength(0);
  await page.getByRole('radio', { name: /^Biasa/ }).click();
  await expectAccessible();
  await save.click();
  await expect.element(page.getByText('Tulis alasannya dengan kata-kata.')).toBeVisible();
  expect(sent()).toEqual([]);
  await reason.fill('Sudah diumumkan');
  await save.click();
  await expect.poll(sent).toMatchObject([{ body: { security: 'biasa', below: false, reason: 'Sudah diumumkan' } }]);
});
