import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/unmask-limit': {
    status: 429,
    id:
      'Batas membuka NIK/NKK hari ini ({limit} pemilih) tercapai; Anda sudah membuka {today}. Lanjutkan besok, ' +
      'atau minta rekan yang berwenang. Admin nasional dapat menaikkan batas ini di Nilai hukum.',
    en:
      "Today's limit of numbers in full ({limit} voters) is reached; you have opened {today}. Go on tomorrow, " +
      'or ask a colleague who may. The national administrator can raise this limit in Legal values.',
  },
  'voters/export-limit': {
    status: 429,
    id:
      'Berkas ini memuat NIK/NKK lengkap {count} pemilih; hari ini Anda masih boleh {left} dari {limit}. Tidak ada ' +
      'yang dibuat atau diunduh. Persempit, lanjutkan besok, atau pakai angka tersamar. Admin nasional dapat ' +
      'menaikkan batas ini di Nilai hukum.',
    en:
      'This file holds the numbers in full of {count} voters; today you may have {left} more of {limit}. Nothing was ' +
      'made or downloaded. Narrow it down, go on tomorrow, or use masked numbers. The national administrator can ' +
      'raise this limit in Legal values.',
  },
  'voters/correction-limit': {
    status: 429,
    id:
      'Lembar perbaikan ini memuat NIK/NKK lengkap {count} baris tertolak; hari ini Anda masih boleh {left} dari ' +
      '{limit}. Tidak ada yang dibuat atau diunduh. Minta orang yang mengunggah berkasnya, karena bagi dia batas ini ' +
      'tidak berlaku, atau lanjutkan besok.',
    en:
      'This correction sheet holds the numbers in full of {count} rejected rows; today you may have {left} more of ' +
      '{limit}. Nothing was made or downloaded. Ask the person who uploaded the file, for whom this limit does not ' +
      'hold, or go on tomorrow.',
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
