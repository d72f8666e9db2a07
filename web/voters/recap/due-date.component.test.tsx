import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { DueDate } from './due-date.tsx';

const path = '/api/voters/due-dates' as const;
const period = { kind: 'pdpb', period: '2026-TW4' } as const;
const due = { due: '2026-12-05', source: 'PKPU contoh' };
const change = () => page.getByRole('button', { name: 'Ubah' });

test('the due day is changed where it stands; a refusal keeps what was typed', async () => {
  const server = fakeServer();
  await show(<DueDate unitId={unit.id} period={period} due={due} late={2} />, { capabilities: ['voters.settle'] });
  await expect.element(page.getByText('5 Desember 2026')).toBeVisible();
  await expect.element(page.getByText('2 terlambat')).toBeVisible();
  await change().click();
  const day = page.getByRole('textbox', { name: /^Batas waktu/ });
  const save = page.getByRole('button', { name: 'Simpan batas waktu' });
  await day.fill('');
  await page.getByRole('textbox', { name: 'Dasar' }).fill('Surat KPU contoh');
  await expect.element(save).toBeDisabled();
  await day.fill('12/12/2026');
  server.refuses('put', path, {
    status: 422,
    code: 'submissions/too-far',
    message: { id: 'Batas waktu terlalu jauh', en: 'The due day is too far off' },
  });
  await page.getByRole('textbox', { name: 'Dasar' }).click();
  await expectAccessible();
  await save.click();
  await expect.element(page.getByRole('alert').getByText('Batas waktu terlalu jauh')).toBeVisible();
  server.answers('put', path, () => ({}) as never);
  await save.click();
  await expect.element(change()).toBeVisible();
  expect(server.asked('put', path).map(({ body }) => body)).toEqual(
    Array.from({ length: 2 }, () => ({ unitId: unit.id, ...period, due: '2026-12-12', source: 'Surat KPU contoh' })),
  );
});

test('without the right it is only read', async () => {
  fakeServer();
  await show(<DueDate unitId={unit.id} period={period} due={null} late={0} />);
  await expect.element(page.getByText('Belum ada batas waktu')).toBeVisible();
  await expect.element(change()).not.toBeInTheDocument();
});
