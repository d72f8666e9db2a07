/**
 * Sentences of drafts in other words, written by hand: honest ones of several kinds, and ones that say something else.
 * How many of each the check refuses is measured, not tuned: none was changed after it had been measured.
 */
export type Rewriting = { readonly before: string; readonly after: string };

/** What the drafts rest on; every `before` stands in it. */
export const material = [
  'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan sementara karena kebocoran soal seleksi.',
  'Keduanya menunggu hasil pemeriksaan tim internal yang dipimpin Maria Tefa sampai Jumat, 14 November 2025.',
  'Tim internal belum menyimpulkan siapa yang menyebarkan soal itu.',
  'Rapat koordinasi pemutakhiran data pemilih dibuka oleh Ketua Yosef Bana di Aula Lontar pada Senin, 10 ' +
    'November 2025.',
  'Rapat itu diikuti 42 peserta dari 12 kecamatan.',
  'Ketua meminta setiap kecamatan menyerahkan laporan paling lambat tiga hari setelah rapat.',
  'Sebagian kecamatan belum melengkapi alamat pemilih baru karena jaringan internet terputus selama dua hari.',
  'Gudang logistik di Jalan Cendana disewa selama sepuluh bulan dengan anggaran Rp48 juta.',
  'Petugas gudang memeriksa segel kotak suara setiap pagi dan mencatat hasilnya dalam buku jaga.',
  'Sebanyak 15 bilik suara rusak ringan akibat atap gudang bocor saat hujan lebat.',
  'Bilik yang rusak akan diganti oleh penyedia sebelum 1 Desember 2025.',
  'Sosialisasi di SMA Negeri 2 Lontar mengajak siswa mengenali tahapan pemilihan dan cara memeriksa nama ' +
    'dalam daftar pemilih.',
  'Menurut Kepala Sekolah Ester Lado, sebagian besar siswa baru pertama kali mengikuti kegiatan seperti ini.',
  'Anggota Divisi Data Petrus Oematan mungkin akan mengunjungi kecamatan terluar bulan depan.',
  'Dokumen salinan daftar pemilih diserahkan kepada pengawas tanpa nama ibu kandung.',
  'Pengumuman hasil seleksi ditunda hingga pemeriksaan selesai.',
] as const;

const [
  suspended,
  waiting,
  undecided,
  opened,
  attended,
  asked,
  incomplete,
  rented,
  sealed,
  damaged,
  replaced,
  visited,
  said,
  perhaps,
  copied,
  delayed,
] = material;

const of = (before: string, ...after: readonly string[]): Rewriting[] => after.map((one) => ({ before, after: one }));

/** Shorter, plainer, in another order, in other forms of the words, with other words that join or frame. */
export const honest: readonly Rewriting[] = [
  ...of(
    suspended,
    'Karena kebocoran soal seleksi, dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan ' +
      'sementara.',
    'Kebocoran soal seleksi membuat dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan ' +
      'sementara.',
    'Di Nusa Lontar, dua petugas penyelenggara tingkat kecamatan diberhentikan untuk sementara akibat soal ' +
      'seleksi bocor.',
    'Dua petugas kecamatan di Nusa Lontar diberhentikan sementara karena soal seleksi bocor.',
    'Pemberhentian sementara dua petugas penyelenggara tingkat kecamatan di Nusa Lontar terjadi karena ' +
      'kebocoran soal seleksi.',
  ),
  ...of(
    waiting,
    'Sampai Jumat, 14 November 2025, keduanya menunggu hasil pemeriksaan tim internal yang dipimpin Maria Tefa.',
    'Keduanya masih menunggu hasil pemeriksaan tim internal pimpinan Maria Tefa sampai Jumat, 14 November 2025.',
    'Tim internal yang dipimpin Maria Tefa memeriksa keduanya sampai Jumat, 14 November 2025.',
  ),
  ...of(
    undecided,
    'Siapa yang menyebarkan soal itu belum disimpulkan tim internal.',
    'Belum ada kesimpulan tim internal tentang siapa penyebar soal itu.',
    'Tim internal masih belum menyimpulkan penyebar soal itu.',
  ),
  ...of(
    opened,
    'Ketua Yosef Bana membuka rapat koordinasi pemutakhiran data pemilih di Aula Lontar pada Senin, 10 November 2025.',
    'Pada Senin, 10 November 2025, rapat koordinasi pemutakhiran data pemilih dibuka Ketua Yosef Bana di Aula Lontar.',
    'Bertempat di Aula Lontar, Ketua Yosef Bana membuka rapat koordinasi pemutakhiran data pemilih, Senin, ' +
      '10 November 2025.',
  ),
  ...of(
    attended,
    'Peserta rapat itu berjumlah 42 orang dari 12 kecamatan.',
    'Sebanyak 42 peserta dari 12 kecamatan mengikuti rapat itu.',
    'Rapat tersebut dihadiri 42 peserta dari 12 kecamatan.',
  ),
  ...of(
    asked,
    'Setiap kecamatan diminta Ketua menyerahkan laporan paling lambat tiga hari setelah rapat.',
    'Ketua meminta laporan setiap kecamatan diserahkan paling lambat tiga hari sesudah rapat.',
    'Laporan setiap kecamatan harus diserahkan paling lambat tiga hari setelah rapat, pinta Ketua.',
    'Ketua minta tiap kecamatan menyerahkan laporannya paling lambat tiga hari setelah rapat.',
  ),
  ...of(
    incomplete,
    'Alamat pemilih baru belum dilengkapi sebagian kecamatan karena jaringan internet terputus selama dua hari.',
    'Karena jaringan internet putus selama dua hari, sebagian kecamatan belum melengkapi alamat pemilih baru.',
    'Jaringan internet terputus dua hari sehingga sebagian kecamatan belum melengkapi alamat pemilih baru.',
    'Sebagian kecamatan belum lengkap alamat pemilih barunya karena internet terputus selama dua hari.',
  ),
  ...of(
    rented,
    'Selama sepuluh bulan gudang logistik di Jalan Cendana disewa dengan anggaran Rp48 juta.',
    'Sewa gudang logistik di Jalan Cendana selama sepuluh bulan dianggarkan Rp48 juta.',
    'Gudang logistik di Jalan Cendana disewa sepuluh bulan, anggarannya Rp48 juta.',
  ),
  ...of(
    sealed,
    'Setiap pagi segel kotak suara diperiksa petugas gudang dan hasilnya dicatat dalam buku jaga.',
    'Petugas gudang memeriksa segel kotak suara tiap pagi, lalu mencatat hasilnya di buku jaga.',
    'Segel kotak suara diperiksa oleh petugas gudang setiap pagi; hasil pemeriksaan itu dicatat dalam buku jaga.',
  ),
  ...of(
    damaged,
    'Atap gudang bocor saat hujan lebat sehingga 15 bilik suara rusak ringan.',
    'Akibat atap gudang bocor saat hujan lebat, 15 bilik suara rusak ringan.',
    'Saat hujan lebat atap gudang bocor dan merusak ringan 15 bilik suara.',
  ),
  ...of(
    replaced,
    'Penyedia akan mengganti bilik yang rusak sebelum 1 Desember 2025.',
    'Sebelum 1 Desember 2025, bilik yang rusak itu akan diganti penyedia.',
    'Bilik rusak akan diganti oleh pihak penyedia sebelum 1 Desember 2025.',
  ),
  ...of(
    visited,
    'Siswa diajak mengenali tahapan pemilihan dan cara memeriksa nama dalam daftar pemilih melalui ' +
      'sosialisasi di SMA Negeri 2 Lontar.',
    'Dalam sosialisasi di SMA Negeri 2 Lontar, para siswa diajak mengenal tahapan pemilihan dan cara ' +
      'memeriksa nama di daftar pemilih.',
    'Sosialisasi di SMA Negeri 2 Lontar mengajak para siswa mengenali tahapan pemilihan serta cara mengecek ' +
      'nama dalam daftar pemilih.',
  ),
  ...of(
    said,
    'Sebagian besar siswa baru pertama kali mengikuti kegiatan seperti ini, menurut Kepala Sekolah Ester Lado.',
    'Menurut Kepala Sekolah Ester Lado, kegiatan seperti ini baru pertama kali diikuti sebagian besar siswa.',
  ),
  ...of(
    perhaps,
    'Bulan depan, Anggota Divisi Data Petrus Oematan mungkin mengunjungi kecamatan terluar.',
    'Kecamatan terluar mungkin akan dikunjungi Anggota Divisi Data Petrus Oematan bulan depan.',
    'Mungkin bulan depan Anggota Divisi Data Petrus Oematan berkunjung ke kecamatan terluar.',
  ),
  ...of(
    copied,
    'Pengawas menerima dokumen salinan daftar pemilih tanpa nama ibu kandung.',
    'Tanpa nama ibu kandung, dokumen salinan daftar pemilih diserahkan kepada pengawas.',
  ),
  ...of(
    delayed,
    'Hingga pemeriksaan selesai, pengumuman hasil seleksi ditunda.',
    'Hasil seleksi belum diumumkan; pengumumannya ditunda hingga pemeriksaan selesai.',
    'Penundaan pengumuman hasil seleksi berlaku hingga pemeriksaan selesai.',
  ),
];

/** Another cause, deed, object, person or degree; a doubt or a limit dropped; something told besides. */
export const altered: readonly Rewriting[] = [
  ...of(
    suspended,
    'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan karena suap.',
    'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan sementara karena pelanggaran disiplin.',
    'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan karena kebocoran soal seleksi.',
    'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar dipecat karena kebocoran soal seleksi.',
    'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan sementara karena kebocoran data pemilih.',
    'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar ditahan polisi karena kebocoran soal seleksi.',
  ),
  ...of(
    waiting,
    'Keduanya menunggu hasil penyelidikan kepolisian sampai Jumat, 14 November 2025.',
    'Keduanya menunggu sidang etik yang dipimpin Maria Tefa sampai Jumat, 14 November 2025.',
    'Keduanya menolak pemeriksaan tim internal yang dipimpin Maria Tefa sampai Jumat, 14 November 2025.',
  ),
  ...of(
    undecided,
    'Tim internal sudah menyimpulkan siapa yang menyebarkan soal itu.',
    'Tim internal menyimpulkan keduanya yang menyebarkan soal itu.',
    'Tim internal belum menyimpulkan siapa yang menjual soal itu.',
  ),
  ...of(
    opened,
    'Ketua Yosef Bana menutup rapat koordinasi pemutakhiran data pemilih di Aula Lontar pada Senin, 10 November 2025.',
    'Rapat koordinasi kampanye dibuka oleh Ketua Yosef Bana di Aula Lontar pada Senin, 10 November 2025.',
    'Rapat koordinasi pemutakhiran data pemilih dibuka oleh Maria Tefa di Aula Lontar pada Senin, 10 November 2025.',
  ),
  ...of(
    attended,
    'Rapat itu diikuti 42 wartawan dari 12 kecamatan.',
    'Rapat itu diikuti 42 peserta dari 12 partai.',
    'Rapat itu diikuti 42 peserta dari 12 kecamatan dengan antusias.',
  ),
  ...of(
    asked,
    'Ketua meminta setiap kecamatan menyerahkan uang paling lambat tiga hari setelah rapat.',
    'Ketua meminta setiap kecamatan menyerahkan laporan paling cepat tiga hari setelah rapat.',
    'Ketua mengancam setiap kecamatan yang menyerahkan laporan lebih dari tiga hari setelah rapat.',
  ),
  ...of(
    incomplete,
    'Kecamatan belum melengkapi alamat pemilih baru karena jaringan internet terputus selama dua hari.',
    'Sebagian kecamatan belum melengkapi alamat pemilih baru karena petugas lalai.',
    'Sebagian kecamatan belum melengkapi alamat pemilih baru karena listrik padam selama dua hari.',
    'Sebagian kecamatan menghapus alamat pemilih baru karena jaringan internet terputus selama dua hari.',
    'Semua kecamatan belum melengkapi alamat pemilih baru karena jaringan internet terputus selama dua hari.',
  ),
  ...of(
    rented,
    'Gudang logistik di Jalan Cendana dibeli dengan anggaran Rp48 juta.',
    'Gudang logistik di Jalan Cendana disewa selama sepuluh bulan dengan dana hibah Rp48 juta.',
    'Gudang beras di Jalan Cendana disewa selama sepuluh bulan dengan anggaran Rp48 juta.',
  ),
  ...of(
    sealed,
    'Petugas gudang memeriksa segel kotak suara setiap malam dan mencatat hasilnya dalam buku jaga.',
    'Petugas gudang merusak segel kotak suara setiap pagi dan mencatat hasilnya dalam buku jaga.',
    'Petugas gudang memeriksa isi kotak suara setiap pagi dan mencatat hasilnya dalam buku jaga.',
  ),
  ...of(
    damaged,
    'Sebanyak 15 bilik suara rusak berat akibat atap gudang bocor saat hujan lebat.',
    'Sebanyak 15 bilik suara rusak ringan akibat gempa.',
    'Sebanyak 15 bilik suara hilang akibat atap gudang bocor saat hujan lebat.',
    'Sebanyak 15 surat suara rusak ringan akibat atap gudang bocor saat hujan lebat.',
  ),
  ...of(
    replaced,
    'Bilik yang rusak sudah diganti oleh penyedia sebelum 1 Desember 2025.',
    'Bilik yang rusak akan diperbaiki oleh penyedia sebelum 1 Desember 2025.',
    'Bilik yang rusak akan diganti oleh pemerintah daerah sebelum 1 Desember 2025.',
  ),
  ...of(
    said,
    'Menurut Kepala Sekolah Ester Lado, semua siswa baru pertama kali mengikuti kegiatan seperti ini.',
    'Menurut Kepala Sekolah Ester Lado, sebagian besar siswa bosan mengikuti kegiatan seperti ini.',
  ),
  ...of(
    perhaps,
    'Anggota Divisi Data Petrus Oematan akan mengunjungi kecamatan terluar bulan depan.',
    'Anggota Divisi Data Petrus Oematan mungkin akan mengundurkan diri bulan depan.',
  ),
  ...of(
    copied,
    'Dokumen salinan daftar pemilih diserahkan kepada partai politik tanpa nama ibu kandung.',
    'Dokumen salinan daftar pemilih diserahkan kepada pengawas.',
    'Dokumen salinan daftar pemilih dijual kepada pengawas tanpa nama ibu kandung.',
  ),
  ...of(
    delayed,
    'Pengumuman hasil seleksi dibatalkan hingga pemeriksaan selesai.',
    'Pengumuman hasil seleksi ditunda hingga banding selesai.',
  ),
];
