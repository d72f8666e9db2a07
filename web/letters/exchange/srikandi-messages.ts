/** What the card of SRIKANDI's columns says. */
import { defineMessages } from '../../i18n/messages.ts';

export const srikandiMessages = defineMessages({
  title: { id: 'Kolom daftar SRIKANDI', en: 'Columns of SRIKANDI’s lists' },
  lead: {
    id:
      'Daftar SRIKANDI dikenali dari judul kolom ini, dan buku surat keluar sebagai berkas dengan judul dan ' +
      'urutan ini.',
    en: 'Lists of SRIKANDI are known by these heads, and registers leave under these heads in this order.',
  },
  masuk: { id: 'Surat masuk', en: 'Incoming letters' },
  keluar: { id: 'Surat keluar', en: 'Outgoing letters' },
  own: { id: 'milik satuan kerja ini', en: 'of this unit' },
  later: { id: 'berlaku nanti', en: 'holds later' },
  from: { id: 'sejak {day}', en: 'from {day}' },
  change: { id: 'Ubah', en: 'Change' },
  dialogTitle: { id: 'Kolom daftar SRIKANDI: {direction}', en: 'Columns of SRIKANDI’s lists: {direction}' },
  dialogLead: {
    id: 'Tulis judul kolom seperti pada daftar yang diunduh dari SRIKANDI. Yang berlaku sebelumnya tetap tersimpan.',
    en: 'Write the heads as they stand in a list that SRIKANDI gave. What held before is kept.',
  },
  column: { id: 'Kolom {n}', en: 'Column {n}' },
  field: { id: 'Isinya', en: 'What it holds' },
  head: { id: 'Judulnya', en: 'Its head' },
  also: { id: 'Judul lain', en: 'Other heads' },
  alsoHint: { id: 'Pisahkan dengan titik koma', en: 'Separate them by semicolons' },
  up: { id: 'Naikkan kolom {n}', en: 'Move column {n} up' },
  remove: { id: 'Hapus kolom {n}', en: 'Remove column {n}' },
  add: { id: 'Tambah kolom', en: 'Add a column' },
  since: { id: 'Berlaku sejak', en: 'Holds from' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: { id: 'Misalnya “daftar yang diunduh 3 Desember 2026”', en: 'For example “the list of 3 December 2026”' },
  verified: { id: 'Sudah dicocokkan dengan daftar SRIKANDI yang asli', en: 'Checked against a real list of SRIKANDI' },
  nationwide: { id: 'Berlaku untuk semua satuan kerja', en: 'For all units' },
  save: { id: 'Simpan kolom', en: 'Save the columns' },
  saved: { id: 'Kolom disimpan.', en: 'The columns are saved.' },
});
