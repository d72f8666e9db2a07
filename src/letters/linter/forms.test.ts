/**
 * Faults of every kind in other forms than those of the generator: each letter has one, and says it and nothing else.
 */
import { expect, test } from 'vitest';
import { lintLetter } from './lint.ts';
import { readLetter } from './parts.ts';

type Parts = Partial<
  Record<'nomor' | 'tgl' | 'sifat' | 'lamp' | 'hal' | 'yth' | 'kop' | 'ttd' | 'temb' | 'annex', string>
>;
const surat = (body: readonly string[], o: Parts = {}) =>
  [
    o.kop ?? 'KOMISI PEMILIHAN UMUM\nKABUPATEN CONTOH\nJalan Mawar 5 Contoh',
    `Nomor\t: ${o.nomor ?? '71/PR.01-SD/5399/2026'}\t${o.tgl ?? 'Contoh, 9 Maret 2026'}`,
    `Sifat\t: ${o.sifat ?? 'Biasa'}`,
    `Lampiran\t: ${o.lamp ?? '-'}`,
    `Hal\t: ${o.hal ?? 'Permintaan Data'}`,
    o.yth ?? 'Yth. Kepala Dinas Kesehatan Kabupaten Contoh\ndi\nContoh',
    ...body,
    'Demikian, atas kerja sama Saudara kami ucapkan terima kasih.',
    o.ttd ?? 'Ketua,\nYosefina Tallo',
    o.temb ?? 'Tembusan:\n1. Bupati Contoh;\n2. Ketua KPU Provinsi Contoh.',
    ...(o.annex === undefined ? [] : [o.annex]),
  ].join('\n\n');
const und = (lines: readonly string[], o: Parts = {}) =>
  surat(['Kami mengundang Saudara pada:', ...lines], { nomor: '71/PR.01-Und/5399/2026', hal: 'Undangan Rapat', ...o });
const kep = (parts: readonly string[]) =>
  [
    'KOMISI PEMILIHAN UMUM\nKABUPATEN CONTOH',
    'KEPUTUSAN KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH',
    'NOMOR 12 TAHUN 2026',
    ...parts,
    'Ditetapkan di Contoh\npada tanggal 9 Maret 2026',
    'KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH,',
    'YOSEFINA TALLO',
  ].join('\n\n');
const twoOfficials =
  '1. Rahmat Hidayatullah, S.H., NIP 198802132014021002, Analis\n' +
  '2. Desi Marlina, A.Md., NIP 199003052015032004, Bendahara';
const monitoring = 'melaksanakan monitoring selama 3 (tiga) hari pada tanggal 11 s.d. 13 Maret 2026 di Kecamatan Hulu.';
const st = (o: Partial<Record<'nomor' | 'kepada' | 'untuk' | 'more' | 'ttd', string>> = {}) =>
  [
    'KOMISI PEMILIHAN UMUM\nKABUPATEN CONTOH\nSEKRETARIAT',
    'SURAT TUGAS',
    `Nomor : ${o.nomor ?? '15/SDM.05-ST/5399/2026'}`,
    'Menimbang : bahwa untuk monitoring perlu menugaskan pegawai;',
    'Dasar : Nota Dinas Kepala Subbagian Umum Nomor 7/SDM.05-ND/5399/2026 tanggal 2 Maret 2026;',
    'MEMBERI TUGAS',
    `Kepada : ${o.kepada ?? twoOfficials}`,
    `Untuk : ${o.untuk ?? monitoring}`,
    o.more ?? '',
    'Contoh, 9 Maret 2026',
    o.ttd ?? 'Sekretaris,\nMarthen Ndolu\nNIP 197409171999032003',
  ].join('\n\n');
const letters: readonly (readonly [name: string, rules: string, text: string])[] = [
  [
    'clean',
    '',
    surat(['Sehubungan dengan penyusunan data, kami mohon data penduduk Kecamatan Hulu paling lambat 20 Maret 2026.']),
  ],
  [
    'clean',
    '',
    und([
      'hari, tanggal : Kamis, 12 Maret 2026',
      'pukul : 09.00 WITA s.d. selesai',
      'tempat : Aula KPU Kabupaten Contoh',
      'acara : Rapat Koordinasi',
    ]),
  ],
  ['clean', '', st()],
  [
    'clean: a budget is dated before its year',
    '',
    st({ more: 'Biaya dibebankan pada DIPA-076.01.2.656001/2026 tanggal 2 Desember 2025.' }),
  ],
  [
    'clean: a sign stands where it is signed',
    '',
    surat(['Mohon data penduduk.'], { ttd: 'a.n. Ketua KPU Kabupaten Contoh\nSekretaris,\n\n^\n\nMarthen Ndolu' }),
  ],
  [
    'clean: a long line of dots stands where it is signed',
    '',
    surat(['Mohon data penduduk.'], { ttd: `Sekretaris,\n\n${'.'.repeat(60)}\n\nMarthen Ndolu` }),
  ],
  [
    'clean: an inspector of the centre orders',
    '',
    st({ ttd: 'Inspektur Wilayah I,\nMarthen Ndolu\nNIP 197409171999032003' }),
  ],
  [
    'clean: who signs stands in a box',
    '',
    `${surat(['Mohon data penduduk.'], { ttd: '' })}\n\n[Kotak teks]\nKetua KPU Kabupaten Contoh,\nYosefina Tallo`,
  ],
  [
    'clean',
    '',
    kep([
      'TENTANG',
      'PENETAPAN TIM',
      'KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH,',
      'Menimbang : a. bahwa perlu tim;\nb. bahwa berdasarkan huruf a perlu menetapkan Keputusan;',
      'Mengingat : 1. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;',
      'MEMUTUSKAN:',
      'Menetapkan : KEPUTUSAN KETUA TENTANG PENETAPAN TIM.',
      'KESATU : Menetapkan tim.',
      'KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ]),
  ],
  ['weekday', 'weekday', surat(['Petugas kami datang pada hari Senin (10/3/2026) untuk mengambil data.'])],
  ['weekday short', 'weekday', surat(['Rapat akan digelar Jumat 12 Maret 2026 di kantor kami.'])],
  ['number-year 2', 'number-year', surat(['Mohon data penduduk kecamatan.'], { nomor: '71/PR.01-SD/5399/2025' })],
  ['number-month', 'number-month', surat(['Mohon data penduduk kecamatan.'], { nomor: '71/KPU-CTH/IV/2026' })],
  [
    'attach count list',
    'attachments-count',
    surat(['Bersama ini kami lampirkan:', '1. fotokopi KTP;', '2. surat pernyataan;', '3. daftar nama.'], {
      lamp: '2 (dua) berkas',
    }),
  ],
  ['attach missing', 'attachments-none|annex-missing', surat(['Rincian kebutuhan sebagaimana terlampir.'])],
  [
    'attach missing2',
    'attachments-none|annex-missing',
    surat(['Rincian kebutuhan kami sampaikan dalam lampiran surat ini.']),
  ],
  [
    'attach missing3',
    'attachments-none|annex-missing',
    surat(['Daftar nama peserta tercantum pada Lampiran surat ini.']),
  ],
  [
    'copies numbering',
    'copies-order',
    surat(['Mohon data penduduk kecamatan.'], { temb: 'Tembusan:\n1. Bupati Contoh;\n1. Ketua KPU Provinsi Contoh.' }),
  ],
  [
    'copies double',
    'copies-twice',
    surat(['Mohon data penduduk kecamatan.'], {
      temb: 'Tembusan:\n1. Bupati Contoh;\n2. Ketua KPU Provinsi Contoh;\n3. Bupati Contoh.',
    }),
  ],
  [
    'copies double abbr',
    'copies-twice',
    surat(['Mohon data penduduk kecamatan.'], {
      temb: 'Tembusan:\n1. Ketua Bawaslu Kabupaten Contoh;\n2. Bupati Contoh;\n3. Ketua Bawaslu Kab. Contoh.',
    }),
  ],
  [
    'signer an',
    'signer-form',
    surat(['Mohon data penduduk kecamatan.'], { ttd: 'an. Ketua\nSekretaris,\nMarthen Ndolu' }),
  ],
  [
    'signer a.n nodot',
    'signer-form',
    surat(['Mohon data penduduk kecamatan.'], { ttd: 'a.n Ketua\nSekretaris,\nMarthen Ndolu' }),
  ],
  ['signer plh', 'signer-form', surat(['Mohon data penduduk kecamatan.'], { ttd: 'Plh Ketua,\nYosefina Tallo' })],
  [
    'signer ub',
    'signer-form',
    surat(['Mohon data penduduk kecamatan.'], { ttd: 'u.b. Kepala Subbagian Umum,\nMarthen Ndolu' }),
  ],
  ['signer an only', 'signer-form', surat(['Mohon data penduduk kecamatan.'], { ttd: 'a.n. Ketua,\nMarthen Ndolu' })],
  [
    'signer up',
    'signer-form',
    surat(['Mohon data penduduk kecamatan.'], { ttd: 'a.n. Sekretaris\nKetua,\nYosefina Tallo' }),
  ],
  ['words', 'words-differ', surat(['Kami membutuhkan 15 (lima puluh) meja dan 30 (tiga puluh) kursi.'])],
  [
    'words rp',
    'words-differ',
    surat(['Biaya sebesar Rp1.250.000,00 (satu juta dua ratus lima ribu rupiah) dibebankan pada DIPA.']),
  ],
  ['sum sentence', 'sum-differs', surat(['Kami menyerahkan 12 buku dan 8 buku tambahan, seluruhnya 21 buku.'])],
  [
    'sum of',
    'sum-differs',
    surat(['Peserta berjumlah 45 orang, terdiri atas 20 orang PPK, 15 orang PPS dan 5 orang staf.']),
  ],
  [
    'sum list',
    'sum-differs',
    surat(['Rincian logistik:', 'a. kotak suara: 40 buah', 'b. bilik: 25 buah', 'Jumlah: 75 buah']),
  ],
  ['sum LP', 'sum-differs', surat(['Jumlah pemilih 1.250 orang, yaitu laki-laki 600 orang dan perempuan 640 orang.'])],
  [
    'sum table',
    'sum-differs',
    surat([
      'No | Kecamatan | L | P | Jumlah',
      '1 | Hulu | 10 | 12 | 22',
      '2 | Hilir | 15 | 11 | 27',
      '3 | Tengah | 9 | 8 | 17',
    ]),
  ],
  ['nature', 'nature-unknown', surat(['Mohon data penduduk kecamatan.'], { sifat: 'Penting Sekali' })],
  ['name', 'name-differs', st({ more: 'Biaya dibebankan pada DIPA. Sdr. Rachmad Hidayatulah menyampaikan laporan.' })],
  ['name 2', 'name-differs', st({ more: 'Desy Marlina mencatat hasilnya.' })],
  [
    'name no honor',
    'name-differs',
    st({ more: 'Laporan disusun oleh Rahmat Hidayatulah paling lambat 16 Maret 2026.' }),
  ],
  [
    'ref impossible',
    'date-impossible',
    surat(['Menindaklanjuti surat Saudara Nomor 44/DK/II/2026 tanggal 30 Februari 2026, kami mohon data.']),
  ],
  [
    'ref later',
    'reference-later',
    surat(['Menindaklanjuti surat Saudara Nomor 44/DK/III/2026 tanggal 19 Maret 2026, kami mohon data.']),
  ],
  [
    'ref two days',
    'reference-day',
    surat([
      'Menindaklanjuti surat Saudara Nomor 44/DK/II/2026 tanggal 20 Februari 2026, kami mohon data. ' +
        'Surat Nomor 44/DK/II/2026 tanggal 21 Februari 2026 itu telah kami pelajari.',
    ]),
  ],
  [
    'ref law year',
    'reference-year|reference-day|reference-later',
    surat(['Berdasarkan Undang-Undang Nomor 7 Tahun 2027 tentang Pemilihan Umum, kami mohon data.']),
  ],
  ['nip short', 'service-number', st({ ttd: 'Sekretaris,\nMarthen Ndolu\nNIP 19740917199903200' })],
  ['deadline', 'deadline-before', surat(['Kami mohon data dimaksud kami terima selambat-lambatnya 6 Maret 2026.'])],
  ['deadline 2', 'deadline-before', surat(['Data mohon dikirim sebelum tanggal 5 Maret 2026.'])],
  ['deadline 3', 'deadline-before', surat(['Batas akhir pengiriman data tanggal 1 Maret 2026.'])],
  [
    'deadline 4',
    'deadline-before',
    und([
      'hari, tanggal : Kamis, 12 Maret 2026',
      'pukul : 09.00 WITA',
      'tempat : Aula',
      'Konfirmasi kehadiran paling lambat 2 Maret 2026.',
    ]),
  ],
  [
    'deadline after event',
    'deadline-before',
    und([
      'hari, tanggal : Kamis, 12 Maret 2026',
      'pukul : 09.00 WITA',
      'tempat : Aula',
      'Konfirmasi kehadiran paling lambat 14 Maret 2026.',
    ]),
  ],
  ['meeting', 'meeting-before', und(['hari, tanggal : Kamis, 5 Maret 2026', 'pukul : 09.00 WITA', 'tempat : Aula'])],
  [
    'meeting sentence',
    'meeting-before',
    surat(['Kami mengharapkan kehadiran Saudara dalam rapat pada tanggal 4 Maret 2026 di kantor kami.']),
  ],
  [
    'dbl letter',
    'list-order',
    surat(['Yang perlu disiapkan:', 'a. data pemilih;', 'b. data TPS;', 'b. data PPS;', 'c. peta.']),
  ],
  ['skip', 'list-order', surat(['Yang perlu disiapkan:', '1. data pemilih;', '2. data TPS;', '4. peta.'])],
  ['skip far', 'list-order', surat(['Yang perlu disiapkan:', '1. data pemilih;', '2. data TPS;', '5. peta.'])],
  ['back', 'list-order', surat(['Yang perlu disiapkan:', 'a. data pemilih;', 'c. data TPS;', 'b. peta.'])],
  [
    'time',
    'stretch-order|meeting-before',
    und(['hari, tanggal : Kamis, 12 Maret 2026', 'pukul : 13.00 s.d. 10.00 WITA', 'tempat : Aula']),
  ],
  [
    'time range days',
    'stretch-order|meeting-before',
    surat(['Pelatihan berlangsung pada 14 s.d. 12 Maret 2026 di kantor kami.']),
  ],
  [
    'duration',
    'stretch-order',
    st({ untuk: 'melaksanakan monitoring selama 5 (lima) hari pada tanggal 11 s.d. 13 Maret 2026.' }),
  ],
  [
    'duration 2',
    'stretch-order',
    st({ untuk: 'melaksanakan monitoring selama dua hari, 11 sampai dengan 13 Maret 2026.' }),
  ],
  [
    'duration h',
    'stretch-order',
    und([
      'hari, tanggal : Kamis, 12 Maret 2026',
      'pukul : 09.00 s.d. 12.00 WITA',
      'tempat : Aula',
      'Rapat berlangsung selama 2 (dua) jam.',
    ]),
  ],
  ['blank', 'blank-left', surat(['Mohon data penduduk Kecamatan [nama kecamatan] sebelum 20 Maret 2026.'])],
  ['blank 2', 'blank-left', surat(['Mohon data penduduk Kecamatan ............. sebelum 20 Maret 2026.'])],
  ['blank 3', 'blank-left', surat(['Mohon data dikirim paling lambat tanggal ... Maret 2026.'])],
  ['blank 4', 'blank-left', surat(['Mohon data penduduk kecamatan.'], { nomor: '.../PR.01-SD/5399/2026' })],
  ['blank 5', 'blank-left', st({ kepada: 'Nama : xxxx\nJabatan : Analis' })],
  [
    'blank 6',
    'blank-left',
    und(['hari, tanggal : Kamis, 12 Maret 2026', 'pukul : 09.00 WITA', 'tempat : (diisi kemudian)']),
  ],
  ['blank 7', 'blank-left', surat(['Mohon data penduduk kecamatan.'], { yth: 'Yth. ______________\ndi\nContoh' })],
  [
    'closing',
    'closing-missing',
    surat(['Mohon data penduduk Kecamatan Hulu dan Kecamatan Hilir untuk pemutakhiran.']).replace(
      'Demikian, atas kerja sama Saudara kami ucapkan terima kasih.\n\n',
      '',
    ),
  ],
  [
    'office',
    'office-differs',
    surat(['Mohon data penduduk kecamatan.'], { ttd: 'Ketua KPU Kabupaten Lain,\nYosefina Tallo' }),
  ],
  ['office body', 'office-differs', surat(['KPU Kabupaten Lain memohon data penduduk kecamatan untuk pemutakhiran.'])],
  [
    'signer nota',
    'signer-differs',
    [
      'KOMISI PEMILIHAN UMUM\nKABUPATEN CONTOH',
      'NOTA DINAS',
      'Nomor : 9/PR.01-ND/5399/2026',
      'Yth. : Ketua',
      'Dari : Kepala Subbagian Teknis',
      'Hal : Laporan',
      'Tanggal : 9 Maret 2026',
      'Kami laporkan kegiatan telah selesai. Demikian disampaikan.',
      'Sekretaris,',
      'Marthen Ndolu',
    ].join('\n\n'),
  ],
  [
    'date mismatch',
    'day-differs|annex-differs|weekday',
    surat([
      'Rapat koordinasi dilaksanakan Kamis, 12 Maret 2026 di aula.',
      'Peserta rapat koordinasi tanggal 13 Maret 2026 membawa laptop.',
    ]),
  ],
  [
    'date mismatch hal',
    'day-differs|annex-differs|weekday',
    und(['hari, tanggal : Kamis, 12 Maret 2026', 'pukul : 09.00 WITA', 'tempat : Aula'], {
      hal: 'Undangan Rapat Tanggal 13 Maret 2026',
    }),
  ],
  [
    'date annex',
    'annex-differs',
    surat(['Jadwal sebagaimana terlampir.'], {
      lamp: '1 (satu) lembar',
      annex:
        'LAMPIRAN\nSurat Ketua KPU Kabupaten Contoh\nNomor : 71/PR.01-SD/5399/2026\n' +
        'Tanggal : 10 Maret 2026\nJADWAL\n1. Senin',
    }),
  ],
  ['number kind', 'number-kind', surat(['Mohon data penduduk kecamatan.'], { nomor: '71/PR.01-ND/5399/2026' })],
  ['number kind st', 'number-kind', st({ nomor: '15/SDM.05-SD/5399/2026' })],
  ['number form', 'number-form', surat(['Mohon data penduduk kecamatan.'], { nomor: 'PR.01-SD/71/5399/2026' })],
  ['number form2', 'number-form', surat(['Mohon data penduduk kecamatan.'], { nomor: '71/PR.01-SD/2026' })],
  ['number form3', 'number-form', surat(['Mohon data penduduk kecamatan.'], { nomor: '71-PR.01-SD-5399-2026' })],
  ['number form4', 'number-form', surat(['Mohon data penduduk kecamatan.'], { nomor: '71/PR01/SD/5399/2026' })],
  ['number form5', 'number-form', surat(['Mohon data penduduk kecamatan.'], { nomor: '71/PR.01-SD/5399' })],
  [
    'order',
    'part-order',
    surat(['Mohon data penduduk kecamatan.']).replace(
      /Sifat.*\n\nLampiran.*\n\nHal(.*)\n/,
      'Hal$1\n\nLampiran\t: -\n\nSifat\t: Biasa\n',
    ),
  ],
  ['head', 'letterhead-missing', surat(['Mohon data penduduk kecamatan.'], { kop: '' })],
  ['no lamp', 'part-missing', surat(['Mohon data penduduk kecamatan.']).replace(/Lampiran\t: -\n\n/, '')],
  ['no date', 'part-missing', surat(['Mohon data penduduk kecamatan.'], { tgl: '' })],
  ['no yth', 'part-missing', surat(['Mohon data penduduk kecamatan.'], { yth: '' })],
  ['no ttd', 'part-missing', surat(['Mohon data penduduk kecamatan.'], { ttd: '' })],
  ['no name', 'part-missing', surat(['Mohon data penduduk kecamatan.'], { ttd: 'Ketua,' })],
  ['no nomor st', 'part-missing', st().replace(/Nomor : 15.*\n/, '')],
  ['no dasar', 'part-missing', st().replace(/Menimbang.*\n\nDasar.*\n/, '')],
  ['no untuk', 'part-missing', st().replace(/Untuk : .*\n/, '')],
  [
    'menimbang order',
    'part-order|list-order',
    kep([
      'TENTANG',
      'PENETAPAN TIM',
      'KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH,',
      'Mengingat : 1. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;',
      'Menimbang : a. bahwa perlu tim;',
      'MEMUTUSKAN:',
      'Menetapkan : KEPUTUSAN KETUA TENTANG PENETAPAN TIM.',
      'KESATU : Menetapkan tim.',
      'KEDUA : berlaku.',
    ]),
  ],
  [
    'no memutuskan',
    'part-missing',
    kep([
      'TENTANG',
      'PENETAPAN TIM',
      'KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH,',
      'Menimbang : a. bahwa perlu tim;',
      'Mengingat : 1. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;',
      'Menetapkan : KEPUTUSAN KETUA TENTANG PENETAPAN TIM.',
      'KESATU : Menetapkan tim.',
      'KEDUA : berlaku.',
    ]),
  ],
  [
    'no mengingat',
    'part-missing',
    kep([
      'TENTANG',
      'PENETAPAN TIM',
      'KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH,',
      'Menimbang : a. bahwa perlu tim;',
      'MEMUTUSKAN:',
      'Menetapkan : KEPUTUSAN KETUA TENTANG PENETAPAN TIM.',
      'KESATU : Menetapkan tim.',
      'KEDUA : berlaku.',
    ]),
  ],
];

test.each(letters)('%s', (_name, wanted, text) => {
  const said = lintLetter(readLetter(text), { hasPictures: false }).filter(({ doubtful }) => !doubtful);
  const rules = wanted === '' ? [] : wanted.split('|');
  if (rules.length > 0) expect(said.some(({ rule }) => rules.includes(rule))).toBe(true);
  expect(said.filter(({ rule }) => !rules.includes(rule)).map(({ rule, says }) => `${rule}: ${says.id}`)).toEqual([]);
});
