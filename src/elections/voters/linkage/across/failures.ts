import { defineFailures } from '../../../../platform/index.ts';

export const fail = defineFailures({
  'voters/cross-match-not-found': {
    status: 404,
    id: 'Kecocokan antarsatker ini tidak ada di daftar ini.',
    en: 'There is no such match across units in this list.',
  },
  'voters/cross-already-open': {
    status: 409,
    id: 'Kecocokan ini sudah dibuka dari satker Anda. Data pihak lain terlihat setelah satker lain juga membukanya.',
    en: 'Your unit has opened this match already. The other side is shown once the other unit has opened it, too.',
  },
  'voters/cross-running': {
    status: 409,
    id: 'Pembandingan antarsatker untuk daftar ini sedang berjalan. Tunggu sampai selesai, atau hentikan dulu.',
    en: 'A comparison of this list across units is running. Wait for it, or stop it first.',
  },
  'voters/no-cross-comparison': {
    status: 409,
    id: 'Tidak ada pembandingan antarsatker yang berjalan untuk daftar ini.',
    en: 'No comparison of this list across units is running.',
  },
});
