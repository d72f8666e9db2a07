import { expect, it } from 'vitest';
import type { PairScore } from '../findings/contract.ts';
import { comparedFields } from './levels.ts';
import { curvePicture, waterfallPicture } from './pictures.ts';

const score: PairScore = {
  model: 'fs1-test',
  weight: 6.5,
  probability: 0.989,
  cluster: 1,
  steps: [
    { field: 'prior', level: 'prior', weight: -22 },
    { field: 'name', level: 'slip', weight: 9.5 },
    { field: 'birth_date', level: 'same', weight: 14 },
    { field: 'nik', level: 'serial', weight: -1 },
    { field: 'nkk', level: 'card', weight: 12 },
    { field: 'name', level: 'twins', weight: -6 },
  ],
};

it('draws a waterfall with every step, its sign and the sum, in both languages', async () => {
  const svg = await waterfallPicture(score, 'id');
  for (const text of [
    'Nama: salah ketik',
    '+9,5',
    '−22,0',
    'NKK dan tempat tinggal: NKK sama',
    'kembar atau satu orang',
    'Jumlah',
    '+6,5',
  ])
    expect(svg).toContain(text);
  expect(await waterfallPicture(score, 'en')).toContain('Name: a typing or reading error');
});

it('draws no field that is the same, and none of less than half a bit, in the colour of what is against', async () => {
  const drawn = (steps: PairScore['steps']) => waterfallPicture({ ...score, steps }, 'id');
  const against = '#a4402f';
  expect(
    await drawn([
      { field: 'birth_date', level: 'same', weight: 0 },
      { field: 'birth_date', level: 'rarity', weight: -0.277 },
      { field: 'name', level: 'same', weight: 1 },
      { field: 'name', level: 'rarity', weight: -3 },
    ]),
  ).not.toContain(against);
  expect(await drawn([{ field: 'sex', level: 'different', weight: -3 }])).toContain(against);
});

it('has words for every level in both languages', () => {
  for (const { column, levels } of comparedFields)
    for (const level of levels) expect(level.id !== '' && level.en !== '', `${column} ${level.code}`).toBe(true);
});

it('draws the curve with the chosen threshold', async () => {
  const curve = Array.from({ length: 51 }, (_, n) => ({
    threshold: -5 + n / 2,
    found: 100 - n,
    precision: 0.5 + n / 100,
    recall: 1 - n / 60,
  }));
  const svg = await curvePicture(curve, 3, 'id');
  for (const text of ['Benar di antara yang ditemukan', 'Ditemukan di antara yang benar', 'ambang'])
    expect(svg).toContain(text);
  expect(svg).not.toBe(await curvePicture(curve, 9, 'id'));
});
