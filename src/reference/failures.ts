import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'reference/not-found': { status: 404, id: 'Nilai hukum ini tidak ada.', en: 'There is no such legal value.' },
  'reference/changed': {
    status: 409,
    id: 'Sementara itu orang lain menambah nilai ini. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Meanwhile someone else added to this value. Reload, then make your change again.',
  },
  'reference/out-of-range': {
    status: 422,
    id: 'Nilai harus antara {least} dan {most}. Periksa angkanya.',
    en: 'The value must be between {least} and {most}. Check the figure.',
  },
  'reference/too-early': {
    status: 422,
    id: 'Sudah ada nilai yang mulai berlaku pada {since}. Tanggal mulai harus sama atau sesudahnya.',
    en: 'There is a value already that begins on {since}. The first day must be that day or later.',
  },
  'reference/too-far': {
    status: 422,
    id: 'Tanggal mulai terlalu jauh, paling lambat {furthest}. Periksa tahunnya.',
    en: 'The first day is too far off, at the latest {furthest}. Check the year.',
  },
  'reference/holiday-twice': {
    status: 422,
    id: 'Tanggal {day} tertulis dua kali dalam daftar. Sisakan satu; belum ada yang disimpan.',
    en: 'The day {day} stands in the list twice. Leave one of them; nothing was saved yet.',
  },
  'reference/holiday-too-far': {
    status: 422,
    id: 'Tanggal {day} terlalu jauh, paling lambat {furthest}. Periksa tahunnya; belum ada yang disimpan.',
    en: 'The day {day} is too far off, at the latest {furthest}. Check the year; nothing was saved yet.',
  },
  'reference/holidays-same': {
    status: 409,
    id: 'Semua hari itu sudah tercatat persis begitu. Tidak ada yang perlu disimpan.',
    en: 'All these days are noted exactly so already. There is nothing to save.',
  },
  'reference/no-such-holiday': {
    status: 404,
    id: 'Tanggal {day} tidak tercatat sebagai hari libur. Muat ulang halaman.',
    en: 'The day {day} is not noted as a day off. Reload the page.',
  },
});
