import { defineFailures } from '../../platform/index.ts';

export const fail = defineFailures({
  'letters/no-text': {
    status: 404,
    id: 'Dokumen ini tidak ada, tidak terlihat oleh jabatan Anda, atau belum selesai dibaca. Coba lagi setelah terbaca.',
    en: 'There is no such document, your position does not see it, or it is not read yet. Try again once it is read.',
  },
});
