import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cap } from '../reference/testing/values.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { NewListDialog } from './new-list-dialog.tsx';

const path = '/api/voters/lists' as const;
const make = { name: 'Buat daftar' };

async function open() {
  const server = fakeServer();
  server.answers('get', '/api/reference/values', () => [cap, { ...cap, code: 'rules/lain' }]);
  const onClose = vi.fn<() => void>();
  const screen = await show(<NewListDialog onClose={onClose} />);
  await expect.element(page.getByRole('textbox', { name: /^Nama daftar/ })).toBeVisible();
  return { server, onClose, ...screen };
}
const field = (name: RegExp) => page.getByRole('textbox', { name });

test('what is missing is told beside its field, the first of them under the hand', async () => {
  const { server } = await open();
  await page.getByRole('button', make).click();
  await expect.element(field(/^Nama daftar/)).toHaveAccessibleDescription('Isi bagian ini.');
  await expect.element(field(/^Nama daftar/)).toHaveFocus();
  await expect.element(field(/^Periode/)).toHaveAccessibleDescription(/Isi bagian ini\.$/);
  await expect.element(field(/^Hari penentu umur/)).toHaveAccessibleDescription(/Isi bagian ini\.$/);
  await expectAccessible('[role=dialog]');
  expect(server.asked('post', path)).toEqual([]);
});

test('a list is made by keyboard with the cap of its own day, and its import is opened', async () => {
  const { server, place } = await open();
  server.answers('post', path, () => ({ id: 'list-9' }) as never);
  const caps = page.getByRole('combobox', { name: 'Batas pemilih per TPS' });
  await expect.element(caps.getByRole('option').nth(0)).toHaveTextContent('600 · Batas contoh');
  await expect.element(caps.getByRole('option').nth(1)).toHaveTextContent('Angka lain');
  await field(/^Nama daftar/).fill('PDPB Contoh');
  await field(/^Periode/).fill('2026-TW1');
  await field(/^Hari penentu umur/).fill('31/01/2026');
  await userEvent.keyboard('{Tab}');
  await expect.element(caps.getByRole('option').nth(0)).toHaveTextContent('300 · Batas contoh');
  await expect.element(page.getByText(/^PKPU contoh 1, /)).toBeVisible();
  await field(/^Nama daftar/).click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(place).toBe('/pemilih/list-9?tab=impor');
  expect(server.asked('post', path)).toMatchObject([
    {
      body: {
        unitId: unit.id,
        kind: 'pdpb',
        name: 'PDPB Contoh',
        period: '2026-TW1',
        votingDay: '2026-01-31',
        previousVersionId: null,
        tpsCapFrom: cap.code,
      },
    },
  ]);
});

test('a cap that did not hold yet cannot be taken; another figure can', async () => {
  const { server } = await open();
  server.answers('post', path, () => ({ id: 'list-9' }) as never);
  await field(/^Nama daftar/).fill('PDPB Lama');
  await field(/^Periode/).fill('2022');
  await field(/^Hari penentu umur/).fill('31/12/2022');
  await page.getByRole('button', make).click();
  const caps = page.getByRole('combobox', { name: 'Batas pemilih per TPS' });
  await expect.element(caps).toHaveAccessibleDescription(/^Belum berlaku pada hari penentu umur\./);
  await caps.selectOptions('Angka lain');
  const own = field(/^Angka lain/);
  await expect.element(own).toHaveAccessibleDescription('Isi bagian ini.');
  await own.fill('450');
  await expect.element(own).not.toHaveAttribute('aria-invalid');
  await page.getByRole('button', make).click();
  await expect.poll(() => server.asked('post', path).length).toBe(1);
  expect(server.asked('post', path)[0]!.body).toMatchObject({ tpsCap: 450, votingDay: '2022-12-31' });
});

test('what the server refuses is said in the form, which keeps what was typed', async () => {
  const { server } = await open();
  server.refuses('post', path, {
    status: 422,
    code: 'http/invalid-input',
    message: { id: 'Ada isian yang belum benar', en: 'Some input is not right' },
    fields: { period: { id: 'Periode ini sudah ada', en: 'This period exists' } },
  });
  await field(/^Nama daftar/).fill('PDPB Contoh');
  await field(/^Periode/).fill('2026-TW1');
  await field(/^Hari penentu umur/).fill('31/01/2026');
  await page.getByRole('button', make).click();
  await expect.element(page.getByText('Ada isian yang belum benar')).toBeVisible();
  await expect.element(field(/^Periode/)).toHaveAccessibleDescription(/Periode ini sudah ada$/);
  await expect.element(field(/^Periode/)).toHaveValue('2026-TW1');
});
