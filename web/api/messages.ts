import { defineMessages } from '../i18n/messages.ts';

export const apiMessages = defineMessages({
  offline: {
    id: 'Server tidak dapat dihubungi. Ketikan Anda tetap di peramban ini; kirim lagi setelah tersambung.',
    en: 'The server cannot be reached. What you typed stays in this browser and can be sent again once connected.',
  },
  noSentence: {
    id: 'Server menjawab dengan cara yang tidak dikenal. Coba lagi sebentar lagi.',
    en: 'The server answered in an unknown way. Try again in a moment.',
  },
});
