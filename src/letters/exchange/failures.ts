import { defineFailures } from '../../platform/index.ts';

export const fail = defineFailures({
  'letters/no-exchange': {
    status: 404,
    id: 'Daftar surat itu tidak ada di satuan kerja Anda.',
    en: 'There is no such list of letters in your unit.',
  },
  'letters/exchange-state': {
    status: 409,
    id: 'Daftar ini sedang “{state}”, jadi langkah itu tidak dapat dilakukan. Muat ulang halaman.',
    en: 'This list is “{state}”, so that step is not possible. Reload the page.',
  },
  'letters/exchange-period': {
    status: 422,
    id:
      'Buku agenda diunggah per tahun (2025), daftar SRIKANDI per bulan (2026-11). Betulkan masanya, lalu ' +
      'unggah lagi.',
    en:
      'A book is uploaded by the year (2025), a list of SRIKANDI by the month (2026-11). Correct it and ' +
      'upload again.',
  },
  'letters/exchange-kind': {
    status: 422,
    id: 'Berkas "{name}" bukan XLSX, CSV, atau PDF, jadi tidak dibaca. Simpan ulang sebagai XLSX, lalu unggah lagi.',
    en: 'The file "{name}" is no XLSX, CSV or PDF and was not read. Save it as XLSX, then upload it again.',
  },
  'letters/exchange-empty': {
    status: 422,
    id: 'Berkas "{name}" tidak memuat satu baris pun. Pastikan berkasnya benar, lalu unggah lagi.',
    en: 'The file "{name}" holds not one row. Make sure that it is the right one, then upload it again.',
  },
  'letters/exchange-scan': {
    status: 422,
    id:
      'Berkas "{name}" berupa gambar pindaian; daftar dibaca dari XLSX, CSV, atau PDF yang berteks. Unduh ulang ' +
      'daftarnya.',
    en: 'The file "{name}" is a scan; lists are read from XLSX, CSV or PDF with text. Download the list again.',
  },
  'letters/exchange-large': {
    status: 422,
    id: 'Berkas "{name}" memuat lebih dari {most} baris. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
    en: 'The file "{name}" holds more than {most} rows. Split it into several files and upload them one by one.',
  },
  'letters/exchange-mapping': {
    status: 422,
    id: 'Belum semua kolom yang perlu dipilih: {missing}. Pilih kolomnya, lalu lanjutkan. Berkasnya tetap tersimpan.',
    en: 'Not all needed columns are chosen yet: {missing}. Choose them, then go on. The file is kept.',
  },
  'letters/exchange-twice': {
    status: 422,
    id: 'Satu kolom dipilih untuk dua isian. Pilih kolom yang berbeda, lalu lanjutkan. Berkasnya tetap tersimpan.',
    en: 'One column is chosen for two fields. Choose different ones, then go on. The file is kept.',
  },
  'letters/nothing-to-take': {
    status: 422,
    id: 'Tidak ada satu baris pun yang dapat diambil. Unduh lembar perbaikan, betulkan, lalu unggah lagi.',
    en: 'Not one line can be taken. Download the correction sheet, correct it, then upload it again.',
  },
  'letters/no-difference': {
    status: 404,
    id: 'Perbedaan itu tidak ada, atau tidak terlihat oleh jabatan Anda.',
    en: 'There is no such difference, or your position does not see it.',
  },
  'letters/difference-note': {
    status: 422,
    id: 'Alasan “lainnya” perlu dijelaskan sedikitnya 5 huruf. Tulis catatannya, lalu simpan lagi.',
    en: 'The reason “other” must be explained in at least 5 letters. Write a note, then save again.',
  },
  'letters/export-empty': {
    status: 422,
    id: 'Tidak ada surat pada masa itu. Pilih masa lain, lalu minta lagi.',
    en: 'There are no letters in that time. Choose another one, then ask again.',
  },
  'letters/export-large': {
    status: 422,
    id: 'Masa itu memuat lebih dari {most} surat. Bagi menjadi beberapa masa, lalu minta satu per satu.',
    en: 'That time holds more than {most} letters. Split it and ask for one part after another.',
  },
  'letters/columns-not-national': {
    status: 403,
    id: 'Kolom SRIKANDI seluruh negeri hanya diatur kantor nasional. Simpan sebagai milik satuan kerja Anda sendiri.',
    en: 'Columns of the whole country are set by the national office only. Save them as your unit’s own.',
  },
  'letters/columns-twice': {
    status: 422,
    id: '“{what}” tertulis dua kali. Setiap isian dan setiap judul hanya sekali; yang sudah diketik tetap ada.',
    en: '“{what}” stands twice. Each field and each head stands once; what you typed is kept.',
  },
  'letters/columns-missing': {
    status: 422,
    id: 'Isian {missing} belum ada kolomnya; tanpa itu daftar tidak dapat dicocokkan. Tambahkan, lalu simpan lagi.',
    en: 'No column holds {missing}; without it no list can be compared. Add it, then save again.',
  },
  'letters/columns-early': {
    status: 422,
    id: 'Sudah ada susunan kolom yang berlaku sejak {since}. Tanggal mulai harus sama atau sesudahnya.',
    en: 'There are columns already that hold from {since}. The first day must be that day or later.',
  },
});
