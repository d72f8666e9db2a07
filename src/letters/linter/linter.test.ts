import { expect, test } from 'vitest';
import { timeOfTwice } from '../../platform/testing/linear-time.ts';
import { lintLetter, mended, readLetter, rules } from './index.ts';
import { makeLetter } from './testing/generate.ts';
import { measureLinter } from './testing/measure.ts';
import { plantedFaults } from './testing/plant.ts';

test('finds nothing in letters without a fault, and planted faults where they are', async () => {
  const { letters, alarms, planted } = await measureLinter(120);
  expect(alarms.length / letters).toBeLessThanOrEqual(0.02);
  expect(planted.filter(({ found }) => found).length / planted.length).toBeGreaterThanOrEqual(0.95);
  // Every kind of fault was planted, and most of each found.
  for (const fault of plantedFaults) {
    const all = planted.filter((one) => one.fault === fault);
    expect(all.length, fault).toBeGreaterThan(0);
    expect(all.filter(({ found }) => found).length / all.length, fault).toBeGreaterThanOrEqual(0.7);
  }
});

test('a mend leaves a letter without that fault, and changes nothing else', () => {
  for (const [from, to, rule] of [
    ['Kamis, 12 Maret 2026', 'Rabu, 12 Maret 2026', 'weekday'],
    ['25 (dua puluh lima)', '25 (dua puluh enam)', 'words-differ'],
    ['Yth. Ketua', 'Kepada Yth. Ketua', 'address-form'],
  ] as const) {
    const right = [
      'KOMISI PEMILIHAN UMUM PROVINSI CONTOH',
      'Nomor: 7/PR.01-SD/53/2026\tKupang, 9 Maret 2026',
      'Sifat: Biasa',
      'Lampiran: -',
      'Hal: Kunjungan kerja',
      'Yth. Ketua KPU Kabupaten Contoh',
      'Kunjungan kerja dilaksanakan pada Kamis, 12 Maret 2026 dan diikuti 25 (dua puluh lima) orang.',
      'Atas perhatian Saudara, kami ucapkan terima kasih.',
      'Ketua KPU Provinsi Contoh,',
      'Yosefina Tallo Uji',
    ].join('\n');
    expect(lintLetter(readLetter(right))).toEqual([]);
    const findings = lintLetter(readLetter(right.replace(from, to)));
    expect(findings.map((one) => one.rule)).toEqual([rule]);
    expect(mended(right.replace(from, to), findings)).toBe(right);
  }
});

test('days that cannot be, names and numbers that differ, lists that repeat a mark', () => {
  const letter = (more: string): string =>
    [
      'KOMISI PEMILIHAN UMUM PROVINSI CONTOH',
      'Nomor : 7/PR.01-SD/53/2026 | 9 Maret 2026',
      'Sifat : Biasa',
      'Lampiran : 2 (dua) berkas',
      'Hal : Kunjungan kerja',
      'Yth. Ketua KPU Kabupaten Contoh',
      more,
      'Atas perhatian Saudara, kami ucapkan terima kasih.',
      'Sekretaris KPU Provinsi Contoh,',
      'Yosefina Tallo Uji',
    ].join('\n');
  const rulesOf = (more: string): string[] => lintLetter(readLetter(letter(more))).map(({ rule }) => rule);
  expect(rulesOf('Kunjungan kerja Ibu Yosefina Tallo Uji dilaksanakan bulan depan di kantor Saudara.')).toEqual([]);
  for (const [more, rule] of [
    ['Laporan dikirim paling lambat hari Rabu tanggal 4 Maret 2026 kepada kami di kantor.', 'deadline-before'],
    ['Menunjuk surat Nomor 5/PR.01-SD/54/2026 tanggal 11 Maret 2026 kami sampaikan terima kasih.', 'reference-later'],
    ['Kunjungan kerja Ibu Yosefina Talo Uji dilaksanakan bulan depan di kantor Saudara.', 'name-differs'],
    ['Pegawai dengan NIP 19790013 200502 1 0022 ditugaskan menemui Saudara di kantor.', 'service-number'],
    ['Pegawai dengan NIP 19790230 200502 1 002 ditugaskan menemui Saudara di kantor.', 'service-number'],
    ['Pegawai dengan NIP 19790213 200514 1 002 ditugaskan menemui Saudara di kantor.', 'service-number'],
    ['Pegawai dengan NIP 19790213 200502 3 002 ditugaskan menemui Saudara di kantor.', 'service-number'],
    ['Kunjungan kerja Ibu Yosef Ina Tallo Uji dilaksanakan bulan depan di kantor Saudara.', 'name-differs'],
    ['Kunjungan kerja Ibu Yosephina Tallo Uji dilaksanakan bulan depan di kantor Saudara.', 'name-differs'],
    ['Rapat kerja tanggal 16 Maret 2026 di aula.\nRapat tanggal 17 Maret 2026 tersebut terbuka.', 'day-differs'],
    ['Kunjungan kerja dilaksanakan di kantor Saudara pukul …… WIB pada bulan depan.', 'blank-left'],
    ['Rombongan membawa hal-hal berikut ini ke kantor Saudara:\na. denah;\na. tenda.', 'list-order'],
    ['Bersama ini kami lampirkan hal-hal berikut untuk Saudara:\na. denah;\nb. tenda;\nc. kursi.', 'attachments-count'],
  ] as const)
    expect(rulesOf(more), more).toEqual([rule]);
});

test.each([
  ['PEGAWAI DENGAN NIP 19870000 201001 1 002 DATANG', []],
  ['Pegawai dengan NI PPPK 199102112023211005, NIP 199102112023211005 datang.', []],
  ['Rapat tanggal 16 Maret 2026 di aula.\nRapat tanggal 16 Maret 2026 tersebut terbuka.', []],
  ['Rapat tanggal 16 Maret 2026 di aula, sosialisasi tanggal 17 Maret 2026 tersebut di lapangan.', []],
  ['Kami sampaikan terima kasih kepada Dinas Perikanan Kabupaten Contoh yang meminjamkan gedung.', ['office-differs']],
  ['Data itu milik Dinas Perikanan Kabupaten Contoh, yang kami mintai bantuan.', []],
])('in a letter to another office: %s', (said, rules) => {
  const text = [
    'KOMISI PEMILIHAN UMUM KABUPATEN CONTOH',
    'Nomor : 7/PR.01-SD/5399/2026 | 9 Maret 2026',
    'Sifat : Biasa',
    'Lampiran : -',
    'Hal : Peminjaman gedung',
    'Yth. Kepala Dinas Pariwisata Kabupaten Contoh',
    'di Tempat',
    said,
    'Demikian, atas perhatian Saudara kami sampaikan terima kasih.',
    'Ketua KPU Kabupaten Contoh,',
    'Yosefina Tallo Uji',
  ].join('\n');
  expect(lintLetter(readLetter(text)).map(({ rule }) => rule)).toEqual(rules);
});

test('what closes a circular is its last section, and an annex that it points to stands in it', () => {
  const circular = (...more: readonly string[]): string =>
    [
      'KOMISI PEMILIHAN UMUM KABUPATEN CONTOH',
      'Yth. Seluruh Pegawai',
      'SURAT EDARAN',
      'NOMOR 2 TAHUN 2026',
      'TENTANG',
      'TANDA PENGENAL',
      'A. Latar Belakang',
      'Keamanan kantor memerlukan pengenalan pegawai.',
      'B. Maksud dan Tujuan',
      'Menertibkan pemakaian tanda pengenal.',
      ...more,
      'Ditetapkan di Contoh',
      'pada tanggal 12 Oktober 2026',
      'SEKRETARIS,',
      'YOSEFINA TALLO UJI',
    ].join('\n');
  const rulesOf = (...more: readonly string[]): string[] =>
    lintLetter(readLetter(circular(...more))).map(({ rule }) => rule);
  const end = ['D. Penutup', 'Surat Edaran ini berlaku sejak tanggal ditetapkan.'];
  expect(rulesOf('C. Isi Edaran', 'Tanda pengenal dipakai.', ...end)).toEqual([]);
  expect(rulesOf('C. Penutup', 'Surat Edaran ini berlaku.', 'D. Isi Edaran', 'Tanda pengenal dipakai.')).toEqual([
    'part-order',
  ]);
  expect(rulesOf('C. Isi Edaran', 'Bentuknya tercantum dalam Lampiran I Surat Edaran ini.', ...end)).toEqual([
    'annex-missing',
  ]);
});

test('a letterhead that is not in the text is missing where no picture can hold it', () => {
  const text = 'SURAT KETERANGAN\nNomor: 67/SDM.03-Ket/5399/2026\nYang bertanda tangan menerangkan bahwa ia bertugas.';
  const found = (hasPictures: boolean) =>
    lintLetter(readLetter(text), { hasPictures }).filter(({ rule }) => rule === 'letterhead-missing');
  expect(found(true).map(({ doubtful }) => doubtful)).toEqual([true]);
  expect(found(false).map(({ doubtful }) => doubtful)).toEqual([false]);
});

test('parts that reading a page has joined into one line are parted, each at its place', () => {
  const text = [
    'SURAT TUGAS NOMOR 7/HM.02-ST/53/2026',
    'Kupang, 9 Maret 2026 a.n. Ketua KPU Contoh Sekretaris,',
    'Siti Uji',
    '[Kepala halaman]',
    'KETUA LAIN',
  ].join('\n\n');
  const { found, signature, day } = readLetter(text);
  expect(found.get('number')?.value).toBe('7/HM.02-ST/53/2026');
  expect(day?.first).toBe('2026-03-09');
  expect(signature?.positions.map((line) => text.slice(line.start, line.end))).toEqual([
    'a.n. Ketua KPU Contoh',
    'Sekretaris,',
  ]);
  expect(signature?.name?.text).toBe('Siti Uji');
});

test('what is not known beside the letter is not asked', () => {
  const { text, structure } = makeLetter(2);
  expect(lintLetter(readLetter(text, structure))).toEqual([]);
});

test('an empty text and one that is no letter end at once', () => {
  expect(lintLetter(readLetter(''))).toEqual([]);
  const strange = (size: number) => `${'Nomor : 1/'.repeat(size / 20)}\n${'( '.repeat(size / 4)}`;
  const { taken, allowed } = timeOfTwice((text) => lintLetter(readLetter(text)), strange);
  expect(taken).toBeLessThanOrEqual(allowed);
});

test.each([
  ['09.00 s.d. 08.00 WITA', ['Acara selesai pukul 08.00, sebelum mulai pukul 09.00.']],
  ['09.00 s.d. 11.00 WITA', []],
  ['22.00 s.d. 01.00 WITA', []],
])('a meeting from %s', (times, says) => {
  const text = `Nomor: 1/PL.01.2-Und/53/2026\tKupang, 1 Desember 2026\nSifat: Biasa\nLampiran: -\nHal: Undangan Rapat
Yth. Ketua KPU Kabupaten Contoh\ndi\n    Tempat
Kami mengundang Saudara pada:\nhari, tanggal: Minggu, 20 Desember 2026\nwaktu: pukul ${times}\ntempat: Aula
acara: Rapat\nKetua KPU NTT,`;
  const found = lintLetter(readLetter(text, 'undangan'));
  expect(found.filter(({ rule }) => rule === 'meeting-before').map((finding) => finding.says.id)).toEqual(says);
});

test('every finding names its rule and where it comes from', () => {
  const codes = new Set(rules.map(({ code }) => code));
  expect(codes.size).toBe(rules.length);
  for (const { source } of rules) expect(source.length).toBeGreaterThan(5);
});
