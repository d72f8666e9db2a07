import { defineMessages } from '../i18n/messages.ts';

export const formMessages = defineMessages({ cancel: { id: 'Batal', en: 'Cancel' } });
