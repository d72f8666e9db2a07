import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'recap/not-found': {
    status: 404,
    id: 'Rekap ini tidak ada, atau tidak dikirim kepada satuan kerja Anda.',
    en: 'This recap does not exist, or it was not sent to your unit.',
  },
  'recap/broken': {
    status: 409,
    id: 'Rekap ini belum seimbang: {count} kesamaan tidak terpenuhi. Lihat daftarnya, lalu betulkan.',
    en: 'This recap does not balance: {count} identities are broken. See the list and mend it.',
  },
  'recap/personal-data': {
    status: 422,
    id:
      'Tulisan Anda memuat data pribadi (nomor atau alamat), padahal dibaca satuan kerja lain. Hapus bagian itu; ' +
      'tulisan Anda masih ada di formulir.',
    en:
      'What you wrote holds personal data (a number or an address), and other units will read it. Take it out; ' +
      'what you wrote is still in the form.',
  },
  'recap/not-released-yet': {
    status: 409,
    id: 'Hanya rekap yang sudah dikirim yang dapat dibuka untuk umum. Kirim dahulu.',
    en: 'Only a recap that was sent can be opened to the public. Send it first.',
  },
  'recap/already-released': {
    status: 409,
    id:
      'Agregat rekap ini sudah terbuka untuk umum, atau pernah ditarik. Yang pernah ditarik tidak dapat dibuka lagi; ' +
      'tetapkan versi baru, lalu buka versi itu.',
    en:
      'The aggregates of this recap are public already, or were withdrawn. What was withdrawn cannot be opened ' +
      'again; settle a new version and open that one.',
  },
  'recap/asked-already': {
    status: 409,
    id: 'Pembukaan rekap ini sudah diminta dan menunggu orang kedua. Muat ulang halaman untuk melihatnya.',
    en: 'Opening this recap was asked for already and waits for a second person. Reload the page to see it.',
  },
  'recap/not-asked': {
    status: 409,
    id: 'Tidak ada permintaan pembukaan yang menunggu untuk rekap ini. Muat ulang halaman untuk melihat keadaannya.',
    en: 'No request to open this recap is waiting. Reload the page to see where it stands.',
  },
  'recap/second-person': {
    status: 403,
    id: 'Anda yang meminta pembukaan ini; orang kedua yang berwenang di satuan kerja ini yang mengesahkannya.',
    en: 'You asked for this yourself; a second person of this unit who may do so confirms it.',
  },
  'recap/not-yours': {
    status: 403,
    id: 'Permintaan ini dibuat orang lain. Sahkan, atau tolak dengan alasan.',
    en: 'Somebody else made this request. Confirm it, or refuse it with a reason.',
  },
  'recap/preview-changed': {
    status: 409,
    id:
      'Yang akan tampil untuk umum sudah berubah sejak pratinjau Anda dibuka. Tidak ada yang dibuka; lihat ' +
      'pratinjaunya lagi.',
    en:
      'What the public would see has changed since you opened the preview. Nothing was opened; look at the preview ' +
      'again.',
  },
  'recap/not-public': { status: 404, id: 'Data ini tidak terbuka untuk umum.', en: 'This data is not public.' },
  'recap/withdrawn': {
    status: 410,
    id: 'Satuan kerja menarik data ini dari umum. Angkanya tidak berlaku lagi. Alasan: {reason}',
    en: 'The office withdrew this data from the public. Its numbers hold no longer. Reason: {reason}',
  },
  'recap/in-repair': {
    status: 503,
    id: 'Rekap ini sedang diperbaiki. Angkanya tampil lagi setelah diterima satuan kerja di atasnya.',
    en: 'This recap is being corrected. Its numbers show again once the unit above has received it.',
  },
  'recap/no-form': {
    status: 404,
    id: 'Formulir ini tidak ada untuk rekap ini.',
    en: 'There is no such form for this recap.',
  },
});
