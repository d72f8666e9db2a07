/** Two places of a text that cannot both be true, in many forms of each kind; and texts that only look like it. */
import { expect, test } from 'vitest';
import { unitCalled } from '../../../../platform/testing/ids.ts';
import { proposeFacts, type KnownUnit } from '../../index.ts';

const units: readonly KnownUnit[] = [
  { id: unitCalled('alor'), names: ['KPU Kabupaten Alor', 'KPU Alor'] },
  { id: unitCalled('ngada'), names: ['KPU Kabupaten Ngada', 'KPU Ngada'] },
  { id: unitCalled('nagekeo'), names: ['KPU Kabupaten Nagekeo', 'KPU Nagekeo'] },
  { id: unitCalled('ende'), names: ['KPU Kabupaten Ende', 'KPU Ende'] },
  { id: unitCalled('kupang'), names: ['KPU Kota Kupang'] },
  { id: unitCalled('sikka'), names: ['KPU Kabupaten Sikka', 'KPU Sikka'] },
];
const faultsOf = (text: string) => proposeFacts(text, { units, dateHint: '2025-12-31' }).inconsistencies;

const planted: readonly (readonly [kind: string, text: string, one: string, other: string])[] = [
  [
    'all-except',
    'Laporan Monitoring Gudang\nSeluruh kotak suara di gudang sudah disegel ' +
      'sejak Senin. Petugas mencatat kondisi atap yang bocor.\nSebanyak 12 ' +
      'kotak suara dari Kecamatan Aru belum disegel karena segel habis.',
    'Seluruh kotak suara di gudang sudah disegel',
    '12 kotak suara dari Kecamatan Aru belum disegel',
  ],
  [
    'all-except',
    'Kelima anggota PPK hadir dalam rapat itu. Rapat membahas honor. ' +
      'Sdr. Marten Lobo, anggota PPK, tidak hadir karena sakit.',
    'Kelima anggota PPK hadir',
    'Marten Lobo, anggota PPK, tidak hadir',
  ],
  [
    'all-except',
    'Setiap desa telah mengirim data ke kecamatan. Data diperiksa operator. ' +
      'Hanya Desa Nita yang belum mengirim data hingga malam.',
    'Setiap desa telah mengirim data',
    'Desa Nita yang belum mengirim data',
  ],
  [
    'all-except',
    'Rekap harian: semua TPS melaporkan hasil tanpa kecuali. Sementara itu TPS ' +
      '07 Kelurahan Oebobo masih belum melaporkan hasil karena jaringan mati.',
    'semua TPS melaporkan hasil',
    'TPS 07 Kelurahan Oebobo masih belum melaporkan hasil',
  ],
  [
    'all-except',
    'Seluruh saksi menandatangani berita acara. Saksi dari Partai Melati ' +
      'menolak menandatangani berita acara dan mengisi formulir keberatan.',
    'Seluruh saksi menandatangani berita acara',
    'Saksi dari Partai Melati menolak menandatangani',
  ],
  [
    'two-organisers',
    'Undangan Seminar\nSeminar pengawasan partisipatif ini diadakan ' +
      'oleh Bawaslu Kabupaten Alor. Tempat di aula kampus.\nKPU Kabupaten ' +
      'Alor sebagai tuan rumah seminar menyediakan makan siang.',
    'diadakan oleh Bawaslu Kabupaten Alor',
    'KPU Kabupaten Alor sebagai tuan rumah seminar',
  ],
  [
    'two-organisers',
    'Lomba poster digelar KPU Kota Kupang bagi pelajar SMA.\nPenyelenggara ' +
      'lomba ini adalah Kesbangpol Kota Kupang, pendaftaran gratis.',
    'digelar KPU Kota Kupang',
    'Penyelenggara lomba ini adalah Kesbangpol Kota Kupang',
  ],
  [
    'two-organisers',
    'KPU Kabupaten Ngada menggelar dialog demokrasi di Bajawa, Rabu. ' +
      'Dialog dihadiri pelajar.\nPanitia berterima kasih kepada KPU ' +
      'Kabupaten Nagekeo selaku penyelenggara dialog tersebut.',
    'KPU Kabupaten Ngada menggelar dialog demokrasi',
    'KPU Kabupaten Nagekeo selaku penyelenggara',
  ],
  [
    'title-organiser',
    'Pemkab Sikka Gelar Nobar Film Pemilu\nMAUMERE – Nonton bareng film ' +
      'pemilu yang diselenggarakan KPU Kabupaten Sikka di lapangan umum, ' +
      'Sabtu (5/10/2024), ramai pengunjung. Warga membawa tikar.',
    'Pemkab Sikka Gelar Nobar',
    'diselenggarakan KPU Kabupaten Sikka',
  ],
  [
    'title-organiser',
    'DISDUKCAPIL ENDE LAKSANAKAN PEREKAMAN KELILING\nPerekaman keliling ' +
      'di Desa Wolo dilaksanakan KPU Kabupaten Ende bersama kader desa ' +
      'pada Kamis (7/11/2024). Warga antre sejak pagi.',
    'DISDUKCAPIL ENDE LAKSANAKAN',
    'dilaksanakan KPU Kabupaten Ende',
  ],
  [
    'units',
    'Pagu belanja sosialisasi Rp1,25 miliar. Dalam tabel lampiran pagu itu tertulis Rp1.250.000 untuk setahun.',
    'Rp1,25 miliar',
    'Rp1.250.000',
  ],
  [
    'units',
    'Jarak gudang ke pelabuhan 15 kilometer. Truk perlu satu ' +
      'jam. Karena jarak 15 meter itu, sopir diberi uang makan.',
    '15 kilometer',
    '15 meter',
  ],
  [
    'units',
    'Berat seluruh kiriman 2,5 ton. Kiriman diterima Sabtu. Ekspedisi menagih ongkos untuk kiriman seberat 2,5 kg.',
    '2,5 ton',
    '2,5 kg',
  ],
  [
    'units',
    'Masa sewa kendaraan 12 bulan sejak Januari. Pembayaran dilakukan bertahap.\n' +
      'Dengan masa sewa 12 hari itu, kendaraan dipakai semua divisi.',
    '12 bulan',
    '12 hari',
  ],
  [
    'units',
    'Waktu istirahat peserta 45 menit. Panitia mengunci ruang selama istirahat 45 jam itu.',
    '45 menit',
    '45 jam',
  ],
  [
    'ordinal-number',
    'UNDANGAN RAPAT EVALUASI KE-4\nBapak/Ibu diundang pada rapat evaluasi kelima ini, Senin, 3 Maret 2025.',
    'RAPAT EVALUASI KE-4',
    'rapat evaluasi kelima ini',
  ],
  [
    'ordinal-number',
    'Notula Pertemuan Kedua Tim Zona Integritas\nPertemuan ketiga ini dipimpin sekretaris dan dihadiri tujuh orang.',
    'Pertemuan Kedua',
    'Pertemuan ketiga ini',
  ],
  [
    'ordinal-number',
    'Bimtek Gelombang II bagi Operator\nBimtek gelombang III ini diikuti 30 operator di Kupang.',
    'Gelombang II',
    'gelombang III ini',
  ],
  [
    'majority-count',
    'Dari pemungutan suara, 12 peserta memilih hari Sabtu dan 15 peserta memilih ' +
      'hari Minggu. Maka disepakati hari Sabtu karena suaranya lebih banyak.',
    '12 peserta memilih hari Sabtu',
    'disepakati hari Sabtu karena suaranya lebih banyak',
  ],
  [
    'majority-count',
    'Hasil voting: lokasi Aula Camat 9 suara, lokasi Balai Desa ' +
      '14 suara. Aula Camat unggul dan dipakai untuk bimtek.',
    'Aula Camat 9 suara',
    'Aula Camat unggul',
  ],
  [
    'majority-count',
    'Sebanyak 4 anggota setuju dan 5 anggota tidak setuju. Usul diterima karena lebih banyak yang setuju.',
    '4 anggota setuju',
    'lebih banyak yang setuju',
  ],
  [
    'majority-count',
    'Dari 21 PPK yang hadir, 8 menyatakan siap dan 13 menyatakan belum ' +
      'siap. Pimpinan rapat menyimpulkan sebagian besar PPK siap.',
    '8 menyatakan siap',
    'sebagian besar PPK siap',
  ],
  [
    'item-count',
    'Peserta wajib membawa tiga berkas: (a) surat tugas, (b) fotokopi KTP, (c) pasfoto, dan (d) materai.',
    'tiga berkas',
    '(a) surat tugas, (b) fotokopi KTP, (c) pasfoto, dan (d) materai',
  ],
  [
    'item-count',
    'Ada lima pokok yang disampaikan Ketua, yakni:\n- disiplin masuk ' +
      'kerja;\n- kebersihan kantor;\n- tertib arsip;\n- kesiapan apel.',
    'lima pokok',
    '- disiplin masuk kerja;\n- kebersihan kantor;\n- tertib arsip;\n- kesiapan apel',
  ],
  [
    'item-count',
    'Rapat melahirkan dua rekomendasi. Pertama, jadwal piket diperbarui. ' +
      'Kedua, mesin cetak diperbaiki. Ketiga, cuti diatur ulang.',
    'dua rekomendasi',
    'Pertama, jadwal piket diperbarui. Kedua, mesin cetak diperbaiki. Ketiga, cuti diatur ulang',
  ],
  [
    'attendance-list',
    'Peserta rapat (5 orang):\n1. Yuni Raga\n2. Simon Lay\n3. Petrus Bria\n4. Ana Kolo',
    '5 orang',
    '1. Yuni Raga\n2. Simon Lay\n3. Petrus Bria\n4. Ana Kolo',
  ],
  [
    'attendance-list',
    'Rapat diikuti empat anggota. Mereka adalah Yuni Raga, Simon Lay, dan Petrus Bria.',
    'empat anggota',
    'Yuni Raga, Simon Lay, dan Petrus Bria',
  ],
  [
    'attendance-list',
    'Yang hadir: Yuni Raga, Simon Lay, Petrus Bria, Ana Kolo, dan Rosa Tana. Jumlah hadir enam orang.',
    'Yuni Raga, Simon Lay, Petrus Bria, Ana Kolo, dan Rosa Tana',
    'enam orang',
  ],
  [
    'attendance-list',
    'Tim beranggotakan tiga pegawai, yaitu Yuni Raga, Simon Lay, Petrus Bria, dan Ana Kolo.',
    'tiga pegawai',
    'Yuni Raga, Simon Lay, Petrus Bria, dan Ana Kolo',
  ],
  [
    'attendance-list',
    'Daftar hadir:\n1. Yuni Raga – Ketua\n2. Simon Lay – Anggota\n3. Petrus Bria ' +
      '– Anggota\nRapat yang dihadiri empat orang itu selesai pukul 15.00 WITA.',
    '1. Yuni Raga – Ketua\n2. Simon Lay – Anggota\n3. Petrus Bria – Anggota',
    'dihadiri empat orang',
  ],
  [
    'quorum',
    'Rapat pleno dihadiri tiga anggota dari tujuh anggota. Ketua menyatakan ' +
      'rapat kuorum karena lebih dari separuh anggota hadir.',
    'dihadiri tiga anggota dari tujuh anggota',
    'rapat kuorum',
  ],
  [
    'quorum',
    'Anggota yang hadir 2 orang, sedangkan syarat kuorum 3 orang. Rapat dinyatakan sah karena kuorum tercapai.',
    'hadir 2 orang',
    'kuorum tercapai',
  ],
  [
    'deadline-after-event',
    'Rakor dilaksanakan Kamis, 6 Maret 2025 di Atambua. Konfirmasi ' +
      'kehadiran ditunggu hingga Senin, 10 Maret 2025 lewat WA.',
    'Kamis, 6 Maret 2025',
    'hingga Senin, 10 Maret 2025',
  ],
  [
    'deadline-after-event',
    'Lomba pidato digelar pada 12 April 2025. Pendaftaran peserta ditutup tanggal 14 April 2025.',
    '12 April 2025',
    '14 April 2025',
  ],
  [
    'deadline-after-event',
    'Hari/tanggal : Selasa, 4 Februari 2025\nTempat : Aula\nMohon bahan ' +
      'paparan dikirim ke panitia selambat-lambatnya 7 Februari 2025.',
    'Selasa, 4 Februari 2025',
    'selambat-lambatnya 7 Februari 2025',
  ],
  [
    'letter-date',
    'Kefamenanu, 20 Maret 2025\nHal: Undangan\nBersama ini Bapak/Ibu diundang ' +
      'mengikuti sosialisasi pada Selasa, 18 Maret 2025 di aula.',
    'Kefamenanu, 20 Maret 2025',
    'Selasa, 18 Maret 2025',
  ],
  [
    'letter-date',
    'NOTA DINAS\nTanggal : 9 Mei 2025\nHal : Undangan rapat\nMohon kehadiran ' +
      'Saudara dalam rapat pada Rabu, 7 Mei 2025 di ruang rapat.',
    '9 Mei 2025',
    'Rabu, 7 Mei 2025',
  ],
  [
    'letter-date',
    'LAPORAN KEGIATAN\nBimtek KPPS telah dilaksanakan pada Sabtu, 16 November ' +
      '2024 di Betun.\nDemikian laporan ini.\nBetun, 14 November 2024\nPelapor',
    'Sabtu, 16 November 2024',
    'Betun, 14 November 2024',
  ],
  [
    'before-preparation',
    'Gladi bersih pelantikan digelar 28 Mei 2025. Pelantikan PPS ' +
      'sendiri berlangsung pada 26 Mei 2025 di gedung sasana.',
    '28 Mei 2025',
    '26 Mei 2025',
  ],
  [
    'range-days',
    'Pelatihan arsip berlangsung selama empat hari, 3–5 Juni 2025, di Kupang.',
    'empat hari',
    '3–5 Juni 2025',
  ],
  [
    'range-days',
    'Posko dibuka mulai 1 September hingga 10 September 2024. Selama dua pekan itu warga dilayani.',
    '1 September hingga 10 September 2024',
    'dua pekan',
  ],
  [
    'range-days',
    'Orientasi dua hari bagi PPS\nOrientasi digelar Senin–Kamis, 3–6 Juni 2024.',
    'dua hari',
    '3–6 Juni 2024',
  ],
  [
    'duration-times',
    'Rapat dibuka pukul 09.00 dan ditutup pukul 10.30 WITA. Rapat berjalan tiga jam.',
    'pukul 09.00',
    'tiga jam',
  ],
  [
    'duration-times',
    'Kegiatan berlangsung 90 menit, dari pukul 13.00 sampai 15.30 WITA.',
    '90 menit',
    'pukul 13.00 sampai 15.30 WITA',
  ],
  [
    'duration-times',
    'Waktu: 08.00–12.00 WIB\nSetelah dua jam penuh rapat ditutup.\n',
    '08.00–12.00 WIB',
    'dua jam penuh',
  ],
  ['timezone', 'Zoom dimulai 13.00 WIB (15.00 WITA).', '13.00 WIB', '15.00 WITA'],
  ['timezone', 'Rapat daring pukul 10.00 WIT, atau sama dengan pukul 09.00 WIB.', '10.00 WIT', '09.00 WIB'],
  [
    'timezone',
    'Rapat dimulai pukul 14.00 WITA. Untuk peserta di Jakarta, rapat dimulai pukul 15.00 WIB.',
    '14.00 WITA',
    '15.00 WIB',
  ],
  ['start-after-end', 'Sesi pertama mulai jam 10.15 dan selesai jam 09.45 WIB.', '10.15', '09.45'],
  [
    'start-after-end',
    'Pendaftaran dibuka 12 Agustus 2024 dan ditutup 5 Agustus 2024.',
    '12 Agustus 2024',
    '5 Agustus 2024',
  ],
  [
    'place-place',
    'Sosialisasi digelar di Aula SMAN 2 Ende. Peserta meninggalkan Gedung ' +
      'Ine Pare, tempat sosialisasi berlangsung, pada siang hari.',
    'Aula SMAN 2 Ende',
    'Gedung Ine Pare',
  ],
  [
    'place-place',
    'Rapat dilaksanakan di ruang rapat KPU. Rapat yang bertempat di Aula Kantor Camat Lela itu dipimpin ketua.',
    'ruang rapat KPU',
    'Aula Kantor Camat Lela',
  ],
  [
    'title-place',
    'Sosialisasi di Pasar Inpres Disambut Pedagang\nKPU mendatangi pedagang ' +
      'di Pasar Wuring, Jumat (4/10/2024). Pedagang menanyakan TPS.',
    'Pasar Inpres',
    'Pasar Wuring',
  ],
  [
    'name-spelling',
    'Narasumber: Dr. Hendrikus Pati\nMateri disampaikan Hendrikus Peti selama satu jam.',
    'Hendrikus Pati',
    'Hendrikus Peti',
  ],
  [
    'name-spelling',
    '1. Agustinus Wolo Keban (operator)\nTugas diserahkan kepada Agustinus Wole Keban.',
    'Agustinus Wolo Keban',
    'Agustinus Wole Keban',
  ],
  [
    'title-name',
    'Rahel Bunga Terpilih Ketua Bawaslu Sumba\nRapat memilih Rahel Bungsu sebagai ketua dengan suara bulat.',
    'Rahel Bunga',
    'Rahel Bungsu',
  ],
  [
    'title-name',
    'Wakil Bupati Buka Bimtek KPPS\nBimtek dibuka oleh Bupati ' +
      'Alor di lapangan, Senin (4/11/2024). Peserta 300 orang.',
    'Wakil Bupati Buka',
    'dibuka oleh Bupati Alor',
  ],
  [
    'two-positions',
    'Bendahara Pengeluaran, Yuni Raga, melaporkan kas. Atas laporan ' +
      'itu Yuni Raga selaku Kasubbag Hukum menutup rapat.',
    'Bendahara Pengeluaran, Yuni Raga',
    'Yuni Raga selaku Kasubbag Hukum',
  ],
  [
    'two-positions',
    'Hadir Camat Lela Simon Lay. Dalam sambutan, Kapolsek Lela Simon Lay mengajak warga memilih.',
    'Camat Lela Simon Lay',
    'Kapolsek Lela Simon Lay',
  ],
  [
    'two-positions',
    'Moderator: Rosa Tana (Kasubbag Teknis)\nRosa Tana, Kasubbag Umum, membuka diskusi.',
    'Rosa Tana (Kasubbag Teknis)',
    'Rosa Tana, Kasubbag Umum',
  ],
  [
    'two-positions',
    'Surat ditandatangani Ketua KPU Ngada, Petrus Bria. Wawancara dengan ' +
      'Petrus Bria, Sekretaris KPU Ngada, berlangsung singkat.',
    'Ketua KPU Ngada, Petrus Bria',
    'Petrus Bria, Sekretaris KPU Ngada',
  ],
  [
    'age-birthyear',
    'Calon tertua, Yakobus Nuwa, lahir tahun 1949. Kakek itu kini genap 70 tahun, tutur panitia Senin (3/6/2024).',
    'lahir tahun 1949',
    'genap 70 tahun',
  ],
  [
    'age-birthyear',
    'Nama: Ana Kolo\nTempat, tanggal lahir: Atambua, 2 Maret 2001\nUsia: 27 tahun\nTanggal pendaftaran: 5 Mei 2024',
    '2 Maret 2001',
    '27 tahun',
  ],
  [
    'age-birthyear',
    'Pemilih bernama Ana Kolo (23 tahun) tercatat lahir pada 2 Maret 1991. Data diperiksa 5 Mei 2024.',
    '23 tahun',
    '2 Maret 1991',
  ],
  [
    'document-number',
    'Berdasarkan Surat Tugas Nomor 15/KP.01/5304/2025, tim berangkat. ' +
      'Surat Tugas Nomor 51/KP.01/5304/2025 dibawa oleh ketua tim.',
    '15/KP.01/5304/2025',
    '51/KP.01/5304/2025',
  ],
  [
    'document-number',
    'Rapat membahas PKPU Nomor 7 Tahun 2024. PKPU Nomor 17 Tahun 2024 tersebut berlaku sejak diundangkan.',
    'PKPU Nomor 7 Tahun 2024',
    'PKPU Nomor 17 Tahun 2024',
  ],
  [
    'document-number',
    'Nomor : 25/HM.02/5304/2025\nHal: Undangan\nPeserta menunjukkan undangan nomor 52/HM.02/5304/2025 ini di pintu.',
    '25/HM.02/5304/2025',
    '52/HM.02/5304/2025',
  ],
  [
    'document-year',
    'Rencana Kerja Tahun 2025\nRencana kerja tahun 2024 ini memuat 12 kegiatan.',
    'Tahun 2025',
    'tahun 2024 ini',
  ],
  [
    'document-year',
    'LAPORAN TAHUNAN PPID 2024\nLaporan ini memuat layanan informasi sepanjang tahun 2023. Jumlah permohonan 40.',
    '2024',
    'tahun 2023',
  ],
  [
    'triwulan-month',
    'Rekap Triwulan III dilakukan untuk periode Januari sampai Maret 2025.',
    'Triwulan III',
    'Januari sampai Maret 2025',
  ],
  [
    'triwulan-month',
    'Laporan Semester I\nKegiatan yang dilaporkan berlangsung sejak Juli hingga Desember 2024.',
    'Semester I',
    'Juli hingga Desember 2024',
  ],
  [
    'growth-direction',
    'Pada 2019 tercatat 61.200 pemilih. Kini jumlahnya 59.800 pemilih sehingga terjadi kenaikan.',
    '61.200 pemilih',
    'kenaikan',
  ],
  ['growth-direction', 'Jumlah TPS turun. Pemilu lalu ada 210 TPS, tahun ini 225 TPS.', 'turun', '225 TPS'],
  [
    'before-after-change',
    'Jumlah pelanggan laman bertambah 150 akun, dari 1.200 akun menjadi 1.450 akun.',
    '150 akun',
    'dari 1.200 akun menjadi 1.450 akun',
  ],
  [
    'before-after-change',
    'Sebelum pencermatan ada 4.512 pemilih, sesudah pencermatan 4.498 pemilih. Berkurang 24 pemilih.',
    '4.512 pemilih',
    'Berkurang 24 pemilih',
  ],
  [
    'difference',
    'Calon A memperoleh 3.410 suara, Calon B memperoleh 3.280 suara. Keduanya terpaut 230 suara.',
    '3.410 suara',
    'terpaut 230 suara',
  ],
  [
    'difference',
    'Undangan disebar 120 lembar, yang kembali 95 lembar. Selisihnya 35 lembar.',
    '120 lembar',
    'Selisihnya 35 lembar',
  ],
  [
    'sum-of-parts',
    'Anggaran kegiatan Rp50.000.000 dengan rincian konsumsi Rp20.000.000, ' +
      'transpor Rp18.000.000, dan cetak Rp10.000.000.',
    'Rp50.000.000',
    'konsumsi Rp20.000.000',
  ],
  ['sum-of-parts', 'Kecamatan	TPS\nLela	12\nNita	15\nKewa	9\nJumlah	38', 'Lela	12', '38'],
  [
    'sum-of-parts',
    'Total 60 bilik. Gudang A menyimpan 25 bilik, gudang B 20 bilik, gudang C 10 bilik.',
    'Total 60 bilik',
    'gudang C 10 bilik',
  ],
  ['male-female-total', 'Pendaftar PPS 93 orang: perempuan 41, laki-laki 50.', '93 orang', 'laki-laki 50'],
  [
    'male-female-total',
    'Jumlah peserta 75 orang. Peserta perempuan 35 orang dan peserta laki-laki 45 orang.',
    '75 orang',
    'laki-laki 45 orang',
  ],
  [
    'used-left-ballots',
    'TPS 3 menerima 300 surat suara. Surat suara terpakai 240, rusak 2, tersisa 68.',
    '300 surat suara',
    'tersisa 68',
  ],
  [
    'used-left-ballots',
    'Dari 500 stiker yang dibawa, 430 ditempel, 50 dikembalikan. Tidak ada stiker yang hilang.',
    '500 stiker',
    '50 dikembalikan',
  ],
  [
    'votes-above-voters',
    'TPS 5 memiliki 210 pemilih dalam daftar. Pemilih yang menggunakan hak pilih 225 orang, tanpa pemilih tambahan.',
    '210 pemilih',
    '225 orang',
  ],
  ['votes-above-voters', 'DPT TPS 4: 188 orang. Suara sah dan tidak sah berjumlah 201.', '188 orang', '201'],
  ['votes-above-voters', 'Dari 35 undangan, hadir 41 orang undangan.', '35 undangan', '41 orang'],
  ['percent-counts', 'Sebanyak 45 dari 60 KPPS sudah bimtek, artinya 65 persen.', '45 dari 60 KPPS', '65 persen'],
  [
    'percent-counts',
    'Perekaman mencapai 90 persen: dari 2.000 wajib KTP, yang sudah merekam 1.600 orang.',
    '90 persen',
    '1.600 orang',
  ],
  [
    'tps-times',
    'TPS dibuka pukul 07.00 sampai 13.00 WITA. Pemilih terakhir dilayani sebelum TPS tutup pukul 12.00 WITA.',
    '07.00 sampai 13.00 WITA',
    'tutup pukul 12.00 WITA',
  ],
  [
    'tps-times',
    'Pemungutan suara pukul 07.00–13.00 WIB. Penghitungan suara dimulai pukul 11.00 WIB pada hari yang sama.',
    '07.00–13.00 WIB',
    'dimulai pukul 11.00 WIB',
  ],
  [
    'title-date',
    'Apel Siaga 20 November\nApel siaga digelar Kamis, 21 November 2024 di lapangan.',
    '20 November',
    'Kamis, 21 November 2024',
  ],
  [
    'title-date',
    'UNDANGAN RAPAT 5 MEI 2025\nYth. Ketua PPK\nHari/tanggal : Selasa, 6 Mei 2025',
    '5 MEI 2025',
    'Selasa, 6 Mei 2025',
  ],
  [
    'title-figure',
    'KPU Lantik 135 Anggota PPK\nSebanyak 130 anggota PPK se-Kabupaten ' +
      'Alor dilantik di Kalabahi, Kamis (16/5/2024).',
    '135 Anggota PPK',
    '130 anggota PPK',
  ],
  [
    'title-figure',
    'Santuni 50 Anak Yatim\nKPU menyerahkan santunan kepada 40 anak yatim di Panti Kasih.',
    '50 Anak Yatim',
    '40 anak yatim',
  ],
  ['weekday-date', 'Hari : Senin\nTanggal : 6 Mei 2025', 'Senin', '6 Mei 2025'],
  ['weekday-date', 'Rapat berikutnya diadakan pada hari Kamis tanggal 7 Mei 2025.', 'Kamis', '7 Mei 2025'],
  ['weekday-date', 'Jadwal: 3 Juni 2025 (Rabu) pemeriksaan gudang.', 'Rabu', '3 Juni 2025'],
  ['weekday-date', 'Kegiatan berlangsung Sabtu dan Minggu, 7–8 Juli 2025.', 'Sabtu', '7–8 Juli 2025'],
  [
    'degree',
    'Narasumber Yuni Raga, S.H. memaparkan aturan. Pada sesi penutup Yuni Raga, S.E. menjawab pertanyaan.',
    'Yuni Raga, S.H.',
    'Yuni Raga, S.E.',
  ],
  [
    'same-figure',
    'Jumlah peserta simulasi yang hadir tercatat 64 warga. Ketua memuji 46 warga peserta simulasi yang hadir.',
    '64 warga',
    '46 warga',
  ],
  [
    'title-body-day',
    'Debat Kandidat Digelar Jumat\nKUPANG – Debat kandidat berlangsung di hotel pada Sabtu (5/10/2024).',
    'Jumat',
    '5/10/2024',
  ],
  ['percent-counts', 'KPU mengundang 60 orang. Yang hadir 45 orang atau 65 persen.', '60 orang', '65 persen'],
  [
    'title-figure',
    'Gudang Terima 400 Kotak Suara\nGudang KPU Ende menerima kotak suara, Kamis (3/10/2024). ' +
      'Sebanyak 380 kotak suara diterima petugas gudang dalam tiga truk.',
    '400 Kotak',
    '380 kotak',
  ],
];

const clean: readonly string[] = [
  'Semua PPK diminta menyerahkan laporan paling lambat Jumat. PPK ' +
    'Lembor belum menyerahkan laporan dan akan dihubungi staf.',
  'Semua desa sudah mengirim data, kecuali Desa Nita yang belum mengirim data.',
  'Pada awalnya Desa Nita belum mengirim data. Setelah ditelepon, semua desa sudah mengirim data.',
  'Rapat diselenggarakan oleh Bawaslu Kabupaten Alor. KPU Kabupaten Alor hadir ' +
    'sebagai narasumber. Bulan depan KPU Kabupaten Alor menggelar bimtek.',
  'Honor per orang Rp150 ribu. Jumlah honor seribu petugas Rp150 juta.',
  'NOTULA RAPAT KOORDINASI KETIGA\nMelanjutkan hasil rapat koordinasi kedua, tim memeriksa data.',
  'Hasil voting: Aula Camat 9 suara, Balai Desa 14 suara. Balai Desa unggul.',
  'Rakor dilaksanakan Kamis, 6 Maret 2025. Laporan kegiatan dikirim paling lambat Senin, 10 Maret 2025.',
  'Gudang Terima 400 Kotak Suara\nGudang KPU Ende menerima ' +
    '250 kotak suara pagi hari dan 150 kotak suara sore hari.',
  '"Kami siap," kelakar Yuni Raga sambil tertawa.',
];

/** Some finding shows words of both places. */
function showsBoth(text: string, one: string, other: string): boolean {
  const shown = (words: string, spans: readonly { start: number; end: number }[]): boolean => {
    const at = text.indexOf(words);
    return spans.some(({ start, end }) => start < at + words.length && at < end);
  };
  return faultsOf(text).some(({ spans }) => shown(one, spans) && shown(other, spans));
}

test.each(planted)('%s: %j', (_kind, text, one, other) => expect(showsBoth(text, one, other)).toBe(true));

test.each(clean.map((text) => ({ text })))('$text', ({ text }) => expect(faultsOf(text)).toEqual([]));
