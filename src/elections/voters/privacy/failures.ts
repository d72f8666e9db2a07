import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/unmask-limit': {
    status: 429,
    id: 'Batas membuka NIK/NKK hari ini ({limit} pemilih) tercapai; Anda sudah membuka {today}. Lanjutkan besok, atau minta rekan yang berwenang.',
    en: "Today's limit of numbers in full ({limit} voters) is reached; you have opened {today}. Go on tomorrow, or ask a colleague who may.",
  },
  'voters/export-not-found': {
    status: 404,
    id: 'Berkas ekspor ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This export does not exist, or it is not of your unit.',
  },
  'voters/export-not-ready': {
    status: 409,
    id: 'Berkas ekspor ini belum selesai dibuat. Tunggu sebentar, lalu unduh lagi.',
    en: 'This export is not finished yet. Wait a moment, then download it again.',
  },
  'voters/export-expired': {
    status: 409,
    id: 'Masa unduh berkas ekspor ini sudah habis. Buat ekspor baru bila masih diperlukan.',
    en: 'The time to download this export is over. Make a new one if you still need it.',
  },
  'voters/export-full-numbers': {
    status: 403,
    id: 'Jabatan Anda tidak berwenang mengekspor NIK/NKK lengkap. Ekspor dengan angka tersamar.',
    en: 'Your position does not allow exporting numbers in full. Export with masked numbers.',
  },
  'voters/export-large': {
    status: 422,
    id: 'Ekspor ini memuat {count} temuan; paling banyak {limit}. Persempit, misalnya per desa atau per jenis temuan.',
    en: 'This export would hold {count} findings; at most {limit}. Narrow it down, for instance by village or kind of finding.',
  },
  'voters/export-empty': {
    status: 422,
    id: 'Tidak ada temuan yang cocok, jadi tidak ada yang diekspor. Ubah saringannya.',
    en: 'No finding matches, so there is nothing to export. Change the filter.',
  },
});
