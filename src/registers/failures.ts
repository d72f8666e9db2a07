import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'registers/not-found': {
    status: 404,
    id: 'Nomor ini tidak ada di buku nomor satuan kerja Anda.',
    en: "This number is not in your unit's register.",
  },
  'registers/unknown-kind': {
    status: 422,
    id:
      'Belum ada bentuk nomor untuk jenis "{kind}" pada {date}. Tambahkan di pengaturan nomor, lalu ulangi. Tidak ada ' +
      'nomor yang diambil.',
    en:
      'There is no form of numbers for the kind "{kind}" on {date}. Add one in the settings of numbers, then try ' +
      'again. No number was taken.',
  },
  'registers/part-missing': {
    status: 422,
    id: 'Nomor jenis "{kind}" memuat {parts}, yang belum diisi. Isi dahulu, lalu ambil nomornya.',
    en: 'Numbers of the kind "{kind}" hold {parts}, which is missing. Fill it in, then take the number.',
  },
  'registers/back-dated': {
    status: 409,
    id:
      'Nomor terakhir buku ini bertanggal lebih baru dari {date}. Pakai tanggal hari ini, atau buat nomor sisipan ' +
      'dengan alasannya. Tidak ada nomor yang diambil.',
    en:
      'The last number of this register is of a later day than {date}. Use the day of today, or insert a number and ' +
      'say why. No number was taken.',
  },
  'registers/same-text': {
    status: 409,
    id:
      'Nomor berikutnya akan sama tulisannya dengan nomor yang sudah ada di buku lain. Atur agar kedua jenis itu ' +
      'memakai satu buku, atau bedakan bentuk nomornya. Tidak ada nomor yang diambil.',
    en:
      'The next number would read the same as one of another register. Let both kinds share one register, or write ' +
      'their numbers differently. No number was taken.',
  },
  'registers/has-number': {
    status: 409,
    id: 'Naskah ini sudah bernomor di buku ini. Batalkan nomor itu dahulu bila harus diganti.',
    en: 'This paper has a number of this register already. Void that one first if it is to be replaced.',
  },
  'registers/void': {
    status: 409,
    id: 'Nomor {number} sudah batal; nomor batal tidak dipakai lagi. Ambil nomor baru.',
    en: 'The number {number} is void and is not used again. Take a new one.',
  },
  'registers/not-between': {
    status: 422,
    id:
      'Tanggal nomor sisipan harus antara {from} dan {to}, yaitu tanggal nomor di depan dan di belakangnya. ' +
      'Pilih nomor lain, atau betulkan tanggalnya.',
    en:
      'The day of an inserted number lies between {from} and {to}, the days of the numbers before and behind it. ' +
      'Choose another number, or correct the day.',
  },
  'registers/no-more-between': {
    status: 409,
    id: 'Sudah ada 26 sisipan sesudah nomor ini. Pilih nomor lain di tanggal yang sama.',
    en: 'There are 26 numbers inserted behind this one already. Choose another number of that day.',
  },
  'registers/template': {
    status: 422,
    id:
      'Bentuk nomor ini tidak dapat dipakai: {why}. Pakai bagian yang dikenal: {urut}, {klasifikasi}, {jenis}, ' +
      '{kode}, {bulan}, {tahun}.',
    en:
      'This form of numbers cannot be used: {why}. Use the parts that are known: {urut}, {klasifikasi}, {jenis}, ' +
      '{kode}, {bulan}, {tahun}.',
  },
  'registers/too-early': {
    status: 422,
    id: 'Sudah ada pengaturan yang mulai berlaku pada {since}. Tanggal mulai harus sama atau sesudahnya.',
    en: 'There is a setting already that begins on {since}. The first day must be that day or later.',
  },
  'registers/no-import': {
    status: 404,
    id: 'Impor ini tidak ada di satuan kerja Anda.',
    en: 'There is no such import in your unit.',
  },
  'registers/not-ready': {
    status: 409,
    id: 'Impor ini tidak sedang menunggu keputusan. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This import does not wait for a decision. Reload the page to see where it stands.',
  },
  'registers/nothing-to-take': {
    status: 422,
    id:
      'Tidak ada satu baris pun yang dapat diambil dari berkas ini. Periksa alasan tiap baris, betulkan berkasnya, ' +
      'lalu unggah lagi.',
    en: 'Not one line of this file can be taken. Look at the reasons, correct the file, then upload it again.',
  },
  'registers/begun': {
    status: 409,
    id: 'Buku ini sudah sampai nomor {last}. Isi nomor terakhir yang lebih besar, atau impor buku lamanya.',
    en: 'This register has come to number {last}. Give a larger last number, or take in the earlier book.',
  },
  'registers/too-many-lines': {
    status: 422,
    id: 'Buku ini memuat {count} baris; PDF paling banyak {most}. Saring dahulu, atau unduh sebagai XLSX.',
    en: 'This register has {count} lines; a PDF holds {most} at most. Narrow it down, or download it as XLSX.',
  },
});
