import { expect, test } from 'vitest';
import type { Examined } from './examine.ts';
import { seenIn } from './shapes.ts';

const examined: Examined = {
  plane: { data: new Uint8Array(0), width: 1_700, height: 2_400 },
  marks: [],
  letters: { marks: [], size: 16 },
  skew: { degrees: 0, upright: 2, lined: 5 },
  turn: 0,
};
const seen = (text: string, height: number, confidence: number) => {
  const box = { left: 100, top: 100, right: 160, bottom: 100 + height };
  return seenIn({ text, confidence, line: 1, ...box }, box, examined)?.text ?? null;
};

test('an emblem that the engine read as a few signs is no writing; a large heading is', () => {
  expect(seen('33', 130, 0.34)).toBeNull();
  expect(seen('A', 130, 0.95)).toBe('A');
  expect(seen('PENGUMUMAN', 130, 0.5)).toBe('PENGUMUMAN');
});

test('a small number that is hardly believed stays: it is to be read', () => {
  expect(seen('33', 24, 0.1)).toBe('33');
});
