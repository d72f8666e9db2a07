import { defineMessages } from '../i18n/messages.ts';

export const activityTaskMessages = defineMessages({
  'approve-sheet': { id: 'Setujui lembar fakta', en: 'Approve fact sheet' },
  'mend-sheet': { id: 'Perbaiki lembar fakta', en: 'Mend fact sheet' },
  'add-local-facts': { id: 'Isi fakta lokal', en: 'Record local facts' },
});
