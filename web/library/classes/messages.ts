/** What the screen of classification codes says. */
import { defineMessages } from '../../i18n/messages.ts';

export const classMessages = defineMessages({
  classes: { id: 'Kode klasifikasi', en: 'Classification codes' },
  why: {
    id:
      'Kode naskah dinas dan masa simpannya, berlaku di semua satuan kerja. ' +
      'Nilai baru berlaku mulai harinya; nilai lama tetap tercatat.',
    en:
      'Codes of official papers and how long they are kept, in all units. ' +
      'A new value holds from its day on; earlier values stay on record.',
  },
  search: { id: 'Cari kode', en: 'Search codes' },
  searchHint: { id: 'Kode atau sebutannya.', en: 'The code or its name.' },
  none: { id: 'Belum ada kode', en: 'No codes yet' },
  noMatch: { id: 'Tidak ada kode yang cocok', en: 'No codes match' },

  code: { id: 'Kode', en: 'Code' },
  label: { id: 'Sebutan', en: 'Name' },
  labelId: { id: 'Sebutan (Indonesia)', en: 'Name (Indonesian)' },
  labelEn: { id: 'Sebutan (Inggris)', en: 'Name (English)' },
  kept: { id: 'Masa simpan', en: 'Kept for' },
  keptSays: {
    id: 'aktif {active} tahun, inaktif {inactive} tahun, lalu {fate}',
    en: 'active {active} years, inactive {inactive} years, then {fate}',
  },
  keptUnknown: { id: 'belum diberikan', en: 'not given yet' },
  active: { id: 'Tahun aktif', en: 'Active years' },
  inactive: { id: 'Tahun inaktif', en: 'Inactive years' },
  fate: { id: 'Nasib akhir', en: 'Final fate' },
  keptHint: {
    id: 'Isi ketiganya, atau kosongkan semuanya bila masa simpan belum diketahui.',
    en: 'Fill in all three, or leave all empty where nobody has said yet.',
  },
  keptWrong: {
    id: 'Isi tahun aktif, tahun inaktif (0–200) dan nasib akhir, atau kosongkan ketiganya.',
    en: 'Fill in active years, inactive years (0–200) and the final fate, or leave all three empty.',
  },
  unknown: { id: 'Belum ada', en: 'Not yet' },
  musnah: { id: 'musnah', en: 'destroyed' },
  permanen: { id: 'permanen', en: 'kept for good' },
  'dinilai kembali': { id: 'dinilai kembali', en: 'appraised again' },
  parent: { id: 'Kode di atasnya', en: 'Code above it' },
  parentHint: { id: 'Kosong bila kode ini paling atas.', en: 'Empty for a code at the top.' },
  archiveKind: { id: 'Jenis arsip', en: 'Kind of archive' },
  archiveKindHint: { id: 'Misalnya substantif atau fasilitatif.', en: 'For example substantif or fasilitatif.' },
  security: { id: 'Kelas keamanan', en: 'Security class' },
  biasa: { id: 'Biasa', en: 'Ordinary' },
  terbatas: { id: 'Terbatas', en: 'Restricted' },
  rahasia: { id: 'Rahasia', en: 'Secret' },
  access: { id: 'Hak akses', en: 'Who may use it' },
  accessHint: { id: 'Seperti tertulis pada SKKAD.', en: 'As the rule of security and access says.' },
  since: { id: 'Berlaku mulai', en: 'From' },
  earlier: { id: 'sebelumnya mulai {day}', en: 'before that from {day}' },
  later: { id: 'berikutnya mulai {day}', en: 'next from {day}' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: { id: 'Keputusan atau peraturan, dan lampirannya.', en: 'The decree or regulation, and its annex.' },
  verified: { id: 'Sudah dicocokkan dengan naskahnya', en: 'Checked against its text' },

  add: { id: 'Tambah kode', en: 'Add a code' },
  change: { id: 'Ubah', en: 'Change' },
  changeOf: { id: 'Nilai baru untuk {code}', en: 'A new value for {code}' },
  save: { id: 'Simpan kode', en: 'Save the code' },
  saved: { id: 'Kode tersimpan.', en: 'The code is saved.' },

  import: { id: 'Masukkan daftar', en: 'Put in a list' },
  importWhy: {
    id: 'Salin dari lembar kerja atau pilih berkas CSV: satu kode per baris, semuanya dari satu sumber.',
    en: 'Copy from a spreadsheet or choose a CSV file: one code a line, all of one source.',
  },
  lines: { id: 'Baris', en: 'Lines' },
  linesHint: {
    id: 'kode; sebutan; sebutan Inggris; tahun aktif; tahun inaktif; nasib akhir. Empat yang terakhir boleh kosong.',
    en: 'code; name; English name; active years; inactive years; final fate. The last four may be empty.',
  },
  file: { id: 'Berkas CSV', en: 'CSV file' },
  read: { id: '{count} kode terbaca', en: '{count} codes read' },
  wrong: { id: 'Baris {line}: {why}', en: 'Line {line}: {why}' },
  wrongMore: { id: 'dan {count} baris lain', en: 'and {count} more lines' },
  noCode: { id: 'kode kosong atau lebih dari 40 huruf', en: 'no code, or more than 40 letters' },
  noLabel: { id: 'sebutan kosong atau lebih dari 200 huruf', en: 'no name, or more than 200 letters' },
  badKept: {
    id: 'masa simpan harus dua bilangan 0–200 dan musnah, permanen, atau dinilai kembali',
    en: 'how long it is kept must be two numbers 0–200 and musnah, permanen or dinilai kembali',
  },
  twice: { id: 'kode ini sudah ada di baris sebelumnya', en: 'this code stands in a line before' },
  tooMany: { id: 'paling banyak 500 kode sekaligus', en: 'at most 500 codes at once' },
  importSave: { id: 'Simpan daftar', en: 'Save the list' },
  imported: {
    id: '{added} kode tersimpan; {same} sudah punya nilai mulai hari itu.',
    en: '{added} codes saved; {same} had a value from that day on already.',
  },
});
