import { defineMessages } from '../../i18n/messages.ts';

export const linkageMessages = defineMessages({
  title: { id: 'Ambang data ganda', en: 'Threshold of duplicates' },
  now: { id: 'Pasangan berbobot {threshold} bit ke atas menjadi temuan.', en: 'Pairs of {threshold} bits and more are findings.' },
  chosen: { id: 'Dipilih {name} pada {at}: {reason}', en: 'Chosen by {name} on {at}: {reason}' },
  notChosen: { id: 'Belum dipilih; nilai awal: peluang lebih dari separuh.', en: 'Not chosen yet; the start: an even chance and more.' },
  picture: { id: 'Kurva: makin tinggi ambang, makin banyak yang benar di antara temuan dan makin sedikit yang ditemukan. Angkanya ada di tabel.', en: 'Curve: the higher the threshold, the more of the findings are right and the fewer are found. The figures are in the table.' },
  expected: { id: 'Menurut peluang yang dihitung model sendiri, bukan kebenaran yang sudah diperiksa.', en: 'By the model’s own probabilities, not by a truth that was checked.' },
  table: { id: 'Angka per ambang', en: 'Figures per threshold' },
  threshold: { id: 'Ambang (bit)', en: 'Threshold (bits)' },
  found: { id: 'Pasangan', en: 'Pairs' },
  precision: { id: 'Benar', en: 'Right' },
  recall: { id: 'Ditemukan', en: 'Found' },
  skipped: { id: '{rows} baris berada dalam kelompok terlalu besar untuk aturan {rule}, dan hanya dibandingkan lewat aturan lain.', en: '{rows} rows are in groups too big for rule {rule}, and were compared by the other rules only.' },
  choose: { id: 'Pilih ambang', en: 'Choose threshold' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: { id: 'Sedikitnya 10 huruf; tersimpan bersama nama Anda dan tanggalnya. Jangan tulis data pemilih.', en: 'At least 10 letters; kept with your name and the date. Write no voter’s data.' },
  save: { id: 'Simpan ambang', en: 'Save threshold' },
  saved: { id: 'Ambang tersimpan; temuan disusun ulang.', en: 'Threshold saved; findings are being made anew.' },
  cancel: { id: 'Batal', en: 'Cancel' },
});
