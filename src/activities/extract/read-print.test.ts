/** What our texts print of people, their positions and regulations, the extractor proposes as the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  degreesMarked,
  officeWordsMarked,
  positionsMarked,
  regulationForms,
  titlesMarked,
} from '../../language/index.ts';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { Proposal } from '../proposals.ts';
import { titledName } from '../texts/wording/names.ts';
import { proposeFacts } from './index.ts';

const units = [
  { id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] },
  { id: unitCalled('bali'), names: ['KPU Provinsi Bali', 'KPU Bali'] },
];
const propose = (text: string): readonly Proposal[] => proposeFacts(text, { units, dateHint: '2025-11-01' }).proposals;
const people = (text: string) =>
  propose(text).flatMap((proposal) => (proposal.path === 'people' ? [proposal.value] : []));

const name = fc
  .uniqueArray(fc.constantFrom('Wirawan', 'Lestari', 'Nugraha', 'Sintawati', 'Tobelo', "Ma'ruf", 'Salamah'), {
    minLength: 2,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

test('a name reads back with its titles and its degrees', () => {
  // A title whose stop is taken for the end of the sentence is lost with it.
  const within = new Set(titlesMarked('stop'));
  const titles = fc.array(fc.constantFrom(...titlesMarked('proposed').filter((title) => within.has(title))), {
    maxLength: 3,
  });
  // "Sp" is a degree only with the letters of its field: Sp.PD.
  const degrees = fc.array(fc.constantFrom(...degreesMarked('proposed').filter((degree) => degree !== 'Sp')), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(titles, name, degrees, (before, written, after) => {
      const person = {
        id: 'p1',
        name: written,
        role: 'narasumber' as const,
        ...(before.length > 0 ? { titlesBefore: before.map((title) => `${title}.`).join(' ') } : {}),
        titlesAfter: after.join(', '),
      };
      const printed = titledName({ person, name: written, path: '/people/p1' }).text;
      const { id: _, role: __, ...expected } = person;
      expect(people(`Materi disampaikan oleh ${printed}, pada rapat itu.`)[0], printed).toMatchObject(expected);
    }),
  );
});

test('a position reads back with its office and its unit', () => {
  const office = fc.array(
    fc.constantFrom(...officeWordsMarked('proposed').filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word))),
    { maxLength: 3 },
  );
  const heads = positionsMarked('proposed');
  fc.assert(
    fc.property(fc.constantFrom(...heads), office, fc.constantFrom(...units), name, (head, words, unit, written) => {
      const position = [head, ...words, unit.names[0]].join(' ');
      expect(people(`Acara dibuka oleh ${position} ${written} di aula.`)).toMatchObject([{ name: written, position }]);
    }),
  );
});

test('a regulation is proposed as it is written', () => {
  const year = fc.integer({ min: 1945, max: 2099 });
  fc.assert(
    fc.property(fc.constantFrom(...regulationForms('proposed')), fc.nat(9999), year, (form, number, at) => {
      const owner = form === 'Peraturan Menteri' ? ' Dalam Negeri' : '';
      const written = `${form}${owner} Nomor ${number} Tahun ${at}`;
      expect(
        propose(`Rapat digelar berdasarkan ${written}.`).flatMap((proposal) =>
          proposal.path === 'regulations' ? [proposal.value] : [],
        ),
      ).toMatchObject([{ citation: written }]);
    }),
  );
});
