/** Meetings and duties that sentences, lists and tables tell in other words than labels and "mohon". */
import { describe, expect, test } from 'vitest';
import { readLetter } from './index.ts';

const letter = (isi: string): string => `KOMISI PEMILIHAN UMUM
KOTA PERAGA

Nomor : 31/RT.01-SD/5371/2026     Peraga, 9 Februari 2026
Hal   : Perbaikan atap gudang

Yth. Kepala Dinas Pekerjaan Umum
di Tempat

Dengan hormat, kami sampaikan salam.
${isi}

Demikian disampaikan, terima kasih.`;

const read = (isi: string) => {
  const text = letter(isi);
  return readLetter(text, {
    pages: [{ start: 0, end: text.length }],
    receivedOn: '2026-02-12',
    names: ['KPU Kota Peraga'],
  });
};
const meetings = (isi: string) => read(isi).meetings.map(({ value: { id: _, ...value } }) => value);
const dues = (isi: string) => read(isi).duties.map(({ value: { what, by } }) => [what, by ?? null]);

describe('a meeting', () => {
  test.each([
    [
      'Rapat persiapan kami jadwalkan Kamis, 19 Februari 2026, pukul 13.00 WIT bertempat di Aula Dinas.',
      [{ date: '2026-02-19', time: '13:00', zone: 'WIT', place: 'Aula Dinas' }],
    ],
    // An hour without a word before it, a place behind it.
    [
      'Entry meeting: Senin 23 Februari 2026, 08.30 waktu setempat, ruang rapat Dinas; hasilnya dibahas kemudian.',
      [{ date: '2026-02-23', time: '08:30', place: 'ruang rapat Dinas' }],
    ],
    // What is said at the end is said of both days.
    [
      'Penyuluhan diberikan dua kali, yakni Rabu 18 Februari 2026 dan Rabu 25 Februari 2026, masing-masing pukul ' +
        '14.00–15.00 WITA di aula dinas.',
      [
        { date: '2026-02-18', time: '14:00', endTime: '15:00', zone: 'WITA', place: 'aula dinas' },
        { date: '2026-02-25', time: '14:00', endTime: '15:00', zone: 'WITA', place: 'aula dinas' },
      ],
    ],
    [
      'Layanan terhenti Sabtu 21 Februari 2026 pukul 22.00 WITA sampai Minggu 22 Februari 2026 pukul 04.00 WITA.',
      [{ date: '2026-02-21', endDate: '2026-02-22', time: '22:00', zone: 'WITA' }],
    ],
    ['Tim kami akan berkunjung pada 18-19 Februari 2026.', [{ date: '2026-02-18', endDate: '2026-02-19' }]],
    [
      'Tim Pemeriksa akan hadir di wilayah kita selama 15 hari kerja terhitung Senin tanggal 16 Februari 2026.',
      [{ date: '2026-02-16', endDate: '2026-03-06' }],
    ],
    // The day of the letter lets "besok" be counted.
    ['Besok pagi jam 9 WITA rapat di Balai Desa Kembang.', [{ date: '2026-02-10', time: '09:00', zone: 'WITA' }]],
  ])('%s', (isi, wanted) => {
    expect(meetings(isi)).toMatchObject(wanted);
    expect(meetings(isi)).toHaveLength(wanted.length);
  });

  test.each([
    'Rapat pada Jumat, 20 Februari 2026 pukul 10.00 WITA di Hotel Jaya DIBATALKAN karena hujan.',
    'Menindaklanjuti rapat tanggal 2 Februari 2026 di Aula KPU, bersama ini kami kirimkan notula.',
    'Pendaftaran dilakukan melalui laman https://daftar.example/isi mulai 16 s.d. 20 Februari 2026 pukul 23.59 WIB.',
    'Bahan dikirim hari ini juga sebelum jam 17.00 ke dinas.',
  ])('is none: %s', (isi) => {
    expect(meetings(isi)).toEqual([]);
  });

  test('of a table without its own heads, of the row that is ours, at the place that the sentence before names', () => {
    const isi = `Saudara diundang mengikuti rekonsiliasi di Ruang Layanan Terpadu dengan pembagian:
Gelombang | Hari/tanggal | Jam (WITA) | Satuan kerja
1 | Selasa, 17 Februari 2026 | 08.30 – 11.30 | Rutan Peraga
2 | Rabu, 18 Februari 2026 | 08.30 – 11.30 | KPU Kota Peraga; Bawaslu Kota Peraga`;
    expect(meetings(isi)).toMatchObject([
      { date: '2026-02-18', time: '08:30', endTime: '11:30', zone: 'WITA', place: 'Ruang Layanan Terpadu' },
    ]);
  });

  test('whose label says nothing is known by its day', () => {
    const isi = `Kami mengundang Saudara:
Siaran : Kamis malam, 19 Februari 2026
Jam : 19.30-20.30 WITA
Studio : Studio 1 Gelombang TV`;
    expect(meetings(isi)).toMatchObject([{ date: '2026-02-19', time: '19:30', place: 'Studio 1 Gelombang TV' }]);
  });

  test('that a message puts right is on the other day', () => {
    const isi = `Rapat persiapan lomba Jumat 13 Februari 2026 pukul 08.00 WITA di kantor camat.
Ralat, rapatnya hari Sabtu tanggal 14 Februari 2026, jam tetap.`;
    expect(meetings(isi)).toMatchObject([{ date: '2026-02-14', time: '08:00', place: 'kantor camat' }]);
  });
});

describe('a duty', () => {
  test.each([
    ['Formulir peserta dikumpulkan pada 18 Februari 2026.', '2026-02-18'],
    ['Tagihan Januari dibayarkan antara tanggal 16 dan 20 Februari 2026.', '2026-02-20'],
    ['Setiap satker memutakhirkan datanya mulai 16 Februari 2026 sampai dengan 6 Maret 2026.', '2026-03-06'],
    ['Nama dan foto narasumber kami perlukan besok siang.', '2026-02-10'],
    ['Laporan disampaikan paling lambat akhir bulan Februari 2026.', '2026-02-28'],
    ['Saya tunggu kabarnya dalam dua minggu ini lewat Pak RT saja.', '2026-02-23'],
    ['Berkas diunggah ke folder bersama, ditunggu s.d. Rabu pekan depan.', '2026-02-18'],
    ['Bukti potong diberikan kepada pegawai tidak lewat dari 27 Februari 2026.', '2026-02-27'],
    ['Mohon balasan sebelum tanggal 17.', '2026-02-16'],
    ['Peserta membawa surat tugas dan laptop.', null],
    ['Kalau ada keberatan atas waktu ini, kabari kami lewat telepon.', null],
    ['Kami juga ingin meminjam enam kotak suara dan dua belas bilik.', null],
  ])('%s', (isi, by) => {
    expect(dues(isi).map(([, day]) => day)).toEqual([by]);
  });

  test.each([
    'Dari 318 data yang dimohonkan, 291 data telah diverifikasi sebagaimana berkas terlampir.',
    'Kami sudah dua kali datang, tetapi hanya diminta menunggu.',
    'Kartu lama tetap dapat dipakai sampai dengan 28 Februari 2026.',
    'Panitera Pengadilan Negeri Peraga memanggil:',
    'Saya mau tanya dan minta tolong.',
  ])('is none: %s', (isi) => {
    expect(dues(isi)).toEqual([]);
  });

  test('is counted from the meeting that it names', () => {
    const isi =
      `Sidang pertama hari Selasa, 17 Februari 2026 pukul 09.30 WITA di Ruang Garuda. Mediasi hari Selasa, ` +
      '24 Februari 2026 pukul 14.00 WITA di Ruang Mediasi. Resume harus diserahkan lima hari kalender sebelum mediasi.';
    expect(dues(isi).map(([, by]) => by)).toContain('2026-02-19');
  });

  test('names the things that the table below it lists', () => {
    const isi = `Kami bermaksud meminjam inventaris berikut:
No. | Nama barang | Jumlah
1 | Tenda ukuran besar | 2 unit
2 | Kursi plastik | 100 buah`;
    expect(dues(isi)[0]?.[0]).toMatch(/Tenda ukuran besar; Kursi plastik/);
  });
});

describe('a duty in a plain sentence', () => {
  test.each([
    // Who does what, without a word that asks.
    ['Seluruh kantor mengaktifkan piket siaga.', [['Seluruh kantor mengaktifkan piket siaga', null]]],
    ['Sebelum penyambungan, pelanggan menyiapkan ruang meter.', [['menyiapkan ruang meter', null]]],
    // What is told of somebody, and what a place is called, ask for nothing.
    ['Seluruh kantor memiliki genset.', []],
    ['Peserta memperoleh sertifikat.', []],
    ['Tembusan disampaikan kepada Bupati\nKABUPATEN MENTARI', []],
    // Two things in one sentence.
    [
      'Mohon ruang rapat disiapkan, dan daftar hadir dikirim paling lambat 20 Februari 2026.',
      [
        ['ruang rapat disiapkan', null],
        ['daftar hadir dikirim', '2026-02-20'],
      ],
    ],
  ])('%s', (isi, expected) => {
    const found = dues(isi);
    expect(found).toHaveLength(expected.length);
    for (const [at, [what, by]] of expected.entries()) {
      expect(found[at]?.[0]).toContain((what as string).replace(/^Seluruh kantor /, ''));
      expect(found[at]?.[1]).toBe(by);
    }
  });

  test('a table names what is to be ready, by whom and by when', () => {
    expect(
      dues(
        [
          'Tim hadir menurut jadwal berikut.',
          'Satker | Yang disiapkan | Siap paling lambat',
          'KPU Kabupaten Peraga | daftar arsip inaktif | 18 Februari 2026',
        ].join('\n'),
      ),
    ).toEqual([['daftar arsip inaktif', '2026-02-18']]);
  });
});

test.each([
  ['Nomor : Kota Peraga, 9 Februari 2026 / 005/3321/Bakesbang', '005/3321/Bakesbang'],
  ['Nomor : Kota Peraga, 9 Februari 2026 B-4471/UN77.4/PP.09/2026', 'B-4471/UN77.4/PP.09/2026'],
])('a number beside the place and day of the letter: %s', (line, number) => {
  const text = [
    `UNIVERSITAS PERAGA\n\n${line}\nSifat : Biasa`,
    'Yth. Ketua KPU Kota Peraga',
    'Kami mohon bantuan Saudara.',
  ].join('\n\n');
  const { single } = readLetter(text, { pages: [{ start: 0, end: text.length }], receivedOn: '2026-02-12', names: [] });
  expect(single.number?.value).toBe(number);
  expect(single.recipient?.value).toBe('Ketua KPU Kota Peraga');
});

test('an addressee ends where a letter without blank lines begins to speak', () => {
  const text =
    'KPU PROVINSI PERAGA\nNomor : 7/PL.01-SD/53/2026\nHal : Klinik\nYth. Admin KPU Kabupaten/Kota\n' +
    'Mengharap Saudara mengikuti rapat pada Selasa, 17 Februari 2026 pukul 13.00 WITA.';
  const { single } = readLetter(text, { pages: [{ start: 0, end: text.length }], receivedOn: '2026-02-12', names: [] });
  expect(single.recipient?.value).toBe('Admin KPU Kabupaten/Kota');
});
