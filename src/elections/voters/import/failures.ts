import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/import-not-found': {
    status: 404,
    id: 'Impor ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This import does not exist, or it is not of your unit.',
  },
  'voters/import-same-file': {
    status: 409,
    id: 'Berkas yang sama sudah ada dalam daftar ini sejak {at} sebagai "{name}". Tidak ada yang disimpan dua kali.',
    en: 'The same file has been in this list since {at} as "{name}". Nothing is kept twice.',
  },
  'voters/import-running': {
    status: 409,
    id: 'Daftar ini sedang mengimpor berkas lain. Tunggu sampai selesai, atau batalkan impor itu.',
    en: 'This list is importing another file. Wait until it is done, or cancel that import.',
  },
  'voters/import-settled': {
    status: 409,
    id: 'Daftar ini sudah ditetapkan dan tidak berubah lagi. Buat daftar baru untuk periode berikutnya.',
    en: 'This list is settled and does not change any more. Make a new list for the next period.',
  },
  'voters/import-wrong-state': {
    status: 409,
    id: 'Impor ini sudah {state}; langkah ini tidak berlaku lagi. Muat ulang halaman.',
    en: 'This import is already {state}; this step no longer applies. Reload the page.',
  },
  'voters/import-looking': {
    status: 409,
    id: 'Berkas ini masih diperiksa. Tunggu sebentar; kolomnya tampil sendiri.',
    en: 'This file is still being looked into. Wait a moment; its columns appear by themselves.',
  },
  'voters/import-mapping': {
    status: 422,
    id: 'Pemetaan kolom belum dapat dipakai: {problem}',
    en: 'The mapping of columns cannot be used yet: {problem}',
  },
  'voters/import-purged': {
    status: 409,
    id: 'Berkas asal dan baris tertolak impor ini sudah dihapus menurut masa simpannya.',
    en: 'The original and the rejected rows of this import were removed when their retention ended.',
  },
  'voters/import-no-rejects': {
    status: 409,
    id: 'Tidak ada baris tertolak yang masih dapat diperbaiki pada impor ini.',
    en: 'This import has no rejected rows left to correct.',
  },
  'voters/import-too-many-rejects': {
    status: 422,
    id:
      'Ada {count} baris tertolak; lembar perbaikan memuat paling banyak {most}. Perbaiki pemetaan atau berkas ' +
      'asalnya, lalu impor ke daftar baru.',
    en:
      'There are {count} rejected rows; a correction sheet holds {most} at most. Correct the mapping ' +
      'or the original, then import into a new list.',
  },
  'voters/import-not-that-sheet': {
    status: 422,
    id:
      'Ini bukan lembar perbaikan dari impor tersebut: kolom "Nomor tolakan" tidak ada. Unduh lembar perbaikan, ' +
      'isi, lalu unggah kembali.',
    en:
      'This is not the correction sheet of that import: it has no column "Nomor tolakan". Download the sheet, ' +
      'fill it in, then upload it.',
  },
  'voters/import-contradicts-dates': {
    status: 422,
    id:
      'Hari dan bulan lahir tertukar dengan yang tertulis dalam NIK pada {count} dari {of} baris yang dapat diuji. ' +
      'Daftar tidak berubah. Pilih bentuk tanggal yang lain, atau perbaiki kolom tanggal di berkas asalnya.',
    en:
      'Day and month of birth are exchanged against the NIK on {count} of {of} rows that can be tested. ' +
      'The list is unchanged. Choose the other form of dates, or mend the column of dates in the original.',
  },
  'voters/import-contradicts-sexes': {
    status: 422,
    id:
      'Jenis kelamin berlawanan dengan NIK pada {count} dari {of} baris. Daftar tidak berubah. Pilih arti huruf P ' +
      'yang lain, atau perbaiki kolom itu di berkas asalnya.',
    en:
      'The sex is the opposite of what the NIK says on {count} of {of} rows. The list is unchanged. ' +
      'Choose the other meaning of the letter P, or mend that column in the original.',
  },
  'voters/import-contradicts-numbers': {
    status: 422,
    id:
      'Kolom NIK dan NKK tampaknya tertukar: pada {count} dari {of} baris tanggal lahir tertulis dalam NKK. Daftar ' +
      'tidak berubah. Tukarkan pilihan kedua kolom itu.',
    en:
      'The columns of NIK and NKK seem to be exchanged: on {count} of {of} rows the birth date stands in the NKK. ' +
      'The list is unchanged. Exchange the choice of the two columns.',
  },
  'voters/import-contradicts-places': {
    status: 422,
    id:
      'Wilayah pada {count} dari {of} baris tidak dikenal sama sekali. Daftar tidak berubah. ' +
      'Periksa kolom mana yang dipilih sebagai wilayah, atau perbaiki nama atau kodenya di berkas asalnya.',
    en:
      'The region of {count} of {of} rows is not known at all. The list is unchanged. ' +
      'Look at which columns are chosen as the region, or mend the names or codes in the original.',
  },
  'voters/import-contradicts-regions': {
    status: 422,
    id:
      'Berkas ini tampaknya milik satuan kerja lain: {count} dari {of} baris yang diketahui wilayahnya berada di luar ' +
      'wilayah Anda, terbanyak di {other}. Daftar tidak berubah. Batalkan berkas ini, lalu ambil yang benar.',
    en:
      'This file seems to be of another unit: {count} of {of} rows whose region is known are outside yours, ' +
      'most of them in {other}. The list is unchanged. Take this file back, then get the right one.',
  },
  'voters/import-too-slow': {
    status: 422,
    id:
      'Buku kerja ini belum terbaca setelah {seconds} detik dan dihentikan. Daftar tidak berubah dan berkas Anda ' +
      'tersimpan. Simpan ulang sebagai CSV, lalu unggah.',
    en:
      'This workbook was not read within {seconds} seconds and was stopped. The list is unchanged and your file is ' +
      'kept. Save it as CSV, then upload.',
  },
  'voters/import-broke': {
    status: 503,
    id:
      'Impor ini gagal karena kesalahan program dan sudah dicoba tiga kali. Daftar tidak berubah dan berkas Anda ' +
      'tersimpan. Mulai lagi, atau laporkan kode {job}.',
    en:
      'This import failed because of a program error and was tried three times. The list is unchanged ' +
      'and your file is kept. Start again, or report code {job}.',
  },
  // Files that are no list.
  'voters/file-unknown': {
    status: 415,
    id:
      'Isi berkas ini bukan CSV, Excel (.xlsx), OpenDocument (.ods), atau Parquet. Simpan ulang daftarnya dalam ' +
      'salah satu bentuk itu.',
    en:
      'This file is neither CSV, Excel (.xlsx), OpenDocument (.ods) nor Parquet. ' +
      'Save the list in one of these forms.',
  },
  'voters/file-archive': {
    status: 415,
    id:
      'Berkas ZIP ini memuat {count} berkas: {what}. Yang dibaca hanya ZIP berisi satu daftar. Keluarkan ' +
      'isinya, lalu unggah satu per satu; semuanya dapat masuk ke daftar yang sama.',
    en:
      'This ZIP holds {count} files: {what}. Only a ZIP with one list is read. Unpack it, then upload them one by ' +
      'one; all can go into the same list.',
  },
  'voters/file-encrypted': {
    status: 415,
    id:
      'Berkas Excel ini terkunci kata sandi. Buka di Excel, hapus kata sandinya (Info, Lindungi Buku Kerja), ' +
      'simpan, lalu unggah lagi.',
    en:
      'This Excel file is locked with a password. Open it in Excel, remove the password (Info, Protect Workbook), ' +
      'save, then upload again.',
  },
  'voters/file-old-excel': {
    status: 415,
    id: 'Ini berkas Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx atau CSV, lalu unggah lagi.',
    en: 'This is an old Excel file (.xls). Open it in Excel, save it as .xlsx or CSV, then upload again.',
  },
  'voters/file-html': {
    status: 415,
    id:
      'Berkas ini halaman web (HTML atau XML) yang diberi nama Excel. Buka di Excel, simpan sebagai .xlsx atau ' +
      'CSV, lalu unggah lagi.',
    en:
      'This file is a web page (HTML or XML) named as Excel. Open it in Excel, save it as .xlsx or CSV, ' +
      'then upload again.',
  },
  'voters/file-broken': {
    status: 422,
    id: 'Berkas ini rusak atau terpotong ({what}). Tidak ada yang disimpan. Ambil lagi berkas aslinya, lalu unggah.',
    en: 'This file is broken or cut off ({what}). Nothing was kept. Get the original again, then upload it.',
  },
  'voters/file-bomb': {
    status: 422,
    id:
      'Isi berkas ini mengembang lebih dari {limit} kali ukurannya dan ditolak demi keamanan. Simpan ulang ' +
      'sebagai CSV, lalu unggah.',
    en:
      'The content of this file swells to more than {limit} times its size ' +
      'and is refused for safety. Save it as CSV, then upload.',
  },
  'voters/file-too-slow': {
    status: 422,
    id:
      'Berkas ini belum terbaca setelah {seconds} detik dan dihentikan. Tidak ada yang disimpan. Simpan ulang ' +
      'sebagai CSV, lalu unggah.',
    en:
      'This file was not read within {seconds} seconds and was stopped. Nothing was kept. ' +
      'Save it as CSV, then upload.',
  },
  'voters/file-too-much': {
    status: 422,
    id:
      'Berkas ini memerlukan lebih dari {megabytes} MB ingatan, atau menghentikan pembacanya. Tidak ada yang ' +
      'disimpan. Simpan ulang sebagai CSV, lalu unggah.',
    en:
      'This file takes more than {megabytes} MB of memory, or ended its reader. Nothing was kept. ' +
      'Save it as CSV, then upload.',
  },
  'voters/file-look-broke': {
    status: 503,
    id:
      'Berkas ini tidak terbaca karena kesalahan program dan sudah dicoba tiga kali. Tidak ada yang disimpan. ' +
      'Unggah sekali lagi, atau laporkan kode {job}.',
    en:
      'This file could not be looked into because of a program error and was tried three times. Nothing was kept. ' +
      'Upload it once more, or report code {job}.',
  },
  'voters/file-no-rows': {
    status: 422,
    id: 'Berkas ini tidak memuat baris data di bawah judul kolom.',
    en: 'This file has no rows of data below its headers.',
  },
  'voters/file-too-wide': {
    status: 422,
    id: 'Berkas ini punya {count} kolom; paling banyak {most}. Hapus kolom yang tidak perlu, lalu unggah lagi.',
    en: 'This file has {count} columns; {most} at most. Remove those that are not needed, then upload again.',
  },
});
