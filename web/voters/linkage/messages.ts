import { defineMessages } from '../../i18n/messages.ts';

export const linkageMessages = defineMessages({
  title: {
    id: 'Dugaan ganda ditampilkan mulai peluang {chance}',
    en: 'Suspected duplicates are shown from a chance of {chance}',
  },
  now: {
    id: 'Sepasang baris menjadi temuan bila peluangnya satu orang {chance} atau lebih (bobot {bits} bit).',
    en: 'A pair of rows is a finding if the chance that it is one person is {chance} or more (weight {bits} bits).',
  },
  chosen: { id: 'Dipilih {name} pada {at}: {reason}', en: 'Chosen by {name} on {at}: {reason}' },
  notChosen: { id: 'Belum dipilih; ini nilai awal.', en: 'Not chosen yet; this is the start.' },
  picture: {
    id:
      'Kurva: makin tinggi batas peluang, makin banyak yang benar di antara temuan dan makin sedikit yang ' +
      'ditemukan. Angkanya ada di tabel.',
    en:
      'Curve: the higher the chance asked for, the more of the findings are right and the fewer are found. ' +
      'The figures are in the table.',
  },
  expected: {
    id: 'Menurut peluang yang dihitung model sendiri, bukan kebenaran yang sudah diperiksa.',
    en: 'By the model’s own probabilities, not by a truth that was checked.',
  },
  calibrated: {
    id: 'Peluang disesuaikan menurut {decisions} keputusan petugas satker ini tentang dugaan ganda.',
    en: 'Chances are put right by {decisions} decisions of this unit’s staff about suspected duplicates.',
  },
  table: { id: 'Angka per batas peluang', en: 'Figures per chance' },
  chance: { id: 'Mulai peluang', en: 'From a chance of' },
  bits: { id: 'Bobot (bit)', en: 'Weight (bits)' },
  found: { id: 'Pasangan', en: 'Pairs' },
  precision: { id: 'Benar', en: 'Right' },
  recall: { id: 'Ditemukan', en: 'Found' },
  pairsLost: {
    id: 'Terlalu banyak dugaan: {rows} pasangan di atas ambang yang paling lemah tidak ditampilkan. Periksa apakah tanggal lahir atau NIK daftar ini terisi bawaan.',
    en: 'Too many probable duplicates: the weakest {rows} pairs above the threshold are not shown. See whether birth dates or NIKs of this list were filled in by default.',
  },
  skipped: {
    id: '{rows} baris berada dalam kelompok terlalu besar untuk aturan {rule}, dan hanya dibandingkan lewat aturan lain.',
    en: '{rows} rows are in groups too big for rule {rule}, and were compared by the other rules only.',
  },
  choose: { id: 'Ubah batas peluang', en: 'Change the chance' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Sedikitnya 10 huruf; tersimpan bersama nama Anda dan tanggalnya. Jangan tulis data pemilih.',
    en: 'At least 10 letters; kept with your name and the date. Write no voter’s data.',
  },
  save: { id: 'Simpan batas peluang', en: 'Save the chance' },
  saved: {
    id: 'Batas peluang tersimpan; temuan disusun ulang.',
    en: 'The chance is saved; findings are being made anew.',
  },
});

export const crossMessages = defineMessages({
  name: { id: 'Antarsatuan kerja', en: 'Across units' },
  compare: { id: 'Bandingkan dengan satuan kerja lain', en: 'Compare with other units' },
  lead: {
    id: 'Yang dibandingkan hanya sidik berkunci; tidak seorang pun melihat data pihak lain sebelum keduanya membuka.',
    en: 'Only keyed hashes are compared; nobody sees the other side until both have opened.',
  },
  never: { id: 'belum pernah dibandingkan', en: 'never compared' },
  compared: {
    id: 'revisi {revision}, dibandingkan {at} · {count} kecocokan',
    en: 'revision {revision}, compared {at} · {count} matches',
  },
  comparing: {
    id: 'Membandingkan sidik {rows} baris dengan satuan kerja lain',
    en: 'Comparing the hashes of {rows} rows with other units',
  },
  match: { id: 'Kecocokan antarsatuan kerja', en: 'Match across units' },
  equalNik: {
    id: 'NIK sama dengan seorang pemilih di satuan kerja lain.',
    en: 'The NIK is the same as that of a voter of another unit.',
  },
  equalPerson: {
    id: 'Nama, jenis kelamin, tanggal lahir, dan tempat lahir sama dengan seorang pemilih di satuan kerja lain.',
    en: 'Name, sex, birth date and birth place are the same as those of a voter of another unit.',
  },
  gone: { id: 'Kecocokan ini tidak ada lagi di daftar ini.', en: 'This match is no longer in this list.' },
  open: { id: 'Buka temuan ini bersama satuan kerja lain', en: 'Open this finding together with the other unit' },
  openLead: {
    id:
      'Setelah kedua pihak membuka, masing-masing melihat baris pihak lain dengan NIK dan NKK disamarkan. ' +
      'Siapa yang membuka dan alasannya dicatat di jejak unit Anda; bahwa temuan dibuka dan alasannya juga ' +
      'dicatat di jejak satuan kerja lain.',
    en:
      'Once both sides have opened, each sees the other’s row with NIK and NKK masked. Who opened and why ' +
      'is recorded in your unit’s trail; that it was opened and why is recorded in the other unit’s trail, ' +
      'too.',
  },
  reason: { id: 'Alasan membuka', en: 'Reason to open' },
  chooseReason: { id: 'Pilih alasan', en: 'Choose a reason' },
  reasonCheck: { id: 'Memastikan data ganda', en: 'Making sure of a duplicate' },
  reasonVisit: { id: 'Pencocokan dan penelitian terbatas (coktas)', en: 'Limited field check (coktas)' },
  reasonRequest: { id: 'Permintaan satuan kerja lain', en: 'Request of the other unit' },
  opened: { id: 'Dibuka {name} pada {at}. Alasan: {reason}.', en: 'Opened by {name} on {at}. Reason: {reason}.' },
  waiting: {
    id: 'Menunggu satuan kerja lain membuka. Barisnya tampil di sini setelah itu.',
    en: 'Waiting for the other unit to open. Its row will be shown here then.',
  },
  notOpened: { id: 'Belum dibuka dari satuan kerja ini.', en: 'Not opened by this unit yet.' },
  ours: { id: 'Daftar ini, baris {row}', en: 'This list, row {row}' },
  beside: { id: 'Baris kedua satuan kerja berdampingan', en: 'The rows of both units side by side' },
});
