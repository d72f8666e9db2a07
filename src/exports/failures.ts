import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'export/not-found': {
    status: 404,
    id: 'Berkas ekspor ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This export does not exist, or it is not of your unit.',
  },
  'export/not-yours': {
    status: 403,
    id: 'Jabatan Anda tidak berwenang atas berkas ekspor jenis ini. Minta rekan yang berwenang.',
    en: 'Your position may not take exports of this kind. Ask a colleague who may.',
  },
  'export/not-ready': {
    status: 409,
    id: 'Berkas ekspor ini belum selesai dibuat. Tunggu sebentar, lalu unduh lagi.',
    en: 'This export is not finished yet. Wait a moment, then download it again.',
  },
  'export/expired': {
    status: 409,
    id: 'Masa unduh berkas ekspor ini sudah habis. Buat ekspor baru bila masih diperlukan.',
    en: 'The time to download this export is over. Make a new one if you still need it.',
  },
  'export/full-numbers': {
    status: 403,
    id: 'Jabatan Anda tidak berwenang mengekspor NIK/NKK lengkap. Ekspor dengan angka tersamar.',
    en: 'Your position does not allow exporting numbers in full. Export with masked numbers.',
  },
  'export/purpose': {
    status: 422,
    id: 'Tujuan ini tidak berlaku untuk ekspor jenis ini, atau belum dijelaskan. Pilih tujuan lain atau jelaskan.',
    en: 'This purpose is none of this kind of export, or it is not explained. Choose another one or explain it.',
  },
});
