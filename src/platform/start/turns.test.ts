import { expect, test } from 'vitest';
import { inTurns } from './turns.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a turn does so much work and no more; nothing is lost, and the order stays', async () => {
  const turns = inTurns(3);
  const done: number[] = [];
  for (let piece = 0; piece < 8; piece += 1) turns.do(() => done.push(piece));
  expect(done).toEqual([0, 1, 2]);
  await turn();
  turns.do(() => done.push(8));
  expect(done).toEqual([0, 1, 2, 3, 4, 5]);
  await turn();
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  await turn();
  turns.most(1);
  for (let piece = 9; piece < 12; piece += 1) turns.do(() => done.push(piece));
  expect(done.at(-1)).toBe(9);
  await turn();
  expect(done.at(-1)).toBe(10);
});
