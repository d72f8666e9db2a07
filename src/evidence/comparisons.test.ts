import { describe, expect, test } from 'vitest';
import { checkClaim } from './check.ts';
import { prepareSources } from './sources.ts';

/** A sheet of facts, "label: value" line by line. */
const sheet = (lines: readonly string[]) => {
  const text = `${lines.join('\n')}\n`;
  const passages = lines.map((line, at) => {
    const start = lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
    return { sourceId: 's', start: start + line.indexOf(': ') + 2, end: start + line.length, fact: `/fields/f${at}` };
  });
  return prepareSources([{ id: 's', kind: 'fact-sheet', title: '', text, passages }]);
};
const table = (lines: readonly string[]) => {
  const text = lines.join('\n');
  const passages = lines.map((line) => ({
    sourceId: 's',
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
  }));
  return prepareSources([{ id: 's', kind: 'material', title: '', text, passages }]);
};
const facts = sheet([
  'Kursi tersedia: 120 kursi',
  'Kursi terisi: 95 kursi',
  'Nilai HPS: Rp40.000.000',
  'Nilai kontrak: Rp36.500.000',
  'Jumlah pelamar tahun 2023: 310 orang',
  'Jumlah pelamar tahun 2024: 275 orang',
]);
const rows = table(['Desa | Pria | Wanita', 'Karangsari | 1.210 | 1.305', 'Wanatirta | 980 | 941']);
const statusIn = (sources: typeof facts, text: string) =>
  checkClaim({ id: 'c', text, facts: [], passages: [] }, { sources, rerender: () => null }).status;

describe('which of two numbers is greater', () => {
  const cases: [sources: typeof facts, right: string, wrong: string][] = [
    [
      facts,
      'Kursi tersedia lebih banyak daripada kursi terisi.',
      'Kursi tersedia lebih sedikit daripada kursi terisi.',
    ],
    [facts, 'Nilai kontrak di bawah harga perkiraan sendiri.', 'Nilai kontrak melampaui harga perkiraan sendiri.'],
    [facts, 'Dibanding tahun 2023, jumlah pelamar berkurang.', 'Dibanding tahun 2023, jumlah pelamar bertambah.'],
    [rows, 'Pria di Wanatirta lebih sedikit daripada di Karangsari.', 'Pria di Wanatirta melebihi pria di Karangsari.'],
  ];
  for (const [sources, right, wrong] of cases) {
    test(right, () => expect(statusIn(sources, right)).toBe('needs-reading'));
    test(wrong, () => expect(statusIn(sources, wrong)).toBe('unsupported'));
  }
});

const evening = sheet([
  'Mulai: Sabtu, 3 Mei 2025 pukul 19.30 WIB',
  'Tempat: Balai Desa Karangsari',
  'Tahap pertama: Rp12.000.000, tahun anggaran 2024',
  'Tahap kedua: Rp18.000.000, tahun anggaran 2025',
]);

describe('facts of one sheet that a sentence mixes up', () => {
  const cases: [right: string, wrong: string][] = [
    ['Pertemuan di Balai Desa Karangsari dimulai malam hari.', 'Pertemuan di Balai Desa Karangsari dimulai pagi hari.'],
    ['Pada tahun anggaran 2025 dicairkan Rp18 juta.', 'Pada tahun anggaran 2025 dicairkan Rp12 juta.'],
  ];
  for (const [right, wrong] of cases) {
    test(right, () => expect(statusIn(evening, right)).toBe('needs-reading'));
    test(wrong, () => expect(statusIn(evening, wrong)).toBe('unsupported'));
  }
});

describe('a row told with the heads of its columns', () => {
  test('a number of its column', () =>
    expect(statusIn(rows, 'Di Desa Karangsari tercatat 1.305 wanita.')).toBe('needs-reading'));
  test('the number of another column', () =>
    expect(statusIn(rows, 'Di Desa Karangsari tercatat 1.210 wanita.')).toBe('unsupported'));
  test('how many rows there are, and what a column adds up to', () =>
    expect(statusIn(rows, 'Wanita di dua desa itu berjumlah 2.246 orang.')).toBe('needs-reading'));
});
