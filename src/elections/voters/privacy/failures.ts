import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/unmask-limit': {
    status: 429,
    id:
      'Batas membuka NIK/NKK hari ini ({limit} pemilih) tercapai; Anda sudah membuka {today}. Lanjutkan besok, ' +
      'atau minta rekan yang berwenang.',
    en:
      "Today's limit of numbers in full ({limit} voters) is reached; you have opened {today}. Go on tomorrow, " +
      'or ask a colleague who may.',
  },
  'voters/export-large': {
    status: 422,
    id: 'Ekspor ini memuat {count} temuan; paling banyak {limit}. Persempit, misalnya per desa atau per jenis temuan.',
    en:
      'This export would hold {count} findings; at most {limit}. Narrow it down, for instance by village ' +
      'or kind of finding.',
  },
  'voters/export-empty': {
    status: 422,
    id: 'Tidak ada temuan yang cocok, jadi tidak ada yang diekspor. Ubah saringannya.',
    en: 'No finding matches, so there is nothing to export. Change the filter.',
  },
});
