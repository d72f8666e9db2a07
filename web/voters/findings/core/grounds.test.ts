import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groundsOf, strengthOf } from './grounds.ts';

const step = (field: string, level: string, weight: number) => ({ field, level, weight });

test('the steps of a field are told once, by their sum, and the starting point is no ground', () => {
  const grounds = groundsOf([
    step('prior', 'prior', -16.1),
    step('birth_date', 'same', 13.8),
    step('birth_date', 'rarity', -1.2),
    step('name', 'different', -9),
    step('sex', 'same', 0.1),
  ]);
  expect(grounds.for).toEqual([{ field: 'birth_date', levels: ['same', 'rarity'], weight: 13.8 - 1.2 }]);
  expect(grounds.against.map(({ field }) => field)).toEqual(['name']);
  expect(grounds.neither.map(({ field }) => field)).toEqual(['sex']);
});

test('a NIK one digit away never speaks against one person; two plausible numbers do', () => {
  expect(groundsOf([step('nik', 'neighbour', -1.9)]).against).toEqual([]);
  expect(groundsOf([step('nik', 'neighbour', -1.9)]).neither).toHaveLength(1);
  expect(groundsOf([step('nik', 'serial-digit', -1.9)]).neither).toHaveLength(1);
  expect(groundsOf([step('nik', 'neighbour', 2)]).for).toHaveLength(1);
  expect(groundsOf([step('nik', 'different', -9)]).against).toHaveLength(1);
});

test('every field but the starting point is told on exactly one side, the weightiest first', () => {
  const steps = fc.array(
    fc.record({
      field: fc.constantFrom('prior', 'name', 'nik', 'nkk', 'sex'),
      level: fc.constantFrom('same', 'slip', 'different'),
      weight: fc.integer({ min: -20, max: 24 }),
    }),
  );
  fc.assert(
    fc.property(steps, (given) => {
      const sides = groundsOf(given);
      const told = [...sides.for, ...sides.against, ...sides.neither].map(({ field }) => field);
      const fields = new Set(given.map(({ field }) => field).filter((field) => field !== 'prior'));
      expect(told.toSorted()).toEqual([...fields].toSorted());
      for (const side of Object.values(sides)) {
        const sizes = side.map(({ weight }) => Math.abs(weight));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }
    }),
  );
});

test('an equal field never speaks against one person, nor does what sums to less than half a bit', () => {
  const frequent = groundsOf([step('birth_date', 'same', 0), step('birth_date', 'rarity', -0.277)]);
  expect([frequent.against, frequent.neither.length]).toEqual([[], 1]);
  expect(groundsOf([step('name', 'same', 1), step('name', 'rarity', -3)]).against).toEqual([]);
  expect(groundsOf([step('sex', 'different', -0.4)]).against).toEqual([]);
  expect(groundsOf([step('sex', 'different', -0.6)]).against).toHaveLength(1);
});

test('words for how much a ground says', () => {
  expect([13.8, 4, -1.5, 0.3].map(strengthOf)).toEqual(['veryStrong', 'strong', 'some', 'weak']);
});
