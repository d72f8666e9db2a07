/** The words by which people, their positions and their titles are recognised. Data, not rules: add freely. */
import { calendarWords, degreePattern, titlesMarked } from '../../language/index.ts';

/** Words that begin a position. */
export const positionHeads = new Set(
  `ketua wakil anggota kepala sekretaris kabag kasubbag kasubag kabid kadis kadiv koordinator deputi direktur inspektur plt plh pj penjabat gubernur
  bupati wali walikota camat lurah dosen guru rektor dekan praktisi pakar ahli akademisi pengamat staf staff komisioner kapolres kapolda kapolsek
  dandim danrem danramil kajari kajati kapusdatin kabiro kasi kasie jubir analis pranata operator admin auditor widyaiswara fasilitator peneliti
  ceo founder menteri presiden pejabat bendahara notulis penata arsiparis advokat jurnalis wartawan konsultan tenaga kapus sekjen sesditjen kapolresta`.split(
    /\s+/,
  ),
);

/** Words that go on inside a position, besides units, regions and abbreviations in capitals. */
export const positionWords = new Set(
  `divisi data dan informasi pusat bagian subbagian subbag sub bidang biro hukum pengawasan teknis penyelenggaraan penyelenggara perencanaan logistik
  keuangan umum rumah tangga sosialisasi pendidikan pemilih partisipasi masyarakat hubungan parmas sdm sumber daya manusia sosdiklih rendatin kul tpph
  infrastruktur pusdatin teknologi komunikasi publik jenderal kesekretariatan sekretariat utama muda madya pertama pelaksana tugas harian negara
  republik indonesia nasional provinsi kabupaten kota kecamatan kelurahan desa daerah wilayah kota/kabupaten kabupaten/kota kampanye pemungutan penghitungan
  suara parpol partai politik logistik, persidangan kepegawaian organisasi tata usaha laksana program anggaran monitoring evaluasi pelaporan dinas
  badan kementerian lembaga komisi pemilihan independen bawaslu dkpp panwaslu kesbangpol dukcapil kependudukan pencatatan sipil kearsipan perpustakaan
  komputer sistem tim kelompok kerja pokja panitia forum komunitas asosiasi perhimpunan yayasan perusahaan kpu kip ri it ti ai humas jdih ppid satuan
  internal inspektorat wilayah i ii iii iv v vi vii senior junior eksekutif regional operasional pemasaran keamanan siber digital transformasi
  fakultas ilmu sosial politik komputer ekonomi keguruan filsafat jurusan prodi studi sains pemerintahan administrasi besar tinggi luar biasa
  staf khusus muda jaringan aplikasi kebijakan pemilu demokrasi tetap akademik pertanian kesehatan pariwisata perhubungan penerangan dprd dpr dpd mpr
  polres kodim kejaksaan negeri pengadilan agama bahasa inggris bk kurikulum kesiswaan osis dai bupati wali gubernur camat desa sekolah menengah kejuruan atas
  media kominfo diskominfo penyuluh lapangan ad hoc adhoc ppk pps kpps pantarlih dalam luar pengaduan sengketa penyelesaian produk dokumentasi`.split(
    /\s+/,
  ),
);

/** Institutions whose own name is open: their words run on until a comma or until a person's name is left. */
export const openInstitutions = new Set(
  'universitas institut politeknik akademi sekolah pt cv yayasan sma smk sman smkn sdn smp smpn man stikes lsm'.split(
    ' ',
  ),
);

/** Capitalised words that never stand in a person's name: sentence openers, offices, days, months. */
export const notInName = new Set([
  ...calendarWords,
  ...`ia dia beliau mereka dalam pada kegiatan acara bimtek rapat sementara selain selanjutnya menurut hadir turut kemudian adapun melalui dengan untuk
  pemilu pilkada pemilihan peraturan undang-undang keputusan kabupaten kota provinsi kecamatan republik indonesia kpu kip bawaslu dkpp zoom youtube
  narasumber moderator peserta seluruh para semua yang dari di ke oleh dan serta bersama tahun nomor pasal daring luring ruang aula gedung kantor
  ketua anggota sekretaris kepala komisi divisi berita terkini foto setelah sebelum ketika saat usai sambutan materi tema bagikan
  bimbingan webinar sosialisasi pleno wib wita wit`.split(/\s+/),
]);

export const nameParticles = new Set(['bin', 'binti', 'van', 'de', 'da', 'dos', 'al', 'el', 'der']);

/** Titles before a name, without their stop. */
export const titlesBefore = new Set(titlesMarked('proposed').map((title) => title.toLowerCase()));
/** Forms of address: not part of the name and not a title. */
export const addresses = new Set([
  'bapak',
  'ibu',
  'pak',
  'bu',
  'saudara',
  'saudari',
  'sdr',
  'sdri',
  'kak',
  'mas',
  'mbak',
  'bung',
]);

/** One academic title after a name: S.H., M.Si, SE, S.I.Kom., Ph.D. */
export const titleAfter = new RegExp(String.raw`^(?:${degreePattern()})(?![\p{L}\p{N}])`, 'u');
