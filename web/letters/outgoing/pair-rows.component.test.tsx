import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, show } from '../../testing/show.tsx';
import { PairRows, pairsIn, type Pair } from './pair-rows.tsx';

let now: readonly Pair[] = [];
function Recipients() {
  const [items, setItems] = useState<readonly Pair[]>([]);
  return (
    <PairRows
      label="Tujuan"
      hint="Satu per baris"
      says={{
        one: (n) => `Tujuan ${n}`,
        other: (n) => `Tempat penerima ${n}`,
        remove: (n) => `Hapus penerima ${n}`,
        add: 'Tambah penerima',
      }}
      items={items}
      onChange={(next) => {
        now = next;
        setItems(next);
      }}
    />
  );
}

test('a list is typed by the keyboard alone: Enter, a semicolon, Backspace in an empty row', async () => {
  await show(<Recipients />);
  await page.getByRole('textbox', { name: 'Tujuan 1' }).click();
  await userEvent.keyboard('Kepala Dinas Contoh;');
  await expect.element(page.getByRole('textbox', { name: 'Tempat penerima 1' })).toHaveFocus();
  await userEvent.keyboard('Kupang{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Tujuan 2' })).toHaveFocus();
  await userEvent.keyboard('{Backspace}');
  await expect.element(page.getByRole('textbox', { name: 'Tujuan 1' })).toHaveFocus();
  expect(now).toEqual([['Kepala Dinas Contoh', 'Kupang']]);
  await page.getByRole('button', { name: 'Tambah penerima' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Tujuan 2' })).toHaveFocus();
  await userEvent.keyboard('Ketua Lembaga');
  await page.getByRole('button', { name: 'Hapus penerima 1' }).click();
  await expect.poll(() => now).toEqual([['Ketua Lembaga', '']]);
  await expectAccessible();
});

test('lines that are pasted become a row each, of text or of cells', () => {
  expect(pairsIn('Kepala Dinas')).toBeNull();
  expect(pairsIn('Kepala Dinas; Kupang')).toEqual([['Kepala Dinas', 'Kupang']]);
  expect(pairsIn('Kepala Dinas;Kupang\n\nKetua Lembaga\tSoe\r\nCamat')).toEqual([
    ['Kepala Dinas', 'Kupang'],
    ['Ketua Lembaga', 'Soe'],
    ['Camat', ''],
  ]);
});
