/** What the screens of registers say. */
import { defineMessages } from '../i18n/messages.ts';

export const registersMessages = defineMessages({
  register: { id: 'Buku nomor', en: 'Register of numbers' },
  lead: {
    id: 'Nomor surat dan naskah {unit}: tanpa celah, tanpa kembar.',
    en: 'Numbers of letters and papers of {unit}: no gap, no double.',
  },
  settings: { id: 'Pengaturan', en: 'Settings' },
  imports: { id: 'Impor buku lama', en: 'Take in an earlier book' },
  back: { id: 'Buku nomor', en: 'Register' },
  search: { id: 'Cari nomor, hal, atau tujuan', en: 'Search numbers, subjects or parties' },
  filters: { id: 'Saring', en: 'Narrow down' },
  year: { id: 'Tahun', en: 'Year' },
  series: { id: 'Buku', en: 'Register' },
  kind: { id: 'Jenis', en: 'Kind' },
  state: { id: 'Keadaan', en: 'State' },
  all: { id: 'Semua', en: 'All' },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  title: { id: 'Hal', en: 'Subject' },
  party: { id: 'Kepada atau dari', en: 'To or from' },
  actions: { id: 'Tindakan', en: 'Actions' },
  actionsFor: { id: 'Tindakan untuk nomor {number}', en: 'Actions for number {number}' },
  dipesan: { id: 'Dipesan', en: 'Reserved' },
  tetap: { id: 'Tetap', en: 'Final' },
  batal: { id: 'Batal', en: 'Void' },
  kosong: { id: 'Tidak tercatat', en: 'Not recorded' },
  inserted: { id: 'Sisipan', en: 'Inserted' },
  imported: { id: 'Dari buku lama', en: 'From an earlier book' },
  kosongWhy: { id: 'Nomor buku lama yang tidak ada barisnya.', en: 'A number of an earlier book that has no line.' },
  noneTitle: { id: 'Belum ada nomor di tahun {year}', en: 'No numbers in {year} yet' },
  none: {
    id:
      'Nomor diambil saat naskah disetujui. Buku tahun berjalan dapat diimpor dari XLSX, atau dilanjutkan ' +
      'dari nomor terakhirnya.',
    en:
      'Numbers are taken when papers are approved. The book of this year can be taken in from XLSX, or ' +
      'gone on with from its last number.',
  },
  noMatch: { id: 'Tidak ada nomor yang cocok.', en: 'No number matches.' },
  clear: { id: 'Hapus saringan', en: 'Clear the filters' },
  printPdf: { id: 'Cetak PDF', en: 'Print as PDF' },
  printXlsx: { id: 'Unduh XLSX', en: 'Download as XLSX' },
  take: { id: 'Ambil nomor', en: 'Take a number' },
  takeWhy: {
    id: 'Untuk naskah yang ditulis di luar aplikasi. Naskah di aplikasi mengambil nomornya sendiri.',
    en: 'For a paper that is written elsewhere. Papers in the program take their own.',
  },
  taken: { id: 'Nomor {number} diambil.', en: 'Number {number} is taken.' },
  classification: { id: 'Kode klasifikasi', en: 'Classification code' },
  classificationHint: { id: 'Misalnya PR.01 atau PL.01.1', en: 'Such as PR.01 or PL.01.1' },
  optional: { id: 'Boleh kosong', en: 'May stay empty' },
  insert: { id: 'Sisipkan sesudah nomor ini', en: 'Insert behind this number' },
  insertTitle: { id: 'Sisipan sesudah {number}', en: 'Insert behind {number}' },
  insertWhy: {
    id: 'Nomor mundur berhuruf, misalnya 12a. Tanggalnya di antara kedua tetangganya; alasannya tampak di buku.',
    en: 'A back-dated number with a letter, such as 12a. Its day lies between its neighbours; the register shows why.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  void: { id: 'Batalkan', en: 'Void' },
  voidTitle: { id: 'Batalkan nomor {number}', en: 'Void number {number}' },
  voidWhy: {
    id: 'Nomor ini tetap di bukunya sebagai batal dan tidak dipakai lagi. Ini tidak dapat dikembalikan.',
    en: 'The number stays in its register as void and is not used again. This cannot be taken back.',
  },
  voided: { id: 'Nomor {number} batal.', en: 'Number {number} is void.' },
  settle: { id: 'Sudah ditandatangani', en: 'It was signed' },
  settleTitle: { id: 'Nomor {number} ditandatangani', en: 'Number {number} was signed' },
  settleWhy: { id: 'Nomor menjadi tetap.', en: 'The number becomes final.' },
  signedOn: { id: 'Tanggal tanda tangan', en: 'Day of signing' },
  settled: { id: 'Nomor {number} tetap.', en: 'Number {number} is final.' },
  formats: { id: 'Bentuk nomor tiap jenis', en: 'Form of numbers by kind' },
  formatsWhy: {
    id:
      'Jenis yang memakai buku yang sama berbagi nomor urut. Pengaturan baru berlaku sejak tanggalnya; ' +
      'nomor yang sudah ada tidak berubah.',
    en: 'Kinds of one register share its count. A new setting holds from its day on; numbers that were given stay.',
  },
  template: { id: 'Bentuk', en: 'Form' },
  templateHint: {
    id: 'Bagian: urut, klasifikasi, jenis, kode, bulan, tahun, masing-masing dalam kurung kurawal.',
    en: 'Parts: urut, klasifikasi, jenis, kode, bulan, tahun, each in braces.',
  },
  example: { id: 'Contoh', en: 'Example' },
  since: { id: 'Berlaku mulai', en: 'From' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: { id: 'Peraturan atau keputusan, dengan pasalnya.', en: 'The regulation or decision, with its article.' },
  verified: { id: 'Sudah dicocokkan dengan naskah aslinya', en: 'Checked against the original' },
  own: { id: 'Milik satuan kerja', en: 'Of this unit' },
  national: { id: 'Nasional', en: 'National' },
  change: { id: 'Ubah', en: 'Change' },
  changeTitle: { id: 'Bentuk nomor {kind}', en: 'Form of numbers: {kind}' },
  seriesHint: {
    id: 'Huruf kecil, angka, tanda hubung. Samakan dengan jenis lain untuk berbagi nomor urut.',
    en: 'Small letters, digits, hyphens. The same as of another kind to share its count.',
  },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Pengaturan tersimpan.', en: 'The setting is saved.' },
  code: { id: 'Kode satuan kerja dalam nomor', en: "Unit's code in numbers" },
  codeField: { id: 'Kode', en: 'Code' },
  begin: { id: 'Lanjutkan dari buku lama', en: 'Go on from an earlier book' },
  beginWhy: {
    id:
      'Bila buku tahun ini sudah berjalan di luar aplikasi: nomor sampai yang terakhir dicatat sebagai ' +
      'tidak tercatat, dan nomor berikutnya menyusul.',
    en:
      'When the book of this year was kept elsewhere: numbers up to the last stand as not recorded, and ' +
      'the next one follows.',
  },
  last: { id: 'Nomor terakhir', en: 'Last number' },
  beginDo: { id: 'Lanjutkan', en: 'Go on' },
  begun: { id: 'Nomor berikutnya {next}.', en: 'The next number is {next}.' },
  importsWhy: {
    id:
      'Unggah buku nomor (XLSX). Tiap baris diperiksa; yang tidak dapat diambil diberi alasannya, dan ' +
      'tidak ada yang dibetulkan diam-diam. Buku berubah setelah Anda menyimpannya.',
    en:
      'Upload a register (XLSX). Every line is checked; what cannot be taken says why, and nothing is put ' +
      'right in silence. The register changes when you take it in.',
  },
  file: { id: 'Berkas', en: 'File' },
  lines: { id: 'Baris', en: 'Lines' },
  counts: {
    id: '{take} diambil, {reject} ditolak, {same} sudah ada, {missing} nomor tidak tercatat',
    en: '{take} taken, {reject} refused, {same} there already, {missing} numbers not recorded',
  },
  noImports: { id: 'Belum ada buku yang diimpor.', en: 'No register was taken in yet.' },
  dibaca: { id: 'Sedang dibaca', en: 'Being read' },
  siap: { id: 'Menunggu keputusan', en: 'Waits for a decision' },
  menyimpan: { id: 'Sedang disimpan', en: 'Being taken in' },
  diterima: { id: 'Tersimpan', en: 'Taken in' },
  ditolak: { id: 'Dibuang', en: 'Dropped' },
  gagal: { id: 'Tidak terbaca', en: 'Could not be read' },
  takeIn: { id: 'Simpan {count} baris ke buku nomor', en: 'Take {count} lines into the register' },
  drop: { id: 'Buang impor ini', en: 'Drop this import' },
  missingNumbers: { id: 'Nomor yang tidak ada barisnya', en: 'Numbers without a line' },
  missingWhy: {
    id: 'Akan berdiri di buku sebagai tidak tercatat, sampai impor lain mengisinya.',
    en: 'They will stand in the register as not recorded until another import knows them.',
  },
  line: { id: 'Baris', en: 'Row' },
  result: { id: 'Hasil', en: 'Result' },
  ambil: { id: 'Diambil', en: 'Taken' },
  tolak: { id: 'Ditolak', en: 'Refused' },
  sama: { id: 'Sudah ada', en: 'There already' },
  voidLine: { id: 'Batal: {note}', en: 'Void: {note}' },
  'hidden-sheet': { id: 'Lembar tersembunyi, tidak dibaca.', en: 'A hidden sheet, not read.' },
  'no-heads': {
    id: 'Lembar ini tidak punya kepala kolom nomor dengan tanggal atau hal.',
    en: 'This sheet has no heads of columns for a number and a day or subject.',
  },
  'not-a-line': { id: 'Bukan baris surat (judul atau pemisah).', en: 'No line of a letter (a title or divider).' },
  'no-number': { id: 'Nomornya kosong.', en: 'It has no number.' },
  'merged-number': {
    id: 'Nomornya sel gabungan dengan baris {about}: satu nomor untuk dua surat.',
    en: 'Its number is one cell with row {about}: one number for two letters.',
  },
  'number-unreadable': { id: 'Nomornya tidak terbaca sebagai nomor.', en: 'Its number does not read as one.' },
  'other-series': {
    id: 'Jenis {about} tidak bernomor di buku ini.',
    en: 'The kind {about} does not count in this register.',
  },
  'year-differs': { id: 'Tahun dalam nomornya {about}.', en: 'The year in its number is {about}.' },
  'no-date': { id: 'Tanggalnya kosong.', en: 'It has no date.' },
  'date-impossible': { id: 'Tanggal {about} tidak ada.', en: 'There is no day {about}.' },
  'date-unreadable': {
    id: 'Tanggal "{about}" tidak lengkap atau lebih dari satu.',
    en: 'The date "{about}" is not whole, or more than one.',
  },
  'other-year': {
    id: 'Tanggalnya ({about}) bukan dari tahun buku ini.',
    en: 'Its day ({about}) is not of the year of this register.',
  },
  double: { id: 'Nomor ini sudah di baris {about}.', en: 'Row {about} has this number already.' },
  'too-far': { id: 'Melompat terlalu jauh dari nomor {about}.', en: 'It jumps too far from number {about}.' },
  'no-base': { id: 'Sisipan tanpa nomor {about}.', en: 'Inserted without number {about}.' },
  'not-between': {
    id: 'Tanggal sisipan ({about}) tidak di antara tetangganya.',
    en: 'Its day ({about}) lies not between its neighbours.',
  },
  'given-already': { id: 'Nomor ini sudah diberikan: {about}.', en: 'This number was given already: {about}.' },
  'text-taken': { id: 'Nomor {about} ada di buku lain.', en: 'Number {about} stands in another register.' },
  'hidden-row': { id: 'dari baris tersembunyi', en: 'from a hidden row' },
  'merged-date': { id: 'tanggal dari sel gabungan', en: 'its day from a merged cell' },
  'merged-title': { id: 'hal dari sel gabungan', en: 'its subject from a merged cell' },
  'merged-party': { id: 'tujuan dari sel gabungan', en: 'its party from a merged cell' },
});
