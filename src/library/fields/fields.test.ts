/** Fields of rules, decrees and letters in forms of their own: each value, and that it stands where it is said to. */
import { expect, test } from 'vitest';
import propose from '../propose.ts';
import { guessCode, speakingWords } from './classify.ts';

const read = (text: string) =>
  propose(
    { text, pages: [{ start: 0, end: text.length }], parts: [], dateHint: '2026-01-01', ordinal: 1 },
    { lessons: [], codes: [] },
  ).proposals;
const valuesOf = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    read(text)
      .filter(({ group }) => group === 'identity')
      .map(({ path, value }) => [path, value]),
  );
const relationsOf = (text: string): string[] =>
  read(text).flatMap((one) =>
    one.path === 'relations' ? [`${one.value.relation} ${one.value.kind} ${one.value.number}/${one.value.year}`] : [],
  );

const decree = `KOMISI PEMILIHAN UMUM
KABUPATEN TELUK CONTOH

KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN TELUK CONTOH
NOMOR 47 TAHUN 2025
TENTANG
PERUBAHAN KEDUA ATAS KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN TELUK CONTOH
NOMOR 8 TAHUN 2024 TENTANG TIM PENGELOLA ARSIP

KETUA KOMISI PEMILIHAN UMUM KABUPATEN TELUK CONTOH,

Menimbang : bahwa Keputusan Nomor 3 Tahun 2020 telah dicabut;
Mengingat : Undang-Undang Nomor 43 Tahun 2009 sebagaimana telah diubah dengan Undang-Undang Nomor 5 Tahun 2021;
MEMUTUSKAN:
KESATU : Beberapa ketentuan diubah sebagaimana lampiran.
KEDUA : Mencabut Keputusan KPU Kabupaten Teluk Contoh Nomor 2 Tahun 2022 tentang Tim Arsip Lama.

Ditetapkan di Contoh Raya
pada tanggal 9 September 2025
`;

test('a decree: whose it is, what it amends in its title, what it repeals; not what its considerations tell', () => {
  expect(valuesOf(decree)).toEqual({
    kind: 'keputusan kpu',
    issuer: 'Kabupaten Teluk Contoh',
    number: '47',
    year: 2025,
    title:
      'Perubahan Kedua atas Keputusan Komisi Pemilihan Umum Kabupaten Teluk Contoh Nomor 8 Tahun 2024 tentang Tim ' +
      'Pengelola Arsip',
    date: '2025-09-09',
  });
  expect(relationsOf(decree)).toEqual(['mengubah keputusan kpu 8/2024', 'mencabut keputusan kpu 2/2022']);
});

test('a title goes on over blank lines, up to who lays the rule down', () => {
  const spaced = [
    'KEPUTUSAN KOMISI PEMILIHAN UMUM',
    'NOMOR 6 TAHUN 2026',
    'TENTANG',
    'PERUBAHAN ATAS KEPUTUSAN KOMISI PEMILIHAN UMUM',
    'NOMOR 2 TAHUN 2025',
    'TENTANG PEDOMAN CONTOH BAGI ANGGOTA,',
    'SEKRETARIAT, DAN BADAN ADHOC',
    'KETUA KOMISI PEMILIHAN UMUM',
    'REPUBLIK INDONESIA,',
  ].join('\n\n');
  expect(valuesOf(spaced)['title']).toBe(
    'Perubahan atas Keputusan Komisi Pemilihan Umum Nomor 2 Tahun 2025 tentang Pedoman Contoh Bagi Anggota, ' +
      'Sekretariat, dan Badan Adhoc',
  );
  expect(relationsOf(spaced)).toEqual(['mengubah keputusan kpu 2/2025']);
});

test('every value stands in the text where it is said to', () => {
  const numbers = read(decree).filter(({ path }) => path === 'number' || path === 'year');
  expect(numbers.map(({ start, end }) => decree.slice(start, end))).toEqual(['47', '2025']);
});

const closing = `PERATURAN BAWASLU
NOMOR 2 TAHUN 2O24
TENTANG
TATA CARA CONTOH

MEMUTUSKAN:
Pasal 30
Pada saat Peraturan Badan ini mulai berlaku:
a. Peraturan Bawaslu Nomor 4 Tahun 2014;
b. Peraturan Bawaslu Nomor 6 Tahun 2016 tentang Perubahan atas Peraturan Bawaslu Nomor 5 Tahun 2015; dan
c. Pasal 9 Peraturan Bawaslu Nomor 7 Tahun 2017,
dicabut dan dinyatakan tidak berlaku.
Pasal 31
Peraturan Bawaslu Nomor 1 Tahun 2012 dinyatakan masih tetap berlaku sepanjang tidak bertentangan.
Pasal 32
Izin pemantau yang melanggar dicabut oleh KPU menurut Peraturan KPU Nomor 10 Tahun 2018.
`;

test('a list of what falls: a part of a rule leaves it amended, a rule kept in force and a licence are none', () => {
  expect(relationsOf(closing)).toEqual([
    'mencabut perbawaslu 4/2014',
    'mencabut perbawaslu 6/2016',
    'mengubah perbawaslu 7/2017',
  ]);
});

test.each([
  ['Dengan berlakunya Keputusan ini maka Keputusan Nomor 7 Tahun 2019 dinyatakan tidak berlaku.', 'keputusan 7/2019'],
  ['Surat Keputusan KPU Nomor 44/SK/KPU/TAHUN 2004 tidak berlaku lagi.', 'surat keputusan 44/sk/kpu/tahun 2004/2004'],
  ['Peraturan Walikota Contoh Nomor 22 Tahun 2013 dicabut.', 'peraturan walikota 22/2013'],
])('%s', (said, rule) => {
  expect(relationsOf(`MEMUTUSKAN:\n${said}\n`)).toEqual([`mencabut ${rule}`]);
});

test.each([
  ['a letter', 'Nomor : 5/HK/2026\nPerihal : Usulan\n\nUsulan bahwa PKPU Nomor 32 Tahun 2020 dicabut ditolak.'],
  ['news', 'Kabar bohong beredar bahwa PKPU Nomor 34 Tahun 2020 dicabut. Kabar itu tidak benar.'],
  ['a report', 'LAPORAN KEGIATAN\nNOMOR 3 TAHUN 2026\nPKPU Nomor 34 Tahun 2020 dicabut dan dinyatakan tidak berlaku.'],
  ['a denial', 'MEMUTUSKAN:\nPasal 1 Peraturan KPU Nomor 33 Tahun 2020 tidak dicabut.'],
  ['a wish', 'MEMUTUSKAN:\nMenerima usulan agar Peraturan KPU Nomor 33 Tahun 2020 dicabut.'],
])('%s repeals nothing', (_what, text) => {
  expect(relationsOf(text)).toEqual([]);
});

test('a decree does not repeal itself, a circular repeals circulars', () => {
  const decree = 'KEPUTUSAN KPU\nNOMOR 6 TAHUN 2026\nTENTANG\nCONTOH\n\nMEMUTUSKAN:\n';
  expect(relationsOf(`${decree}Keputusan KPU Nomor 6 Tahun 2026 dicabut dengan keputusan lain.`)).toEqual([]);
  const circular = 'SURAT EDARAN\nNOMOR 4 TAHUN 2026\nTENTANG\nCONTOH\n\n';
  expect(relationsOf(`${circular}Surat Edaran Nomor 2 Tahun 2025 dicabut dan dinyatakan tidak berlaku.`)).toEqual([
    'mencabut se 2/2025',
  ]);
});

test('what only takes the place of a rule is not certain to repeal it', () => {
  const found = read('MEMUTUSKAN:\nKeputusan ini menggantikan Keputusan KPU Nomor 3 Tahun 2020.');
  expect(found).toMatchObject([{ confidence: 'medium', value: { relation: 'mencabut', number: '3' } }]);
});

test('a title whose end is not clear is not certain', () => {
  const lines = ['KEPUTUSAN KPU', 'NOMOR 6 TAHUN 2026', 'TENTANG', 'PEDOMAN CONTOH', 'BAGI PETUGAS', 'Daftar uji'];
  const titleOf = (text: string) => read(text).find(({ path }) => path === 'title');
  expect(titleOf(lines.join('\n\n'))).toMatchObject({ value: 'Pedoman Contoh Bagi Petugas', confidence: 'medium' });
  expect(titleOf(lines.join('\n').replace('\nDaftar', '\n\nDaftar'))).toMatchObject({ confidence: 'high' });
});

test('a digit that was recognised as a letter is mended, said, and not certain', () => {
  const year = read(closing).find(({ path }) => path === 'year');
  expect(year).toMatchObject({ value: 2024, confidence: 'medium' });
  expect(year?.note?.id).toContain('2O24');
});

test.each([
  [
    'a letter',
    'Kota Uji, 7 Januari 2026\nNomor   : 19/HM.02-SD/77/2026\nSifat   : Biasa\nPerihal : Permohonan narasumber\n' +
      '          pelatihan kehumasan\n\nYth. Rektor\n',
    {
      kind: 'surat dinas',
      number: '19/HM.02-SD/77/2026',
      year: 2026,
      title: 'Permohonan narasumber pelatihan kehumasan',
      date: '2026-01-07',
    },
  ],
  [
    'an order with letters set apart',
    'S U R A T   P E R I N T A H\nNomor : 5/KP.05-SPt/77/2026\nHal : Perjalanan dinas\nDikeluarkan di Uji\n' +
      'pada tanggal 1 Juni 2026',
    {
      kind: 'surat perintah',
      number: '5/KP.05-SPt/77/2026',
      year: 2026,
      title: 'Perjalanan dinas',
      date: '2026-06-01',
    },
  ],
  [
    'minutes that tell their day in words',
    'BERITA ACARA\nNOMOR 3/PL.01.2-BA/77/2025\nTENTANG\nPLENO TERBUKA TRIWULAN II\n\nPada hari ini Rabu tanggal Dua ' +
      'bulan Juli tahun Dua Ribu Dua Puluh Lima, bertempat di aula.',
    {
      kind: 'berita acara',
      number: '3/PL.01.2-BA/77/2025',
      year: 2025,
      title: 'Pleno Terbuka Triwulan II',
      date: '2025-07-02',
    },
  ],
  [
    'a letter with its day in a second column, of the body in its head',
    'KOMISI PEMILIHAN UMUM\nKOTA TELUK CONTOH\nJalan Uji Nomor 2\n\nNo.  : 7/PL.01.2-Und/88/2026      Contoh Raya, ' +
      '3 Maret 2026\nLamp.: -\nHal  : Rapat pleno terbuka\n\nYth. Ketua Bawaslu\n\nDengan hormat, kami mengundang ' +
      'pada:\nHari    : Selasa\nTanggal : 10 Maret 2026\nmenurut\nPeraturan KPU Nomor 5 Tahun 2024 ' +
      'tentang Rapat.\n\nSekretaris,\nANI',
    {
      kind: 'undangan',
      issuer: 'Sekretaris KPU Kota Teluk Contoh',
      number: '7/PL.01.2-Und/88/2026',
      year: 2026,
      title: 'Rapat pleno terbuka',
      date: '2026-03-03',
    },
  ],
  [
    'minutes with their title above their number',
    'BERITA ACARA\nPEMERIKSAAN GUDANG\nNOMOR: 9/PP.09-BA/77/2025\n\nPada hari ini Senin tanggal enam ' +
      'Januari dua ribu ' +
      'dua puluh\nlima, di gudang KPU Kabupaten Uji Sari, kami memeriksa gudang.',
    {
      kind: 'berita acara',
      issuer: 'KPU Kabupaten Uji Sari',
      number: '9/PP.09-BA/77/2025',
      year: 2025,
      title: 'Pemeriksaan Gudang',
      date: '2025-01-06',
    },
  ],
  [
    'an agreement of two with its title above two numbers',
    'PERJANJIAN KERJA SAMA\nANTARA\nKOMISI PEMILIHAN UMUM KABUPATEN UJI SARI\nDAN\nRUMAH SAKIT CONTOH\nTENTANG\n' +
      'PEMERIKSAAN KESEHATAN\n\nNOMOR: 2/HK.07/77/2025\nNOMOR: 31/RSC/2025\n\nPasal 1\n',
    {
      kind: 'perjanjian kerja sama',
      issuer: 'Komisi Pemilihan Umum Kabupaten Uji Sari',
      number: '2/HK.07/77/2025',
      year: 2025,
      title: 'Pemeriksaan Kesehatan',
    },
  ],
  [
    'a form in cells',
    '+-------------+\n| KPU KOTA TELUK CONTOH   | Nomor SOP     : 4/SOP/2023 |\n|   | Tgl pembuatan : 5 Mei 2023 |\n' +
      '|   | Tgl revisi : 9 Juni 2024 |\n| SOP PEMINJAMAN KENDARAAN   |\n+--------+\nProsedur\n1. ' +
      'Pegawai mengisi buku.',
    {
      kind: 'sop',
      issuer: 'KPU Kota Teluk Contoh',
      number: '4/SOP/2023',
      year: 2023,
      title: 'SOP Peminjaman Kendaraan',
      date: '2023-05-05',
    },
  ],
  [
    'a report whose title begins with what it is',
    'LAPORAN KEGIATAN\nSIMULASI PEMUNGUTAN SUARA\n\n1. PENDAHULUAN\nSimulasi diadakan KPU Kota ' +
      'Uji.\n\nUji, 2 Mei 2024\n',
    {
      kind: 'laporan',
      issuer: 'KPU Kota Uji',
      title: 'Laporan Kegiatan Simulasi Pemungutan Suara',
      year: 2024,
      date: '2024-05-02',
    },
  ],
  [
    'an old decree with its year in its number',
    'KEPUTUSAN KOMISI PEMILIHAN UMUM\nNOMOR 31/SK/KPU/TAHUN 2004\n\nTENTANG\n\nTATA CARA CONTOH\nDAN UJI\n\n' +
      'KOMISI PEMILIHAN UMUM,\n\nMenimbang: bahwa',
    { kind: 'keputusan kpu', number: '31/SK/KPU/TAHUN 2004', year: 2004, title: 'Tata Cara Contoh dan Uji' },
  ],
  [
    'an annex is not the rule that it belongs to',
    'LAMPIRAN II\nKEPUTUSAN KOMISI PEMILIHAN UMUM KOTA UJI\nNOMOR 5 TAHUN 2024\nTENTANG\nJADWAL ' +
      'CONTOH\n\nPEMBAGIAN ZONA\n',
    { kind: 'lampiran keputusan kpu', issuer: 'Kota Uji', number: '5', year: 2024, title: 'Jadwal Contoh' },
  ],
])('%s', (_what, text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test('a text that only cites rules has no heading of its own', () => {
  expect(
    valuesOf('Rapat membahas Peraturan KPU Nomor 1 Tahun 2025 tentang Pemutakhiran. Peserta mencabut usul.'),
  ).toEqual({});
});

const lesson = (code: string, text: string) => ({ code, words: speakingWords(text) });
const taught = [
  lesson(
    'PL.01',
    'logistik kotak suara bilik tinta segel distribusi gudang pengiriman surat suara kebutuhan kabupaten',
  ),
  lesson('PL.01', 'gudang logistik kotak suara rusak distribusi segel pengiriman ke kecamatan jadwal truk'),
  lesson('HM.02', 'siaran pers berita media sosial unggahan foto kegiatan humas wartawan publikasi konten'),
  lesson('HM.02', 'humas media konten publikasi narasumber wartawan pelatihan menulis berita foto unggahan'),
];

test('a code is proposed from what was taught, with the words that spoke for it', () => {
  const guess = guessCode(
    'Permintaan distribusi kotak suara dan segel dari gudang logistik, jadwal pengiriman.',
    taught,
  );
  expect(guess).toMatchObject({ sure: true, code: 'PL.01' });
  expect(guess.sure && guess.because).toEqual(expect.arrayContaining(['kotak', 'suara']));
});

test('what could be either, what is of neither, and too few lessons: not sure', () => {
  expect(
    guessCode('Berita distribusi kotak suara untuk wartawan: gudang logistik, media, humas, foto.', taught).sure,
  ).toBe(false);
  expect(guessCode('Cuti tahunan pegawai dan daftar hadir bulanan sekretariat.', taught).sure).toBe(false);
  expect(guessCode('logistik kotak suara gudang segel distribusi', taught.slice(0, 2)).sure).toBe(false);
});

test.each([
  ['citations', 'Keputusan KPU Nomor 1 Tahun 2020 '],
  ['blank lines', '\n'],
  ['words of repeal', 'dicabut Keputusan KPU Nomor 1 Tahun 2020, '],
  ['headings', 'Peraturan '],
  ['titles', 'BERITA ACARA\nTENTANG UJI '],
  ['labels', 'Nomor  '],
  ['blanks', '   '],
  ['days', 'tanggal dua Mei dua ribu '],
])('hostile text of %s takes no longer than its length asks', (_what, part) => {
  const timed = (letters: number): number => {
    const text = part.repeat(Math.ceil(letters / part.length));
    const once = () => {
      const from = performance.now();
      read(`MEMUTUSKAN\n${text}`);
      return performance.now() - from;
    };
    // The best of three: other work of the machine only adds.
    return Math.min(once(), once(), once());
  };
  timed(20_000);
  expect(timed(400_000)).toBeLessThan(30 * (timed(40_000) + 20));
});
