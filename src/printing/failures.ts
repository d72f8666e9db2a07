import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'printing/too-long': {
    status: 503,
    id:
      'Berkas ini belum selesai dicetak setelah {seconds} detik, lalu dihentikan. Isinya tetap tersimpan. ' +
      'Kurangi foto atau halamannya, lalu coba lagi.',
    en:
      'This file was not printed after {seconds} seconds and was stopped. Its content is kept. Use fewer photos ' +
      'or pages, then try again.',
  },
  'printing/too-large': {
    status: 503,
    id:
      'Mencetak berkas ini memerlukan memori lebih dari {megabytes} MB, lalu dihentikan. Isinya tetap ' +
      'tersimpan. Pakai foto yang lebih kecil atau kurangi halamannya, lalu coba lagi.',
    en:
      'Printing this file took more than {megabytes} MB of memory and was stopped. Its content is kept. Use ' +
      'smaller photos or fewer pages, then try again.',
  },
  'printing/broke-off': {
    status: 503,
    id:
      'Pencetakan berkas ini terhenti di tengah jalan. Isinya tetap tersimpan. Coba lagi; bila terulang, beri ' +
      'tahu admin.',
    en: 'Printing this file broke off. Its content is kept. Try again; if it happens again, tell the administrator.',
  },
  'printing/drawing-busy': {
    status: 503,
    id: 'Banyak naskah sedang digambar. Isinya tetap di sini; gambar dicoba lagi sebentar lagi.',
    en: 'Many letters are being drawn. What it says stays here; the picture is tried again soon.',
  },
});
