import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/list-not-found': {
    status: 404,
    id: 'Daftar pemilih ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This voter list does not exist, or it is not of your unit.',
  },
  'voters/list-name-taken': {
    status: 409,
    id: 'Satuan kerja ini sudah punya daftar bernama "{name}" untuk periode itu. Buka daftar tersebut, atau pakai nama lain.',
    en: 'This unit already has a list named "{name}" for that period. Open that list, or choose another name.',
  },
  'voters/no-cap': {
    status: 422,
    id: 'Batas pemilih per TPS belum ada, atau sumbernya belum berlaku pada hari penentu umur. Pilih sumber lain, atau isi angkanya sendiri.',
    en: 'There is no cap of polling stations, or its source did not hold yet on the day that decides the age. Choose another source, or type the figure.',
  },
  'voters/parameter-not-found': { status: 404, id: 'Nilai hukum ini tidak ada.', en: 'There is no such legal value.' },
  'voters/parameter-changed': {
    status: 409,
    id: 'Sementara itu orang lain menambah nilai ini. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Meanwhile someone else added to this value. Reload, then make your change again.',
  },
  'voters/parameter-range': {
    status: 422,
    id: 'Nilai harus antara {least} dan {most}. Periksa angkanya.',
    en: 'The value must be between {least} and {most}. Check the figure.',
  },
  'voters/parameter-before': {
    status: 422,
    id: 'Sudah ada nilai yang mulai berlaku pada {since}. Tanggal mulai harus sama atau sesudahnya.',
    en: 'There is a value already that begins on {since}. The first day must be that day or later.',
  },
  'voters/parameter-far': {
    status: 422,
    id: 'Tanggal mulai terlalu jauh, paling lambat {furthest}. Periksa tahunnya.',
    en: 'The first day is too far off, at the latest {furthest}. Check the year.',
  },
});
