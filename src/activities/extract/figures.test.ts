import { describe, expect, test } from 'vitest';
import { proposeFacts } from './index.ts';

const figuresOf = (text: string): readonly string[] =>
  proposeFacts(text, { units: [], dateHint: '2025-11-30' }).proposals.flatMap((proposal) => {
    if (proposal.path !== 'figures') return [];
    const { group, label, value, unit } = proposal.value;
    return [`${group ? `${group} / ` : ''}${label} = ${value}${unit ? ` ${unit}` : ''}`];
  });

describe('a figure keeps its meaning', () => {
  test.each([
    ['Data cocok 74, tidak cocok 7.', ['Data cocok = 74', 'tidak cocok = 7']],
    [
      'Yang memenuhi syarat 91, tdk memenuhi syarat 12 orang.',
      ['memenuhi syarat = 91', 'tidak memenuhi syarat = 12 orang'],
    ],
    [
      'Sebaliknya, 316 pemilih dinyatakan tidak memenuhi syarat: 271 meninggal dunia dan 4 menjadi anggota TNI.',
      ['pemilih dinyatakan tidak memenuhi syarat = 316 pemilih', 'meninggal dunia = 271', 'menjadi anggota TNI = 4'],
    ],
    [
      'Dari 900 berkas arsip, 640 tertata, sedangkan 260 belum.',
      ['berkas arsip = 900 berkas', 'berkas arsip tertata = 640', 'berkas arsip belum tertata = 260'],
    ],
    ['Suara sah ........ 410\nSuara tidak sah .... 12', ['Suara sah = 410', 'Suara tidak sah = 12']],
    ['L : 61\nP : 37', ['laki-laki = 61', 'perempuan = 37']],
    ['Setuju 55 persen dan 45 persen tidak setuju.', ['Setuju = 55 %', 'tidak setuju = 45 %']],
    ['Sudah dilipat 90 lembar, belum 14.', ['lembar yang dilipat = 90 lembar', 'belum dilipat = 14']],
    [
      'Ada 5 TPS yang belum mengirim dan 7 TPS yang sudah mengirim.',
      ['TPS belum mengirim = 5', 'TPS sudah mengirim = 7'],
    ],
    ['Hanya 9 dari 16 desa yang belum melapor.', ['desa belum melapor = 9', 'desa = 16']],
    ['Gudang menyimpan sisa 40 bilik.', ['bilik sisa = 40']],
    ['Yang belum: 8 TPS. Yang sudah: 21 TPS.', ['TPS belum = 8', 'TPS sudah = 21']],
    ['Kantor belum menerima 6 laporan.', ['laporan yang belum diterima = 6']],
    ['Jumlah TPS berkurang dari 310 menjadi 295.', ['Jumlah TPS semula = 310', 'Jumlah TPS menjadi = 295']],
    ['Sebanyak 3 orang yang lolos, 8 tidak.', ['tidak lolos = 8']],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));
});

describe('what the text leaves out is taken from what it told before', () => {
  test.each([
    [
      'Bawaslu menerima 23 laporan. Sebelas diregistrasi, tiga lainnya dicabut.',
      ['laporan = 23', 'laporan diregistrasi = 11', 'laporan dicabut = 3'],
    ],
    [
      'Dari 90 saran perbaikan, 70 ditindaklanjuti. Sisanya, 20, masih ditunggu.',
      ['saran perbaikan = 90', 'saran perbaikan ditindaklanjuti = 70', 'saran perbaikan masih ditunggu = 20'],
    ],
    ['Dari 60 anggota PPS, 17 di antaranya perempuan.', ['anggota PPS = 60', 'anggota PPS perempuan = 17']],
    ['Partisipasi 71 persen. Kini 80 persen.', ['Partisipasi = 71 %', 'Partisipasi = 80 %']],
    [
      'Anggaran sosialisasi dipangkas, dari Rp240 juta jadi Rp85 juta.',
      ['Anggaran sosialisasi semula = 240000000 rupiah', 'Anggaran sosialisasi menjadi = 85000000 rupiah'],
    ],
    ['Simulasi melibatkan 90 pemilih.', ['pemilih yang dilibatkan = 90 pemilih']],
    ['Setiap desa mengutus paling banyak 3 orang.', ['orang yang diutus tiap desa = 3 orang']],
    ['Sesi pagi dan sore dihadiri 61 dan 47 peserta.', ['peserta = 61', 'peserta = 47']],
    ['Tim datang dari enam Bawaslu kabupaten.', ['Bawaslu kabupaten = 6']],
    ['Panitia terdiri atas ketua dan staf, seluruhnya 19 orang.', ['Panitia = 19 orang']],
    ['5. Anggaran\nJumlah Rp4.500.000.', ['Jumlah anggaran = 4500000 rupiah']],
    [
      'Dana Rp40 juta telah terpakai Rp30 juta (75 persen).',
      ['Dana = 40000000 rupiah', 'terpakai = 30000000 rupiah', 'terpakai = 75 %'],
    ],
    ['Jumlah kotak: baik 90, rusak 4, jumlah 94.', ['baik = 90', 'rusak = 4', 'Jumlah kotak = 94']],
    ['Snack 40 dus x Rp9.000 = Rp360.000', ['Snack = 40 dus', 'Snack = 360000 rupiah']],
    ['Plakat 2 buah disiapkan staf.', ['Plakat disiapkan staf = 2 buah']],
    ['Sewa kursi 50 x Rp10.000 = Rp500.000.', ['Sewa kursi = 500000 rupiah']],
    ['Paslon B, Tuti Amalo, meraih 301 suara.', ['Tuti Amalo = 301 suara']],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));
});

describe('what is no figure', () => {
  test.each([
    'Dandim 1622 dan Kodim 1601 menunggu di Ruang Lt. 2 sampai jam 3 sore.',
    'Yth. : 1. Ketua PPS\n       2. Camat Aru',
    'Kami dari Kabupaten Lima Puluh Kota bertanding dua kali.',
    'Ketua\t1. ttd\nAnggota\t2. ttd',
    'Tidak ada 12 TPS yang dipindahkan.',
    'Angka ini belum mencapai 30 persen.',
  ])('%s', (text) => expect(figuresOf(text)).toEqual([]));
});

describe('tables', () => {
  test('the row of sums may leave out its number; an empty line ends a table; a correction is followed', () => {
    const text = [
      'No\tDesa\tTPS\tHadir',
      '1\tAru\t3\t40',
      '2\tBana\t4\t50',
      '\tJumlah\t7\t91',
      '',
      'Partisipasi\t76,5 %',
      'Ralat: desa Bana kolom Hadir tertulis 50, seharusnya 51',
    ].join('\n');
    expect(figuresOf(text)).toEqual([
      'Aru / TPS = 3',
      'Aru / Hadir = 40',
      'Bana / TPS = 4',
      'Jumlah / TPS = 7',
      'Jumlah / Hadir = 91',
      'Partisipasi = 76.5 %',
      'Bana / Hadir = 51',
    ]);
  });
  test('a column of shares', () => {
    expect(figuresOf('Kelompok\tHadir\tPersen\nLansia\t36\t90\nPemula\t20\t80')).toContain('Lansia / Persen = 90 %');
  });
});

describe('a number never gets the label of its neighbour', () => {
  const labels = (text: string): string[] =>
    proposeFacts(text, { units: [], dateHint: '2026-10-01' }).proposals.flatMap(({ path, value }) =>
      path === 'figures' && typeof value === 'object' && 'label' in value ? [`${value.label} ${value.value}`] : [],
    );
  test.each([
    ['Perempuan 31 dan 28 laki-laki.', ['Perempuan 31', 'laki-laki 28']],
    ['Panitia mencatat 14 orang tidak dapat datang, 52 datang.', ['orang tidak dapat datang 14', 'datang 52']],
    ['Peserta laki-laki dan perempuan masing-masing 31 dan 28 orang.', []],
    ['Tidak satu pun dari 9 saksi hadir.', []],
    ['Pemilih laki 31 pr 28.', ['Pemilih laki-laki 31', 'perempuan 28']],
    ['Suara sah dan tidak sah 59.', ['sah dan tidak sah 59']],
  ])('%s', (text, expected) => expect(labels(text)).toEqual(expected));
});
