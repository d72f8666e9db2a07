import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/duplicates-running': {
    status: 409,
    id: 'Pencarian data ganda untuk daftar ini sedang berjalan. Tunggu sampai selesai, atau batalkan dulu.',
    en: 'A search for duplicates of this list is running. Wait for it, or cancel it first.',
  },
  'voters/no-duplicates-search': {
    status: 409,
    id: 'Tidak ada pencarian data ganda yang berjalan untuk daftar ini.',
    en: 'No search for duplicates of this list is running.',
  },
  'voters/no-duplicates-yet': {
    status: 404,
    id: 'Belum ada skor untuk digambar. Cari data ganda dulu, atau buka temuan yang berskor.',
    en: 'There is no score to draw yet. Search for duplicates first, or open a finding that has a score.',
  },
  'voters/nothing-to-search': {
    status: 409,
    id: 'Data ganda dicari pada daftar yang sudah terimpor dan belum ditetapkan. Selesaikan impornya dulu.',
    en: 'Duplicates are searched in a list that has been imported and is not settled. Finish its import first.',
  },
});
