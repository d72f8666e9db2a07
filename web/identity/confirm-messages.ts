import { defineMessages } from '../i18n/messages.ts';

export const confirmMessages = defineMessages({
  title: { id: 'Pengesahan jabatan', en: 'Positions to confirm' },
  lead: {
    id:
      'Jabatan yang memutuskan baru berlaku setelah disahkan orang kedua. Sahkan hanya bila Anda tahu bahwa orang ' +
      'ini memang memegang jabatan itu, misalnya dari keputusan pengangkatannya.',
    en:
      'A position that decides takes effect once a second person has confirmed it. Confirm it only if you know that ' +
      'this person holds it, from the decree of appointment for example.',
  },
  none: { id: 'Tidak ada jabatan yang menunggu Anda', en: 'No position waits for you' },
  noneLead: {
    id: 'Jabatan baru di bawah satuan kerja Anda akan tampil di sini.',
    en: 'New positions below your unit will show here.',
  },
  from: { id: 'sejak {since}', en: 'since {since}' },
  fromTo: { id: '{since} sampai {until}', en: '{since} to {until}' },
  givenBy: { id: 'diberikan oleh {name}', en: 'given by {name}' },
  program: { id: 'program', en: 'the program' },
  confirm: { id: 'Sahkan', en: 'Confirm' },
  confirmOf: { id: 'Sahkan jabatan {person}', en: 'Confirm the position of {person}' },
  confirmed: { id: 'Jabatan {person} berlaku sekarang', en: 'The position of {person} is in effect now' },
});
