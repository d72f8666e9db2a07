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
    ['Rombongan membawa hal-hal berikut ini ke kantor Saudara:\na. denah;\na. tenda.', 'list-order'],
    ['Bersama ini kami lampirkan hal-hal berikut untuk Saudara:\na. denah;\nb. tenda;\nc. kursi.', 'attachments-count'],
  ] as const)
    expect(rulesOf(more), more).toEqual([rule]);
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
