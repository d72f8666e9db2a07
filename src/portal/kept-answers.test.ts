import { describe, expect, test } from 'vitest';
import { keptAnswers } from './kept-answers.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => String(from + at));

describe('kept answers', () => {
  test('are bounded in number; what nobody asked for goes first', () => {
    const kept = keptAnswers<string>({ most: 10, bytes: 1_000 });
    kept.set('read', 'read', 1);
    for (const key of numbers(0, 100)) {
      expect(kept.get('read')).toBe('read');
      kept.set(key, key, 1);
    }
    expect(numbers(0, 100).filter((key) => kept.get(key) !== undefined)).toEqual(numbers(91, 100));
  });

  test('are bounded in bytes, also when one takes the place of another', () => {
    const kept = keptAnswers<string>({ most: 10, bytes: 100 });
    kept.set('a', 'a', 60);
    kept.set('a', 'again', 60);
    kept.set('b', 'b', 40);
    kept.set('c', 'c', 1);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, 'b', 'c']);
    kept.delete('b');
    kept.set('d', 'd', 99);
    expect([kept.get('c'), kept.get('d')]).toEqual(['c', 'd']);
  });

  test('that were all asked for go by age', () => {
    const kept = keptAnswers<string>({ most: 3, bytes: 100 });
    for (const key of ['a', 'b', 'c']) {
      kept.set(key, key, 1);
      kept.get(key);
    }
    kept.set('d', 'd', 1);
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['a', 'b', 'c', undefined]);
  });
});
