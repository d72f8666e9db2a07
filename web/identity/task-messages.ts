import { defineMessages } from '../i18n/messages.ts';

export const identityTaskMessages = defineMessages({
  confirmPosition: { id: 'Sahkan jabatan', en: 'Confirm position' },
  confirmLink: { id: 'Sahkan pemakai tautan kata sandi', en: 'Confirm who used a password link' },
  confirmDenied: {
    id: 'Pemilik akun: tautan kata sandi bukan permintaannya',
    en: 'Account owner: did not ask for this password link',
  },
});
