import { defineMessages } from '../i18n/messages.ts';

export const confirmMessages = defineMessages({
  title: { id: 'Pengesahan', en: 'To confirm' },
  positions: { id: 'Jabatan yang memutuskan', en: 'Positions that decide' },
  lead: {
    id:
      'Jabatan yang memutuskan baru berlaku setelah disahkan orang kedua. Sahkan hanya bila Anda tahu bahwa orang ' +
      'ini memang memegang jabatan itu, misalnya dari keputusan pengangkatannya.',
    en:
      'A position that decides takes effect once a second person has confirmed it. Confirm it only if you know that ' +
      'this person holds it, from the decree of appointment for example.',
  },
  none: { id: 'Tidak ada yang menunggu pengesahan Anda', en: 'Nothing waits for your confirmation' },
  noneLead: {
    id: 'Jabatan baru dan tautan kata sandi di bawah satuan kerja Anda akan tampil di sini.',
    en: 'New positions and password links below your unit will show here.',
  },
  from: { id: 'sejak {since}', en: 'since {since}' },
  fromTo: { id: '{since} sampai {until}', en: '{since} to {until}' },
  givenBy: { id: 'diberikan oleh {name}', en: 'given by {name}' },
  program: { id: 'program', en: 'the program' },
  confirm: { id: 'Sahkan', en: 'Confirm' },
  confirmOf: { id: 'Sahkan jabatan {person}', en: 'Confirm the position of {person}' },
  confirmed: { id: 'Jabatan {person} berlaku sekarang', en: 'The position of {person} is in effect now' },
});
