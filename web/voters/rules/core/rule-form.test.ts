import { expect, test } from 'vitest';
import { ruleForm, ruleText, ruleValues, triableRule, type RuleValues } from './rule-form.ts';

const words = { id: 'Terlalu muda', en: 'Too young' };
const typed: RuleValues = {
  ...ruleValues(undefined, '2026-03-01'),
  code: 'B77',
  sql: 'v.age < 17',
  lines: 'age = v.age',
  title: words,
  message: words,
  why: words,
  proof: words,
  legalBasis: 'UU 7/2017 ps. 198',
  source: 'jdih.kpu.go.id',
  hiddenBy: 'a01,  b02',
};

test('a rule can be tried before it has a reason, and saved only with one', () => {
  expect(triableRule.safeParse(typed).success).toBe(true);
  expect(ruleForm.safeParse(typed).success).toBe(false);
  expect(ruleForm.safeParse({ ...typed, reason: 'batas usia' }).success).toBe(true);
  expect(ruleForm.safeParse({ ...typed, reason: 'batas usia', since: '' }).success).toBe(false);
});

test.each([
  ['code', 'B7'],
  ['lines', 'age v.age'],
  ['risk', '12345'],
  ['legalBasis', '  '],
  ['title', { id: 'Terlalu muda', en: ' ' }],
] as const)('a rule is not ready while its %s is %j', (name, value) => {
  expect(triableRule.safeParse({ ...typed, [name]: value }).success).toBe(false);
});

test('what was typed in a line is sent as what it means', () => {
  expect(ruleText(typed)).toMatchObject({ values: { age: 'v.age' }, hiddenBy: ['A01', 'B02'], risk: 400 });
});
