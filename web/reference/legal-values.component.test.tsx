import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { LegalValues } from './legal-values.tsx';
import { cap, dated } from './testing/values.ts';

const path = '/api/reference/values/{code}' as const;
const can = { capabilities: ['reference.edit'] };

async function open(capabilities: { readonly capabilities?: readonly string[] } = can, values = cap.values) {
  const server = fakeServer();
  server.answers('get', '/api/reference/values', () => [{ ...cap, values }]);
  await show(<LegalValues />, capabilities);
  await expect.element(page.getByRole('button', { name: 'Batas contoh', exact: true })).toBeVisible();
  return server;
}
async function add(capabilities = can) {
  const server = await open(capabilities);
  await page.getByRole('button', { name: 'Tambah nilai: Batas contoh' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah nilai: Batas contoh' });
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  return {
    server,
    dialog,
    figure: field(/^Angka/),
    since: field(/^Berlaku mulai/),
    source: field(/^Sumber/),
    save: dialog.getByRole('button', { name: 'Simpan nilai' }),
  };
}

test('everybody reads what holds today, what comes and what was before; nobody without the right adds', async () => {
  await open({}, [dated(3, '2999-01-01', 700), ...cap.values]);
  const row = page.getByRole('row', { name: /Batas contoh/ });
  await expect.element(row.getByText('600', { exact: true })).toBeVisible();
  await expect.element(row.getByText('700 mulai 1 Januari 2999')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Tambah nilai/ })).not.toBeInTheDocument();
  const daysOff = page.getByRole('link', { name: 'Hari libur nasional' });
  await expect.element(daysOff).toHaveAttribute('href', '/surat/hari-libur');
  await expectAccessible();
  await page.getByRole('button', { name: 'Batas contoh', exact: true }).click();
  const history = page.getByRole('dialog', { name: 'Batas contoh' });
  const entry = (n: number) => history.getByRole('listitem').nth(n);
  await expect.element(entry(0).getByText('700, berlaku mulai 1 Januari 2999')).toBeVisible();
  await expect.element(entry(0).getByText(/^Ani Contoh · /)).toBeVisible();
  await expect.element(entry(2).getByText('300, berlaku mulai 1 Januari 2023')).toBeVisible();
  await expect.element(entry(2).getByText('Nilai awal')).toBeVisible();
  await expect.element(history.getByRole('button', { name: 'Tambah nilai' })).not.toBeInTheDocument();
});

test('a value is added by keyboard, with its day and source, on what its editor saw', async () => {
  const { server, dialog, figure, since, source, save } = await add();
  server.answers('post', path, () => ({ code: cap.code, version: 3 }));
  await expect.element(figure).toHaveValue('600');
  await expect.element(save).toBeDisabled();
  await figure.fill('1.000');
  await since.fill('01/12/2026');
  await source.fill('PKPU 9/2026 pasal 12');
  await dialog.getByRole('checkbox').click();
  await expect.element(save).toBeEnabled();
  await expectAccessible('[role=dialog]');
  await source.click();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText('Nilai baru tersimpan.')).toBeVisible();
  expect(server.asked('post', path)).toMatchObject([
    {
      path: { code: cap.code },
      body: {
        unitId: unit.id,
        basedOn: 2,
        value: 1_000,
        since: '2026-12-01',
        source: 'PKPU 9/2026 pasal 12',
        verified: true,
      },
    },
  ]);
  expect(server.asked('get', '/api/reference/values').length).toBeGreaterThan(1);
});

test('a figure beyond the limits is told as it is typed, and nothing is saved with it', async () => {
  const { figure, source, save } = await add();
  await source.fill('PKPU 9/2026 pasal 12');
  await expect.element(save).toBeEnabled();
  await figure.fill('6.000');
  await expect.element(figure).toHaveAttribute('aria-invalid', 'true');
  await expect.element(figure).toHaveAccessibleDescription('Bilangan bulat antara 100 dan 1.000.');
  await expect.element(save).toBeDisabled();
});

test.each([
  ['reference/too-early', /^Berlaku mulai/],
  ['reference/out-of-range', /^Angka/],
])('%s stands beside its field; what was typed stays', async (code, name) => {
  const { server, dialog, source, save } = await add();
  server.refuses('post', path, { status: 422, code, message: { id: 'Nilai ini ditolak', en: 'It is refused' } });
  await source.fill('PKPU 9/2026 pasal 12');
  await save.click();
  await expect.element(dialog.getByRole('textbox', { name })).toHaveAccessibleDescription(/Nilai ini ditolak/);
  await expect.element(dialog.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(source).toHaveValue('PKPU 9/2026 pasal 12');
  await source.fill('');
  await expect.element(source).toHaveAccessibleDescription(/Paling sedikit 3 karakter\.$/);
});

test('that somebody else was quicker is said above the form', async () => {
  const { server, dialog, source, save } = await add();
  server.refuses('post', path, {
    status: 409,
    code: 'reference/changed',
    message: { id: 'Sementara itu orang lain menambah nilai ini', en: 'Meanwhile someone else added' },
  });
  await source.fill('PKPU 9/2026 pasal 12');
  await save.click();
  await expect.element(dialog.getByText('Sementara itu orang lain menambah nilai ini')).toBeVisible();
});
