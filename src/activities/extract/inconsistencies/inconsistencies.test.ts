import { describe, expect, test } from 'vitest';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { findEverything } from '../findings.ts';
import { proposeFacts, type KnownUnit } from '../index.ts';
import { findInconsistencies } from './index.ts';

const units: readonly KnownUnit[] = [
  { id: unitCalled('ntt'), names: ['KPU NTT', 'KPU Provinsi Nusa Tenggara Timur'] },
  { id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] },
];
const found = (text: string) => proposeFacts(text, { units, dateHint: '2025-11-30' }).inconsistencies;

/** One text with a contradiction in it; its two sides; the same text put right, or one that only looks like it. */
type Pair = readonly [planted: string, sides: readonly [string, string], clean: string];

const kinds: Readonly<Record<string, readonly Pair[]>> = {
  'weekday-differs': [
    ['Rapat digelar Rabu (16/10/2025) di aula.', ['Rabu', '16/10/2025'], 'Rapat digelar Kamis (16/10/2025) di aula.'],
    [
      'Bimtek berlangsung Jumat dan Sabtu, 18–19 Oktober 2025.',
      ['Jumat', '18–19 Oktober 2025'],
      'Bimtek berlangsung Jumat dan Sabtu, 17–18 Oktober 2025.',
    ],
    [
      'Simulasi diadakan Senin dan Rabu, 13 dan 16 Oktober 2025.',
      ['Rabu', '16'],
      'Simulasi diadakan Senin dan Kamis, 13 dan 16 Oktober 2025.',
    ],
    [
      'Kunjungan pada 5 November 2025 (Kamis) disambut camat.',
      ['Kamis', '5 November 2025'],
      'Kunjungan pada 5 November 2025 (Rabu) disambut camat.',
    ],
    [
      'Surat tertanggal 3 November 2025 diterima panitia.\nRapat dijadwalkan Selasa, 5 November.',
      ['Selasa', '5 November'],
      'Surat tertanggal 3 November 2025 diterima panitia.\nRapat dijadwalkan Rabu, 5 November.',
    ],
  ],
  'end-before-start': [
    ['Waktu: 10.30–09.00 WITA', ['10.30', '09.00'], 'Waktu: 09.00–10.30 WITA'],
    [
      'Pendaftaran dibuka 12 Mei 2025 dan ditutup 8 Mei 2025.',
      ['12 Mei 2025', '8 Mei 2025'],
      'Pendaftaran dibuka 8 Mei 2025 dan ditutup 12 Mei 2025.',
    ],
    [
      'Rapat dimulai pukul 14.00 WIB dan berakhir pukul 11.45 WIB.',
      ['14.00', '11.45'],
      'Rekapitulasi dimulai pukul 20.00 WIB dan berakhir pukul 01.45 WIB keesokan hari.',
    ],
    [
      'Berangkat: 9 Juni 2025\nKembali: 7 Juni 2025',
      ['9 Juni 2025', '7 Juni 2025'],
      'Kirab berlangsung 29 Desember–2 Januari 2026, lalu berlanjut 30 Januari–1 Februari 2026.',
    ],
    [
      'Penerimaan berkas dimulai 10 Maret 2025, paling lambat 3 Maret 2025.',
      ['10 Maret 2025', '3 Maret 2025'],
      'Penerimaan berkas dimulai 3 Maret 2025, paling lambat 10 Maret 2025.',
    ],
    [
      'Siaran dimulai pukul 11.00 WIT sampai pukul 09.30 WIT.',
      ['11.00', '09.30'],
      'Siaran pukul 11.00 WIT atau 09.00 WIB diikuti seluruh satker.',
    ],
  ],
  'duration-differs': [
    [
      'Sosialisasi digelar tiga hari, 5–8 September 2025.',
      ['tiga', '5–8 September 2025'],
      'Perjalanan dinas berangkat 5 September 2025 dan kembali 8 September 2025, selama tiga hari.',
    ],
    [
      'Bimtek berlangsung selama lima hari, 4–6 Agustus 2025.',
      ['lima', '4–6 Agustus 2025'],
      'Bimtek berlangsung selama tiga hari, 4–6 Agustus 2025.',
    ],
    [
      'Diskusi pukul 09.00–11.00 WIB (4 jam) dipandu moderator.',
      ['09.00–11.00', '4'],
      'Diskusi pukul 09.00–11.00 WIB (2 jam) dipandu moderator.',
    ],
    [
      'Mulai: Senin, 2 Juni 2025\nSelesai: Kamis, 5 Juni 2025\nLama kegiatan: 7 hari',
      ['5 Juni 2025', '7'],
      'Mulai: Senin, 2 Juni 2025\nSelesai: Kamis, 5 Juni 2025\nLama kegiatan: 4 hari',
    ],
    [
      'Dua rapat itu, 3 Maret 2025 dan 10 Maret 2025, berselang tiga hari.',
      ['3 Maret 2025', 'tiga'],
      'Dua rapat itu, 28 Februari 2025 dan 3 Maret 2025, berselang tiga hari.',
    ],
  ],
  'order-differs': [
    [
      'Laporan diterima 4 Juni 2025.\nKejadian: 6 Juni 2025 di lapangan desa.',
      ['4 Juni 2025', '6 Juni 2025'],
      'Laporan diterima 6 Juni 2025.\nKejadian: 4 Juni 2025 di lapangan desa.',
    ],
    [
      'Surat undangan tertanggal 14 Mei 2025.\nRapat evaluasi digelar 12 Mei 2025.',
      ['14 Mei 2025', '12 Mei 2025'],
      'Surat undangan tertanggal 9 Mei 2025.\nRapat evaluasi digelar 12 Mei 2025.',
    ],
    [
      'Kegiatan telah dilaksanakan pada 8 Mei 2025.\nLaporan ini dibuat di Kalabahi, 6 Mei 2025.',
      ['8 Mei 2025', '6 Mei 2025'],
      'Kegiatan telah dilaksanakan pada 8 Mei 2025.\nLaporan ini dibuat di Kalabahi, 9 Mei 2025.',
    ],
    [
      'Rapat persiapan diadakan 20 Mei 2025.\nPelantikan digelar 16 Mei 2025 di pendopo.',
      ['20 Mei 2025', '16 Mei 2025'],
      'Rapat persiapan diadakan 14 Mei 2025.\nPelantikan digelar 16 Mei 2025 di pendopo.',
    ],
  ],
  'two-dates': [
    [
      'Hari/tanggal: Selasa, 4 November 2025\nTempat: aula\nRapat digelar pada Rabu, 5 November 2025.',
      ['4 November 2025', '5 November 2025'],
      'Rapat evaluasi digelar pada Selasa, 4 November 2025. Rapat berikutnya digelar pada Rabu, 5 November 2025.',
    ],
    [
      'KPU Alor Gelar Rapat Arsip 4 November 2025\n\nKPU Alor menggelar rapat pada Rabu (5/11/2025) di aula.',
      ['4 November 2025', '5/11/2025'],
      'KPU Alor Gelar Rapat Arsip 5 November 2025\n\nKPU Alor menggelar rapat pada Rabu (5/11/2025) di aula.',
    ],
    [
      'Rapat arsip digelar pada Selasa, 4 November 2025. Rapat arsip itu berlangsung pada Rabu, 5 November 2025.',
      ['4 November 2025', '5 November 2025'],
      'Rapat arsip digelar pada Selasa, 4 November 2025. Sosialisasi digelar pada Rabu, 5 November 2025.',
    ],
  ],
  'two-times': [
    [
      'Waktu: 09.00 WITA\nKegiatan dimulai pukul 10.00 WITA di aula.',
      ['09.00 WITA', '10.00 WITA'],
      'Waktu: 09.00 WITA\nKegiatan ditutup pukul 10.00 WITA di aula.',
    ],
    [
      'Rapat daring dimulai pukul 09.00 WIB/09.30 WITA.',
      ['09.00', '09.30'],
      'Rapat daring dimulai pukul 09.00 WIB/11.00 WIT.',
    ],
    [
      'Rapat besok jam 8 pagi di ruang data.\nIngat, rapat jam 1 siang, jangan terlambat.',
      ['8 pagi', '1 siang'],
      'Rapat dimulai pukul 09.00 WIB.\nPeserta daring mengikuti rapat mulai pukul 10.00 WITA.',
    ],
  ],
  'age-differs': [
    [
      'Pelamar lahir pada 3 Juni 2000 dan berusia 21 tahun pada 10 Juni 2025.',
      ['3 Juni 2000', '21'],
      'Pelamar lahir pada 3 Juni 2000 dan berusia 25 tahun pada 10 Juni 2025.',
    ],
    [
      'Calon itu lahir 14 Februari 1999.\nSaat mendaftar, 29 Agustus 2024, ia berusia 23 tahun.',
      ['14 Februari 1999', '23'],
      'Bapak itu lahir 2 Mei 1970; anaknya berusia 17 tahun pada 27 November 2024.',
    ],
  ],
  'sum-differs': [
    [
      'Tim beranggotakan tujuh orang, terdiri atas tiga perempuan dan lima laki-laki.',
      ['tujuh', 'lima'],
      'Tim beranggotakan delapan orang, terdiri atas tiga perempuan dan lima laki-laki.',
    ],
    [
      'Hadir 40 peserta (22 laki-laki dan 19 perempuan).',
      ['40', '19'],
      'Hadir 41 peserta (22 laki-laki dan 19 perempuan) dari 9 kecamatan dan 60 desa.',
    ],
    ['L: 20\nP: 16\nJumlah: 37', ['16', '37'], 'L: 20\nP: 16\nJumlah: 36'],
    [
      'Kecamatan Aru 120\nKecamatan Bana 95\nKecamatan Cuma 60\nJumlah 285',
      ['120', '285'],
      'Kecamatan Aru 120\nKecamatan Bana 95\nKecamatan Cuma 60\nJumlah 275',
    ],
    [
      'Desa Aru: 12 laki-laki, 15 perempuan\nDesa Bana: 10 laki-laki, 9 perempuan\nJumlah: 22 laki-laki, 25 perempuan',
      ['15', '25'],
      'Desa Aru: 12 laki-laki, 15 perempuan\nDesa Bana: 10 laki-laki, 9 perempuan\nJumlah: 22 laki-laki, 24 perempuan',
    ],
    [
      'Honor 5 orang x Rp300.000 = Rp1.800.000.',
      ['Rp300.000', 'Rp1.800.000'],
      'Honor 5 orang x Rp300.000 = Rp1.500.000.',
    ],
    [
      'Penerimaan Rp90.000.000\nPengeluaran Rp62.000.000\nSaldo Rp38.000.000',
      ['Rp62.000.000', 'Rp38.000.000'],
      'Penerimaan Rp90.000.000\nPengeluaran Rp62.000.000\nSaldo Rp28.000.000',
    ],
    [
      'Bantuan untuk 15 desa.\nSembilan desa dijangkau lewat darat dan lima lainnya lewat laut.',
      ['15', 'lima'],
      'Bantuan untuk 14 desa.\nSembilan desa dijangkau lewat darat dan lima lainnya lewat laut.',
    ],
    [
      'Hari pertama enam desa, hari kedua tujuh, hari ketiga empat. Seluruh 18 desa selesai.',
      ['enam', '18'],
      'Hari pertama enam desa, hari kedua tujuh, hari ketiga empat. Seluruh 17 desa selesai.',
    ],
    [
      'Di kecamatan ini terdapat 13 TPS, dengan rincian:\nDesa Aru: 5 TPS\nDesa Bana: 4 TPS\nDesa Cuma: 3 TPS',
      ['13', '3 TPS'],
      'Di kecamatan ini terdapat 12 TPS, dengan rincian:\nDesa Aru: 5 TPS\nDesa Bana: 4 TPS\nDesa Cuma: 3 TPS',
    ],
    [
      'Logistik untuk 5 distrik.\nTiga distrik lewat sungai, satu distrik lewat udara, dan dua distrik darat.',
      ['5', 'dua'],
      'Logistik untuk 6 distrik.\nTiga distrik lewat sungai, satu distrik lewat udara, dan dua distrik darat.',
    ],
    [
      'Jumlah TPS 130, tersebar di tiga desa: Aru 50, Bana 45, dan Cuma 30.',
      ['130', '30'],
      'Jumlah TPS 125, tersebar di tiga desa: Aru 50, Bana 45, dan Cuma 30.',
    ],
    [
      'Suara sah 410\nSuara tidak sah 12\nJumlah seluruh suara 432',
      ['12', '432'],
      'Suara sah 410\nSuara tidak sah 12\nJumlah seluruh suara 422',
    ],
    [
      'Surat suara diterima: 300\nPengguna hak pilih: 312',
      ['300', '312'],
      'Surat suara diterima: 300\nPengguna hak pilih: 212',
    ],
    [
      'Tersedia 6 TPS. Setiap TPS mendapat 4 kotak, total 26 kotak.',
      ['4', '26'],
      'Tersedia 6 TPS. Setiap TPS mendapat 4 kotak, total 24 kotak.',
    ],
    [
      'Dari 60 undangan, 48 orang hadir dan 10 orang tidak hadir.',
      ['60', '10'],
      'Dari 60 undangan, 48 orang hadir, di antaranya 10 orang dari media.',
    ],
    [
      'Dari 900 surat suara, 880 lembar baik dan 30 lembar rusak.',
      ['900', '30'],
      'Dari 900 surat suara, 870 lembar baik dan 30 lembar rusak.',
    ],
    [
      'Data awal 500 pemilih. Pemilih baru 40, tidak memenuhi syarat 25, sehingga jumlah pemilih 525.',
      ['40', '525'],
      'Data awal 500 pemilih. Pemilih baru 40, tidak memenuhi syarat 25, sehingga jumlah pemilih 515.',
    ],
    [
      'Sebanyak 300 pemilih dicoklit dari 450 pemilih. Sisanya 160 pemilih menyusul.',
      ['450', '160'],
      'Sebanyak 300 pemilih dicoklit dari 450 pemilih. Sisanya 150 pemilih menyusul.',
    ],
  ],
  'share-differs': [
    [
      'Sebanyak 320 dari 400 pemilih atau 75 persen menggunakan hak pilih.',
      ['320', '75 persen'],
      'Sebanyak 320 dari 400 pemilih atau 80 persen menggunakan hak pilih.',
    ],
    [
      'Coklit mencapai 62,5 persen, yaitu 1.200 dari 2.000 pemilih.',
      ['62,5 persen', '1.200'],
      'Coklit mencapai hampir 61 persen, yaitu 1.200 dari 2.000 pemilih.',
    ],
    [
      'DPT 1.000 pemilih\nPengguna hak pilih 812 orang\nTingkat partisipasi 71,2 persen',
      ['812', '71,2 persen'],
      'DPT 1.000 pemilih\nPengguna hak pilih 812 orang\nTingkat partisipasi 81,2 persen',
    ],
    [
      'Laki-laki 55 persen dan perempuan 55 persen.',
      ['55 persen', 'perempuan 55'],
      'Laki-laki 55 persen dan perempuan 45 persen.',
    ],
  ],
  'words-differ': [
    [
      'Pada hari ini, tanggal tiga bulan Juni tahun dua ribu dua puluh lima (04/06/2025), berkas diterima.',
      ['tiga bulan Juni', '04/06/2025'],
      'Pada hari ini, tanggal tiga bulan Juni tahun dua ribu dua puluh lima (03/06/2025), berkas diterima.',
    ],
    [
      'Peserta berjumlah 35 (tiga puluh enam) orang.',
      ['35', 'tiga puluh enam'],
      'Peserta berjumlah 35 (tiga puluh lima) orang.',
    ],
    [
      'Uang sejumlah Rp1.500.000,- (satu juta enam ratus ribu rupiah).',
      ['Rp1.500.000', 'satu juta enam ratus ribu'],
      'Uang sejumlah Rp1.500.000,- (satu juta lima ratus ribu rupiah).',
    ],
  ],
  'count-differs': [
    [
      'Rapat menghasilkan empat poin, yakni akurasi data, netralitas, logistik, keamanan, dan sosialisasi.',
      ['empat', 'netralitas'],
      'Rapat menghasilkan lima poin, yakni akurasi data, netralitas, logistik, keamanan, dan sosialisasi.',
    ],
    [
      'Rapat dihadiri tiga anggota: Sani Lobo dan Tuti Amalo.',
      ['tiga', 'Sani Lobo'],
      'Rapat dihadiri dua anggota: Sani Lobo, S.H., dan Tuti Amalo, S.E.',
    ],
    [
      'Tiga kecamatan, yaitu Aru, Bana, Cuma, dan Dela, telah selesai.',
      ['Tiga', 'Aru, Bana, Cuma, dan Dela'],
      'Empat kecamatan, yaitu Aru, Bana, Cuma, dan Dela, telah selesai mencoklit, sehingga sisanya menyusul.',
    ],
    [
      'Ada tiga hal sebagai berikut:\n1. Data dicermati\n2. Logistik dicek\n3. Anggaran diusulkan\n4. Rapat ditutup',
      ['tiga', 'Data dicermati'],
      'Ada tiga hal sebagai berikut:\n1. Data dicermati\n2. Logistik dicek\n3. Anggaran diusulkan\n\nPenutup.',
    ],
    [
      'Sosialisasi Menyapa Dua Desa\n\nSosialisasi menyapa warga di Desa Aru, Desa Bana, dan Desa Cuma.',
      ['Dua Desa', 'Desa Aru, Desa Bana, dan Desa Cuma'],
      'Sosialisasi Menyapa Tiga Desa\n\nSosialisasi menyapa warga di Desa Aru, Desa Bana, dan Desa Cuma.',
    ],
    [
      'Rapat digelar tiga kali, yaitu 5 Mei, 12 Mei, 20 Mei, dan 2 Juni 2025.',
      ['tiga', '12 Mei'],
      'Rapat digelar empat kali, yaitu 5 Mei, 12 Mei, 20 Mei, dan 2 Juni 2025.',
    ],
    [
      'Diskusi menghadirkan dua narasumber.\nNarasumber: Sani Lobo, Tuti Amalo, dan Umar Bana',
      ['dua', 'Tuti Amalo'],
      'Enam narasumber hadir, tiga daring dan tiga luring: Ana, Beni, Cici, Dedi, Eko, dan Fina.',
    ],
    [
      'Daftar hadir:\n1. Sani Lobo\n2. Tuti Amalo\n3. Umar Bana\nJumlah hadir: 4 orang',
      ['4', 'Tuti Amalo'],
      'Daftar hadir:\n1. Sani Lobo\n2. Tuti Amalo\n3. Umar Bana\nJumlah hadir: 3 orang',
    ],
    [
      'Hadir lima kepala desa: Amir, Budi, Citra, dan Dodo.',
      ['lima', 'Amir'],
      'Hadir lima kepala desa, antara lain Amir, Budi, Citra, dan Dodo.',
    ],
  ],
  'figure-differs': [
    [
      'Kegiatan diikuti 45 peserta di aula.\nMenurut panitia, sebanyak 54 peserta menyimak materi.',
      ['45', '54'],
      'Kegiatan diikuti 45 peserta di aula.\nMenurut panitia, 20 peserta di antaranya perempuan.',
    ],
    [
      'Anggaran sosialisasi Rp45.000.000 telah cair.\nAnggaran sosialisasi tercatat Rp54.000.000 di laporan.',
      ['Rp45.000.000', 'Rp54.000.000'],
      'Anggaran sosialisasi semula Rp45.000.000.\nAnggaran sosialisasi menjadi Rp54.000.000 setelah revisi.',
    ],
    [
      'Empat saksi menandatangani berita acara. Kelima saksi lalu menerima salinan.',
      ['Empat', 'Kelima'],
      'Lima saksi menandatangani berita acara. Kelima saksi lalu menerima salinan.',
    ],
    [
      'Masa kontrak gudang dua tahun.\nPerjanjian itu mencantumkan masa kontrak gudang tiga tahun.',
      ['dua', 'tiga'],
      'Masa kontrak gudang dua tahun.\nMasa kontrak kendaraan tiga tahun.',
    ],
  ],
  'ordinal-differs': [
    [
      'Rapat ini yang kelima tahun ini. Sebelumnya rapat digelar Januari, Maret, dan Mei.',
      ['kelima', 'Januari, Maret, dan Mei'],
      'Rapat ini yang keempat tahun ini. Sebelumnya rapat digelar Januari, Maret, dan Mei.',
    ],
  ],
  'document-differs': [
    [
      'Surat Tugas Nomor 31/SDM.05-ST/5305/2025 terbit.\nLaporan atas Surat Tugas Nomor 31/SDM.05-ST/5305/2024.',
      ['31/SDM.05-ST/5305/2025', '31/SDM.05-ST/5305/2024'],
      'Surat Nomor 31/SDM.05-ST/5305/2025 dan Surat Nomor 32/SDM.05-ST/5305/2025 terbit.',
    ],
    [
      'Keputusan KPU Nomor 12 Tahun 2025 dibacakan.\nKeputusan KPU Nomor 12 Tahun 2024 tersebut berlaku.',
      ['Nomor 12 Tahun 2025', 'Nomor 12 Tahun 2024'],
      'Keputusan KPU Nomor 12 Tahun 2025 mengubah Keputusan KPU Nomor 12 Tahun 2024 tersebut.',
    ],
    [
      'Nomor: 77/PL.01-Und/5305/2025\nYth. Ketua PPK\nLampiran Surat Nomor 76/PL.01-Und/5305/2025',
      ['77/PL.01-Und/5305/2025', '76/PL.01-Und/5305/2025'],
      'Nomor: 77/PL.01-Und/5305/2025\nMenindaklanjuti surat Nomor 76/PL.01-Und/5305/2025, kami mengundang Saudara.',
    ],
    [
      'Keputusan Nomor 58/HK.03.1/5305/2025\nKeputusan Nomor 85/HK.03.1/5305/2025 ini berlaku sejak ditetapkan.',
      ['58/HK.03.1/5305/2025', '85/HK.03.1/5305/2025'],
      'Keputusan Nomor 58/HK.03.1/5305/2025 mencabut Keputusan Nomor 58/HK.03.1/5305/2024.',
    ],
  ],
  'name-differs': [
    [
      'Ketua KPU Alor, Markus Lobato, membuka rapat.\nDalam arahannya, Markus Lobata meminta kerja cermat.',
      ['Markus Lobato', 'Markus Lobata'],
      'Anggota KPU Alor, Markus Lobato, membuka rapat.\nSekretaris KPU NTT, Markus Lobata, mengirim surat.',
    ],
    [
      'Rapat dipimpin Ketua KPU Alor, Darius Benani.\n“Data harus akurat,” ujar Benuni.',
      ['Darius Benani', 'Benuni'],
      'Rapat dipimpin Ketua KPU Alor, Darius Benani.\n“Data harus akurat,” ujar Benani.',
    ],
    [
      'Sosialisasi digelar di SMK Tunas Karang.\nSiswa SMA Tunas Karang antusias bertanya.',
      ['SMK Tunas Karang', 'SMA Tunas Karang'],
      'Sosialisasi digelar di SMK Tunas Karang.\nPekan lalu SMA Tunas Karang juga dikunjungi.',
    ],
  ],
  'series-differs': [
    [
      'Pleno PDPB Triwulan III Tahun 2025\n\nKPU Alor menetapkan data triwulan kedua di aula.',
      ['Triwulan III', 'triwulan kedua'],
      'Pleno PDPB Triwulan III Tahun 2025\n\nData triwulan III naik dibanding triwulan kedua.',
    ],
    [
      'Webinar Seri 4\n\nPada seri kelima ini narasumber membahas arsip.',
      ['Seri 4', 'seri kelima'],
      'Tahap I selesai. Tahap II berjalan. Tahap III menyusul.',
    ],
  ],
  'change-differs': [
    [
      'Jumlah pemilih naik dari 500 orang menjadi 480 orang.',
      ['500', '480'],
      'Jumlah pemilih turun dari 500 orang menjadi 480 orang.',
    ],
    [
      'Jumlah TPS bertambah 12 unit, dari 100 TPS menjadi 110 TPS.',
      ['12', '110'],
      'Jumlah TPS bertambah 10 unit, dari 100 TPS menjadi 110 TPS.',
    ],
    [
      'Pasangan A 1.200 suara, pasangan B 1.000 suara, selisih 300 suara.',
      ['1.000', '300'],
      'Pasangan A 1.200 suara, pasangan B 1.000 suara, selisih 200 suara.',
    ],
    [
      'Sebanyak 150 pemilih di 3 TPS, rata-rata 60 pemilih per TPS.',
      ['150', '60'],
      'Sebanyak 151 pemilih di 3 TPS, rata-rata 50 pemilih per TPS.',
    ],
  ],
  'period-differs': [
    [
      'Data Triwulan III (April–Juni 2025) ditetapkan.',
      ['Triwulan III', 'April–Juni'],
      'Data Triwulan III (Juli–September 2025) ditetapkan.',
    ],
    [
      'Laporan Semester I Tahun 2025 (Juli–Desember) disusun.',
      ['Semester I', 'Juli–Desember'],
      'Laporan Semester II Tahun 2025 (Juli–Desember) disusun.',
    ],
  ],
  'office-differs': [
    [
      'Ketua KPU Alor, Markus Lobato, membuka rapat.\nAnggota KPU Alor, Markus Lobato, memaparkan data.',
      ['Ketua KPU Alor', 'Anggota KPU Alor, Markus Lobato'],
      'Ketua KPU Alor, Markus Lobato, membuka rapat.\nKetua Divisi Data, Markus Lobato, memaparkan data.',
    ],
  ],
  'two-places': [
    [
      'Tempat: Aula Kantor Camat Aru\nRapat digelar di Hotel Melati pada pagi hari.',
      ['Aula Kantor Camat Aru', 'Hotel Melati'],
      'Tempat: Aula Kantor Camat Aru\nRapat digelar di Aula Camat Aru pada pagi hari.',
    ],
  ],
  'title-differs': [
    [
      'KPU Alor Lantik 35 Anggota PPK\n\nKPU Alor melantik 36 anggota PPK di aula.',
      ['35', '36'],
      'KPU Alor Lantik 35 Anggota PPK\n\nKPU Alor melantik anggota PPK. Sebanyak 5 anggota berhalangan.',
    ],
    [
      'Sosialisasi di Kecamatan Aru Berlangsung Meriah\n\nSosialisasi berlangsung di Kecamatan Bana.',
      ['Kecamatan Aru', 'Kecamatan Bana'],
      'Sosialisasi di Kecamatan Aru Berlangsung Meriah\n\nWarga di Kecamatan Aru dan tamu dari Kecamatan Bana hadir.',
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (code, pairs) => {
  test.each(pairs)('%#: %s', (planted, sides, clean) => {
    const faults = found(planted);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    for (const side of sides) {
      const at = planted.indexOf(side);
      expect(faults[0]?.spans.some(({ start, end }) => start < at + side.length && at < end)).toBe(true);
    }
    expect(found(clean)).toEqual([]);
  });
});

test('hostile texts take time in proportion to their length', () => {
  const scraps = [
    '5 desa, yakni 4 desa, yakni 3 desa, ',
    'sisanya 3 lainnya dan 2 lainnya, ',
    'lahir 3 Mei 1990, berusia 5 tahun, ',
    'Ketua Budi Sanu, Ketua Budi Sano. ',
    'setiap desa mendapat 3 kotak, total 4 kotak. ',
    'selama 3 hari, 4–6 Mei 2025, selama 2 jam, 09.00–08.00 WIB, ',
    'Kelima saksi dan empat saksi. ',
    '12/AB.1/2024 dan 21/AB.1/2024 ini, ',
    'Jumlah 3\nA: 4\n',
    'tiga hal:\n1. A\n2. B\n',
    'seluruh 5 desa, total 4 desa, ',
    'dari 30 wartawan, 11 orang menyetujui, mayoritas setuju. ',
    'tahun lalu 30 desa, kini 40 desa, bertambah 5 desa. ',
    '09.10 naskah sumpah\n09.30 pakta integritas\nnaskah sumpah setelah pakta integritas. ',
    'Ketua KPU Alor, Budi Sanu, selaku Sekretaris KPU Alor. ',
    'digelar di Hotel Melati, Kamis, usai rapat di Gedung Aru itu. ',
    'setiap desa 3 kotak, 12 desa, masing-masing 4 kotak, ',
    'Kalabahi, 4 Mei 2025\nmengundang hadir pada 3 Mei 2025. ',
    'Keputusan Nomor 12 Tahun 2024 dan Keputusan Nomor 21 Tahun 2024 itu. ',
    'Triwulan III mencakup April, Mei, Juni, Juli. ',
  ];
  const time = (scrap: string, length: number): number => {
    const text = scrap.repeat(Math.ceil(length / scrap.length));
    const everything = findEverything(text, { units, dateHint: '2025-11-30' });
    return Math.min(
      ...[1, 2, 3].map(() => {
        const begun = process.cpuUsage();
        findInconsistencies(everything, '2025-11-30');
        return process.cpuUsage(begun).user;
      }),
    );
  };
  for (const scrap of scraps) {
    time(scrap, 4_000);
    // Quadratic would be 16; a few milliseconds are the machine's own.
    const ratio = time(scrap, 64_000) / Math.max(5_000, time(scrap, 16_000));
    expect([scrap, ratio < 11 ? 'linear' : ratio]).toEqual([scrap, 'linear']);
  }
});
