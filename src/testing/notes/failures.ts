import { defineFailures } from '../../platform/index.ts';

export const fail = defineFailures({
  'notes/not-found': { status: 404, id: 'Catatan tidak ditemukan.', en: 'There is no such note.' },
  'notes/same-document': { status: 409, id: 'Dokumen ini sudah ada.', en: 'This document is there already.' },
});
