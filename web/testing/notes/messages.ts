import { defineMessages } from '../../i18n/messages.ts';

export const noteMessages = defineMessages({
  notes: { id: 'Catatan', en: 'Notes' },
  read: { id: 'Baca catatan', en: 'Read note' },
  text: { id: 'Isi catatan', en: 'Text of the note' },
  write: { id: 'Tulis catatan', en: 'Write note' },
});
