import { defineMessages } from '../i18n/messages.ts';

export const identityTaskMessages = defineMessages({
  confirmPosition: { id: 'Sahkan jabatan', en: 'Confirm position' },
});
