/** What the portal says around the items, in both languages. The items themselves stay in the language they were approved in. */
import type { ClaimStatus } from '../../evidence/schema.ts';
import type { Language } from '../../platform/index.ts';

export const words = {
  portal: { id: 'Portal Berita KPU', en: 'KPU News Portal' },
  tagline: {
    id: 'Kabar dari seluruh satuan kerja, setiap kalimat dapat ditelusuri asalnya',
    en: 'News from every election office; every sentence can be traced to its origin',
  },
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  latest: { id: 'Berita Terkini', en: 'Latest news' },
  allNews: { id: 'Semua berita', en: 'All news' },
  units: { id: 'Satuan kerja', en: 'Offices' },
  search: { id: 'Cari', en: 'Search' },
  searchLabel: { id: 'Cari berita', en: 'Search the news' },
  searchHint: {
    id: 'Ketik satu atau beberapa kata, misalnya nama daerah atau tema kegiatan.',
    en: 'Type one or more words, such as the name of a region or the theme of an event.',
  },
  found: { id: 'Hasil untuk', en: 'Results for' },
  nothingFound: {
    id: 'Tidak ada berita yang memuat semua kata itu. Coba kata yang lebih sedikit atau lebih umum.',
    en: 'No item contains all of these words. Try fewer or more general ones.',
  },
  nothingYet: { id: 'Belum ada berita yang terbit di sini.', en: 'Nothing has been published here yet.' },
  newer: { id: 'Lebih baru', en: 'Newer' },
  older: { id: 'Lebih lama', en: 'Older' },
  pages: { id: 'Halaman', en: 'Page' },
  openData: { id: 'Data terbuka', en: 'Open data' },
  openDataIntro: {
    id: 'Rekapitulasi pemilih yang dibuka satuan kerja untuk umum. Tidak memuat data perorangan.',
    en: 'Recapitulations of voters that offices opened to the public. They hold no data of persons.',
  },
  noOpenData: { id: 'Belum ada data yang dibuka untuk umum.', en: 'No data has been opened to the public yet.' },
  openedOn: { id: 'Dibuka', en: 'Opened' },
  hidden: { id: 'disembunyikan', en: 'hidden' },
  hiddenWhy: {
    id: 'Tanda ∗ menggantikan angka yang disembunyikan untuk melindungi pemilih: angka di bawah {n} (< {n}), atau angka yang dengannya angka kecil itu dapat dihitung kembali.',
    en: 'The mark ∗ stands for a number that is hidden to protect voters: one below {n} (< {n}), or one from which such a small number could be reckoned.',
  },
  allColumns: { id: 'dengan semua kolom', en: 'with all columns' },
  tableLabel: { id: 'Tabel pemilih menurut wilayah', en: 'Table of voters by region' },
  region: { id: 'Wilayah', en: 'Region' },
  men: { id: 'Laki-laki', en: 'Men' },
  women: { id: 'Perempuan', en: 'Women' },
  total: { id: 'Jumlah', en: 'Total' },
  disabled: { id: 'Disabilitas', en: 'With a disability' },
  stations: { id: 'TPS', en: 'Polling stations' },
  before: { id: 'Sebelumnya', en: 'Previous' },
  after: { id: 'Berikutnya', en: 'Next' },
  share: { id: 'Bagikan', en: 'Share' },
  copyLink: { id: 'Salin tautan', en: 'Copy link' },
  linkLabel: { id: 'Alamat berita ini', en: 'Address of this item' },
  viewed: { id: 'Telah dilihat {n} kali', en: 'Viewed {n} times' },
  composed: {
    id: 'Disusun dengan templat, disetujui oleh {position}',
    en: 'Composed with templates, approved by {position}',
  },
  composedEdited: {
    id: 'Disusun dengan templat dan disunting staf, disetujui oleh {position}',
    en: 'Composed with templates and edited by staff, approved by {position}',
  },
  origin: { id: 'Lihat asal setiap kalimat', en: 'See where each sentence comes from' },
  corrected: { id: 'Ralat', en: 'Correction' },
  originTitle: { id: 'Asal-usul berita', en: 'Provenance of the item' },
  originIntro: {
    id: 'Setiap kalimat yang terbit di portal ini dicocokkan dengan sumbernya dan disetujui oleh orang kedua, bukan oleh penulisnya. Di bawah ini tercantum dasar setiap kalimat.',
    en: 'Every sentence published on this portal is matched with its source and approved by a second person, never by its writer. Below is what each sentence rests on.',
  },
  readItem: { id: 'Baca beritanya', en: 'Read the item' },
  sentences: { id: 'Kalimat demi kalimat', en: 'Sentence by sentence' },
  rests: { id: 'Bertumpu pada', en: 'Rests on' },
  recomputed: { id: 'dihitung ulang saat disetujui dan sama, dari', en: 'recomputed at approval, the same, from' },
  confirmed: { id: 'dibaca dan dikonfirmasi orang kedua', en: 'read and confirmed by a second person' },
  approval: { id: 'Persetujuan', en: 'Approval' },
  approvedBy: { id: 'Disetujui oleh', en: 'Approved by' },
  approvedAt: { id: 'Waktu persetujuan', en: 'Time of approval' },
  publishedAt: { id: 'Terbit', en: 'Published' },
  textHash: { id: 'Sidik teks (SHA-256)', en: 'Hash of the text (SHA-256)' },
  sourcesHash: { id: 'Sidik sumber', en: 'Hash of the sources' },
  approvalHash: { id: 'Sidik catatan persetujuan', en: 'Hash of the approval record' },
  hashMeaning: {
    id: 'Satu huruf saja berubah, sidik ini ikut berubah. Dengan begitu siapa pun dapat memastikan bahwa teks yang dibaca adalah teks yang disetujui.',
    en: 'Change one letter and the hash changes. So anyone can make sure that the text they read is the text that was approved.',
  },
  history: { id: 'Riwayat ralat', en: 'Correction history' },
  noCorrections: { id: 'Belum pernah diralat.', en: 'Never corrected.' },
  document: { id: 'Dokumen', en: 'Document' },
  documentApproved: {
    id: 'Dokumen dengan kode ini telah disetujui. Isinya tidak diterbitkan di portal; cocokkan waktu dan jabatan di bawah ini dengan yang tercetak.',
    en: 'The document with this code has been approved. Its text is not published on the portal; compare the time and position below with what is printed.',
  },
  documentWithdrawn: {
    id: 'Berita dengan kode ini pernah terbit dan telah ditarik dari portal.',
    en: 'The item with this code was published and has been withdrawn from the portal.',
  },
  documentUnapproved: {
    id: 'Tidak ada persetujuan yang berlaku untuk kode ini. Bila tercetak pada dokumen, dokumen itu masih konsep atau sudah diubah setelah dicetak.',
    en: 'No approval is in force for this code. If it is printed on a document, that document is a draft or has been changed since.',
  },
  notFound: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  notFoundHelp: {
    id: 'Alamat ini tidak ada di portal. Mungkin ada huruf yang tertinggal saat disalin.',
    en: 'This address does not exist on the portal. A letter may have been lost when it was copied.',
  },
  withdrawn: { id: 'Berita ini telah ditarik', en: 'This item has been withdrawn' },
  withdrawnWhy: { id: 'Alasan penarikan', en: 'Reason for withdrawal' },
  withdrawnAt: { id: 'Ditarik pada', en: 'Withdrawn on' },
  toFront: { id: 'Ke berita terkini', en: 'To the latest news' },
  trouble: { id: 'Portal sedang terganggu', en: 'The portal has trouble' },
  troubleHelp: {
    id: 'Halaman ini gagal dibuat. Coba muat ulang sebentar lagi.',
    en: 'This page could not be made. Reload it in a moment.',
  },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  footer: {
    id: 'Tanpa pelacak, tanpa kuki. Jumlah pembaca dihitung tanpa menyimpan data pribadi.',
    en: 'No trackers, no cookies. Readers are counted without keeping personal data.',
  },
  photo: { id: 'Foto', en: 'Photo' },
} satisfies Record<string, Record<Language, string>>;

export type WordKey = keyof typeof words;

export const statusWords: Readonly<
  Record<ClaimStatus, { readonly word: Record<Language, string>; readonly why: Record<Language, string> }>
> = {
  verbatim: {
    word: { id: 'Terverifikasi', en: 'Verified' },
    why: { id: 'persis sama dengan satu bagian sumbernya', en: 'exactly as in one passage of its source' },
  },
  computed: {
    word: { id: 'Terhitung', en: 'Computed' },
    why: {
      id: 'angkanya dihitung ulang dari data saat disetujui',
      en: 'its figures were recomputed from the data at approval',
    },
  },
  'from-facts': {
    word: { id: 'Dari lembar fakta', en: 'From the fact sheet' },
    why: { id: 'dirangkai hanya dari fakta yang telah disetujui', en: 'assembled only from approved facts' },
  },
  'needs-reading': {
    word: { id: 'Dibaca', en: 'Read' },
    why: {
      id: 'parafrasa; seseorang membuka sumbernya dan mengonfirmasi',
      en: 'a paraphrase; a person opened its source and confirmed it',
    },
  },
  unsupported: {
    word: { id: 'Tidak didukung', en: 'Unsupported' },
    why: { id: 'tidak ada sumber yang mendukung', en: 'no source supports it' },
  },
};

export const sourceWords: Readonly<
  Record<'fact-sheet' | 'local-facts' | 'material' | 'query', Record<Language, string>>
> = {
  'fact-sheet': { id: 'Lembar fakta kegiatan', en: 'Fact sheet of the activity' },
  'local-facts': { id: 'Fakta satuan kerja', en: 'Facts of the office' },
  material: { id: 'Bahan tertulis kegiatan', en: 'Written material of the activity' },
  query: { id: 'Hitungan dari data', en: 'Computation from data' },
};
