/**
 * Positions and the words of offices that go on inside them: one row for each, with what readers may conclude from it.
 * Words stand as they are written within a sentence; a stop at their end may be left out.
 */

/**
 * What a word that begins a position tells.
 * - `checked`: written like this it begins a position surely enough for a check to rely on it.
 * - `small`: so it does in small letters.
 * - `before`: for checks it belongs to the position after it ("Plt. Ketua"), and begins none alone.
 * - `proposed`: however it is capitalised, enough to propose a position, which an editor confirms.
 * - `apposed`: so it is behind a name and its comma only ("Budi Contoh, warga Kalabahi").
 */
export type PositionMark = 'checked' | 'small' | 'before' | 'proposed' | 'apposed';
/**
 * What a word inside a position tells.
 * - `checked`: written like this it belongs to the position before it.
 * - `listed`: so it does after a comma ("Divisi Perencanaan, Data dan Informasi").
 * - `proposed`: however it is capitalised, it belongs to a position that is proposed.
 */
export type OfficeWordMark = 'checked' | 'listed' | 'proposed';

type Position = {
  readonly position: string;
  readonly marks: readonly PositionMark[];
  /** The position that it is another way of writing. */
  readonly means?: string;
};

const listed: readonly Position[] = [
  { position: 'Plt.', marks: ['before', 'proposed'] },
  { position: 'Plh.', marks: ['before', 'proposed'] },
  { position: 'Pj.', marks: ['before', 'proposed'] },
  { position: 'Pjs.', marks: ['before', 'proposed'] },
  { position: 'Wakil', marks: ['before', 'proposed'] },
  { position: 'Mantan', marks: ['before', 'proposed'] },
  { position: 'Calon', marks: ['before'] },
  { position: 'Ketua', marks: ['checked', 'small', 'proposed'] },
  { position: 'Ketua Divisi', marks: ['checked'] },
  { position: 'Wakil Ketua', marks: ['checked'] },
  { position: 'Anggota', marks: ['checked', 'small', 'proposed'] },
  { position: 'Komisioner', marks: ['checked', 'proposed'], means: 'Anggota' },
  { position: 'Sekretaris', marks: ['checked', 'small', 'proposed'] },
  { position: 'Sekretaris Jenderal', marks: ['checked'] },
  { position: 'Kepala', marks: ['checked', 'small', 'proposed'] },
  { position: 'Kepala Bagian', marks: ['checked'] },
  { position: 'Kabag', marks: ['checked', 'proposed'], means: 'Kepala Bagian' },
  { position: 'Kepala Subbagian', marks: ['checked'] },
  { position: 'Kepala SubBagian', marks: ['checked'], means: 'Kepala Subbagian' },
  { position: 'Kepala Sub Bagian', marks: ['checked'], means: 'Kepala Subbagian' },
  { position: 'Kepala Sub bagian', marks: ['checked'], means: 'Kepala Subbagian' },
  { position: 'Kepala Subbag', marks: ['checked'], means: 'Kepala Subbagian' },
  { position: 'Kasubbag', marks: ['checked', 'proposed'], means: 'Kepala Subbagian' },
  { position: 'Kasubag', marks: ['checked', 'proposed'], means: 'Kepala Subbagian' },
  { position: 'Kepala Biro', marks: ['checked'] },
  { position: 'Karo', marks: ['checked'], means: 'Kepala Biro' },
  { position: 'Kepala Pusat', marks: ['checked'] },
  { position: 'Kapusdatin', marks: ['checked', 'proposed'] },
  { position: 'Kepala Dinas', marks: ['checked'] },
  { position: 'Kadis', marks: ['checked', 'proposed'], means: 'Kepala Dinas' },
  { position: 'Kepala Badan', marks: ['checked'] },
  { position: 'Kepala Desa', marks: ['checked'] },
  { position: 'Kuasa Hukum', marks: ['checked', 'small'] },
  { position: 'Kuasa hukum', marks: ['checked'], means: 'Kuasa Hukum' },
  { position: 'Koordinator', marks: ['checked', 'proposed'] },
  { position: 'Direktur', marks: ['checked', 'proposed'] },
  { position: 'Deputi', marks: ['checked', 'proposed'] },
  { position: 'Inspektur', marks: ['checked', 'proposed'] },
  { position: 'Gubernur', marks: ['checked', 'proposed'] },
  { position: 'Bupati', marks: ['checked', 'proposed'] },
  { position: 'Wali Kota', marks: ['checked'] },
  { position: 'Wali kota', marks: ['checked'] },
  { position: 'Walikota', marks: ['checked', 'proposed'], means: 'Wali Kota' },
  { position: 'WaliKota', marks: ['checked'], means: 'Wali Kota' },
  { position: 'Camat', marks: ['checked', 'proposed'] },
  { position: 'Lurah', marks: ['checked', 'proposed'] },
  { position: 'Kapolres', marks: ['checked', 'proposed'] },
  { position: 'Dandim', marks: ['checked', 'proposed'] },
  { position: 'Rektor', marks: ['checked', 'proposed'] },
  { position: 'Dekan', marks: ['checked', 'proposed'] },
  { position: 'Staf', marks: ['checked', 'proposed'] },
  { position: 'Operator', marks: ['checked', 'proposed'] },
  { position: 'Praktisi', marks: ['checked', 'small', 'proposed'] },
  { position: 'Akademisi', marks: ['checked', 'small', 'proposed'] },
  { position: 'Dosen', marks: ['checked', 'small', 'proposed'] },
  { position: 'Pakar', marks: ['checked', 'small', 'proposed'] },
  { position: 'Tenaga Ahli', marks: ['checked'] },
  { position: 'Peneliti', marks: ['checked', 'proposed'] },
  { position: 'Menteri', marks: ['checked', 'proposed'] },
  { position: 'Presiden', marks: ['checked', 'proposed'] },
  { position: 'Moderator', marks: ['small'] },
  { position: 'Narasumber', marks: ['small'] },
];

/** Words that begin a position and carry one mark only. */
const proposedOnly =
  'Penjabat Wali Tenaga Ahli Kabid Kadiv Guru Pengamat Staff Kapolda Kapolsek Kapolresta Danrem Danramil ' +
  'Kajari Kajati Kabiro Kapus Kasi Kasie Jubir Analis Pranata Admin Auditor Widyaiswara Fasilitator CEO ' +
  'Founder Pejabat Bendahara Notulis Penata Arsiparis Advokat Jurnalis Wartawan Konsultan Sekjen Sesditjen ' +
  'Asisten Jaksa Hakim Kajagung Kasek Korsek Kordiv Kasat Kanit Wakapolres Kasdim Pabung Pasi Danlanal ' +
  'Danpos Rois Petugas Pantarlih Perwakilan Saksi Humas Pelaksana Wakapolda Wakapolsek Kapolri Wakapolri ' +
  'Kasdam Pangdam Panglima Danlantamal Danlanud Dansat Danyon Danki Danton Babinsa Bhabinkamtibmas ' +
  'Kabagops Kasatlantas Kasatreskrim Kasatintelkam Kasatbinmas Kasatpol Kalapas Karutan Kabapas Kasipidum ' +
  'Kasipidsus Kasiintel Kasubsi Kasubbid Kasubid Kasubdit Kasubdis Dirjen Sesjen Dirut Dirreskrimum Sekda ' +
  'Sekdaprov Sekdakab Sekdako Sekwan Sekban Sekdis Sekcam Sekdes Sek Seklur Wabup Wagub Wawali Pjb. Kades Kadus ' +
  'Kadistrik Kakandepag Kakankemenag Kakanwil Kalaksa Kasipem Kasubbagian Kaur Kabayan Kepsek ' +
  'Wakasek Kaprodi Kajur Warek Wadek Panitera Wakajati Aspidum Asintel Ketum Waketum Sekum Bendum ' +
  'Pimpinan Pemimpin Manajer Manager Supervisor Komisaris Pemred Redaktur Presenter Penyiar Reporter ' +
  'Kontributor Bendesa Penyarikan Perbekel Prebekel Kelihan Klian Pecalang Keuchik Geuchik Penghulu Petinggi ' +
  'Kuwu Sangadi Ondoafi Ondofolo Tokoh Pemuka Aktivis Relawan Pegiat Penggiat Pemerhati Pengusaha Pengacara ' +
  'Notaris Psikolog Dokter Bidan Perawat Senator Legislator Penghubung Pengawas Penyuluh ' +
  'Penyusun Pengolah Pembina Penasihat Pendamping Verifikator Sesban Kapusdiklat Kabakesbangpol ' +
  'Kakesbangpol Kadisdukcapil Kadisdik Kadiskominfo Kadishub Kadiskes Kadinkes Kadinsos Kasatgas Komandan ' +
  'Kapuskesmas Kapokja Kakanmenag Liaison LO Juru Mahasiswa Korcam Kordes Korwil Korda Koordiv ' +
  'Kasubkor Subkoordinator Katim Kalapak Carik Modin Jogoboyo Dukuh Wartawati Fotografer ' +
  'Videografer Desainer Programmer Teknisi Satpam Sopir Pramubakti Tutor Instruktur Trainer Pelatih Asesor ' +
  'Penguji Alumni Alumnus Influencer Budayawan Sastrawan Sejarawan Sosiolog Antropolog Eks ' +
  'Akuntan Apoteker Arsitek Kurator Ekonom Kriminolog Politolog Demograf Geograf Pustakawan Penerjemah Penyunting ' +
  'Editor Sutradara Dalang Musisi Pelukis Penyair Novelis Kartunis Ilustrator Podcaster Mediator Penyidik ' +
  'Penyelidik Kabidhumas Kasihumas Kasubbidpenmas Kapenrem Kapendam Dirintelkam Dirbinmas Dirlantas ' +
  'Dirreskrimsus Dirreskrimum Karoops Kabagren Wakadis Wakepsek Wasekjen Wabendum Sekprodi Kalab Kapuspen Kabagkesra ' +
  'Sekcam Panwascam PKD PTPS Kabagtapem Kasubbagtapem Kasitrantib Kasipem Kasikesos Kaurum Kaurkeu Tuha Imeum';
const apposedOnly =
  'Divisi Div Subbag Dewan Utusan ' +
  'Warga Pelajar Siswa Siswi Pemuda Pemudi Petani Nelayan Pedagang Peternak Perajin Penenun Penulis ' +
  'Seniman Pensiunan Purnawirawan Karyawan Karyawati Pegawai Buruh Kader Pengurus Sesepuh Tetua ' +
  'Pemilik Penggagas Pendiri Putra Putri Istri Suami Anak Pria Perempuan Lelaki Jemaat Santri ' +
  'Pengasuh Pembawa Pemandu Pengajar';

const positions: readonly Position[] = [
  ...listed,
  ...proposedOnly.split(' ').map((position): Position => ({ position, marks: ['proposed'] })),
  ...apposedOnly.split(' ').map((position): Position => ({ position, marks: ['apposed'] })),
];

type OfficeWords = { readonly marks: readonly OfficeWordMark[]; readonly words: string };

/** Every word in the one row whose marks it has. */
const officeWords: readonly OfficeWords[] = [
  {
    marks: ['checked', 'listed', 'proposed'],
    words:
      'Data Informasi Perencanaan Teknis Hukum Pengawasan Hubungan Masyarakat Parmas Partisipasi SDM Sosialisasi ' +
      'Pendidikan Keuangan Umum Logistik',
  },
  {
    marks: ['checked', 'proposed'],
    words:
      'dan Divisi Bagian Subbagian Subbag Sub Bidang bidang Biro Pusat Pusdatin Badan Dinas Sekretariat Inspektorat ' +
      'Lembaga Komisi KPU KIP Bawaslu RI Republik Indonesia Wilayah Jenderal Utama Pemilu Pemilihan Penyelenggaraan ' +
      'Pemilih Rendatin KUL Infrastruktur Program Teknologi TI IT Humas Sumber Daya Manusia Rumah Tangga Organisasi ' +
      'Kepegawaian Administrasi Persidangan Dokumentasi Kearsipan Media Kerja Kependudukan Pencatatan Sipil Politik ' +
      'Kesbangpol Kesatuan Bangsa Litbang Diklat Pelatihan Kelembagaan Protokol',
  },
  { marks: ['checked'], words: '& Teknik Pengembangan Pengelolaan Sama Arsip' },
  {
    marks: ['proposed'],
    words:
      'fungsional penyelenggara sosdiklih TPPH komunikasi publik kesekretariatan muda madya pertama pelaksana ' +
      'tugas harian ' +
      'negara nasional provinsi kabupaten kota kecamatan kelurahan desa daerah kota/kabupaten ' +
      'kabupaten/kota kampanye ' +
      'pemungutan penghitungan suara parpol partai tata usaha laksana anggaran monitoring evaluasi pelaporan ' +
      'kementerian independen DKPP panwaslu dukcapil perpustakaan komputer sistem tim kelompok pokja panitia forum ' +
      'komunitas asosiasi perhimpunan yayasan perusahaan AI JDIH PPID satuan internal I II III IV V VI VII senior ' +
      'junior eksekutif regional operasional pemasaran keamanan siber digital transformasi fakultas ilmu sosial ' +
      'ekonomi keguruan filsafat jurusan prodi studi sains pemerintahan besar tinggi luar biasa khusus jaringan ' +
      'aplikasi kebijakan demokrasi tetap akademik pertanian kesehatan pariwisata perhubungan ' +
      'penerangan DPRD DPR DPD ' +
      'MPR polres kodim kejaksaan negeri pengadilan agama bahasa Inggris BK kurikulum kesiswaan OSIS DAI sekolah ' +
      'menengah kejuruan atas kominfo diskominfo penyuluh lapangan ad hoc adhoc PPK PPS KPPS pantarlih dalam ' +
      'pengaduan sengketa penyelesaian produk setda setdaprov setdakab setwan ops bakesbangpol disdukcapil mahasiswa ' +
      'rombongan pasangan calon nomor urut Sidalih Silon Sipol Sirekap paslon definitif cabang perlindungan ' +
      'perempuan ' +
      'anak koperasi UKM UMKM lingkungan hidup kehutanan kelautan perikanan pangan pekerjaan permukiman pemuda ' +
      'olahraga kebudayaan statistik persandian pamong praja satpol PP BPBD bencana keluarga berencana penanaman ' +
      'modal ' +
      'terpadu aset pendapatan riset inovasi bappeda bapelitbangda bapperida kemenag kemendagri lapas rutan ' +
      'bapas imigrasi BPN BPS BPJS RSUD puskesmas polda polsek polresta koramil kodam korem lanal lanud satgas ' +
      'intelijen reserse kriminal lalu lintas samapta binmas sabhara mahkamah adat majelis ulama MUI PGI PHDI FKUB ' +
      'KNPI PKK kesra ketenagakerjaan transmigrasi perindustrian perdagangan kehumasan hupmas parhupmas ' +
      'tekmas SDMO datin ketertiban ketenteraman nagari kampung gampong ' +
      'distrik dusun pengawas swadaya pelaksanaan terpilih upacara apel barisan urusan parhubmas',
  },
];

/** Words that begin a position and carry a mark, without the stop at their end ("Plt", "Kepala Bagian"). */
export const positionsMarked = (mark: PositionMark): readonly string[] =>
  positions.filter((row) => row.marks.includes(mark)).map(({ position }) => position.replace(/\.$/, ''));

/** Words inside a position that carry a mark. */
export const officeWordsMarked = (mark: OfficeWordMark): readonly string[] =>
  officeWords.filter((row) => row.marks.includes(mark)).flatMap(({ words }) => words.split(' '));

/** What begins a position that a check relies on, as a regular expression with what stands before it: "Plt. Ketua". */
export function positionPattern(): string {
  const heads = [...positionsMarked('checked'), ...positionsMarked('small').map((head) => head.toLowerCase())];
  const before = positions.filter((row) => row.marks.includes('before')).map(({ position }) => position);
  return `(?:(?:${alternatives(before)})${blank})?(?:${alternatives(heads)})`;
}

/** "Kabag" -> "kepala bagian", "Plt. Ketua" -> "plt ketua": the same for every way to write one position. */
export function readPosition(written: string): string {
  const value = plain(written);
  return meanings.get(value) ?? value;
}

const plain = (written: string): string => written.toLowerCase().replace(/\s+/g, ' ').replaceAll('.', '');
const meanings: ReadonlyMap<string, string> = new Map(
  positions.flatMap(({ position, means }) => (means ? [[plain(position), plain(means)] as const] : [])),
);

const blank = String.raw`\s`;
/** The longest first, so that "Kepala Bagian" is not read as "Kepala". */
const alternatives = (forms: readonly string[]): string =>
  forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replace(/\.$/, String.raw`\.?`).replaceAll(' ', blank))
    .join('|');
