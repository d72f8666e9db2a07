import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/list-not-found': {
    status: 404,
    id: 'Daftar pemilih ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This voter list does not exist, or it is not of your unit.',
  },
  'voters/list-name-taken': {
    status: 409,
    id:
      'Satuan kerja ini sudah punya daftar bernama "{name}" untuk periode itu. Buka daftar tersebut, atau pakai ' +
      'nama lain.',
    en: 'This unit already has a list named "{name}" for that period. Open that list, or choose another name.',
  },
  'voters/no-cap': {
    status: 422,
    id:
      'Batas pemilih per TPS belum ada, atau sumbernya belum berlaku pada hari penentu umur. Pilih sumber lain, ' +
      'atau isi angkanya sendiri.',
    en:
      'There is no cap of polling stations, or its source did not hold yet ' +
      'on the day that decides the age. Choose another source, or type the figure.',
  },
});
