/**
 * The dated figures that voter lists use, each with the value it began with. People add to them; code names them by
 * these codes alone.
 */
import type { DatedValue } from '../../platform/index.ts';

const ours = 'Kerja Cerdas; belum ada peraturan yang ditemukan';
const practice = 'Praktik pencermatan data pemilih 2025';

const value = (
  code: string,
  [id, en]: readonly [string, string],
  [least, most]: readonly [number, number],
  since: string,
  first: number,
  source: string,
): DatedValue => ({ code, label: { id, en }, least, most, first: { since, value: first, source } });

/** Most voters at one polling station. A list takes its cap from one of these. */
const caps = [
  value(
    'tps-cap/undang-undang',
    ['Batas undang-undang', 'Cap of the law'],
    [100, 1000],
    '2017-08-16',
    500,
    'UU 7/2017 pasal 350 ayat (1)',
  ),
  value(
    'tps-cap/pemilu',
    ['Pemilu 2024', 'General election 2024'],
    [100, 1000],
    '2023-01-01',
    300,
    'Keputusan KPU untuk Pemilu 2024 (sebagaimana diberitakan)',
  ),
  value(
    'tps-cap/pilkada',
    ['Pilkada 2024', 'Regional election 2024'],
    [100, 1000],
    '2024-01-01',
    600,
    'PKPU 7/2024 (sebagaimana diberitakan)',
  ),
];

const thresholds = [
  value(
    'rules/voting-age',
    ['Umur paling rendah untuk memilih', 'Lowest age to vote'],
    [15, 25],
    '2020-01-01',
    17,
    'UU 7/2017 ps. 198 ayat (1)',
  ),
  value(
    'rules/old-age',
    ['Umur yang perlu dipastikan', 'Age that must be made sure'],
    [80, 130],
    '2020-01-01',
    100,
    practice,
  ),
  value(
    'rules/married-age',
    ['Umur kawin paling rendah yang masih wajar', 'Lowest plausible age of marriage'],
    [10, 21],
    '2020-01-01',
    15,
    'Perkiraan; UU 16/2019 ps. 7 menetapkan 19 tahun dengan dispensasi',
  ),
  value(
    'rules/family-size',
    ['Pemilih paling banyak dalam satu NKK yang masih wajar', 'Most plausible voters of one NKK'],
    [5, 50],
    '2020-01-01',
    15,
    practice,
  ),
  value(
    'rules/first-birth-year',
    ['Tahun lahir paling awal', 'Earliest birth year'],
    [1880, 1950],
    '2020-01-01',
    1900,
    'Perkiraan: tidak ada pemilih hidup yang lahir sebelumnya',
  ),
];

const keeping = [
  value(
    'import/retention-days',
    ['Hari menyimpan berkas asal dan baris tertolak', 'Days that original files and rejected rows are kept'],
    [1, 3650],
    '2020-01-01',
    365,
    ours,
  ),
  value(
    'privacy/unmask-per-day',
    ['Pemilih yang NIK/NKK-nya boleh dibuka seseorang per hari', 'Voters whose numbers one person may open per day'],
    [1, 5000],
    '2025-01-01',
    200,
    ours,
  ),
  value(
    'privacy/export-days',
    ['Hari berkas ekspor dapat diunduh', 'Days that an exported file can be downloaded'],
    [1, 90],
    '2025-01-01',
    14,
    ours,
  ),
  value(
    'recap/smallest-cell',
    ['Angka terkecil yang boleh terbuka untuk umum', 'Smallest number that may be public'],
    [2, 100],
    '2025-01-01',
    10,
    'Kebiasaan statistik resmi; belum ada peraturan yang ditemukan',
  ),
];

export const votersValues: readonly DatedValue[] = [...caps, ...thresholds, ...keeping];
