import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from './roots.ts';

const families = [
  ['buka', 'membuka', 'dibuka', 'pembukaan', 'membukanya'],
  ['kirim', 'mengirim', 'dikirimkan', 'pengiriman'],
  ['undang', 'mengundang', 'diundang'],
  ['naik', 'menaikkan', 'kenaikan', 'dinaikkan'],
  ['tolak', 'menolak', 'penolakan', 'ditolak'],
  ['kurang', 'mengurangi', 'pengurangan', 'berkurang'],
  ['setuju', 'menyetujui', 'persetujuan', 'disetujui'],
  ['rusak', 'kerusakan', 'merusak'],
  ['nyata', 'menyatakan', 'pernyataan', 'dinyatakan'],
  ['rekam', 'merekam', 'perekaman'],
];

test.each(families)('%s is the root of its forms', (...forms) => {
  expect(new Set(forms.map(root))).toEqual(new Set([forms[0]]));
});

test('words that only look alike stay apart', () => {
  for (const [one, other] of [
    ['pemohon', 'termohon'],
    ['sebulan', 'setahun'],
    ['meninggal', 'tinggal'],
    ['desa', 'dinas'],
  ] as const)
    expect(root(one)).not.toBe(root(other));
});

test('every word has a root, and the same one however often it is asked', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (word) => {
      const found = root(word);
      expect(root(word)).toBe(found);
      expect(found.length).toBeLessThanOrEqual(word.length + 1);
    }),
  ));
