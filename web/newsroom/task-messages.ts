import { defineMessages } from '../i18n/messages.ts';

export const newsroomTaskMessages = defineMessages({
  publish: { id: 'Terbitkan', en: 'Publish' },
  correct: { id: 'Koreksi terbitan', en: 'Correct publication' },
});
