import { expect, test } from 'vitest';
import { greetedName } from './greeted-name.ts';

test.each([
  ['Maria Contoh', 'Maria'],
  ['Drs. Yosef Contoh, M.Si.', 'Yosef'],
  ['Prof. Dr. H. Yosef Contoh', 'Yosef'],
  ['Dr.Yosef Contoh', 'Yosef'],
  ['Ir Yosef Contoh', 'Yosef'],
  ['I Made Contoh', 'Made'],
  ['Muh. Contoh', 'Contoh'],
  ['Contoh', 'Contoh'],
  ['Drs.', 'Drs.'],
])('%s is greeted as %s', (name, greeted) => {
  expect(greetedName(name)).toBe(greeted);
});
