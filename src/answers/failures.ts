import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'answers/not-found': {
    status: 404,
    id: 'Jawaban ini tidak ada, atau bukan milik satuan kerja Anda. Buka daftar pertanyaan satuan kerja Anda.',
    en: 'This answer does not exist, or it is not of your unit. Open the list of questions of your unit.',
  },
  'answers/no-paper': {
    status: 404,
    id: 'Dokumen ini tidak ada, belum selesai dibaca, atau tidak boleh Anda buka. Periksa di daftar dokumen.',
    en: 'This document does not exist, is not read yet, or you may not open it. Look it up in the list of documents.',
  },
  'answers/answered': {
    status: 409,
    id: 'Jawaban ini sudah selesai. Muat ulang halaman untuk melihatnya.',
    en: 'This answer is finished. Reload the page to see it.',
  },
  'answers/still-waiting': {
    status: 409,
    id: 'Jawaban ini masih disusun. Tunggu sampai selesai, lalu unduh lagi.',
    en: 'This answer is still being made. Wait until it is finished, then download it again.',
  },
  'answers/summing-up': {
    status: 409,
    id: 'Model sedang meringkas dokumen ini untuk satuan kerja Anda. Tunggu sampai selesai, atau hentikan dahulu.',
    en: 'The model is summing up this document for your unit. Wait until it is done, or stop it first.',
  },
  'answers/stopped': {
    status: 409,
    id: 'Model dihentikan. Ringkasan yang sudah ada tetap seperti semula.',
    en: 'The model was stopped. The summary stays as it was.',
  },
  'answers/paper-too-long': {
    status: 422,
    id:
      'Dokumen ini terlalu panjang untuk diringkas atau dibandingkan sekaligus. Dokumennya tidak berubah; ' +
      'bandingkan bagian yang diperlukan saja, atau coba lagi saat server tidak sibuk.',
    en:
      'This document is too long to be summed up or compared at once. It was not changed; compare only the part ' +
      'you need, or try again when the server is less busy.',
  },
});
