import { defineMessages } from '../i18n/messages.ts';

export const homeMessages = defineMessages({
  morning: { id: 'Selamat pagi, {name}', en: 'Good morning, {name}' },
  noon: { id: 'Selamat siang, {name}', en: 'Good day, {name}' },
  afternoon: { id: 'Selamat sore, {name}', en: 'Good afternoon, {name}' },
  evening: { id: 'Selamat malam, {name}', en: 'Good evening, {name}' },
  waiting: { id: 'Menunggu saya', en: 'Waiting for me' },
  waitingCount: { id: '{count} hal', en: '{count} things' },
  nothingWaits: { id: 'Tidak ada yang menunggu Anda', en: 'Nothing waits for you' },
  nothingWaitsLead: {
    id:
      'Di sini muncul lembar fakta dan draf yang perlu Anda periksa, setujui, atau perbaiki. Sementara itu, ' +
      'lanjutkan atau mulai kegiatan.',
    en:
      'Fact sheets and drafts that you should review, approve or mend appear here. Meanwhile, go on with an ' +
      'activity or begin one.',
  },
  nothingWaitsReader: {
    id: 'Di sini muncul lembar fakta dan draf yang perlu Anda periksa atau setujui.',
    en: 'Fact sheets and drafts that you should review or approve appear here.',
  },
  managePeople: { id: 'Kelola orang', en: 'Manage people' },
  moves: { id: 'Yang bergerak di unit', en: 'What moves in the unit' },
  noMoves: { id: 'Belum ada pekerjaan yang tercatat di unit ini.', en: 'No work is recorded in this unit yet.' },
  times: { id: '{count} kali', en: '{count} times' },
  system: { id: 'Sistem', en: 'The system' },
  activities: { id: 'Kegiatan terbaru', en: 'Latest activities' },
  allActivities: { id: 'Semua kegiatan', en: 'All activities' },
  since: { id: 'sejak {at}', en: 'since {at}' },
  untitled: { id: 'Kegiatan tanpa judul', en: 'Untitled activity' },
});
