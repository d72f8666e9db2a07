import { describe, expect, test } from 'vitest';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { proposeFacts, type KnownUnit } from '../index.ts';

const units: readonly KnownUnit[] = [
  { id: unitCalled('ntt'), names: ['KPU NTT', 'KPU Provinsi Nusa Tenggara Timur'] },
  { id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] },
];
const codesOf = (lines: readonly string[]): readonly string[] =>
  proposeFacts(lines.join('\n'), { units, dateHint: '2025-11-30' }).inconsistencies.map(({ code }) => code);

const planted: readonly (readonly [code: string, ...lines: string[]])[] = [
  [
    'age-differs',
    'Nama Yoseph mencuri perhatian saat apel, Senin (24/6/2024). Pensiunan kelahiran 1958 itu kini berusia 71 tahun.',
  ],
  [
    'age-differs',
    'Relawan Tertua Berumur 58 Tahun',
    'Sani Lobo, yang lahir pada 1970, ikut apel di Kalabahi, Jumat (3/10/2025).',
  ],
  ['period-differs', 'Laporan Semester I', 'Laporan triwulan kedua meliputi bulan Januari, Februari, dan Maret 2025.'],
  ['period-differs', 'Data Semester II tahun 2025, yakni Januari hingga Juni, telah diperiksa.'],
  [
    'two-times',
    'Rapat dibuka pukul 09.00 WITA dengan undangan 30 orang.',
    'Menurut jadwal, rapat dimulai pukul 09.00 WIB.',
  ],
  ['name-differs', 'Ketua KPU Alor, Muhammad Taufik, membuka rapat.', 'Muhamad Taufiq lalu menutup acara.'],
  ['name-differs', 'Anggota KPU Alor, Soejono Hadi, hadir.', '"Baik," kata Sujono Hadi.'],
  ['share-differs', 'Dari 500 pemilih di dua TPS, 300 orang atau 65 persen datang mencoblos.'],
  ['share-differs', 'Sebanyak 45 orang (30 persen) dari 90 peserta bertanya.'],
  ['sum-differs', 'Bilik yang dirakit 1.240 buah.', 'Rinciannya, Aru 400, Bana 300, Cuma 400 buah.'],
  ['sum-differs', 'Untuk 20 TPS, masing-masing dua bilik, disiapkan 44 bilik.'],
  ['sum-differs', 'Setiap desa menerima tiga buku, sehingga 12 desa memperoleh 35 buku.'],
  ['sum-differs', 'Suara sah 200, suara tidak sah 10, pengguna hak pilih 215 orang.'],
  ['sum-differs', 'Surat suara diterima: 300', 'Digunakan: 250', 'Sisa: 60'],
  [
    'document-differs',
    'Surat Tugas Nomor 211 Tahun 2025 diteken.',
    'Kegiatan sesuai Surat Tugas Nomor 211 Tahun 2024 itu.',
  ],
  [
    'document-differs',
    'Keputusan Ketua KPU Alor Nomor 381 Tahun 2025 berlaku. Lampiran Keputusan Ketua KPU Alor Nomor ' +
      '318 Tahun 2025 memuat daftar nama.',
  ],
  ['duration-differs', 'Rakor Dua Jam Soal Logistik', 'Rakor dimulai pukul 08.00 WIB dan baru bubar pukul 13.00 WIB.'],
  [
    'two-places',
    'Simulasi Pemungutan Suara di SMKN 2 Kalabahi',
    'KALABAHI – Ratusan siswa antre di aula SMKN 1 Kalabahi, Kamis (17/10/2024), untuk mencoba bilik suara.',
  ],
  [
    'two-places',
    'KPU Alor menggelar sosialisasi di Hotel Melati, Kamis (17/10/2024).',
    'Usai sosialisasi di Gedung Pertiwi itu, peserta menerima sertifikat.',
  ],
  [
    'two-dates',
    'NOTULEN RAPAT TANGGAL 12 MEI 2025',
    'Hari/tanggal: Senin, 19 Mei 2025',
    'Arsip dipindahkan ke gudang.',
  ],
  [
    'two-places',
    'Undangan rapat evaluasi',
    'Tempat: Pendopo Kabupaten Alor',
    'Mohon kehadiran Saudara dalam rapat evaluasi yang dilaksanakan di Hotel Pelangi pada Rabu, 3 Desember 2025.',
  ],
  [
    'office-differs',
    'Kepala Subbagian Teknis dan Hupmas KPU Alor, Sani Lobo, membuka pelatihan. Materi diberikan oleh redaktur.',
    'Di penghujung acara, Sani Lobo selaku Kepala Subbagian Hukum dan SDM KPU Alor menyerahkan sertifikat.',
  ],
  ['office-differs', 'Sekretaris KPU Alor, Sani Lobo, hadir.', 'Sani Lobo, Ketua KPU Alor, memberi arahan.'],
  [
    'office-differs',
    'Rapat dipimpin Ketua KPU Alor, Sani Lobo.',
    '"Data harus rapi," pesan Ketua KPU Alor, Tuti Amalo.',
  ],
  [
    'office-differs',
    'Kasubbag Hukum KPU Alor, Tuti Amalo, membacakan tata tertib.',
    'Kabag Umum KPU Alor, Tuti Amalo, menutup acara.',
  ],
  ['office-differs', 'Kapolres Alor, Sani Lobo, meninjau gudang. Dandim Alor, Sani Lobo, menyebut gudang aman.'],
  [
    'title-differs',
    'Sani Lobo Pimpin PPK Aru',
    'KALABAHI – Lima anggota PPK Aru menggelar rapat pertama, Jumat (17/5/2024).',
    'Tuti Amalo terpilih sebagai ketua dengan tiga suara. Sani Lobo menangani divisi data.',
  ],
  [
    'title-differs',
    'Sani Lobo Buka Rakor Logistik',
    'KALABAHI – Rakor logistik dibuka oleh Anggota KPU Alor, Tuti Amalo, Jumat (17/5/2024). Ketua ' +
      'KPU Alor, Sani Lobo, hadir pada sore hari.',
  ],
  [
    'title-differs',
    'Budi Raharjo Lantik 45 Anggota PPS',
    'KALABAHI – Ketua KPU Alor, Budi Prasetyo, melantik anggota PPS, Jumat (17/5/2024).',
  ],
  [
    'title-differs',
    'KPU Alor Gelar Lomba Cerdas Cermat',
    'KALABAHI – Puluhan siswa mengikuti lomba cerdas cermat yang diselenggarakan Bawaslu Alor, Jumat (17/5/2024).',
  ],
  [
    'title-differs',
    'Bawaslu Alor Adakan Sosialisasi Pengawasan',
    'KALABAHI – KPU Alor mengadakan sosialisasi pengawasan partisipatif, Jumat (17/5/2024).',
  ],
  [
    'order-differs',
    'Nomor: 63/RT.02-Und/5305/2025',
    'Kalabahi, 24 Februari 2025',
    'Hal: Undangan rapat',
    'Diharapkan hadir dalam rapat yang akan diadakan Kamis, 20 Februari 2025, pukul 13.00 WITA.',
  ],
  [
    'order-differs',
    'UNDANGAN',
    'Mengharap kehadiran Bapak/Ibu pada:',
    'Hari/tanggal: Rabu, 12 Maret 2025',
    'Tempat: Aula KPU Alor',
    'Kalabahi, 13 Maret 2025',
    'Sekretaris',
  ],
  [
    'order-differs',
    'NOTULEN RAPAT EVALUASI',
    'Hari/tanggal: Rabu, 12 Maret 2025',
    'Hasil: arsip ditata ulang.',
    'Kalabahi, 11 Maret 2025',
    'Notulis, Sani Lobo',
  ],
  [
    'order-differs',
    'KEPUTUSAN KPU KABUPATEN ALOR',
    'Memperhatikan: berita acara rapat pleno tanggal 9 Mei 2025.',
    'Menetapkan: susunan pokja.',
    'Ditetapkan di Kalabahi',
    'pada tanggal 5 Mei 2025',
  ],
  [
    'order-differs',
    'Kami mengundang Saudara dalam bimtek pada Rabu, 12 Maret 2025.',
    'Nama peserta dikirim paling lambat 14 Maret 2025.',
  ],
  [
    'count-differs',
    'Rapat sah bila dihadiri minimal tiga anggota.',
    'Rapat ini dihadiri dua anggota. Kuorum terpenuhi dan rapat dibuka.',
  ],
  [
    'count-differs',
    'Kuorum adalah lebih dari separuh anggota. Hadir dua dari lima anggota, sehingga rapat dinyatakan kuorum.',
  ],
  [
    'count-differs',
    'Rapat sah jika diikuti paling sedikit 3 anggota. Hadir 4 dari 5 anggota, sehingga rapat tidak kuorum dan ditunda.',
  ],
  [
    'change-differs',
    'Jumlah pemilih turun 40 orang. Triwulan lalu tercatat 1.200 pemilih, triwulan ini 1.240 pemilih.',
  ],
  ['change-differs', 'Tahun lalu tersedia 120 TPS, kini 112 TPS. Artinya jumlah TPS berkurang 10 unit.'],
  [
    'change-differs',
    'Rakor dihadiri 40 peserta. Dibanding rakor sebelumnya yang diikuti 25 peserta, kehadiran bertambah 10 orang.',
  ],
  [
    'share-differs',
    'Dari 40 anggota, 15 orang setuju dan sisanya menolak. Karena sebagian besar setuju, usul diterima.',
  ],
  ['share-differs', 'Sebanyak 12 dari 20 peserta lulus. Panitia menyayangkan kurang dari separuh peserta lulus.'],
  [
    'order-differs',
    'SUSUNAN ACARA',
    '08.00 registrasi',
    '08.30 doa bersama',
    '09.00 sambutan camat',
    '09.30 penyerahan piagam',
    'Catatan: penyerahan piagam dilakukan sebelum sambutan camat.',
  ],
  [
    'title-differs',
    'KPU Alor Lantik 54 Anggota PPK',
    'KALABAHI – Sebanyak 90 anggota PPK se-Kabupaten Alor dilantik di pendopo, Kamis (16/5/2024).',
  ],
  [
    'title-differs',
    '250 Siswa Ikuti Simulasi Pemilu',
    'KALABAHI – Simulasi pemilu di SMA Tunas Karang diikuti 205 siswa, Rabu (9/10/2024).',
  ],
  [
    'two-places',
    'Rakor Kampanye di Hotel Melati',
    'KALABAHI – KPU Alor mengundang partai politik ke Hotel Pelangi, Rabu (9/10/2024), untuk rakor kampanye.',
  ],
  [
    'two-dates',
    'KPU Alor Rakor Logistik, Senin 4 November 2024',
    'KALABAHI – Rapat koordinasi logistik berlangsung Selasa (5/11/2024) di aula KPU Alor.',
  ],
  [
    'title-differs',
    'KPU Alor Sosialisasi ke Pesantren',
    'KALABAHI – Sosialisasi ke pesantren itu diselenggarakan Bawaslu Kabupaten Alor, Selasa (8/10/2024).',
  ],
  ['sum-differs', 'Peserta bimtek 48 orang, terdiri dari 20 ketua PPK, 20 anggota divisi data, dan 10 operator.'],
  ['sum-differs', 'Logistik tiba: 500 kotak. Rincian: Aru 200 kotak, Bana 150 kotak, Cuma 140 kotak.'],
  ['words-differ', 'Diserahkan 24 (dua puluh lima) dus formulir.'],
  ['words-differ', 'Biaya sewa Rp2.750.000 (dua juta tujuh ratus lima ribu rupiah).'],
  ['share-differs', 'Dari 1.200 undangan, yang datang 900 orang (65 persen).'],
  ['share-differs', 'Tingkat kehadiran 80 persen: dari 50 undangan, hadir 35 orang.'],
  ['age-differs', 'Relawan itu lahir tahun 1996 dan kini berumur 35 tahun. Kegiatan digelar Senin, 7 Oktober 2024.'],
  ['weekday-differs', 'Rapat digelar Senin, 8 Oktober 2024 di aula.'],
  ['duration-differs', 'Coklit berlangsung 24 Juni–24 Juli 2024, total 25 hari.'],
  ['duration-differs', 'Masa tanggapan 10 hari, dari tanggal 1 s.d. 14 September 2024.'],
  ['end-before-start', 'Pleno dibuka pukul 13.00 WIB dan ditutup pukul 10.00 WIB.'],
  ['end-before-start', 'Pendaftaran berakhir 5 Mei 2024 setelah dibuka pada 9 Mei 2024.'],
  ['duration-differs', 'Bimtek dua jam itu dimulai pukul 08.00 WIB dan berakhir pukul 12.00 WIB.'],
  ['name-differs', 'Ketua KPU Alor, Mochamad Sanudin, membuka acara. "Terima kasih," ujar Muhammad Sanudan.'],
  ['office-differs', 'Bupati Alor, Bento Raja, hadir. Sambutan Bupati Alor, Citra Wona, dibacakan.'],
  [
    'office-differs',
    'Anggota KPU Alor Divisi Hukum, Sani Lobo, memberi materi. Sani Lobo, Anggota KPU Alor Divisi Data, menutup acara.',
  ],
  ['count-differs', 'Rapat dihadiri 5 orang: Amir, Budi, Citra, dan Dewi.'],
  ['count-differs', 'Peserta rapat (4 orang): Sani Lobo, Tuti Amalo, Umar Bana, Vera Doko, Wati Eka'],
  [
    'count-differs',
    'Rapat dinyatakan kuorum karena dihadiri tiga dari lima komisioner. Sesuai tata tertib, kuorum ' +
      'minimal empat komisioner.',
  ],
  ['order-differs', 'Undangan tertanggal 12 Maret 2025 disebar. Rapat sudah dilaksanakan Senin, 10 Maret 2025.'],
  ['order-differs', 'Notula ini ditandatangani 3 Maret 2025, sedangkan rapat baru digelar 5 Maret 2025.'],
  [
    'order-differs',
    'Keputusan penetapan ditandatangani 20 September 2024. Rapat pleno penetapan digelar 22 September 2024.',
  ],
  [
    'document-differs',
    'Surat Nomor 120/PL.02/5305/2024 diterima. Menindaklanjuti isi Surat Nomor 120/PL.02/5305/2023 ' +
      'tersebut, rapat digelar.',
  ],
  ['two-times', 'Rapat daring pukul 09.00 WIB (10.00 WIT) diikuti seluruh KPU kabupaten.'],
  ['two-times', 'Acara dimulai pukul 19.30 WITA. Peserta diminta hadir sebelum pukul 19.30 WIB.'],
  ['count-differs', 'Ada empat catatan:', 'a. kotak bocor', 'b. segel kurang', 'c. tinta kering'],
  ['count-differs', 'Rapat menyepakati dua hal, yaitu jadwal bimtek, lokasi gudang, dan honor petugas.'],
  ['change-differs', 'Jumlah TPS turun dari 450 menjadi 470.'],
  ['change-differs', 'Pemilih bertambah 300 orang, dari 12.000 menjadi 12.200 orang.'],
  ['change-differs', 'Tahun lalu ada 18 pelanggaran, tahun ini 12 pelanggaran, atau naik 6 pelanggaran.'],
  ['share-differs', 'Sebanyak 8 dari 20 peserta setuju. Mayoritas peserta setuju dengan usul itu.'],
  ['sum-differs', 'Surat suara diterima 410 lembar, digunakan 380 lembar, sisa 40 lembar.'],
  ['sum-differs', 'Setiap TPS mendapat 2 bilik. Untuk 150 TPS disiapkan 310 bilik.'],
  ['sum-differs', 'Sebanyak 30 TPS × 7 anggota KPPS = 220 anggota KPPS.'],
  [
    'two-places',
    'Rapat digelar di Aula Kantor Camat Alor, Senin (7/10/2024). Foto bersama diambil di akhir ' +
      'rapat yang berlangsung di Hotel Melati itu.',
  ],
  ['period-differs', 'Data Triwulan I, yaitu April sampai Juni 2025, ditetapkan.'],
  ['period-differs', 'Rekap TW IV (Juli, Agustus, September) selesai.'],
  ['sum-differs', 'Suara sah 300, tidak sah 20, total suara 330.'],
  ['sum-differs', 'Jumlah 250 peserta: 130 pria dan 110 wanita.'],
  ['order-differs', 'Rakor digelar 12 November 2024. Peserta mendaftar paling lambat 15 November 2024.'],
  ['order-differs', 'Bimtek dilaksanakan 20 Mei 2024. Batas konfirmasi peserta 22 Mei 2024.'],
  ['sum-differs', 'KPU Alor menerima 40 pendaftar. Pendaftar yang lulus 35 orang, yang tidak lulus 10 orang.'],
];

/** The same put right, or what only looks like a contradiction. */
const clean: readonly (readonly string[])[] = [
  ['Nama Yoseph mencuri perhatian saat apel, Senin (24/6/2024). Pensiunan kelahiran 1958 itu kini berusia 66 tahun.'],
  ['Relawan Tertua Berumur 55 Tahun', 'Sani Lobo, yang lahir pada 1970, ikut apel di Kalabahi, Jumat (3/10/2025).'],
  ['Syarat berusia paling rendah 17 tahun. Sani Lobo, kelahiran 1990, mendaftar pada 3 Maret 2025.'],
  ['Laporan triwulan kedua meliputi bulan April, Mei, dan Juni 2025.'],
  ['Rapat triwulan II dilaksanakan bulan Juli dan Agustus.'],
  ['Triwulan III sudah masuk bulan Agustus.'],
  ['Rapat dibuka pukul 09.00 WITA atau 08.00 WIB.'],
  ['Anggota KPU Alor, Yusuf Hamid, dan Anggota Bawaslu Alor, Yusup Hamit, hadir bersama.'],
  ['Dari 500 pemilih di dua TPS, 300 orang atau 60 persen datang mencoblos.'],
  ['Bilik yang dirakit 1.100 buah.', 'Rinciannya, Aru 400, Bana 300, Cuma 400 buah.'],
  ['Untuk 20 TPS, masing-masing dua bilik, disiapkan 40 bilik.'],
  ['Setiap desa menerima tiga buku, sehingga 12 desa memperoleh 36 buku.'],
  ['Suara sah 200, suara tidak sah 10, pengguna hak pilih 210 orang.'],
  ['Surat suara diterima: 300', 'Digunakan: 240', 'Sisa: 60'],
  ['Keputusan KPU Alor Nomor 381 Tahun 2025 mengubah Keputusan KPU Alor Nomor 318 Tahun 2025.'],
  ['Rakor Lima Jam Soal Logistik', 'Rakor dimulai pukul 08.00 WIB dan baru bubar pukul 13.00 WIB.'],
  [
    'Simulasi Pemungutan Suara di SMKN 1 Kalabahi',
    'KALABAHI – Ratusan siswa antre di aula SMK Negeri 1 Kalabahi, Kamis (17/10/2024), untuk mencoba bilik suara.',
  ],
  [
    'KPU Alor menggelar sosialisasi di Hotel Melati, Kamis (17/10/2024).',
    'Usai sosialisasi di Hotel Melati itu, peserta menerima sertifikat.',
  ],
  [
    'KPU Alor menggelar sosialisasi di Hotel Melati, Kamis (17/10/2024). Sosialisasi serupa juga ' +
      'digelar di Gedung Pertiwi, Jumat (18/10/2024).',
  ],
  ['Apel digelar di Lapangan Mini, Senin (1/12/2025). Setelah itu peserta menuju Stadion Utama.'],
  ['Rapat digelar di Ruang Sriwijaya, Senin (1/12/2025). Rapat di Hotel Emilia itu ditutup sore.'],
  [
    'Kepala Subbagian Keuangan, Umum, dan Logistik KPU Alor, Sani Lobo, membuka pelatihan.',
    'Kasubbag KUL Sani Lobo menyerahkan sertifikat.',
  ],
  ['Ketua KPU Alor, Sani Lobo, hadir.', 'Ketua Divisi Data Sani Lobo memberi arahan.'],
  ['Rapat dipimpin Ketua KPU Alor, Sani Lobo.', '"Data harus rapi," pesan mantan Ketua KPU Alor, Tuti Amalo.'],
  ['Hadir Ketua PPK Aru, Sani Lobo, dan Ketua PPK Bana, Tuti Amalo.'],
  ['Plt. Sekretaris KPU Alor, Tuti Amalo, hadir. Kasubbag Hukum KPU Alor, Tuti Amalo, menutup acara.'],
  [
    'Tuti Amalo Pimpin PPK Aru',
    'KALABAHI – Lima anggota PPK Aru menggelar rapat pertama, Jumat (17/5/2024).',
    'Tuti Amalo terpilih sebagai ketua dengan tiga suara. Sani Lobo menangani divisi data.',
  ],
  [
    'Budi Prasetyo Lantik 45 Anggota PPS',
    'KALABAHI – Ketua KPU Alor, Budi Prasetyo, melantik anggota PPS, Jumat (17/5/2024).',
  ],
  [
    'KPU Alor Gelar Lomba Cerdas Cermat',
    'KALABAHI – Puluhan siswa mengikuti lomba cerdas cermat yang diselenggarakan KPU Alor, Jumat ' +
      '(17/5/2024). Bawaslu Alor menggelar lomba foto.',
  ],
  [
    'Nomor: 63/RT.02-Und/5305/2025',
    'Kalabahi, 14 Februari 2025',
    'Hal: Undangan rapat',
    'Diharapkan hadir dalam rapat yang akan diadakan Kamis, 20 Februari 2025, pukul 13.00 WITA.',
  ],
  [
    'NOTULEN RAPAT EVALUASI',
    'Hari/tanggal: Rabu, 12 Maret 2025',
    'Hasil: arsip ditata ulang.',
    'Kalabahi, 13 Maret 2025',
    'Notulis, Sani Lobo',
  ],
  [
    'KEPUTUSAN KPU KABUPATEN ALOR',
    'Memperhatikan: berita acara rapat pleno tanggal 2 Mei 2025.',
    'Menetapkan: susunan pokja.',
    'Ditetapkan di Kalabahi',
    'pada tanggal 5 Mei 2025',
  ],
  [
    'Kami mengundang Saudara dalam bimtek pada Rabu, 12 Maret 2025.',
    'Nama peserta dikirim paling lambat 10 Maret 2025. Laporan dikirim paling lambat 20 Maret 2025.',
  ],
  [
    'Rapat sah bila dihadiri minimal tiga anggota.',
    'Rapat ini dihadiri empat anggota. Kuorum terpenuhi dan rapat dibuka.',
  ],
  ['Hadir 2 dari 5 anggota, sehingga rapat tidak kuorum. Rapat sah jika diikuti paling sedikit 3 anggota.'],
  ['Jumlah pemilih naik 40 orang. Triwulan lalu tercatat 1.200 pemilih, triwulan ini 1.240 pemilih.'],
  ['Tahun lalu tersedia 120 TPS, kini 112 TPS. Artinya jumlah TPS berkurang 8 unit.'],
  ['Rakor dihadiri 40 peserta. Dibanding rakor sebelumnya yang diikuti 25 peserta, kehadiran bertambah 15 orang.'],
  ['Dari 40 anggota, 25 orang setuju dan sisanya menolak. Karena sebagian besar setuju, usul diterima.'],
  ['Sebanyak 8 dari 20 peserta lulus. Panitia menyayangkan kurang dari separuh peserta lulus.'],
  [
    'SUSUNAN ACARA',
    '08.00 registrasi',
    '08.30 doa bersama',
    '09.00 sambutan camat',
    '09.30 penyerahan piagam',
    'Catatan: penyerahan piagam dilakukan setelah sambutan camat.',
  ],
  ['Pemilih bertambah 12 orang. Pekan lalu 3 petugas sakit, kini 5 petugas sakit.'],
  [
    'Pemilih baru bertambah 12 orang. Tahun lalu tercatat 300 pemilih pemula, tahun ini 420 pemilih ' +
      'pemula. Pemilih disabilitas bertambah 5 orang.',
  ],
  ['Kuota tahun lalu 40 peserta. Tahun ini 45 peserta; yang hadir bertambah 3 orang pada sesi siang.'],
  ['Pendaftaran dibuka 5 Mei 2024 dan berakhir 9 Mei 2024 setelah diperpanjang.'],
  ['Anggota KPU Alor Divisi Hukum, Sani Lobo, memberi materi. Ketua Divisi Hukum Sani Lobo menutup acara.'],
  ['Setiap TPS mendapat 2 bilik. Untuk 150 TPS disiapkan 300 bilik.'],
  ['Bimtek dilaksanakan 20 Mei 2024. Batas konfirmasi peserta 18 Mei 2024.'],
  ['KPU Alor menerima 45 pendaftar. Pendaftar yang lulus 35 orang, yang tidak lulus 10 orang.'],
  ['Masa tanggapan 14 hari, dari tanggal 1 s.d. 14 September 2024.'],
  ['Alor, 3 Juni 2024 M', '25 Zulkaidah 1445 H', 'Bimtek digelar pada Senin, 24 Juni 2024.'],
  ['Menindaklanjuti Surat Nomor 120/PL.02/5305/2023, rapat digelar. Surat Nomor 121/PL.02/5305/2023 menyusul.'],
];

describe('what cannot all be true', () => {
  test.each(planted)('%s: %j', (code, ...lines) => expect(codesOf(lines)).toEqual([code]));
});

describe('what can be true', () => {
  test.each(clean.map((lines) => ({ lines })))('$lines', ({ lines }) => expect(codesOf(lines)).toEqual([]));
});
