import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../language/index.ts';
import { checkClaim } from '../check.ts';
import { prepareSources } from '../sources.ts';

const check = (source: string, sentence: string) => {
  const passages = splitSentences(source).map((span) => ({ sourceId: 's', ...span }));
  const sources = prepareSources([{ id: 's', kind: 'material', title: '', text: source, passages }]);
  return checkClaim({ id: 'c', text: sentence, facts: [], passages: [] }, { sources, rerender: () => null });
};
const reckoned = (source: string, sentence: string): string[] =>
  (check(source, sentence).judge ?? []).filter(({ why }) => why === 'reckoned').map(({ text }) => text);

describe('a value that follows from those of the passages', () => {
  const cases: [what: string, source: string, sentence: string, how: string][] = [
    [
      'a difference',
      'Kelas pagi diikuti 412 peserta dan kelas sore 285 peserta.',
      'Peserta kelas pagi lebih banyak 127 orang daripada peserta kelas sore.',
      '412 − 285',
    ],
    [
      'so many with so many each',
      'Undangan disimpan dalam 18 map, masing-masing berisi 25 lembar.',
      'Ada 450 lembar undangan yang disimpan dalam 18 map.',
      '18 × 25',
    ],
    [
      'half of a number',
      'Separuh dari 60 kursi di ruang sidang Andaian diganti.',
      'Sebanyak 30 dari 60 kursi di ruang sidang Andaian diganti.',
      '½ × 60',
    ],
    [
      'length by width',
      'Gudang baru berukuran 12 kali 20 meter dan dapat memuat 5.000 kardus.',
      'Dengan luas 240 meter persegi, gudang baru itu dapat memuat 5.000 kardus.',
      '12 × 20',
    ],
    [
      'what is left of a small number',
      'Dari sembilan pelamar, enam lolos seleksi berkas.',
      'Tiga pelamar tidak lolos seleksi berkas.',
      'sembilan − enam',
    ],
    [
      'a sum that the sentence spells out',
      'Regu itu terdiri atas 3 verifikator dan 2 operator.',
      'Lima petugas bertugas dalam regu itu, yaitu tiga verifikator dan dua operator.',
      '3 + 2',
    ],
    [
      'a sum of three and more',
      'Tercatat 110 pemilih di Lor, 95 pemilih di Kidul, dan 45 pemilih di Wetan.',
      'Seluruhnya tercatat 250 pemilih di tiga tempat itu.',
      '110 + 95 + 45',
    ],
    [
      'a sum of one of two columns that begin alike, in a table typed with bars',
      '| Pos | Payung besar | Payung kecil |\n|---|---|---|\n| Lor | 24 | 2 |\n| Kidul | 18 | 6 |\n| Wetan | 20 | 5 |',
      'Payung kecil di tiga pos seluruhnya 13 buah.',
      '2 + 6 + 5',
    ],
    [
      'a difference that the sentence calls otherwise',
      'Iuran yang penjaga terima 1.235.000, dari 1.300.000.',
      'Potongan iuran penjaga sebesar Rp65.000.',
      '1.300.000 − 1.235.000',
    ],
    [
      'a share',
      'Dari 80 kotak, 20 kotak sudah disegel petugas.',
      'Sebanyak 25 persen kotak sudah disegel petugas.',
      '20 : 80',
    ],
    [
      'an amount for each',
      'Honor Rp150.000 dibayarkan kepada 12 petugas.',
      'Honor untuk semua petugas berjumlah Rp1,8 juta.',
      'Rp150.000 × 12',
    ],
    [
      'a length of time',
      'Pelatihan berlangsung pukul 08.00 sampai 10.15 WIB di balai desa.',
      'Pelatihan di balai desa berlangsung dua jam seperempat.',
      '08.00–10.15 WIB',
    ],
    [
      'days of a span',
      'Pelatihan petugas digelar 4–7 Juni 2025 di balai desa.',
      'Pelatihan petugas di balai desa digelar selama empat hari.',
      '4–7 Juni 2025',
    ],
    [
      'a day told from another',
      'Bimbingan digelar 21 Mei 2025. Undangan disebar 3 hari sebelum bimbingan.',
      'Undangan bimbingan disebar pada 18 Mei 2025.',
      '21 Mei 2025, 3 hari sebelum',
    ],
    [
      'a bound',
      'Kehadiran petugas pada pelatihan 58 persen.',
      'Kehadiran petugas pada pelatihan belum menyentuh 60 persen.',
      '58 persen < 60 persen',
    ],
    [
      'a rounded number',
      'Tercatat 8.189 pelamar di balai desa.',
      'Tercatat sekitar 8.000 pelamar di balai desa.',
      '8.189 ≈ 8.000',
    ],
    [
      'the others and one',
      'Pelamar di Karangsari paling banyak dibandingkan 11 desa lain.',
      'Dari 12 desa, pelamar di Karangsari paling banyak.',
      '11 + 1',
    ],
    [
      'a rounded difference',
      'Tercatat 12.410 pemilih perempuan dan 11.236 pemilih laki-laki.',
      'Pemilih perempuan lebih banyak sekitar 1.200 daripada pemilih laki-laki.',
      '12.410 − 11.236',
    ],
    [
      'the rest of a whole that the sentence tells',
      'Dari 24 gudang, lima belum diperiksa tim.',
      'Dari 24 gudang, 19 diperiksa tim.',
      '24 − lima',
    ],
    [
      'all but those that are named',
      'Semua posko di 16 kecamatan sudah dialiri listrik, kecuali posko di Wera dan Sape.',
      'Posko di 14 kecamatan sudah dialiri listrik.',
      '16 − posko di Wera dan Sape',
    ],
    [
      'the sum of a row of unlike things',
      'Petugas menemukan 21 nama ganda, 8 warga pindah, dan 13 orang meninggal.',
      'Secara keseluruhan petugas menemukan 42 nama bermasalah.',
      '21 + 8 + 13',
    ],
    [
      'an amount for another length of time',
      'Sewa kantor Rp60 juta setahun.',
      'Sewa kantor setara Rp5 juta per bulan.',
      'Rp60 juta : 12',
    ],
    [
      'a share of an amount',
      'Uang muka sewa kapal 30 persen. Sewa kapal Rp8 juta.',
      'Uang muka sewa kapal Rp2,4 juta.',
      '30 persen × Rp8 juta',
    ],
    [
      'so many of every so many',
      'Dari 412 undangan, 331 undangan dihadiri pemiliknya.',
      'Empat dari setiap lima undangan dihadiri pemiliknya.',
      '331 : 412',
    ],
    [
      'a length of time in another unit',
      'Rapat tertunda setengah jam karena listrik padam.',
      'Rapat tertunda tiga puluh menit karena listrik padam.',
      'Rapat tertunda setengah jam',
    ],
    [
      'a time before another',
      'Rapat berakhir pukul 01.30, dua jam lebih lambat daripada jadwal.',
      'Menurut jadwal, rapat berakhir pukul 23.30.',
      '01.30, dua jam',
    ],
    [
      'the one before in a series',
      'Pada triwulan III tercatat 40 pemilih, naik dari triwulan sebelumnya.',
      'Pemilih yang tercatat naik dari triwulan II.',
      '3, sebelumnya',
    ],
    [
      'days told as weeks',
      'Magang di kantor itu berlangsung 21 hari.',
      'Magang di kantor itu berlangsung tiga minggu.',
      '21 hari',
    ],
    ['months told as years', 'Masa sewa gudang 36 bulan.', 'Masa sewa gudang tiga tahun.', '36 bulan'],
    [
      'a length told in a smaller unit',
      'Jalan ke gudang sepanjang 2,5 kilometer.',
      'Jalan ke gudang sepanjang 2.500 meter.',
      '2,5 kilometer',
    ],
    [
      'a weight told in a smaller unit',
      'Kertas seberat 1,2 ton dikirim ke pulau.',
      'Kertas seberat 1.200 kilogram dikirim ke pulau.',
      '1,2 ton',
    ],
    ['dozens told as pieces', 'Kantor membeli 4 lusin map.', 'Kantor membeli 48 map.', '4 lusin'],
    ['hours and a half', 'Apel berlangsung 150 menit.', 'Apel berlangsung dua setengah jam.', '150 menit'],
    [
      'months from one to another',
      'Pencocokan berjalan dari Maret sampai Juni 2026.',
      'Pencocokan berjalan selama empat bulan.',
      'Maret sampai Juni 2026',
    ],
    [
      'years from one to another',
      'Gedung itu dipakai dari 2015 hingga 2023.',
      'Gedung itu dipakai selama delapan tahun.',
      '2015 hingga 2023',
    ],
    [
      'years between two days',
      'Kontrak berlaku 1 Mei 2024 hingga 30 April 2026.',
      'Kontrak berlaku selama dua tahun.',
      '1 Mei 2024 hingga 30 April 2026',
    ],
    [
      'a growth in per cent',
      'Uang saku naik dari Rp400.000 menjadi Rp500.000.',
      'Uang saku naik 25 persen.',
      'Rp400.000 → Rp500.000',
    ],
    ['a multiple', 'Kuota naik dari 30 menjadi 90 orang.', 'Kuota naik tiga kali lipat.', '30 → 90'],
    [
      'a change in points',
      'Kehadiran naik dari 61 persen menjadi 64,5 persen.',
      'Kehadiran bertambah 3,5 poin.',
      '61 persen → 64,5 persen',
    ],
    ['three quarters', 'Dari 80 pelamar, 60 lulus.', 'Tiga perempat pelamar lulus.', '60 : 80'],
  ];
  for (const [what, source, sentence, how] of cases)
    test(what, () => {
      expect(reckoned(source, sentence)).toContain(how);
      expect(check(source, sentence).status).toBe('needs-reading');
    });
});

describe('a value that does not follow', () => {
  const cases: [string, string, string][] = [
    [
      'a difference that is another',
      'Kelas pagi diikuti 412 peserta dan kelas sore 285 peserta.',
      'Peserta kelas pagi lebih banyak 137 orang daripada peserta kelas sore.',
    ],
    [
      'a length that is another',
      'Pelatihan berlangsung pukul 08.00 sampai 10.15 WIB di balai desa.',
      'Pelatihan di balai desa berlangsung tiga jam.',
    ],
    [
      'a small number without a word that reckons',
      'Dari sembilan pelamar, enam lolos seleksi berkas.',
      'Tiga pelamar lolos seleksi berkas.',
    ],
    [
      'a bound that does not hold',
      'Kehadiran petugas pada pelatihan 62 persen.',
      'Kehadiran petugas pada pelatihan belum menyentuh 60 persen.',
    ],
    [
      'an amount for another length of time that is another',
      'Sewa kantor Rp60 juta setahun.',
      'Sewa kantor setara Rp6 juta per bulan.',
    ],
    ['a rest that is another', 'Dari 24 gudang, lima belum diperiksa tim.', 'Dari 24 gudang, 18 diperiksa tim.'],
    [
      'a number of a series',
      'Pada triwulan pertama tercatat 40 pemilih baru dan 12 pemilih pindahan.',
      'Pada triwulan kedua tercatat 40 pemilih baru.',
    ],
    [
      'weeks that are others',
      'Magang di kantor itu berlangsung 21 hari.',
      'Magang di kantor itu berlangsung dua minggu.',
    ],
    ['the same number of another unit', 'Masa sewa gudang 36 bulan.', 'Masa sewa gudang 36 tahun.'],
    ['a length that is a tenth', 'Jalan ke gudang sepanjang 2,5 kilometer.', 'Jalan ke gudang sepanjang 250 meter.'],
    ['a month too many', 'Pencocokan berjalan dari Maret sampai Juni 2026.', 'Pencocokan berjalan selama lima bulan.'],
    ['a fall where it rose', 'Uang saku naik dari Rp400.000 menjadi Rp500.000.', 'Uang saku turun 25 persen.'],
    ['another multiple', 'Kuota naik dari 30 menjadi 90 orang.', 'Kuota naik dua kali lipat.'],
    ['another fraction', 'Dari 80 pelamar, 60 lulus.', 'Dua pertiga pelamar lulus.'],
  ];
  for (const [what, source, sentence] of cases)
    test(what, () => expect(check(source, sentence).status).toBe('unsupported'));
});

test('the weekday of a full date follows from the calendar', () => {
  const source = 'Apel digelar Senin, 5 Januari 2026. Lusa hasilnya ditempel.';
  expect(check(source, 'Hasilnya ditempel Rabu, 7 Januari 2026.').status).toBe('needs-reading');
  expect(check(source, 'Hasilnya ditempel Kamis, 7 Januari 2026.').status).toBe('unsupported');
  expect(check(source, 'Hasilnya ditempel Kamis, 8 Januari 2026.').status).toBe('unsupported');
});
