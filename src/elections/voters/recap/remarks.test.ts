/** What is said beside the numbers of a recap: of how it came about, and of which unit. */
import { expect, it } from 'vitest';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { inNoBar } from './charts.ts';
import { openRemarks, remarkCells } from './open-remarks.ts';
import { remarksOf } from './remarks.ts';
import type { KeptCaveat } from './schema.ts';

const caveat = (unitId: string, more: Partial<KeptCaveat>): KeptCaveat => ({
  unitId: unitCalled(unitId),
  openErrors: 0,
  unchecked: [],
  reason: '',
  ...more,
});
const said = (caveats: readonly KeptCaveat[], names: readonly (readonly [string, string])[] = []) =>
  remarksOf({}, caveats, new Map(names)).map(({ code, count, text }) => [code, count, text.id]);

it('tells a list on which no check ran apart from one with findings left', () => {
  expect(said([caveat('5301', { unchecked: ['rules', 'linkage'] })])).toEqual([
    ['unchecked', 2, 'Ditetapkan tanpa pemeriksaan (aturan, data ganda).'],
  ]);
  expect(said([caveat('5301', { unchecked: ['linkage'], openErrors: 12 })])).toEqual([
    ['unchecked', 1, 'Ditetapkan tanpa pemeriksaan (data ganda).'],
    ['unsettled', 12, 'Ditetapkan dengan 12 hal belum tuntas.'],
  ]);
});

it('counts rejected voters among what is left, and says what they are', () => {
  expect(said([caveat('5301', { openErrors: 18, rejected: 1 })])).toEqual([
    ['unsettled', 19, 'Ditetapkan dengan 19 hal belum tuntas.'],
    [
      'rejected',
      1,
      'Di antaranya 1 baris berisi pemilih yang ditolak saat impor, belum diperbaiki, dan tidak ada dalam jumlah.',
    ],
  ]);
});

it('names the units that a sum has it from, five at most', () => {
  const names = Array.from({ length: 7 }, (_, n) => [`53${n + 10}`, `KPU Kota ${n}`] as const);
  const caveats = names.map(([id], n) => caveat(id, { openErrors: n + 1 }));
  expect(said(caveats.slice(0, 2), names)).toEqual([
    ['unsettled', 3, 'Ditetapkan dengan 3 hal belum tuntas: KPU Kota 0 1; KPU Kota 1 2.'],
  ]);
  expect(said(caveats, names)[0]?.[2]).toMatch(/KPU Kota 4 5; 2 satuan kerja lain\.$/);
});

it('says of a sum of some units that it is partial, also two levels above', () => {
  const ntt = caveat('53', { missing: 21, below: 22 });
  expect(said([ntt])).toEqual([['partial', 21, 'Jumlah sebagian: 21 dari 22 satuan kerja belum diterima.']]);
  expect(
    said(
      [ntt, caveat('52', { missing: 1, below: 10 })],
      [
        ['53', 'KPU NTT'],
        ['52', 'KPU NTB'],
      ],
    ),
  ).toEqual([['partial', 22, 'Jumlah sebagian: 22 dari 32 satuan kerja belum diterima: KPU NTT 21; KPU NTB 1.']]);
});

it('says the same on the public page', () => {
  const caveats = [
    caveat('53', { missing: 21, below: 22 }),
    caveat('5301', { unchecked: ['rules'], openErrors: 3, rejected: 2 }),
  ];
  const cells = remarkCells({ measures: {} }, caveats);
  expect(openRemarks([{ code: '53', cells }]).map(({ id }) => id)).toEqual(said(caveats).map(([, , text]) => text));
  expect(openRemarks([{ code: '53', cells: remarkCells({ measures: {} }, []) }])).toEqual([]);
});

it('says who is in no bar of a pyramid', () => {
  expect(inNoBar({ total: 8, age_20_l: 8 })).toBe('');
  expect(inNoBar({ age_sexless: 40, age_unknown: 2 })).toBe(
    'Pemilih yang tidak ada di batang mana pun: 40 tanpa L/P, 2 dengan umur tidak diketahui',
  );
});
