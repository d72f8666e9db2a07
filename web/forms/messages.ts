/** What forms say of themselves. */
import { defineMessages } from '../i18n/messages.ts';

export const formMessages = defineMessages({
  notRight: { id: 'Isian ini belum lengkap atau belum benar.', en: 'This is incomplete or not right yet.' },
});
