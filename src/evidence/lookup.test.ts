/** What is not compared to its end changes no answer. */
import { expect, test } from 'vitest';
import { splitSentences } from '../language/index.ts';
import { readClaim } from './claims.ts';
import { findNearest } from './lookup.ts';
import { prepareSources } from './sources.ts';
import { attributionProblems } from './speakers.ts';

const told = [
  'KPU Kabupaten Rekaan menggelar rapat pleno di aula kantor pada Kamis, 2 Oktober 2025 pukul 09.00 WIB.',
  'Ketua KPU Kabupaten Rekaan Adriana Contohan membuka rapat yang dihadiri 43 peserta dari 12 partai politik.',
  'Kepala Divisi Data Lukas Misalnya membacakan hasil: jumlah pemilih 262.318 orang, laki-laki 129.871 orang.',
  'Pemilih perempuan tercatat 132.447 orang, sedangkan pemilih baru 3.210 orang dan yang dicoret 1.105 orang.',
  'Bawaslu tidak menyetujui pencoretan 17 nama dan meminta pemeriksaan ulang paling lambat 9 Oktober 2025.',
  'Rapat kedua dijadwalkan di Desa Ujicoba pada 16 Oktober 2025, tetapi gedungnya belum dapat dipakai.',
  'Adriana Contohan berharap seluruh partai politik mengirim saksi, sementara Lukas Misalnya menunggu data desa.',
  'Sebanyak 24 kecamatan telah mengirim laporan, 3 kecamatan belum, dan 2 kecamatan meminta tambahan waktu.',
];
const words = told.flatMap((sentence) => sentence.split(' '));
/** Sentences that take beginnings, ends and single words of others: nearly all false, each in its own way. */
const mixed = told.flatMap((sentence, at) => {
  const own = sentence.split(' ');
  return told.flatMap((other, index) => {
    const theirs = other.split(' ');
    const cut = 3 + ((at * 5 + index * 3) % 6);
    const put = own.with((at + index * 2) % own.length, words[(at * 31 + index * 17) % words.length] ?? '');
    return [
      [...own.slice(0, cut), ...theirs.slice(cut)].join(' '),
      [...own.slice(cut), ...theirs.slice(0, cut)].join(' '),
      put.join(' '),
    ];
  });
});

test('a comparison that ends early gives the answer of one to the end', () => {
  const text = told.join(' ');
  const passages = splitSentences(text).map((span) => ({ sourceId: 'm', ...span }));
  const sources = prepareSources([{ id: 'm', kind: 'material', title: '', text, passages }]);
  const context = { sources, rerender: () => null };
  const found = mixed.map((sentence) => {
    const claim = readClaim(sentence, sources.names);
    const nearest = (isThorough: boolean) => {
      const more = (passages: Parameters<typeof attributionProblems>[1]) =>
        attributionProblems(claim, passages, context);
      const one = findNearest(claim, { cited: [], named: [], sources, more, isThorough });
      return { passages: one?.passages.map(({ text: own }) => own), said: one?.said.problems, judge: one?.said.judge };
    };
    expect(nearest(false), sentence).toEqual(nearest(true));
    return nearest(false).said?.length ?? 0;
  });
  expect(found.length).toBe(told.length * told.length * 3);
  expect(found.filter((problems) => problems > 0).length).toBeGreaterThan(40);
  expect(found.filter((problems) => problems === 0).length).toBeGreaterThan(40);
});
