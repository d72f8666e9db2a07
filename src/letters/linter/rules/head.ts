/** How the nature and the address of a letter are written. */
import type { Found } from '../catalogue.ts';
import { natureOf, type LetterParts } from '../parts.ts';

export function checkNature({ found }: LetterParts): Found[] {
  const nature = found.get('nature');
  if (nature === undefined) return [];
  const written = nature.value.split(/\s*[,/]\s*/);
  const known = written.map(natureOf);
  if (nature.value !== '' && known.every((one) => one !== undefined)) return [];
  return [
    {
      rule: 'nature-unknown',
      start: nature.start,
      end: Math.max(nature.end, nature.start + 1),
      says: {
        id: `Sifat "${nature.value}" tidak dikenal. Pakai Biasa, Segera atau Sangat Segera.`,
        en: `The nature "${nature.value}" is not known. Use Biasa, Segera or Sangat Segera.`,
      },
    },
  ];
}

export function checkAddress({ found, structure }: LetterParts): Found[] {
  const part = found.get('address');
  if (part === undefined) return [];
  const match = /^(?:Kepada\s+)?Yth\b(\.?)|^Yang\s+Terhormat/i.exec(part.value);
  if (match === null || match[0] === 'Yth.') return [];
  const end = part.start + match[0].length;
  return [
    {
      rule: 'address-form',
      start: part.start,
      end,
      // Notes within an office are headed so by many.
      doubtful: structure === 'nota',
      says: {
        id: 'Alamat dimulai dengan "Yth." saja, tanpa "Kepada".',
        en: 'The address begins with "Yth." alone, without "Kepada".',
      },
      mend: { start: part.start, end, text: 'Yth.' },
    },
  ];
}
