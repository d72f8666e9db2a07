import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { counts, finding, kinds, list, rule } from '../testing/findings.ts';
import { BatchDialog } from './batch-dialog.tsx';

const preview = { count: 150, codes: ['V20'], limit: 5_000, severalRows: 0 };

async function open(answer = preview) {
  const house = fakeServer();
  house.answers('post', '/api/voters/lists/{listId}/finding-batches/preview', () => answer);
  house.answers('get', '/api/voters/lists/{listId}/findings', () => ({
    items: [finding('f-1', 7, 'MARIA CONTOH')],
    next: null,
    total: 150,
  }));
  const onDone = vi.fn<() => void>();
  const screen = await show(
    <BatchDialog
      list={list}
      filter={{ state: 'terbuka', village: '5301012001' }}
      counts={counts}
      rules={[rule]}
      kinds={kinds}
      onClose={() => undefined}
      onDone={onDone}
    />,
  );
  await screen.getByRole('combobox', { name: /^Jenis temuan/ }).selectOptions('V20');
  return { house, onDone, screen };
}
const send = 'Putuskan 150 temuan';

test('it shows how many and which, asks for what is missing, and decides by keyboard once nothing is', async () => {
  const { house, onDone, screen } = await open();
  house.answers('post', '/api/voters/lists/{listId}/finding-batches', () => ({ batchId: 'b-1', count: 150 }));
  await expect.element(screen.getByText('150 temuan akan diputuskan')).toBeVisible();
  await expect.element(screen.getByText('Berumur 14 tahun')).toBeVisible();
  await expectAccessible('[role=dialog]');
  await screen.getByRole('button', { name: send }).click();
  const reason = screen.getByRole('textbox', { name: /^Penjelasan/ });
  await expect.element(reason).toHaveAttribute('aria-invalid', 'true');
  await expect.element(reason).toHaveFocus();
  await userEvent.keyboard('Sesuai kartu keluarga');
  await expect.element(reason).not.toHaveAttribute('aria-invalid');
  const typed = screen.getByRole('textbox', { name: 'Ketik 150 untuk memastikan' });
  await expect.element(typed).toHaveAccessibleDescription('Angkanya belum sama.');
  expect(house.asked('post', '/api/voters/lists/{listId}/finding-batches')).toEqual([]);
  await typed.fill('150');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  expect(house.asked('post', '/api/voters/lists/{listId}/finding-batches')).toMatchObject([
    {
      body: {
        selection: { filter: { village: '5301012001', code: 'V20' } },
        expected: 150,
        decision: { action: 'tetap', reason: 'Sesuai kartu keluarga', proofIds: [] },
      },
    },
  ]);
});

test('a removal asks for its reason and the proof of it; another reason takes the demand back', async () => {
  const { house, screen } = await open();
  await screen.getByRole('radio', { name: /^TMS/ }).click();
  await screen.getByRole('button', { name: send }).click();
  const why = screen.getByRole('combobox', { name: /^Alasan TMS/ });
  await expect.element(why).toHaveAccessibleDescription('pilih alasan TMS');
  await why.selectOptions('meninggal');
  await expect.element(why).not.toHaveAttribute('aria-invalid');
  const noProof = screen.getByText(/^tambahkan bukti:/);
  await expect.element(noProof).toBeVisible();
  await screen.getByRole('radio', { name: /^Coktas/ }).click();
  await expect.element(noProof).not.toBeInTheDocument();
  expect(house.asked('post', '/api/voters/lists/{listId}/finding-batches')).toEqual([]);
});

test('what the server refuses is said, and what was typed is kept', async () => {
  const { house, onDone, screen } = await open({ ...preview, count: 20 });
  house.refuses('post', '/api/voters/lists/{listId}/finding-batches', {
    status: 409,
    code: 'voters/batch-changed',
    message: { id: 'Jumlah temuan sudah berubah', en: 'The number of findings has changed' },
  });
  const reason = screen.getByRole('textbox', { name: /^Penjelasan/ });
  await reason.fill('Sesuai kartu keluarga');
  await screen.getByRole('button', { name: 'Putuskan 20 temuan' }).click();
  await expect.element(screen.getByText('Jumlah temuan sudah berubah')).toBeVisible();
  await expect.element(reason).toHaveValue('Sesuai kartu keluarga');
  // Read again: somebody else decided some of them.
  await expect.poll(() => house.asked('post', '/api/voters/lists/{listId}/finding-batches/preview').length).toBe(2);
  expect(onDone).not.toHaveBeenCalled();
});

test('more than can be decided together offers no decision', async () => {
  const { screen } = await open({ ...preview, count: 6_000 });
  await expect.element(screen.getByText(/5\.000/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Putuskan 6.000 temuan' })).toBeDisabled();
  expect(screen.getByRole('radio').elements()).toEqual([]);
});
