import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ComparedRow } from '../../src/answers/schema.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { ComparedRows } from './compared-rows.tsx';

const place = (label: string) => ({ paperId: 'p1', page: 2, start: 10, end: 90, label });
const rows: ComparedRow[] = [
  {
    change: 'changed',
    likeness: 0.9,
    one: place('Pasal 12'),
    other: { ...place('Pasal 14'), paperId: 'p2' },
    pieces: [
      { as: 'same', text: 'Diumumkan paling lama ' },
      { as: 'removed', text: '14' },
      { as: 'added', text: '21' },
      { as: 'same', text: ' hari.' },
    ],
  },
  { change: 'added', likeness: 0, one: null, other: place('Pasal 15'), pieces: [{ as: 'added', text: 'Baru.' }] },
];

test('each side reads as it stands in its paper; what changed is told by more than colour', async () => {
  await show(<ComparedRows rows={rows} titles={['Peraturan lama', 'Peraturan baru']} />);
  const side = (name: string) => page.getByRole('group', { name }).first();
  const words = (name: string) =>
    [...side(name).element().querySelectorAll('p [class*="sr-only"]')].reduce(
      (text, spoken) => text.replace(spoken.textContent, ''),
      side(name).element().querySelector('p')!.textContent,
    );
  await expect.element(side('Peraturan lama')).toBeVisible();
  expect(words('Peraturan lama')).toBe('Diumumkan paling lama 14 hari.');
  expect(words('Peraturan baru')).toBe('Diumumkan paling lama 21 hari.');
  expect(side('Peraturan lama').element().querySelector('del')?.textContent).toContain('14');
  expect(side('Peraturan baru').element().querySelector('ins')?.textContent).toContain('21');
  await expect.element(page.getByText('Baru', { exact: true })).toBeVisible();
  await expectAccessible();
});
