import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'pleno/no-recap': {
    status: 404,
    id: 'Rekap ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This recap does not exist, or it is not of your unit.',
  },
  'pleno/empty-recap': {
    status: 409,
    id: 'Rekap ini belum memuat angka satuan kerja, jadi rapat plenonya belum dapat disiapkan.',
    en: 'This recap has no figures of the unit yet, so its plenary meeting cannot be prepared.',
  },
  'pleno/prepared-already': {
    status: 409,
    id: 'Rapat pleno rekap ini baru saja disiapkan orang lain. Muat ulang halaman untuk membukanya.',
    en: 'Somebody else has just prepared the plenary meeting of this recap. Reload the page to open it.',
  },
});
