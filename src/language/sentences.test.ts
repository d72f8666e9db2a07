import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test('"s.d." before a day ends no sentence', () => {
  expect(splitSentences('Hari: Selasa s.d. Kamis, 30 September s.d. 2 Oktober 2025')).toHaveLength(1);
});

describe('a full stop that ends no sentence', () => {
  const whole = [
    'Rapat dihadiri Drs. H. Ahmad Contoh, S.H., M.Si. dan Hj. Siti Contoh di Jl. Merdeka No. 5 Kel. Oebobo Kec. Oebobo Kab. Alor Prov. NTT.',
    'Jumlah pemilih 16.746 orang atau 58,59 persen dari 28.580 orang.',
    'Kegiatan dibuka pukul 15.30 WITA dan selesai pukul 17.00 WITA.',
    'Surat itu ditandatangani a.n. Ketua u.b. Sekretaris KPU Kabupaten Alor.',
    'Dasarnya UU No. 7 Tahun 2017 jo. UU No. 1 Tahun 2024, hlm. 12, hal. 3.',
    'Siaran ada di ntt.kpu.go.id dan kab-alor.kpu.go.id pada 17/10/2025.',
    'Nama B. J. Contoh dan R. A. Misalnya tercatat.',
    '“AI bermanfaat jika dikelola baik. Bukan hanya efisien, tetapi juga kreatif,” jelasnya.',
    '“Kami siap,” ujar Ketua KPU NTT.',
    'Acara dimulai pk. 08.30 di RT. 05/RW. 02 pada 12 Okt. 2025, hub. HP. 0812.',
  ];
  for (const text of whole) test(text, () => expect(split(text)).toEqual([text]));
});

describe('a sentence ends', () => {
  const cases: [string, string[]][] = [
    ['Rapat dibuka. Ketua hadir.', ['Rapat dibuka.', 'Ketua hadir.']],
    ['“Sudah siap.” Ketua menutup rapat.', ['“Sudah siap.”', 'Ketua menutup rapat.']],
    ['Hadir Siti Contoh, S.H. Ia membuka rapat.', ['Hadir Siti Contoh, S.H.', 'Ia membuka rapat.']],
    [
      'Agenda:\n1. Pembukaan\n2. Laporan divisi\n3. Penutup',
      ['Agenda:', '1. Pembukaan', '2. Laporan divisi', '3. Penutup'],
    ],
    ['Berita Terkini\n\nKPU Alor gelar rapat. Selesai!', ['Berita Terkini', 'KPU Alor gelar rapat.', 'Selesai!']],
    [
      'Seluruh tim hadir. Rapat selesai pukul 12.00. Semua pulang.',
      ['Seluruh tim hadir.', 'Rapat selesai pukul 12.00.', 'Semua pulang.'],
    ],
    ['Narasumber Siti Contoh, M.H. Peserta 40 orang.', ['Narasumber Siti Contoh, M.H.', 'Peserta 40 orang.']],
    ['Hadir PPK, PPS, dll. Acara dimulai.', ['Hadir PPK, PPS, dll.', 'Acara dimulai.']],
    ['Tim:\ni. ketua;\nii) anggota;\n➢ operator', ['Tim:', 'i. ketua;', 'ii) anggota;', '➢ operator']],
    [
      'Waktu rapat : Kamis\ntempat : Aula Besar\nJl. Melati',
      ['Waktu rapat : Kamis', 'tempat : Aula Besar', 'Jl. Melati'],
    ],
    ['Hal: undangan rapat kerja\nSifat: segera', ['Hal: undangan rapat kerja', 'Sifat: segera']],
    ['Dengan hormat,\nKami mengundang Saudara.', ['Dengan hormat,', 'Kami mengundang Saudara.']],
    ['Nama\tAlasan\nLusia\tsakit', ['Nama\tAlasan', 'Lusia\tsakit']],
    ['Surat dikirim ke\nkantor: satu map\nper desa.', ['Surat dikirim ke\nkantor: satu map\nper desa.']],
    ['Apakah siap? Ya.', ['Apakah siap?', 'Ya.']],
    ['Hadir 35⁽¹⁾ orang.⁽²⁾ Rapat ditutup.', ['Hadir 35⁽¹⁾ orang.⁽²⁾', 'Rapat ditutup.']],
    [
      'Rekap per desa\nDesa | L | P\n2 | 1.204 | 1.301\njumlah | 9 | 8\nselesai.',
      ['Rekap per desa', 'Desa | L | P', '2 | 1.204 | 1.301', 'jumlah | 9 | 8', 'selesai.'],
    ],
  ];
  for (const [text, expected] of cases) test(text, () => expect(split(text)).toEqual(expected));
});

const piece = fc.oneof(
  fc.constantFrom(
    'No. 5',
    'S.H.',
    'pukul 15.30',
    '16.746',
    '“Baik. Siap,” ujar X.',
    '. ',
    '\n',
    '\n\n',
    '1. ',
    '"',
    '”',
    '“',
    ' ',
    'Kab. Alor',
    'Ia ',
    '17/10/2025',
    '…',
    '!',
    '\u200B',
    'ntt.kpu.go.id',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const prose = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

test('spans are in order, hold every visible character, and split no further by themselves', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const spans = splitSentences(text);
      let at = 0;
      let joined = '';
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        joined += text.slice(at, end);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
      expect(joined + text.slice(at)).toBe(text);
    }),
  );
});
