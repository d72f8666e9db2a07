import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'library/not-found': {
    status: 404,
    id: 'Dokumen itu tidak ada, atau tidak dibagikan kepada satuan kerja Anda.',
    en: 'There is no such document, or it is not shared with your unit.',
  },
  'library/no-intake': {
    status: 404,
    id: 'Pemasukan dokumen itu tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'There is no such intake of documents, or it is not of your unit.',
  },
  'library/not-yours': {
    status: 403,
    id: 'Jabatan Anda tidak berwenang mengatur dokumen satuan kerja ini. Minta rekan yang berwenang.',
    en: 'Your position may not set what is said of documents of this unit. Ask a colleague who may.',
  },
  'library/shared-class': {
    status: 422,
    id: 'Hanya dokumen kelas biasa yang dapat dibagikan ke satuan kerja di bawah. Pilih kelas biasa atau jangan bagikan.',
    en: 'Only documents of the class biasa can be shared with units below. Choose that class, or do not share it.',
  },
  'library/conflict': {
    status: 409,
    id: 'Sementara itu orang lain mengubah dokumen ini. Perubahan Anda belum disimpan; muat ulang, lalu ulangi.',
    en: 'Meanwhile someone else changed this document. Your change is not saved; reload, then make it again.',
  },
  'library/classification': {
    status: 422,
    id: 'Kode klasifikasi {code} tidak ada dalam daftar. Pilih dari daftar, atau minta admin menambahkannya.',
    en: 'The classification code {code} is not in the list. Choose from the list, or ask the administrator to add it.',
  },
});
