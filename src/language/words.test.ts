import { describe, expect, test } from 'vitest';
import { words } from './words.ts';

const lower = (text: string): string[] => words(text).map((word) => word.lower);

describe('words', () => {
  test('a shorthand is written out, and keeps its place in the text', () => {
    const [first, second] = words('blm jg');
    expect([first?.lower, first?.text, first?.start, first?.end]).toEqual(['belum', 'blm', 0, 3]);
    expect(second?.lower).toBe('juga');
  });
  test('a spoken form is one too, also at the head of a sentence', () =>
    expect(lower('Udah dicek, tapi gak ada yg hadir')).toEqual([
      'sudah',
      'dicek',
      'tetapi',
      'tidak',
      'ada',
      'yang',
      'hadir',
    ]));
  test('a measure behind a number is none', () => expect(lower('5 cm, cm 5')).toEqual(['5', 'cm', 'cuma', '5']));
  test('capitals and titles stand as they are', () =>
    expect(lower('SMP dan Dr. Rina di SM')).toEqual(['smp', 'dan', 'dr', 'rina', 'di', 'sm']));
});
