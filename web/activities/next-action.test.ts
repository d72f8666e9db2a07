import { expect, test } from 'vitest';
import { nextAction, stepStates, type Situation } from './next-action.ts';

const begun: Situation = {
  activity: {
    state: 'menyusun',
    relation: 'own',
    missing: { title: { id: '', en: '' } },
    may: { edit: true, submit: false, approve: false, return: false, reopen: false },
  },
  materials: 0,
  undecided: 0,
  hasFacts: false,
  localFacts: false,
  mayLocal: true,
  drafts: [],
};
const approved: Situation = { ...begun, activity: { ...begun.activity, state: 'disetujui', missing: {} } };

test('an activity leads from its material to its publication, one action at a time', () => {
  expect(nextAction(begun)).toBe('material');
  expect(nextAction({ ...begun, materials: 1, undecided: 12 })).toBe('proposals');
  expect(nextAction({ ...begun, materials: 1 })).toBe('complete');
  expect(nextAction({ ...begun, materials: 1, activity: { ...begun.activity, missing: {} } })).toBe('submit');
  expect(nextAction({ ...begun, activity: { ...begun.activity, state: 'diajukan' } })).toBe('waiting');
  expect(
    nextAction({
      ...begun,
      activity: { ...begun.activity, state: 'diajukan', may: { ...begun.activity.may, approve: true } },
    }),
  ).toBe('approve');
  expect(nextAction(approved)).toBe('local');
  expect(nextAction({ ...approved, localFacts: true })).toBe('draft');
  expect(nextAction({ ...approved, drafts: [{ state: 'konsep', waiting: false }] })).toBe('open-drafts');
  expect(nextAction({ ...approved, drafts: [{ state: 'terbit', waiting: false }] })).toBe('done');
});

test('the steps show how far a unit has come', () => {
  const states = (situation: Situation) => Object.values(stepStates(situation)).join(' ');
  expect(states(begun)).toBe('now later later later later later');
  expect(states(approved)).toBe('done now later later later later');
  expect(states({ ...approved, localFacts: true })).toBe('done done now later later later');
  expect(states({ ...approved, localFacts: true, drafts: [{ state: 'konsep', waiting: true }] })).toBe(
    'done done done now later later',
  );
  expect(states({ ...approved, localFacts: true, drafts: [{ state: 'terbit', waiting: false }] })).toBe(
    'done done done done done done',
  );
  expect(states({ ...approved, drafts: [{ state: 'arsip', waiting: false }] })).toBe(
    'done now later later later later',
  );
});
