import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'versions/not-found': {
    status: 404,
    id: 'Versi ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This version does not exist, or it is not of your unit.',
  },
  'versions/not-ready': {
    status: 409,
    id: 'Daftar ini belum selesai diimpor, atau sudah ditetapkan. Buka tab Impor untuk melihat keadaannya.',
    en: 'This list is not imported yet, or it is settled already. Open the Import tab to see where it stands.',
  },
  'versions/open-errors': {
    status: 409,
    id:
      'Masih ada {count} temuan kesalahan yang terbuka. Putuskan di tab Temuan, atau tulis alasan mengapa ' +
      'versi tetap ditetapkan; alasan itu tercatat.',
    en:
      '{count} findings of severity error are still open. Decide them in the Findings tab, ' +
      'or write why the version is settled all the same; the reason is recorded.',
  },
  'versions/unchecked': {
    status: 409,
    id:
      'Isi daftar ini belum diperiksa sampai selesai sejak impor terakhir. Jalankan pemeriksaan aturan dan pencarian ' +
      'ganda di tab Temuan, atau tulis alasan mengapa versi tetap ditetapkan; alasan itu terbaca di semua tingkat.',
    en:
      'This list has not been checked to the end since its last import. Run the rules and the search for duplicates ' +
      'in the Findings tab, or write why the version is settled all the same; every level above reads the reason.',
  },
  'versions/rejected': {
    status: 409,
    id:
      '{count} baris berisi pemilih ditolak saat impor dan belum dibetulkan; penetapan menghapusnya. Betulkan lewat ' +
      'lembar perbaikan di tab Impor, atau tulis alasan mengapa versi tetap ditetapkan tanpa mereka; alasan itu ' +
      'terbaca di semua tingkat.',
    en:
      '{count} rows that hold a voter were rejected at import and are not corrected; settling deletes them. Correct ' +
      'them by the correction sheet in the Import tab, or write why the version is settled without them; every level ' +
      'above reads the reason.',
  },
  'versions/decisions-conflict': {
    status: 409,
    id:
      '{count} keputusan saling bertentangan pada baris yang sama. Batalkan salah satunya di tab Temuan, atau ' +
      'tulis alasan mengapa versi tetap ditetapkan.',
    en:
      '{count} decisions on one row contradict each other. Undo one of them in the Findings tab, ' +
      'or write why the version is settled all the same.',
  },
  'versions/personal-data': {
    status: 422,
    id:
      'Alasan ini memuat data pribadi (NIK, nomor telepon, surel, atau alamat). Tulis tanpa itu; rinciannya ada ' +
      'pada temuan.',
    en:
      'The reason holds personal data (NIK, phone number, e-mail or address). Write it without; the details stand ' +
      'with the findings.',
  },
  'versions/under-way': {
    status: 409,
    id: 'Penetapan daftar ini sedang berjalan. Tunggu sampai selesai.',
    en: 'This list is being settled. Wait until that is done.',
  },
  'versions/nothing-under-way': {
    status: 409,
    id: 'Tidak ada penetapan yang sedang berjalan untuk daftar ini.',
    en: 'This list is not being settled now.',
  },
  'versions/list-changed': {
    status: 409,
    id:
      'Baris atau keputusan daftar ini berubah selagi ditetapkan. Tidak ada yang ditetapkan. Periksa ' +
      'perubahannya, lalu tetapkan lagi.',
    en:
      'Rows or decisions of this list changed while it was being settled. Nothing was settled. Look at the ' +
      'changes, then settle again.',
  },
  'versions/numbers-taken': {
    status: 409,
    id: 'Daftar lain satuan kerja ini terus ditetapkan pada saat yang sama. Tidak ada yang ditetapkan. Coba lagi.',
    en: 'Other lists of this unit kept being settled at the same time. Nothing was settled. Try again.',
  },
  'versions/cancelled': {
    status: 409,
    id: 'Penetapan dibatalkan. Tidak ada yang ditetapkan.',
    en: 'Settling was cancelled. Nothing was settled.',
  },
  'versions/previous-not-found': {
    status: 422,
    id: 'Versi pembanding tidak ada di satuan kerja ini. Pilih versi lain, lalu tetapkan lagi.',
    en: 'The version to compare with does not exist in this unit. Choose another, then settle again.',
  },
  'versions/no-path': {
    status: 422,
    id:
      'Dua versi ini tidak berurutan: yang satu tidak berasal dari yang lain. Pilih versi yang lebih lama dari ' +
      'garis yang sama.',
    en: 'These versions do not follow one another. Choose an older version of the same line.',
  },
});
