import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, linesOfValues, matches, valuesOfLines } from './value-lines.ts';

describe('values as lines', () => {
  it('come back as they were', () => {
    const name = fc.stringMatching(/^[a-z][a-zA-Z]{0,10}$/);
    const sql = fc.stringMatching(/^[a-z]\.[a-z_]{1,10}( = '[A-Z]')?$/);
    fc.assert(
      fc.property(fc.dictionary(name, sql), (values) => {
        expect(valuesOfLines(linesOfValues(values))).toEqual({ values: { ...values } });
      }),
    );
  });
  it.each<[string, number]>([
    ['age', 1],
    ['age = v.age\n= v.x', 2],
    ['a = 1\na = 2', 2],
    ['Age = v.age', 1],
    ['a = 1\n\nb =', 3],
  ])('name the line that is wrong: %j', (text, line) => {
    expect(valuesOfLines(text)).toEqual({ wrongLine: line });
  });
});

it('shows where in a text something is', () => {
  expect(around('v.age >> 3', 6)).toBe('v.age ▸>> 3');
  expect(around(`${'x'.repeat(40)}y${'z'.repeat(40)}`, 40, 3)).toBe('…xxx▸yzz…');
});

it('finds rules by code, words and legal basis', () => {
  const rule = {
    code: 'V08',
    title: { id: 'Umur 100 tahun', en: 'Aged 100' },
    message: { id: 'Berumur {age}', en: 'Aged {age}' },
    legalBasis: 'PKPU 1/2025',
  };
  expect(matches(rule, 'pkpu umur', 'id')).toBe(true);
  expect(matches(rule, 'umur', 'en')).toBe(false);
  expect(matches(rule, '', 'en')).toBe(true);
});
