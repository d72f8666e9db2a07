import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'answers/not-found': {
    status: 404,
    id: 'Jawaban ini tidak ada, atau bukan milik satuan kerja Anda. Buka daftar pertanyaan satuan kerja Anda.',
    en: 'This answer does not exist, or it is not of your unit. Open the list of questions of your unit.',
  },
});
