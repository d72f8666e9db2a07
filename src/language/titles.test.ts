import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degreePattern, degreesMarked, splitSentences, titlesMarked } from './index.ts';

const degree = new RegExp(String.raw`^(?:${degreePattern()})(?![\p{L}\p{N}])`, 'u');
// "Sp" is a degree only with the letters of its field: Sp.PD.
const proposed = degreesMarked('proposed').filter((form) => form !== 'Sp');

test('every degree reads whole as it is written, and no longer than it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...proposed), fc.constantFrom('', ',', ' Budi', ') '), (form, after) => {
      expect(degree.exec(form + after)?.[0].trim()).toBe(form);
      expect(degree.exec(`${form}z`)?.[0]).toBeUndefined();
    }),
  );
  expect(degree.exec('Sp.PD. dan')?.[0]).toBe('Sp.PD.');
});

test('a title or a degree within a sentence does not end it, and an unknown word does', () => {
  fc.assert(
    fc.property(fc.constantFrom(...titlesMarked('stop')), fc.constantFrom(...degreesMarked('stop')), (title, after) => {
      expect(splitSentences(`Rapat dibuka ${title}. Budi, ${after}. Ketua KPU mencatat.`)).toHaveLength(1);
      expect(splitSentences(`Rapat dibuka ${title}. Budi, kopi. Ani mencatat.`)).toHaveLength(2);
    }),
  );
});
