import { describe, expect, test } from 'vitest';
import { activityFactsSchema, localFactsSchema } from './schema.ts';
import { factSheetSource, localFactsSource, materialSource, resolveFact } from './sources.ts';

const facts = activityFactsSchema.parse({
  title: 'Bimtek Arsip',
  when: { start: '2025-10-17', startTime: '09:00', zone: 'WITA' },
  people: [{ id: 'p1', name: 'Rina Lado', position: 'Kepala Bagian Arsip', role: 'narasumber' }],
  statements: [{ id: 's1', speakerId: 'p1', kind: 'quote', text: 'Arsip adalah\nbukti kerja' }],
  figures: [{ id: 'n1', label: 'peserta', value: '1250' }],
});
const local = localFactsSchema.parse({
  place: 'Aula KPU Kabupaten Alor',
  statements: [{ id: 's1', speakerId: 'p1', kind: 'paraphrase', text: 'arsip harus rapi' }],
});

const value = (source: ReturnType<typeof factSheetSource>, fact: string): string | undefined => {
  const passage = source.passages.find((candidate) => candidate.fact === fact);
  return passage && source.text.slice(passage.start, passage.end);
};

describe('a fact sheet as a source', () => {
  test('states every recorded fact in exactly one passage, printed as people read it', () => {
    const source = factSheetSource(facts);
    expect(value(source, '/when/start')).toBe('Jumat, 17 Oktober 2025');
    expect(value(source, '/when/startTime')).toBe('09.00 WITA');
    expect(value(source, '/people/p1/name')).toBe('Rina Lado');
    expect(value(source, '/statements/s1/text')).toBe('Arsip adalah bukti kerja');
    expect(value(source, '/figures/n1/value')).toBe('1.250 peserta');
    expect(value(source, '/theme')).toBeUndefined();
    expect(source.passages.find((passage) => passage.fact === '/statements/s1/text')?.speaker).toBe('Rina Lado');
    const sorted = source.passages.toSorted((a, b) => a.start - b.start);
    expect(sorted).toEqual(source.passages);
    expect(sorted.every((passage, index) => index === 0 || passage.start >= (sorted[index - 1]?.end ?? 0))).toBe(true);
  });

  test('local facts are addressed under /local and may quote a speaker of the shared sheet', () => {
    const source = localFactsSource(local, 'l', facts.people);
    expect(value(source, '/local/place')).toBe('Aula KPU Kabupaten Alor');
    expect(source.passages.find((passage) => passage.fact === '/local/statements/s1/text')?.speaker).toBe('Rina Lado');
  });

  test('a fact is found by its address, and an invented address finds nothing', () => {
    expect(resolveFact(facts, '/people/p1/position')).toBe('Kepala Bagian Arsip');
    expect(resolveFact(facts, '/local/place', local)).toBe('Aula KPU Kabupaten Alor');
    for (const path of ['/people/p9/name', '/people', '/constructor/name', '/__proto__/x', '/local/place', 'title', ''])
      expect(resolveFact(facts, path)).toBeUndefined();
  });
});

test('a material has a passage for every sentence, with its page', () => {
  const text = 'Halaman satu. Masih satu.\n\nHalaman dua.';
  const source = materialSource({
    id: 'm',
    name: 'a.pdf',
    text,
    pages: [
      { start: 0, end: 25 },
      { start: 27, end: 39 },
    ],
  });
  expect(source.passages.map((passage) => [text.slice(passage.start, passage.end), passage.page])).toEqual([
    ['Halaman satu.', 1],
    ['Masih satu.', 1],
    ['Halaman dua.', 2],
  ]);
});
