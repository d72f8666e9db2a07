/** What the screen of synonyms says. */
import { defineMessages } from '../i18n/messages.ts';

export const synonymMessages = defineMessages({
  synonyms: { id: 'Padanan kata pencarian', en: 'Synonyms of the search' },
  why: {
    id:
      'Kata dan singkatan dalam satu baris dicari bersama: yang mencari salah satunya menemukan semuanya. ' +
      'Berlaku untuk satuan kerja yang memberinya dan semua di bawahnya.',
    en:
      'Words and abbreviations of a row are looked for together: who searches for one of them finds them all. ' +
      'They hold for the unit that gave them and all below it.',
  },
  search: { id: 'Cari padanan', en: 'Search synonyms' },
  searchHint: { id: 'Kata, singkatan, atau sumbernya.', en: 'A word, an abbreviation, or its source.' },
  state: { id: 'Keadaan', en: 'State' },
  all: { id: 'Semua', en: 'All' },
  berlaku: { id: 'Berlaku', en: 'In force' },
  diakhiri: { id: 'Sudah diakhiri', en: 'Ended' },
  none: { id: 'Belum ada padanan kata', en: 'No synonyms yet' },
  noMatch: { id: 'Tidak ada padanan yang cocok', en: 'No synonyms match' },

  words: { id: 'Kata yang dicari bersama', en: 'Words looked for together' },
  wordsHint: {
    id: 'Dua sampai dua belas, dipisah koma. Contoh: DPT, daftar pemilih tetap',
    en: 'Two to twelve, with commas between. Example: DPT, daftar pemilih tetap',
  },
  wordsWrong: {
    id: 'Tulis dua sampai dua belas kata atau singkatan yang berbeda, masing-masing sedikitnya dua huruf.',
    en: 'Write two to twelve words or abbreviations that differ, each of at least two letters.',
  },
  unit: { id: 'Satuan kerja', en: 'Unit' },
  since: { id: 'Berlaku mulai', en: 'From' },
  days: { id: 'Masa berlaku', en: 'Days' },
  from: { id: 'mulai {day}', en: 'from {day}' },
  until: { id: 'sampai sebelum {day}', en: 'until before {day}' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: {
    id: 'Dari mana padanan ini diketahui: peraturan, pedoman, atau kebiasaan setempat.',
    en: 'How they are known to mean the same: a regulation, a guide, or local use.',
  },
  verified: { id: 'Sudah dicocokkan dengan sumbernya', en: 'Checked against the source' },

  add: { id: 'Tambah padanan', en: 'Add synonyms' },
  addFor: { id: 'Untuk {unit}.', en: 'For {unit}.' },
  change: { id: 'Ubah', en: 'Change' },
  changeOf: { id: 'Ubah padanan {words}', en: 'Change the synonyms {words}' },
  changeWhy: {
    id: 'Yang lama berhenti berlaku pada hari itu dan tetap tercatat.',
    en: 'The old ones stop counting on that day and stay on record.',
  },
  save: { id: 'Simpan padanan', en: 'Save the synonyms' },
  saved: { id: 'Padanan tersimpan.', en: 'The synonyms are saved.' },
  end: { id: 'Akhiri', en: 'End' },
  endOf: { id: 'Akhiri padanan {words}', en: 'End the synonyms {words}' },
  endWhy: {
    id: 'Mulai hari ini kata-kata ini dicari sendiri-sendiri. Catatannya tetap ada di daftar.',
    en: 'From today on these words are looked for one by one. The record stays in the list.',
  },
  ended: { id: 'Padanan diakhiri.', en: 'The synonyms have ended.' },
  cancel: { id: 'Batal', en: 'Cancel' },

  try: { id: 'Coba di dokumen Anda', en: 'Try on your documents' },
  tried: { id: 'Yang akan ditemukan', en: 'What would be found' },
  finds: {
    id: '“{word}” menemukan {now} sekarang, {together} bersama padanannya.',
    en: '“{word}” finds {now} now, {together} together with the others.',
  },
  also: { id: 'Juga ditemukan: {titles}', en: 'Also found: {titles}' },
});
