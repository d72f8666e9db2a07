import { defineFailures } from '../../../../platform/index.ts';

export const fail = defineFailures({
  'letters/pack-kind': {
    status: 422,
    id: 'Berkas {name} bukan PDF atau ZIP berisi PDF. Tidak ada yang dilekatkan. Unggah PDF atau ZIP.',
    en: 'The file {name} is no PDF and no ZIP of PDFs. Nothing was bound. Upload a PDF or a ZIP.',
  },
  'letters/pack-empty': {
    status: 422,
    id: 'Tidak ada berkas di {name}. Tidak ada yang dilekatkan. Periksa ZIP-nya, lalu unggah lagi.',
    en: 'There are no files in {name}. Nothing was bound. Check the ZIP, then upload it again.',
  },
  'letters/pack-broke-off': {
    status: 422,
    id:
      'Berkas {name} tidak selesai dicocokkan setelah beberapa kali dicoba. Yang sudah terikat tetap terikat; unggah ' +
      'lagi sisanya.',
    en: 'The file {name} could not be matched to its end. What is bound stays; upload the rest again.',
  },
  'letters/no-pack-entry': {
    status: 404,
    id: 'Berkas itu tidak ada di antara unggahan surat ini, atau isinya tidak disimpan. Muat ulang halamannya.',
    en: 'There is no such file among the uploads of this letter, or it was not kept. Reload the page.',
  },
  'letters/looked-into-already': {
    status: 409,
    id: 'Berkas ini sudah diperiksa terhadap suratnya dan ditolak. Unggah berkas yang benar, atau sisihkan yang ini.',
    en: 'This file was checked against its letter and refused. Upload the right file, or set this one aside.',
  },
  'letters/no-such-row': {
    status: 422,
    id: 'Tidak ada baris {row} pada daftar surat ini. Lihat nomor barisnya pada Belum datang.',
    en: 'This list of letters has no row {row}. The numbers of its rows are under Missing.',
  },
  'letters/no-reason-needed': {
    status: 409,
    id: 'Tidak ada berkas yang menunggu alasan di surat ini. Muat ulang halamannya.',
    en: 'No files of this letter wait for a reason. Reload the page.',
  },
});
