import { expect, test, vi } from 'vitest';
import { expectAccessible, show } from '../../testing/show.tsx';
import { finding, rule } from '../testing/findings.ts';
import { WhySheet } from './why-sheet.tsx';
import { wordsOf } from './words.ts';

const step = (field: string, level: string, weight: number) => ({ field, level, weight });
const pair = {
  ...finding('f-1', 7, 'MARIA CONTOH'),
  score: {
    model: 'fs2',
    weight: 12,
    probability: 0.9997,
    cluster: 1,
    steps: [
      step('prior', 'prior', -16.1),
      step('name', 'same', 12),
      step('birth_date', 'same', 14),
      step('birth_date', 'rarity', -1.2),
      step('nik', 'neighbour', -1.8),
      step('birth_place', 'different', -4),
    ],
  },
};

test('each field is told once, for or against; a NIK one digit away is not against, and 99.97 % is not 100 %', async () => {
  const screen = await show(
    <WhySheet finding={pair} words={wordsOf(pair, [rule], 'id')} onClose={vi.fn<() => void>()} />,
  );
  await expect.element(screen.getByText('Kemungkinan orang yang sama: > 99,9 %')).toBeVisible();
  const told = (name: string) =>
    screen
      .getByRole('list', { name })
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent.split(':')[0]);
  expect(told('Mendukung bahwa keduanya satu orang')).toEqual(['Tanggal lahir', 'Nama']);
  expect(told('Menentang')).toEqual(['Tempat lahir']);
  expect(told('Tidak menentukan')).toEqual(['NIK']);
  await expectAccessible();
});
