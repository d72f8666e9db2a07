/** The class that a subject alone points to: right where it is said, and otherwise "tidak yakin". */
import { describe, expect, test } from 'vitest';
import { lessonOf, proposeClass } from './propose-class.ts';
import { classLabels, filedEarlier, heldSubjects, openSubjects } from './testing/unseen-subjects.ts';

const classes = classLabels.map(([code, label]) => ({
  code,
  label: { id: label, en: label },
  security: 'biasa' as const,
  retention: null,
}));
const lessons = filedEarlier.flatMap(([title, code]) => (code === null ? [] : [lessonOf(code, title)]));
const proposed = (title: string) =>
  proposeClass({ type: 'letter', classification: null, number: null, title, text: title }, classes as never, lessons);

describe.each([
  ['looked at', openSubjects],
  ['held back', heldSubjects],
])('of thirty subjects that were %s', (name, subjects) => {
  test('nine of ten proposals are right at least, and more than a third of what has a class gets one', () => {
    const told = subjects.map(([title, code]) => ({ title, code, given: proposed(title) }));
    const given = told.filter(({ given: { code } }) => code !== null);
    const right = given.filter(({ code, given: { code: said } }) => said === code);
    const sayable = told.filter(({ code }) => code !== null).length;
    console.log(`${name}: ${right.length} of ${given.length} proposals right, ${sayable} have a class`);
    expect(right.length / given.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / sayable).toBeGreaterThan(1 / 3);
    for (const { given: one } of given) expect(one.reasons.flatMap(({ words }) => words).length).toBeGreaterThan(1);
  });
});

test('without anything filed under it no class is proposed, whatever its label says', () => {
  const bare = { type: 'letter', classification: null, number: null };
  const title = 'Perjalanan dinas ke provinsi';
  const few = lessons.filter(({ code }) => code !== 'KU.02.1');
  const told = proposeClass({ ...bare, title, text: title }, classes as never, few);
  expect(told).toMatchObject({ code: null, perhaps: [{ code: 'KU.02.1' }] });
});
