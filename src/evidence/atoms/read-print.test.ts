/** What our texts print of people and their positions, the check reads back as the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degreesMarked, officeWordsMarked, positionsMarked, readPosition, titlesMarked } from '../../language/index.ts';
import { findAtoms } from './index.ts';

const name = fc
  .uniqueArray(fc.constantFrom('Wirawan', 'Lestari', 'Nugraha', 'Sintawati', 'Tobelo', "Ma'ruf", 'Salamah'), {
    minLength: 2,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const unit = fc.constantFrom('KPU RI', 'KPU Provinsi Bali', 'KPU Kabupaten Alor', 'KPU Kota Kupang', 'KIP Aceh');
const people = (text: string) => findAtoms(text).filter(({ kind }) => kind === 'person');

describe('names', () => {
  const titles = fc.array(fc.constantFrom(...titlesMarked('person')), { maxLength: 3 });
  const degrees = fc.array(fc.constantFrom(...degreesMarked('bare')), { minLength: 1, maxLength: 3 });

  test('a name reads back without its titles and degrees', () => {
    fc.assert(
      fc.property(titles, name, degrees, (before, written, after) => {
        const printed = `${before.map((title) => `${title}. `).join('')}${written}, ${after.join('., ')}.`;
        expect(
          people(`Materi dari ${printed} dicatat.`).map(({ value }) => value),
          printed,
        ).toEqual([written.toLowerCase()]);
      }),
    );
  });
});

describe('positions', () => {
  const office = fc.array(fc.constantFrom(...officeWordsMarked('checked').filter((word) => /^\p{Lu}/u.test(word))), {
    maxLength: 3,
  });

  test('a position reads back with its office and its unit, and the person behind it has it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...positionsMarked('checked')), office, unit, name, (head, words, at, written) => {
        // "Kepala" before "Badan" is the head of another position, "(Wakil) Ketua" before "Divisi" too.
        fc.pre(!positionsMarked('checked').some((other) => ` ${head} ${words[0]}`.endsWith(` ${other}`)));
        const label = [head, ...words, at].join(' ');
        const atoms = findAtoms(`Acara dihadiri ${label} ${written} di aula.`);
        expect(atoms.find(({ kind }) => kind === 'position')).toMatchObject({
          text: label,
          value: readPosition(head),
          of: label.toLowerCase(),
        });
        expect(atoms.find(({ kind }) => kind === 'person')).toMatchObject({
          value: written.toLowerCase(),
          of: label.toLowerCase(),
        });
      }),
    );
  });

  test('several people who are listed behind a position have it', () => {
    fc.assert(
      fc.property(unit, fc.tuple(name, name, name), (at, names) => {
        const printed = `${names[0]}, ${names[1]}, dan ${names[2]}`;
        const read = people(`Hadir Anggota ${at} ${printed}.`);
        expect(read.map(({ value, of }) => [value, of])).toEqual(
          names.map((written) => [written.toLowerCase(), `anggota ${at.toLowerCase()}`]),
        );
      }),
    );
  });
});
