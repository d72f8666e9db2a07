/** What the linter says of a letter while it is written. */
import { queryOptions } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CheckedOutgoing, LetterFinding, OutgoingFields } from '../../../src/letters/schema.ts';
import { ApiFailure } from '../../api/client.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { LetterChecks } from './letter-checks.tsx';
import { emptyFields } from './outgoing-form.tsx';

const text = 'Hal : Undangan\nRapat pada hari Senin, 8 Desember 2026.\nTembusan: Arsip';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const weekday: LetterFinding = {
  rule: 'weekday',
  ...at('Senin'),
  says: { id: '8 Desember 2026 jatuh pada hari Selasa.', en: '8 December 2026 is a Tuesday.' },
  mend: { ...at('Senin'), text: 'Selasa' },
  source: 'Kalender',
  verified: true,
  doubtful: false,
};
const part: LetterFinding = {
  rule: 'part-required',
  start: 0,
  end: 0,
  says: { id: 'Jenis surat ini mewajibkan lampiran.', en: 'This kind asks for attachments.' },
  mend: null,
  source: 'Praktik satuan kerja',
  verified: false,
  doubtful: false,
};
const fields: OutgoingFields = {
  ...emptyFields,
  subject: 'Undangan',
  points: [{ id: 'p1', text: 'Rapat pada hari Senin, 8 Desember 2026.' }],
};
const checked = (findings: readonly LetterFinding[], stops: readonly string[]) =>
  ({ text, findings: [...findings], stops: [...stops] }) as unknown as CheckedOutgoing;
const query = (key: string, ask: () => Promise<CheckedOutgoing>) =>
  queryOptions({ queryKey: ['letters', 'outgoing', 'check', key], queryFn: ask }) as never;

test('what stops the letter is told with its count, place and source; a safe mend goes into the field', async () => {
  let mended: OutgoingFields | undefined;
  const ask = async () => checked([weekday, part], ['weekday']);
  await show(
    <LetterChecks query={query('two', ask)} typing={false} fields={fields} onMend={(next) => (mended = next)} />,
  );
  await expect.element(page.getByText('8 Desember 2026 jatuh pada hari Selasa.')).toBeVisible();
  expect(page.getByRole('listitem').elements()).toHaveLength(2);
  await expect.element(page.getByText(/1 temuan menghentikannya/)).toBeVisible();
  await expect.element(page.getByText(/Praktik satuan kerja/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Terapkan' }).click();
  expect(mended?.points[0]?.text).toBe('Rapat pada hari Selasa, 8 Desember 2026.');
});

test('who may not write is offered no mend; a letter without findings says what was looked at', async () => {
  await show(<LetterChecks query={query('read', async () => checked([weekday], []))} typing={false} fields={fields} />);
  await expect.element(page.getByText('8 Desember 2026 jatuh pada hari Selasa.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Terapkan' }).elements()).toHaveLength(0);
});

test('a letter without a fault says what was looked at', async () => {
  await show(<LetterChecks query={query('clean', async () => checked([], []))} typing={false} fields={fields} />);
  await expect.element(page.getByText(/Tidak ada temuan/)).toBeVisible();
});

test('what is not a letter yet is no fault while it is typed; another failure is told as it is', async () => {
  const failing = (status: number) => () =>
    Promise.reject(new ApiFailure(status, { code: 'x/y', message: { id: 'Ditolak server.', en: 'Refused.' } }));
  const { unmount } = await show(<LetterChecks query={query('half', failing(422))} typing fields={fields} />);
  await expect.element(page.getByText('Isian belum lengkap, jadi belum diperiksa.')).toBeVisible();
  expect(page.getByText('Ditolak server.').elements()).toHaveLength(0);
  await unmount();
  await show(<LetterChecks query={query('broken', failing(503))} typing fields={fields} />);
  await expect.element(page.getByText('Ditolak server.')).toBeVisible();
});
