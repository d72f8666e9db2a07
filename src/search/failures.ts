import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'search/not-found': {
    status: 404,
    id: 'Ini tidak ada di indeks pencarian atau di luar wewenang Anda. Bila baru saja disimpan, coba lagi sebentar lagi.',
    en: 'This is not in the index of the search, or not yours to see. If it was saved just now, try again in a moment.',
  },
  'search/no-index-yet': {
    status: 409,
    id: 'Indeks pencarian satuan kerja ini belum dibuat; pembuatannya berjalan sendiri. Coba lagi sebentar lagi.',
    en: 'The index of this unit is still to be made, which happens by itself. Try again in a moment.',
  },
  'search/no-such-saved': {
    status: 404,
    id: 'Pencarian tersimpan ini tidak ada lagi. Muat ulang daftar.',
    en: 'This saved search is gone. Reload the list.',
  },
  'search/too-many-saved': {
    status: 422,
    id: 'Anda sudah menyimpan {most} pencarian. Hapus yang tidak dipakai lagi, lalu simpan yang ini.',
    en: 'You have saved {most} searches already. Remove those you no longer use, then save this one.',
  },
  'search/no-such-synonyms': {
    status: 404,
    id: 'Padanan kata ini tidak ada. Muat ulang daftar.',
    en: 'There are no such synonyms. Reload the list.',
  },
  'search/synonyms-ended': {
    status: 409,
    id: 'Padanan kata ini sudah diakhiri. Muat ulang daftar.',
    en: 'These synonyms have ended already. Reload the list.',
  },
  'search/same-word-twice': {
    status: 422,
    id: 'Sebuah kata ditulis dua kali. Tulis setiap kata sekali, sedikitnya dua yang berbeda.',
    en: 'A word is written twice. Write each word once, at least two that differ.',
  },
});
