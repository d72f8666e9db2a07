import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'tokens/not-found': {
    status: 404,
    id: 'Token ini tidak ada, atau bukan milik Anda.',
    en: 'This token does not exist, or it is not yours.',
  },
  'tokens/not-your-unit': {
    status: 403,
    id: 'Anda tidak memegang jabatan di unit ini, jadi token tidak dapat dibuat untuknya.',
    en: 'You hold no position in this unit, so no token can be made for it.',
  },
  'tokens/no-work': {
    status: 422,
    id:
      'Token ini belum boleh melakukan apa pun. Pilih paling sedikit satu pekerjaan: membaca, bertanya, atau ' +
      'menyusun.',
    en: 'This token may do nothing yet. Choose at least one thing to do: read, ask, or draft.',
  },
  'tokens/too-many': {
    status: 409,
    id: 'Anda sudah memiliki {most} token yang berlaku. Cabut satu dahulu.',
    en: 'You have {most} tokens that hold already. Revoke one first.',
  },
  'tokens/wrong': {
    status: 401,
    id: 'Token ini salah, kedaluwarsa, atau sudah dicabut. Buat token baru di ruang kerja.',
    en: 'This token is wrong, expired or revoked. Make a new one in the workspace.',
  },
  'tokens/elsewhere': {
    status: 403,
    id: 'Pintu ini hanya untuk program dengan token, bukan untuk halaman web lain.',
    en: 'This door is for programs with a token, not for pages of other sites.',
  },
  'tokens/too-large': {
    status: 413,
    id: 'Permintaan ini terlalu besar untuk pintu program.',
    en: 'This request is too large for the door of programs.',
  },
});
