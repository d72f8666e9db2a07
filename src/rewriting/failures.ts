import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'rewriting/nothing': {
    status: 422,
    id: 'Tidak ada kalimat yang dapat ditulis ulang di bagian ini. Pilih paragraf atau judul.',
    en: 'There is no sentence here that could be told in other words. Choose a paragraph or the title.',
  },
  'rewriting/no-model': {
    status: 409,
    id: 'Unit Anda belum memilih model AI. Naskah tetap dapat disunting; admin dapat memilih model di Pengaturan.',
    en: 'Your unit has chosen no AI model. The text can still be edited; an administrator can choose one in Settings.',
  },
  'rewriting/old-version': {
    status: 409,
    id: 'Draf ini sudah menjadi versi {version}. Muat ulang halaman, lalu minta lagi.',
    en: 'This draft is version {version} now. Reload the page, then ask again.',
  },
  'rewriting/words': {
    status: 422,
    id: 'Tulis apa yang Anda inginkan dari model.',
    en: 'Write what you want of the model.',
  },
  'rewriting/running': {
    status: 409,
    id: 'Draf ini sedang ditulis ulang. Tunggu sampai selesai, atau batalkan dahulu.',
    en: 'This draft is being rewritten. Wait until it is done, or cancel it first.',
  },
  'rewriting/nothing-new': {
    status: 409,
    id: 'Model tidak menghasilkan kalimat lain; model kecil sering begitu. Naskah tidak berubah.',
    en: 'The model made no other sentence; small models often do not. The text is unchanged.',
  },
  'rewriting/no-rendering': {
    status: 404,
    id: 'Usulan bahasa Inggris ini tidak ada, atau sudah diputuskan.',
    en: 'This English proposal does not exist, or it has been decided.',
  },
  'rewriting/other-sentence': {
    status: 409,
    id: 'Kalimat asalnya sudah berubah. Minta terjemahan baru untuk kalimat itu.',
    en: 'Its sentence has changed since. Ask for the English of that sentence again.',
  },
  'rewriting/rendering-differs': {
    status: 422,
    id: 'Kalimat Inggris ini tidak cocok dengan kalimat asalnya: “{text}”. Perbaiki, lalu terima.',
    en: 'This English does not fit its sentence: “{text}”. Correct it, then accept.',
  },
  'rewriting/unread': {
    status: 409,
    id: 'Belum semua kalimat Inggris dibaca dan diterima. Terima dahulu setiap kalimat, lalu unduh.',
    en: 'Not every English sentence has been read and accepted. Accept each of them, then download.',
  },
  'rewriting/no-facts': {
    status: 409,
    id: 'Dokumen ini belum terbaca, atau formulirnya tidak dapat diisi oleh model.',
    en: 'This document has not been read yet, or its form is not one that a model may fill.',
  },
  'rewriting/facts-running': {
    status: 409,
    id: 'Model sedang membaca dokumen ini. Tunggu sampai selesai.',
    en: 'The model is reading this document. Wait until it is done.',
  },
});
