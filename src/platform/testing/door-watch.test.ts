import { expect, test } from 'vitest';
import { processorWaits } from './door-watch.ts';

test('what processes waited for a processor is summed, also of those that died or came meanwhile', () => {
  const waits = new Map([
    [1, 500],
    [2, 300],
  ]);
  const waited = processorWaits((pid) => (waits.has(pid) ? `9 ${(waits.get(pid) ?? 0) * 1e6} 9\n` : ''));
  expect(waited.until([1, 2])).toBe(800);
  waits.delete(1);
  waits.set(2, 350);
  waits.set(3, 40);
  expect(waited.until([1, 2, 3])).toBe(890);
  expect(waited.until([2])).toBe(890);
});
