import { defineMessages } from '../../i18n/messages.ts';

export const plenoMessages = defineMessages({
  prepare: { id: 'Siapkan rapat pleno & Berita Acara', en: 'Prepare the plenary meeting & minutes' },
  prepareWhy: {
    id: 'Membuat kegiatan rapat pleno dengan angka rekap ini. Angkanya dihitung ulang sampai Berita Acara disetujui; yang lain Anda lengkapi di lembar fakta.',
    en: 'Makes the activity of the plenary meeting with the figures of this recap. They are recomputed until the minutes are approved; the rest you add in the fact sheet.',
  },
  prepared: {
    id: 'Kegiatan rapat pleno dibuat. Lengkapi lembar faktanya.',
    en: 'The activity of the plenary meeting is made. Complete its fact sheet.',
  },
  open: { id: 'Buka rapat pleno & Berita Acara', en: 'Open the plenary meeting & minutes' },
});
