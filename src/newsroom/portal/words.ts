/**
 * What the newsroom says around its items, in both languages. The items themselves stay in the language they were
 * approved in.
 */
import type { ClaimStatus } from '../../evidence/schema.ts';
import type { Language } from '../../platform/index.ts';
import { saying } from '../../portal/index.ts';

export const news = saying({
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
  composedWithModel: {
    id: 'Disusun dengan templat dengan kalimat dari model AI yang diperiksa, disetujui oleh {position}',
    en: 'Composed with templates and checked sentences of an AI model, approved by {position}',
  },
  origin: { id: 'Lihat asal setiap kalimat', en: 'See where each sentence comes from' },
  corrected: { id: 'Ralat', en: 'Correction' },
  originTitle: { id: 'Asal-usul berita', en: 'Provenance of the item' },
  originIntro: {
    id:
      'Setiap kalimat yang terbit di portal ini dicocokkan dengan sumbernya dan disetujui oleh orang kedua, ' +
      'bukan oleh penulisnya. Di bawah ini tercantum dasar setiap kalimat.',
    en:
      'Every sentence published on this portal is matched with its source and approved by a second person, ' +
      'never by its writer. Below is what each sentence rests on.',
  },
  readItem: { id: 'Baca beritanya', en: 'Read the item' },
  sentences: { id: 'Kalimat demi kalimat', en: 'Sentence by sentence' },
  rests: { id: 'Bertumpu pada', en: 'Rests on' },
  materialKept: {
    id: 'isinya disimpan kantor dan tidak diterbitkan',
    en: 'its text stays with the office, unpublished',
  },
  recomputed: { id: 'dihitung ulang saat disetujui dan sama, dari', en: 'recomputed at approval, the same, from' },
  confirmed: { id: 'dibaca dan dikonfirmasi orang kedua', en: 'read and confirmed by a second person' },
  approval: { id: 'Persetujuan', en: 'Approval' },
  approvedBy: { id: 'Disetujui oleh', en: 'Approved by' },
  approvedAt: { id: 'Waktu persetujuan', en: 'Time of approval' },
  publishedAt: { id: 'Terbit', en: 'Published' },
  textHash: { id: 'Sidik teks (SHA-256)', en: 'Hash of the text (SHA-256)' },
  hashedText: { id: 'teks yang disidik', en: 'the text that was hashed' },
  sourcesHash: { id: 'Sidik sumber', en: 'Hash of the sources' },
  approvalHash: { id: 'Sidik catatan persetujuan', en: 'Hash of the approval record' },
  hashMeaning: {
    id:
      'Satu huruf saja berubah, sidik ini ikut berubah. Dengan begitu siapa pun dapat memastikan bahwa teks ' +
      'yang dibaca adalah teks yang disetujui.',
    en:
      'Change one letter and the hash changes. So anyone can make sure that the text they read is the text that ' +
      'was approved.',
  },
  proof: { id: 'bukti untuk diperiksa siapa pun', en: 'proof for anybody to check' },
  altered: { id: 'Teks ini tidak ditampilkan', en: 'This text is not shown' },
  alteredWhy: {
    id:
      'Isi halaman ini tidak cocok lagi dengan yang disetujui, jadi tidak ditampilkan atas nama siapa pun. ' +
      'Kantor sudah diberi tahu dan sedang memeriksanya.',
    en:
      'What stands here no longer fits what was approved, so it is not shown under anybody’s name. The office has ' +
      'been told and is looking into it.',
  },
  history: { id: 'Riwayat ralat', en: 'Correction history' },
  noCorrections: { id: 'Belum pernah diralat.', en: 'Never corrected.' },
  document: { id: 'Dokumen', en: 'Document' },
  documentApproved: {
    id:
      'Dokumen dengan kode ini telah disetujui. Isinya tidak diterbitkan di portal; cocokkan waktu dan jabatan ' +
      'di bawah ini dengan yang tercetak.',
    en:
      'The document with this code has been approved. Its text is not published on the portal; compare the time ' +
      'and position below with what is printed.',
  },
  documentWithdrawn: {
    id: 'Berita dengan kode ini pernah terbit dan telah ditarik dari portal.',
    en: 'The item with this code was published and has been withdrawn from the portal.',
  },
  documentUnapproved: {
    id:
      'Tidak ada persetujuan yang berlaku untuk kode ini. Bila tercetak pada dokumen, dokumen itu masih konsep ' +
      'atau sudah diubah setelah dicetak.',
    en:
      'No approval is in force for this code. If it is printed on a document, that document is a draft or has ' +
      'been changed since.',
  },
  withdrawn: { id: 'Berita ini telah ditarik', en: 'This item has been withdrawn' },
  withdrawnWhy: { id: 'Alasan penarikan', en: 'Reason for withdrawal' },
  withdrawnAt: { id: 'Ditarik pada', en: 'Withdrawn on' },
  photo: { id: 'Foto', en: 'Photo' },
});

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
