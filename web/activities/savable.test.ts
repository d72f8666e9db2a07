import { expect, test } from 'vitest';
import { activityFactsSchema, localFactsSchema } from '../../src/activities/schema.ts';
import { savableFacts, savableLocalFacts, setFact } from './savable.ts';
import { printDecimal } from '../../src/language/index.ts';

const facts = activityFactsSchema.parse({
  title: 'Bimtek',
  people: [
    { id: 'p1', name: 'Maria Contoh', role: 'narasumber' },
    { id: 'p2', name: 'x', role: 'peserta' },
  ],
  statements: [{ id: 's1', speakerId: 'p1', kind: 'quote', text: 'Data harus benar' }],
});

test('a row that is still empty stays on the screen and does not stop the rest from being saved', () => {
  const typing = {
    ...facts,
    people: facts.people.with(1, { id: 'p2', name: ' ', role: 'peserta' }),
    figures: [{ id: 'f1', label: 'pemilih', value: '12 ribu' }],
  };
  const saved = savableFacts(typing);
  expect(saved.people.map((person) => person.id)).toEqual(['p1']);
  expect(saved.figures).toEqual([]);
  expect(activityFactsSchema.safeParse(saved).success).toBe(true);
});

test('a statement waits until its speaker has a name', () => {
  const typing = { ...facts, people: facts.people.with(0, { id: 'p1', name: '', role: 'narasumber' }) };
  expect(savableFacts(typing).statements).toEqual([]);
});

test('a unit may quote a speaker of the shared sheet', () => {
  const local = localFactsSchema.parse({
    statements: [{ id: 's2', speakerId: 'p1', kind: 'paraphrase', text: 'bimtek penting' }],
  });
  expect(savableLocalFacts(local, facts.people).statements).toHaveLength(1);
  expect(savableLocalFacts(local, []).statements).toHaveLength(0);
});

test('an emptied fact is absent, not empty', () => {
  expect(setFact({ place: 'Kupang' } as { place?: string }, 'place', '')).toEqual({});
});

test('a long figure keeps every digit', () => {
  expect(printDecimal('12345678901234567890.5', 'id')).toBe('12.345.678.901.234.567.890,5');
  expect(printDecimal('-543977', 'en')).toBe('-543,977');
});
