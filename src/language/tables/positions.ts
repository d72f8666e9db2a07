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
 */
export type PositionMark = 'checked' | 'small' | 'before' | 'proposed';
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

const positions: readonly Position[] = [
  { position: 'Plt.', marks: ['before', 'proposed'] },
  { position: 'Plh.', marks: ['before', 'proposed'] },
  { position: 'Pj.', marks: ['before', 'proposed'] },
  { position: 'Pjs.', marks: ['before'] },
  { position: 'Penjabat', marks: ['proposed'] },
  { position: 'Wakil', marks: ['before', 'proposed'] },
  { position: 'Mantan', marks: ['before'] },
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
  { position: 'Wali', marks: ['proposed'] },
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
  { position: 'Tenaga', marks: ['proposed'] },
  { position: 'Tenaga Ahli', marks: ['checked'] },
  { position: 'Ahli', marks: ['proposed'] },
  { position: 'Peneliti', marks: ['checked', 'proposed'] },
  { position: 'Menteri', marks: ['checked', 'proposed'] },
  { position: 'Presiden', marks: ['checked', 'proposed'] },
  { position: 'Moderator', marks: ['small'] },
  { position: 'Narasumber', marks: ['small'] },
  { position: 'Kabid', marks: ['proposed'] },
  { position: 'Kadiv', marks: ['proposed'] },
  { position: 'Guru', marks: ['proposed'] },
  { position: 'Pengamat', marks: ['proposed'] },
  { position: 'Staff', marks: ['proposed'] },
  { position: 'Kapolda', marks: ['proposed'] },
  { position: 'Kapolsek', marks: ['proposed'] },
  { position: 'Kapolresta', marks: ['proposed'] },
  { position: 'Danrem', marks: ['proposed'] },
  { position: 'Danramil', marks: ['proposed'] },
  { position: 'Kajari', marks: ['proposed'] },
  { position: 'Kajati', marks: ['proposed'] },
  { position: 'Kabiro', marks: ['proposed'] },
  { position: 'Kapus', marks: ['proposed'] },
  { position: 'Kasi', marks: ['proposed'] },
  { position: 'Kasie', marks: ['proposed'] },
  { position: 'Jubir', marks: ['proposed'] },
  { position: 'Analis', marks: ['proposed'] },
  { position: 'Pranata', marks: ['proposed'] },
  { position: 'Admin', marks: ['proposed'] },
  { position: 'Auditor', marks: ['proposed'] },
  { position: 'Widyaiswara', marks: ['proposed'] },
  { position: 'Fasilitator', marks: ['proposed'] },
  { position: 'CEO', marks: ['proposed'] },
  { position: 'Founder', marks: ['proposed'] },
  { position: 'Pejabat', marks: ['proposed'] },
  { position: 'Bendahara', marks: ['proposed'] },
  { position: 'Notulis', marks: ['proposed'] },
  { position: 'Penata', marks: ['proposed'] },
  { position: 'Arsiparis', marks: ['proposed'] },
  { position: 'Advokat', marks: ['proposed'] },
  { position: 'Jurnalis', marks: ['proposed'] },
  { position: 'Wartawan', marks: ['proposed'] },
  { position: 'Konsultan', marks: ['proposed'] },
  { position: 'Sekjen', marks: ['proposed'] },
  { position: 'Sesditjen', marks: ['proposed'] },
  { position: 'Asisten', marks: ['proposed'] },
  { position: 'Jaksa', marks: ['proposed'] },
  { position: 'Hakim', marks: ['proposed'] },
  { position: 'Kajagung', marks: ['proposed'] },
  { position: 'Kasek', marks: ['proposed'] },
  { position: 'Korsek', marks: ['proposed'] },
  { position: 'Kordiv', marks: ['proposed'] },
  { position: 'Kasat', marks: ['proposed'] },
  { position: 'Kanit', marks: ['proposed'] },
  { position: 'Wakapolres', marks: ['proposed'] },
  { position: 'Kasdim', marks: ['proposed'] },
  { position: 'Pabung', marks: ['proposed'] },
  { position: 'Pasi', marks: ['proposed'] },
  { position: 'Danlanal', marks: ['proposed'] },
  { position: 'Danpos', marks: ['proposed'] },
  { position: 'Rois', marks: ['proposed'] },
  { position: 'Petugas', marks: ['proposed'] },
  { position: 'Pantarlih', marks: ['proposed'] },
  { position: 'Perwakilan', marks: ['proposed'] },
  { position: 'Saksi', marks: ['proposed'] },
  { position: 'Humas', marks: ['proposed'] },
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
      'Kesbangpol',
  },
  {
    marks: ['checked'],
    words: '& Teknik Kesatuan Bangsa Pengembangan Litbang Diklat Pelatihan Pengelolaan Kelembagaan Sama Arsip Protokol',
  },
  {
    marks: ['proposed'],
    words:
      'penyelenggara sosdiklih TPPH komunikasi publik kesekretariatan muda madya pertama pelaksana tugas harian ' +
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
      'rombongan pasangan calon nomor urut Sidalih Silon Sipol Sirekap',
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
