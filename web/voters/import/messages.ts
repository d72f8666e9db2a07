/** What the import of a list says. */
import { defineMessages } from '../../i18n/messages.ts';

export const importMessages = defineMessages({
  addFile: { id: 'Impor berkas', en: 'Import a file' },
  addMore: { id: 'Impor berkas lain', en: 'Import another file' },
  fileHint: {
    id: 'CSV, Excel (.xlsx), OpenDocument (.ods), atau Parquet, apa pun susunan kolomnya; boleh di dalam ZIP.',
    en: 'CSV, Excel (.xlsx), OpenDocument (.ods) or Parquet, whatever its columns; in a ZIP, too.',
  },
  sending: { id: 'Mengirim {name}', en: 'Sending {name}' },
  looking: { id: 'Memeriksa {name}', en: 'Looking into {name}' },
  closeRefusal: { id: 'Tutup', en: 'Close' },
  mayNotEdit: { id: 'Jabatan Anda tidak mengimpor daftar pemilih.', en: 'Your position does not import voter lists.' },
  settled: {
    id: 'Daftar ini sudah ditetapkan; tidak ada lagi yang diimpor.',
    en: 'This list is settled; nothing more is imported.',
  },
  noneYet: { id: 'Belum ada berkas', en: 'No file yet' },

  // Mapping
  mapTitle: { id: 'Cocokkan kolom: {name}', en: 'Match the columns: {name}' },
  mapLead: {
    id: 'Periksa arti setiap kolom, lalu mulai impor. Kolom tanpa pilihan tidak dibaca. NIK dan NKK disamarkan.',
    en:
      'Check what each column means, then start the import. Columns without a choice are not read. ' +
      'NIK and NKK are masked.',
  },
  fileColumn: { id: 'Kolom berkas', en: 'Column of the file' },
  samples: { id: 'Contoh isi', en: 'Sample values' },
  becomes: { id: 'Dibaca sebagai', en: 'Read as' },
  becomesOf: { id: 'Kolom {name} dibaca sebagai', en: 'Column {name} is read as' },
  notRead: { id: '(tidak dibaca)', en: '(not read)' },
  empty: { id: '(kosong)', en: '(empty)' },
  saved: { id: 'pemetaan tersimpan', en: 'saved mapping' },
  header: { id: 'dari judul', en: 'from the header' },
  content: { id: 'dari isi', en: 'from the content' },
  dialect: {
    id: 'Pemisah {delimiter}, {encoding}, data mulai sesudah baris {row}',
    en: 'Delimiter {delimiter}, {encoding}, data begin after row {row}',
  },
  tab: { id: 'tab', en: 'tab' },
  comma: { id: 'koma', en: 'comma' },
  semicolon: { id: 'titik koma', en: 'semicolon' },
  bar: { id: 'garis tegak', en: 'bar' },
  sheets: { id: 'Lembar yang dibaca', en: 'Sheets that are read' },
  sheetAs: { id: 'Nama lembar', en: 'The name of a sheet' },
  sheetAsTps: { id: 'dibaca sebagai TPS', en: 'is read as the polling station' },
  dates: { id: 'Bentuk tanggal', en: 'Form of dates' },
  dmy: { id: 'hari-bulan-tahun (17/08/1990)', en: 'day-month-year (17/08/1990)' },
  mdy: { id: 'bulan-hari-tahun (08/17/1990)', en: 'month-day-year (08/17/1990)' },
  ymd: { id: 'tahun-bulan-hari (1990-08-17)', en: 'year-month-day (1990-08-17)' },
  sexes: { id: 'Huruf P pada jenis kelamin', en: 'The letter P in the column of sex' },
  LP: { id: 'P = perempuan', en: 'P = female' },
  PW: { id: 'P = pria, W = wanita', en: 'P = male, W = female' },
  problems: { id: '{count} hal harus diselesaikan dahulu', en: '{count} things must be settled first' },
  start: { id: 'Mulai impor', en: 'Start the import' },
  takeBack: { id: 'Batalkan berkas ini', en: 'Take this file back' },

  // Under way
  running: { id: 'Mengimpor {name}', en: 'Importing {name}' },
  queued: { id: '{name} menunggu giliran', en: '{name} waits for its turn' },
  runningWhy: {
    id: 'Halaman ini boleh ditutup. Daftar berubah sekaligus saat semuanya selesai.',
    en: 'You may close this page. The list changes at once, when all is done.',
  },
  cancel: { id: 'Hentikan impor', en: 'Stop the import' },

  // Results
  sumTitle: { id: 'Semua baris terhitung', en: 'Every row is accounted for' },
  read: { id: 'Dibaca', en: 'Read' },
  accepted: { id: 'Diterima', en: 'Accepted' },
  corrected: { id: 'Diperbaiki', en: 'Corrected' },
  notVoters: { id: 'Bukan pemilih', en: 'No voters' },
  open: { id: 'Masih ditolak', en: 'Still rejected' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  history: { id: 'Berkas yang diimpor', en: 'Imported files' },
  by: { id: '{name}, {at}', en: '{name}, {at}' },
  correction: { id: 'perbaikan', en: 'correction' },
  diperiksa: { id: 'Sedang diperiksa', en: 'Being looked into' },
  menunggu: { id: 'Menunggu pemetaan', en: 'Waits for its mapping' },
  berjalan: { id: 'Berjalan', en: 'Under way' },
  selesai: { id: 'Selesai', en: 'Done' },
  gagal: { id: 'Gagal', en: 'Failed' },
  dibatalkan: { id: 'Dibatalkan', en: 'Cancelled' },
  equation: {
    id: '{read} dibaca = {accepted} diterima + {rejected} ditolak',
    en: '{read} read = {accepted} accepted + {rejected} rejected',
  },
  within: {
    id: '{share} baris berada di wilayah satuan kerja ini ({within} dari {placed} yang diketahui wilayahnya)',
    en: '{share} of the rows are in this unit’s region ({within} of {placed} whose region is known)',
  },
  elsewhere: { id: '{count} di {name}', en: '{count} in {name}' },
  unplaced: { id: '{count} tanpa wilayah yang dikenal', en: '{count} without a known region' },
  ofSamples: { id: 'Dari contoh baris: {text}', en: 'Of the sample rows: {text}' },
  account: { id: '{lines} baris berkas = {parts}', en: '{lines} lines of the file = {parts}' },
  ofAbove: { id: '{count} judul', en: '{count} titles and headers' },
  ofBlank: { id: '{count} kosong', en: '{count} blank' },
  ofInside: { id: '{count} lanjutan isi sel', en: '{count} within a cell' },
  ofHidden: { id: '{count} tersembunyi (tidak dibaca)', en: '{count} hidden (not read)' },
  ofRead: { id: '{count} dibaca', en: '{count} read' },
  again: { id: 'Coba lagi', en: 'Try again' },
  showRejects: { id: 'Lihat baris tertolak', en: 'Show the rejected rows' },
  showLines: { id: 'Lihat baris lembar yang belum diterima', en: 'Show lines of the sheet not yet accepted' },
  stillCounted: {
    id: 'Baris ini tidak dihitung dua kali: tetap tercatat sekali sebagai tolakan berkas asalnya.',
    en: 'These rows are not counted twice: each stays once among the rejects of its original file.',
  },
  hideRejects: { id: 'Tutup baris tertolak', en: 'Hide the rejected rows' },
  rejects: { id: 'Baris tertolak', en: 'Rejected rows' },
  line: { id: 'Baris', en: 'Row' },
  place: { id: 'Baris {line}', en: 'Row {line}' },
  placeSheet: { id: '{sheet}, baris {line}', en: '{sheet}, row {line}' },
  value: { id: 'Isi', en: 'Value' },
  reason: { id: 'Alasan', en: 'Reason' },
  isCorrected: { id: 'diperbaiki', en: 'corrected' },
  allReasons: { id: 'Semua alasan', en: 'All reasons' },
  filter: { id: 'Alasan', en: 'Reason' },
  count: { id: '{text} ({count})', en: '{text} ({count})' },
  keptUntil: {
    id: 'Berkas asal dan baris tertolak disimpan sampai daftar ditetapkan, paling lama sampai {day}.',
    en: 'The original and the rejected rows are kept until the list is settled, at most until {day}.',
  },
  purged: {
    id: 'Berkas asal dan baris tertolak sudah dihapus: daftar ditetapkan atau masa simpannya berakhir.',
    en: 'The original and the rejected rows were removed: the list was settled or their retention ended.',
  },

  // Correction sheet
  takeSheet: { id: 'Unduh lembar perbaikan', en: 'Download the correction sheet' },
  takeSheetWhy: {
    id:
      'Lembar ini memuat NIK dan NKK lengkap. Di dalamnya tertulis nama Anda, keperluan, dan hari terakhir ' +
      'berlakunya; unduhannya tercatat. Hapus berkasnya setelah selesai.',
    en:
      'The sheet holds NIK and NKK in full. Your name, its purpose and its last day stand in it; the download is ' +
      'recorded. Delete the file when you are done.',
  },
  purpose: { id: 'Keperluan', en: 'Purpose' },
  usualPurpose: { id: 'memperbaiki baris yang ditolak', en: 'correcting rejected rows' },
  longNumber: { id: 'Jangan tulis NIK atau NKK di sini.', en: 'Write no NIK or NKK here.' },
  purposeHint: {
    id: 'Misalnya: melengkapi tanggal lahir dari berkas PPS.',
    en: 'For example: completing birth dates from the village committee’s file.',
  },
  download: { id: 'Unduh lembar', en: 'Download the sheet' },
  downloaded: { id: 'Lembar perbaikan terunduh', en: 'Correction sheet downloaded' },
  close: { id: 'Batal', en: 'Cancel' },
  uploadSheet: { id: 'Unggah lembar yang sudah diperbaiki', en: 'Upload the corrected sheet' },
  uploadSheetHint: {
    id: 'Ubah isinya di Excel, biarkan kolom Nomor tolakan, lalu unggah di sini.',
    en: 'Change the values in Excel, leave the column Nomor tolakan as it is, then upload it here.',
  },
  checkNext: { id: 'Buka temuan', en: 'Open the findings' },
});
