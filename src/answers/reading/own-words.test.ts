import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

const passage = 'Rapat memutuskan bahwa 14 kursi lapuk diganti oleh petugas gudang. Pelapornya Ratna Wea.';

test.each([
  'Petugas gudang mengganti 14 kursi lapuk.',
  'Kursi yang lapuk diganti oleh petugas gudang, yaitu empat belas kursi.',
  'Pelapor kursi lapuk itu adalah Ratna Wea.',
])('finds none where other words of the passage say it: %s', (claim) => {
  expect(ownWords(claim, [passage])).toEqual([]);
});

test.each([
  ['Petugas gudang gagal mengganti 14 kursi lapuk.', ['gagal']],
  ['Kurang dari 14 kursi lapuk diganti.', ['kurang']],
  ['Hampir semua kursi lapuk wajib diganti.', ['hampir', 'semua', 'wajib']],
  ['Petugas gudang terbukti merusak 14 kursi.', ['terbukti', 'merusak']],
  ['Belasan kursi diganti diam-diam oleh Bendahara.', ['belasan', 'diam-diam', 'bendahara']],
])('names what stands nowhere: %s', (claim, own) => {
  expect(ownWords(claim, [passage])).toEqual(own);
});

test('knows only the passages that are cited', () => {
  expect(ownWords('Pelapornya Ratna Wea.', ['Kursi lapuk diganti.'])).toEqual(['pelapornya', 'ratna', 'wea']);
});
