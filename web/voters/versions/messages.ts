/** What the Versions tab of a list says. */
import { defineMessages } from '../../i18n/messages.ts';

export const versionMessages = defineMessages({
  tab: { id: 'Versi & rekap', en: 'Versions & recap' },

  // Settling
  settleTitle: { id: 'Tetapkan versi', en: 'Settle a version' },
  settleWhat: {
    id:
      'Baris dan keputusan daftar ini dibekukan menjadi versi bernama, lengkap dengan rekapnya. ' +
      'Setelah ditetapkan, daftar tidak berubah lagi.',
    en:
      'The rows and decisions of this list are frozen into a named version with its recap. ' +
      'Once settled, the list does not change again.',
  },
  openErrors: { id: '{count} temuan kesalahan masih terbuka', en: '{count} findings of severity error are still open' },
  openErrorsWhat: {
    id:
      'Putuskan dahulu di tab Temuan. Bila versi harus ditetapkan sekarang, tulis alasannya; ' +
      'alasan itu tercatat pada versi.',
    en:
      'Decide them in the Findings tab first. If the version must be settled now, write why; ' +
      'the reason is recorded with it.',
  },
  rejected: {
    id: '{count} baris berisi pemilih ditolak dan belum diperbaiki',
    en: '{count} rows that hold a voter were rejected and are not corrected',
  },
  rejectedWhat: {
    id:
      'Pemilih itu tidak ada dalam daftar. Perbaiki dahulu dengan lembar perbaikan di tab Impor; bila tidak, ' +
      'tulis alasannya: jumlah dan alasan itu terbaca di semua tingkat. ' +
      'Baris tertolak dan berkas asal dihapus setelah ditetapkan.',
    en:
      'These voters are not in the list. Correct them first with the correction sheet in the Import tab; if not, ' +
      'write why: every level reads their number and the reason. ' +
      'Rejected rows and the original are removed once the list is settled.',
  },
  unchecked: { id: 'Isi daftar ini belum diperiksa', en: 'This list has not been checked' },
  uncheckedWhat: {
    id: 'Sejak impor terakhir belum dijalankan sampai selesai: {checks}. Jalankan dahulu di tab Temuan. Bila versi harus ditetapkan sekarang, tulis alasannya; alasan itu terbaca di semua tingkat di atas.',
    en: 'Not run to the end since the last import: {checks}. Run it first in the Findings tab. If the version must be settled now, write why; every level above reads the reason.',
  },
  rules: { id: 'pemeriksaan aturan', en: 'the check by the rules' },
  linkage: { id: 'pencarian data ganda', en: 'the search for duplicates' },
  openWarnings: {
    id: '{count} peringatan masih terbuka; boleh ditetapkan.',
    en: '{count} warnings are still open; settling is allowed.',
  },
  allDecided: { id: 'Semua temuan kesalahan sudah diputuskan.', en: 'Every finding of severity error is decided.' },
  decisions: { id: '{count} keputusan akan diterapkan.', en: '{count} decisions will be applied.' },
  conflicts: { id: '{count} keputusan saling bertentangan', en: '{count} decisions contradict each other' },
  conflictsWhat: {
    id: 'Baris {rows}: batalkan salah satu keputusannya, atau tulis alasan menetapkan.',
    en: 'Rows {rows}: undo one of the decisions, or write why you settle.',
  },
  toFindings: { id: 'Buka temuan', en: 'Open findings' },
  name: { id: 'Nama versi', en: 'Name of the version' },
  reason: { id: 'Alasan menetapkan walau belum tuntas', en: 'Why it is settled although not all is done' },
  reasonHint: { id: 'Jangan menulis nama atau NIK pemilih.', en: 'Do not write a voter’s name or NIK.' },
  settle: { id: 'Tetapkan versi', en: 'Settle the version' },
  settling: { id: 'Versi sedang ditetapkan', en: 'The version is being settled' },
  settlingWhat: {
    id: 'Boleh menutup halaman ini. Bila komputer mati, pekerjaan diulang dan hasilnya sama.',
    en: 'You may close this page. If the machine stops, the work runs again with the same result.',
  },
  cancelSettling: { id: 'Batalkan', en: 'Cancel' },
  settled: { id: 'Versi ditetapkan', en: 'Version settled' },
  mayNotSettle: {
    id: 'Kepala Subbagian Rendatin atau Sekretaris yang menetapkan versi.',
    en: 'The head of the data section or the secretary settles the version.',
  },
  notImported: { id: 'Impor daftar ini dahulu.', en: 'Import this list first.' },
  compared: { id: 'Dibandingkan dengan', en: 'Compared with' },
  comparedNone: {
    id: 'Tanpa versi sebelumnya: daftar yang diimpor menjadi keadaan awal.',
    en: 'No previous version: the list as imported is the opening.',
  },
  latestExists: {
    id: 'Satuan kerja ini sudah punya versi “{name}”. Tanpa pembanding, pemilih baru dan TMS tidak dapat dihitung.',
    en: 'This unit has the version “{name}”. With nothing to compare with, new and removed voters cannot be counted.',
  },
  compareWithIt: { id: 'Bandingkan dengan versi itu', en: 'Compare with that version' },
  failed: { id: 'Penetapan tidak selesai', en: 'Settling did not finish' },

  // The version
  version: { id: 'Versi', en: 'Version' },
  settledAt: { id: 'Ditetapkan {when}', en: 'Settled {when}' },
  settledBecause: { id: 'Alasan menetapkan: {reason}', en: 'Why it was settled: {reason}' },
  opening: { id: 'Awal', en: 'Opening' },
  added: { id: 'Baru', en: 'New' },
  removed: { id: 'TMS', en: 'Removed' },
  closing: { id: 'Akhir', en: 'Closing' },
  changed: { id: 'Ubah', en: 'Changed' },
  moved: { id: 'Pindah desa', en: 'Moved village' },
  ofWhichUnexplained: { id: '{count} tanpa keterangan', en: '{count} unexplained' },
  twoOpenings: {
    id: 'Awal {opening} menghitung semua baris daftar; {inside} di antaranya tercatat di {region}, maka rekap wilayah di bawah mulai dari {inside}',
    en: 'The opening of {opening} counts every row of the list; {inside} of them are within {region}, so the recap of the region below begins with {inside}',
  },
  movedInto: {
    id: '{count} pemilih pindah masuk dari luar wilayah',
    en: '{count} voters moved in from outside the region',
  },
  movedOutOf: { id: '{count} pemilih pindah ke luar wilayah', en: '{count} voters moved out of the region' },
  stillOutside: {
    id: '{count} pada akhirnya masih tercatat di luar wilayah',
    en: '{count} are still outside the region at the end',
  },

  // Differences
  differences: { id: 'Perubahan dari versi sebelumnya', en: 'Changes from the previous version' },
  differencesFirst: { id: 'Perubahan oleh keputusan', en: 'Changes by decisions' },
  byKind: { id: 'Menurut jenis', en: 'By kind' },
  byVillage: { id: 'Menurut desa', en: 'By village' },
  voters: { id: 'Pemilih', en: 'Voters' },
  kind: { id: 'Jenis', en: 'Kind' },
  count: { id: 'Jumlah', en: 'Count' },
  village: { id: 'Desa/kelurahan', en: 'Village' },
  movedIn: { id: 'Masuk', en: 'In' },
  movedOut: { id: 'Keluar', en: 'Out' },
  baru: { id: 'Baru', en: 'New' },
  tms: { id: 'TMS', en: 'Removed' },
  ubah: { id: 'Ubah data', en: 'Changed' },
  pindah: { id: 'Pindah desa', en: 'Moved village' },
  keluar: { id: 'TMS tanpa keterangan', en: 'Removed, unexplained' },
  noDifferences: { id: 'Tidak ada perubahan.', en: 'No changes.' },
  voterNumber: { id: 'No. pemilih', en: 'Voter no.' },
  person: { id: 'Nama dan NIK', en: 'Name and NIK' },
  what: { id: 'Apa yang terjadi', en: 'What happened' },
  fields: { id: 'Isian: {fields}', en: 'Fields: {fields}' },
  fromTo: { id: '{from} → {to}', en: '{from} → {to}' },
  all: { id: 'Semua', en: 'All' },
  history: { id: 'Riwayat', en: 'History' },
  historyOf: { id: 'Riwayat pemilih nomor {voter}', en: 'History of voter number {voter}' },
  historyNone: { id: 'Tidak pernah berubah sejak versi pertama.', en: 'Never changed since the first version.' },
  close: { id: 'Tutup', en: 'Close' },
  loadFailed: { id: 'Versi tidak dapat ditampilkan', en: 'The version cannot be shown' },
});
