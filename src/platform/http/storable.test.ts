import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storable } from './storable.ts';

test('what a database can hold stays the very same value', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: 'grapheme' }).filter((value) => !JSON.stringify(value).includes('\\u0000')),
      (value) => {
        expect(storable(value)).toBe(value);
      },
    ),
  );
});

test('nothing else changes, at whatever place NUL and half characters stand', () => {
  const dirt = fc.constantFrom('\0', '\uD800', '\uDC00a');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), dirt)), fc.jsonValue(), (parts, rest) => {
      const text = parts.join('');
      const expected = text.replaceAll('\0', '').toWellFormed();
      const kept = storable({ a: [text, { [`k${text}`]: text }], rest: 1 });
      expect(kept).toEqual({ a: [expected, { [`k${expected}`]: expected }], rest: 1 });
      const whole = JSON.stringify(storable(rest));
      expect(whole).not.toContain('\\u0000');
      expect(whole).not.toMatch(/\\ud[89a-f]/i);
    }),
  );
});

test('the order of members and nesting deeper than calls go are kept', () => {
  expect(Object.keys(storable({ b: '\0', a: 1, c: 2 }))).toEqual(['b', 'a', 'c']);
  const deep = storable(JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`) as unknown[]);
  expect(Array.isArray(deep[0])).toBe(true);
  expect(Object.getPrototypeOf(storable(JSON.parse('{"__proto__":{"x":"\\u0000"}}')))).toBe(Object.prototype);
});
