import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyProposal, withdrawProposal } from './apply-proposal.ts';
import { proposeFacts } from './extract/index.ts';
import { factsHash } from './facts-hash.ts';
import { activityFactsSchema, localFactsSchema } from './schema.ts';
import { unitCalled } from '../platform/testing/ids.ts';

const empty = { facts: activityFactsSchema.parse({}), local: localFactsSchema.parse({}) };
const text = `KPU Alor Ikuti Rakor Arsip

Kalabahi — KPU Alor mengikuti rakor arsip yang diselenggarakan oleh KPU RI pada Jumat (17/10/2025) pukul 09.00 WITA secara daring melalui Zoom Meeting.

Rakor dibuka oleh Sekretaris KPU RI Rina Lado. Ia menegaskan bahwa arsip adalah bukti kerja. Kegiatan diikuti dari Aula KPU Alor oleh Anggota KPU Alor Anton Lema dan Beti Doko. Hadir 35 peserta sesuai PKPU 17/2023.`;
const { proposals } = proposeFacts(text, {
  units: [
    { id: unitCalled('ri'), names: ['KPU RI'] },
    { id: unitCalled('alor'), names: ['KPU Alor'] },
  ],
  dateHint: '2025-11-01',
});

test('accepting every proposal gives valid facts; accepting them again changes nothing', () => {
  const once = proposals.reduce(applyProposal, empty);
  expect(activityFactsSchema.parse(once.facts)).toEqual(once.facts);
  expect(localFactsSchema.parse(once.local)).toEqual(once.local);
  expect(once.facts).toMatchObject({
    title: 'Rakor Arsip',
    when: { start: '2025-10-17', startTime: '09:00', zone: 'WITA' },
    mode: 'daring',
    organiser: { unitId: 'ri' },
  });
  expect(once.local).toMatchObject({ place: 'Aula KPU Alor', people: [{ name: 'Anton Lema' }, { name: 'Beti Doko' }] });
  expect(proposals.reduce(applyProposal, once)).toEqual(once);
});

test('a withdrawn person takes their statements along', () => {
  const all = proposals.reduce(applyProposal, empty);
  const opener = proposals.find((proposal) => proposal.path === 'people');
  if (!opener) throw new Error('no person was proposed');
  expect(withdrawProposal(all, opener).facts).toMatchObject({ people: [], statements: [] });
});

test('facts have one hash whatever the order of their keys, and another as soon as anything differs', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
      const shuffled = Object.fromEntries(Object.entries(facts).toReversed());
      expect(factsHash(shuffled)).toBe(factsHash(facts));
      expect(factsHash(JSON.parse(JSON.stringify(facts)))).toBe(factsHash(facts));
      expect(factsHash({ ...facts, 'one more': 1 })).not.toBe(factsHash({ ...facts, 'one more': 2 }));
    }),
  );
});

test('characters that cannot be seen do not enter the facts; letters of any script do', () => {
  const facts = activityFactsSchema.parse({ title: ' Rapat\u200B \u202E12\u0000 السلام ', purpose: 'a\nb\u0007' });
  expect(facts.title).toBe('Rapat 12 السلام');
  expect(facts.purpose).toBe('a\nb');
});
