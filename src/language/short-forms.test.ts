import { describe, expect, test } from 'vitest';
import { shortenedIn } from './short-forms.ts';

describe('short forms and the words they are made of', () => {
  const cases: [short: string, long: string, stretch: [number, number] | undefined][] = [
    ['hps', 'nilai harga perkiraan sendiri', [1, 4]],
    ['pbb', 'anggota perserikatan bangsa bangsa', [1, 4]],
    ['kemenkeu', 'kementerian keuangan', [0, 2]],
    ['sulsel', 'di sulawesi selatan', [1, 3]],
    ['sulsel', 'sulawesi tengah', undefined],
    ['hps', 'harga satuan', undefined],
    ['selat', 'selatan', undefined],
  ];
  for (const [short, long, stretch] of cases)
    test(`${short}: ${long}`, () => expect(shortenedIn(short, long.split(' '))).toEqual(stretch));
});
