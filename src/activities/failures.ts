import { defineFailures } from '../platform/result/index.ts';

export const fail = defineFailures({
  'activities/not-found': {
    status: 404,
    id: 'Kegiatan itu tidak ada, atau belum dibagikan kepada satker Anda.',
    en: 'There is no such activity, or it has not been shared with your unit yet.',
  },
  'activities/not-yours': {
    status: 403,
    id: 'Hanya pegawai satker pemilik kegiatan yang dapat melakukan ini.',
    en: 'Only staff of the unit that owns the activity can do this.',
  },
  'activities/not-an-approver': {
    status: 403,
    id: 'Jabatan Anda di satker ini tidak berwenang menyetujui lembar fakta.',
    en: 'Your position in this unit does not include approving fact sheets.',
  },
  'activities/own-approval': {
    status: 403,
    id: 'Lembar fakta harus disetujui orang kedua: bukan yang mengajukan dan bukan yang terakhir mengubahnya.',
    en:
      'A fact sheet must be approved by a second person: neither the one who submitted it nor the last one who ' +
      'edited it.',
  },
  'activities/conflict': {
    status: 409,
    id:
      'Sementara Anda bekerja, orang lain sudah menyimpan versi {current}. Teks Anda tidak hilang; bandingkan ' +
      'lalu simpan lagi.',
    en: 'While you were working someone else saved version {current}. Your text is kept; compare and save again.',
  },
  'activities/wrong-state': {
    status: 409,
    id: 'Lembar fakta ini sedang “{state}”, jadi langkah itu tidak dapat dilakukan. Muat ulang halaman.',
    en: 'This fact sheet is “{state}”, so that step is not possible. Reload the page.',
  },
  'activities/unchanged': {
    status: 409,
    id: 'Tidak ada yang berubah, jadi tidak ada versi baru yang disimpan.',
    en: 'Nothing changed, so no new version was saved.',
  },
  'activities/invalid-facts': {
    status: 422,
    id: 'Ada isian yang belum benar. Perbaiki isian yang ditandai, lalu simpan lagi.',
    en: 'Some entries are not right. Correct the marked ones and save again.',
  },
  'activities/incomplete': {
    status: 422,
    id: 'Lembar fakta belum dapat diajukan. Lengkapi isian yang ditandai.',
    en: 'The fact sheet cannot be submitted yet. Complete the marked entries.',
  },
  'activities/figures-changed': {
    status: 409,
    id:
      'Data yang menjadi asal {count} angka sudah berubah, jadi lembar fakta ini tidak dapat diteruskan. Hapus ' +
      'angka itu, atau ambil dari rekap yang berlaku.',
    en:
      'The data behind {count} figures has changed, so this fact sheet cannot go on. Remove those figures, ' +
      'or take them from the current recap.',
  },
  'activities/same-material': {
    status: 409,
    id: 'Bahan yang sama persis sudah ada pada kegiatan ini.',
    en: 'Exactly the same material is already part of this activity.',
  },
  'activities/no-such-proposal': {
    status: 404,
    id: 'Usulan itu tidak ada pada bahan ini. Muat ulang halaman.',
    en: 'There is no such proposal in this material. Reload the page.',
  },
  'activities/photo-unreadable': {
    status: 415,
    id: 'Foto tidak dapat dibuka. Pakai JPEG, PNG, WebP, atau AVIF.',
    en: 'The photo cannot be opened. Use JPEG, PNG, WebP or AVIF.',
  },
  'activities/photo-broke-off': {
    status: 422,
    id:
      'Foto ini terlalu berat untuk diolah, lalu pengolahannya dihentikan. Tidak ada yang disimpan. Perkecil fotonya ' +
      'atau simpan sebagai JPEG biasa, lalu unggah lagi.',
    en:
      'This photo took too much to prepare, and that was stopped. Nothing was kept. Make it smaller or save it as a ' +
      'plain JPEG, then upload it again.',
  },
  'activities/photo-bytes': {
    status: 413,
    id: 'Foto melebihi {limit} MB. Tidak ada yang disimpan. Perkecil dahulu, lalu unggah lagi.',
    en: 'The photo is over {limit} MB. Nothing was kept. Make it smaller, then upload again.',
  },
  'activities/photo-too-large': {
    status: 413,
    id: 'Foto terlalu besar ({pixels} megapiksel; paling besar {limit}). Perkecil dahulu.',
    en: 'The photo is too large ({pixels} megapixels; at most {limit}). Make it smaller first.',
  },
  'activities/no-such-version': { status: 404, id: 'Versi itu tidak ada.', en: 'There is no such version.' },
});
