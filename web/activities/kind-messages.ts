import { defineMessages } from '../i18n/messages.ts';

export const kindMessages = defineMessages({
  kinds: { id: 'Jenis kegiatan', en: 'Kinds of activity' },
  add: { id: 'Tambah jenis', en: 'Add a kind' },
  kind: { id: 'Jenis', en: 'Kind' },
  code: { id: 'Kode', en: 'Code' },
  codeHint: {
    id: 'Huruf kecil, angka, garis; tidak berubah lagi. Contoh: rapat-pleno',
    en: 'Lower-case letters, digits, hyphens; never changes. Example: rapat-pleno',
  },
  labelId: { id: 'Nama (Indonesia)', en: 'Name (Indonesian)' },
  labelEn: { id: 'Nama (Inggris)', en: 'Name (English)' },
  words: { id: 'Kata pengenal', en: 'Words that tell it' },
  wordsHint: {
    id: 'Dipisah koma. Kata-kata ini dalam bahan mengusulkan jenis ini.',
    en: 'Separated by commas. These words in a material propose this kind.',
  },
  valid: { id: 'Berlaku', en: 'Valid' },
  from: { id: 'mulai {day}', en: 'from {day}' },
  to: { id: 'sampai {day}', en: 'until {day}' },
  since: { id: 'Mulai', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: {
    id: 'Peraturan, keputusan, atau kebiasaan yang mendasarinya.',
    en: 'The rule, decree or practice it rests on.',
  },
  verified: { id: 'Sudah diverifikasi terhadap sumber itu', en: 'Verified against that source' },
  edit: { id: 'Ubah', en: 'Edit' },
  editKind: { id: 'Ubah jenis {name}', en: 'Edit the kind {name}' },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Jenis kegiatan disimpan', en: 'Kind of activity saved' },
});
