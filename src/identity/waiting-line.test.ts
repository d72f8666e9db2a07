import { setImmediate as soon } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { waitingLine } from './waiting-line.ts';

/** Work that ends when it is told to, and notes when it begins. */
function works() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.push(() => resolve(name));
    });
  const endOne = async () => {
    ends.shift()?.();
    await soon();
  };
  return { begun, work, endOne };
}

test('so many at once, the known before the others, and nobody where the line is full', async () => {
  const { begun, work, endOne } = works();
  const { queue } = waitingLine({ atOnce: 2, most: 2 });
  const asked = ['a', 'b', 'c', 'd'].map((name) => queue(work(name)));
  const known = queue(work('known'), true);
  await soon();
  expect(begun).toEqual(['a', 'b']);
  expect(await queue(work('turned away'))).toBeNull();
  await endOne();
  await endOne();
  expect(begun).toEqual(['a', 'b', 'known', 'c']);
  for (let at = 0; at < 3; at += 1) await endOne();
  expect(await Promise.all([...asked, known])).toEqual(['a', 'b', 'c', 'd', 'known']);
});

test('work that fails leaves its place to the next', async () => {
  const { queue } = waitingLine({ atOnce: 1, most: 5 });
  const broken = queue(async () => Promise.reject(new Error('broken')));
  const after = queue(async () => 'after');
  await expect(broken).rejects.toThrow('broken');
  expect(await after).toBe('after');
});
