import { expect, test } from 'vitest';
import { drawsFrom } from './index.ts';

test('a seed gives the draws that Mulberry32 is known for, on every machine', () => {
  const draw = drawsFrom(1);
  expect([draw(), draw(), draw()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(drawsFrom(2)()).not.toBe(drawsFrom(1)());
});
