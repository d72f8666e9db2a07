import { defineMessages } from '../i18n/messages.ts';

export const draftTaskMessages = defineMessages({
  review: { id: 'Periksa draf', en: 'Review draft' },
  approve: { id: 'Setujui draf', en: 'Approve draft' },
  revise: { id: 'Perbaiki draf', en: 'Mend draft' },
  use: { id: 'Pakai naskah yang disetujui, lalu arsipkan', en: 'Use the approved text, then file it' },
  renew: { id: 'Perbarui draf: faktanya berubah', en: 'Renew draft: its facts changed' },
});

/** How many texts about one thing a task stands for. */
export const draftCountMessage = { id: '{count} naskah', en: '{count} texts' };

/** Kinds of draft beside a task, in short. */
export const draftKindMarks = defineMessages({
  news: { id: 'Berita', en: 'News item' },
  report: { id: 'Laporan', en: 'Report' },
  minutes: { id: 'Berita Acara', en: 'Minutes (Berita Acara)' },
  facebook: { id: 'Facebook', en: 'Facebook' },
  x: { id: 'X', en: 'X' },
  instagram: { id: 'Instagram', en: 'Instagram' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
});
