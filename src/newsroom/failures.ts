import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'newsroom/not-found': {
    status: 404,
    id: 'Terbitan ini tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'This publication does not exist, or it is not of your unit.',
  },
  'newsroom/not-allowed': {
    status: 403,
    id: 'Jabatan Anda di satuan kerja ini tidak berwenang menerbitkan.',
    en: 'Your position in this unit does not allow publishing.',
  },
  'newsroom/not-news': {
    status: 422,
    id: 'Hanya berita yang terbit di portal. Laporan diarsipkan; unggahan media sosial disalin dari halaman drafnya.',
    en: 'Only news items go to the portal. Reports are filed; social posts are copied from their draft.',
  },
  'newsroom/no-title': {
    status: 422,
    id: 'Berita ini tidak berjudul, atau judulnya lebih dari satu. Perbaiki drafnya, lalu mintakan persetujuan lagi.',
    en: 'This item has no title, or more than one. Mend the draft, then ask for approval again.',
  },
  'newsroom/already-published': { status: 409, id: 'Berita ini sudah terbit.', en: 'This item is published already.' },
  'newsroom/note-missing': {
    status: 422,
    id:
      'Teks ini mengubah berita yang pernah terbit. Tulis catatan ralat: apa yang berubah dan mengapa; pembaca ' +
      'akan melihatnya.',
    en:
      'This text changes an item that was public. Write a correction note: what changed ' +
      'and why; readers will see it.',
  },
  'newsroom/personal-data': {
    status: 422,
    id:
      'Tulisan ini memuat data pribadi (NIK, nomor telepon, surel, atau alamat) dan akan terbaca umum. Hapus ' +
      'dahulu bagian itu.',
    en:
      'This text holds personal data (NIK, phone number, e-mail or address) ' +
      'and the public will read it. Take that part out first.',
  },
  'newsroom/sources-changed': {
    status: 409,
    id: 'Fakta di bawah berita ini sudah berubah sejak disetujui. Susun ulang drafnya, lalu mintakan persetujuan lagi.',
    en:
      'The facts under this item have changed since it was approved. Compose the draft anew, ' +
      'then ask for approval again.',
  },
  'newsroom/reason-missing': {
    status: 422,
    id: 'Tulis alasan penarikan; pembaca yang membuka alamat berita ini akan melihatnya.',
    en: 'Write why the item is withdrawn; readers who open its address will see it.',
  },
  'newsroom/already-withdrawn': {
    status: 409,
    id: 'Berita ini sudah ditarik.',
    en: 'This item has been withdrawn already.',
  },
  'newsroom/same-text': {
    status: 409,
    id:
      'Teks yang disetujui sama dengan yang sudah terbit. Ubah drafnya, mintakan persetujuan, lalu terbitkan ' +
      'ralatnya.',
    en:
      'The approved text is the one that is published. Change the draft, have it approved, ' +
      'then publish the correction.',
  },
});
