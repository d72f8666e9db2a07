import { expect, it } from 'vitest';
import { reasonOf, reasonOrNoneOf } from './reasons.ts';
import { wrongField } from './wrong-input.ts';

it('takes words for a reason and no marks or numbers', () => {
  expect(reasonOf(20).parse('  salah ketik ')).toBe('salah ketik');
  for (const text of ['', '...', '-', '12345', 'ya']) expect(reasonOf(20).safeParse(text).success, text).toBe(false);
  expect(reasonOf(5).safeParse('terlalu panjang').success).toBe(false);
  expect(reasonOrNoneOf(20).parse(' ')).toBe('');
  expect(reasonOrNoneOf(20).safeParse('...').success).toBe(false);
});

it('says in the sentence of the field what is asked', () => {
  const { error } = reasonOf(20).safeParse('...');
  expect(wrongField({ ...error!.issues[0]!, path: ['reason'] } as never).id).toMatch(/jelaskan dengan kata-kata/);
});
