/** What the pages of the newsroom say. */
import { defineMessages } from '../i18n/messages.ts';

export const newsroomMessages = defineMessages({
  // List
  publications: { id: 'Terbitan', en: 'Publications' },
  intro: { id: 'Berita {unit} di portal publik.', en: 'News of {unit} on the public portal.' },
  search: { id: 'Cari judul', en: 'Search titles' },
  noneTitle: { id: 'Belum ada terbitan', en: 'Nothing published yet' },
  none: {
    id:
      'Berita terbit setelah disetujui orang kedua. Mulai dari sebuah kegiatan: fakta, draf, periksa, setuju, ' +
      'terbit.',
    en:
      'A news item is published once a second person has approved it. Start from an activity: facts, draft, ' +
      'review, approval, publication.',
  },
  noMatch: { id: 'Tidak ada terbitan yang cocok.', en: 'No publication matches.' },
  toActivities: { id: 'Buka kegiatan', en: 'Open activities' },
  item: { id: 'Berita', en: 'News item' },
  publishedAt: { id: 'Terbit', en: 'Published' },
  views: { id: 'Dibaca', en: 'Views' },
  viewsHint: { id: 'Tanpa bot dan pemuatan ulang.', en: 'Without bots and reloads.' },
  viewCount: { id: '{count} kali', en: '{count} times' },
  state: { id: 'Status', en: 'State' },
  public: { id: 'Tampil', en: 'Public' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  corrected: { id: '{count} ralat', en: '{count} corrections' },
  waitingTitle: { id: 'Siap diterbitkan', en: 'Ready to publish' },
  publishTask: { id: 'Disetujui, belum terbit', en: 'Approved, not published' },
  correctTask: { id: 'Ralat yang disetujui', en: 'Approved correction' },

  // Publishing
  backToDraft: { id: 'Draf', en: 'Draft' },
  backToList: { id: 'Terbitan', en: 'Publications' },
  publishTitle: { id: 'Terbitkan berita', en: 'Publish the news item' },
  correctTitle: { id: 'Terbitkan ralat', en: 'Publish the correction' },
  asReadersSee: { id: 'Yang akan dibaca publik', en: 'What the public will read' },
  notApproved: { id: 'Teks ini belum disetujui', en: 'This text is not approved yet' },
  notApprovedWhy: {
    id: 'Penerbitan memerlukan persetujuan orang kedua atas teks ini.',
    en: 'Publication needs a second person’s approval of this text.',
  },
  toDraft: { id: 'Kembali ke draf', en: 'Back to the draft' },
  approvedBy: { id: 'Disetujui oleh {name}, {position}, {when}', en: 'Approved by {name}, {position}, {when}' },
  mayNotPublish: {
    id: 'Jabatan Anda di unit ini tidak berwenang menerbitkan. Petugas publikasi akan melihatnya dalam antrean mereka.',
    en: 'Your position in this unit does not allow publishing. Those who may will find it in their queue.',
  },
  publish: { id: 'Terbitkan berita', en: 'Publish the news item' },
  publishWhy: {
    id: 'Tampil di portal dalam dua detik, dengan asal-usul setiap kalimat. Dapat ditarik kembali dengan alasan.',
    en: 'On the portal within two seconds, with the provenance of every sentence. It can be withdrawn, with a reason.',
  },
  publishedDone: { id: 'Berita terbit', en: 'News item published' },
  correctionDone: { id: 'Ralat terbit', en: 'Correction published' },
  correctionNote: { id: 'Catatan ralat', en: 'Correction note' },
  correctionHint: {
    id: 'Apa yang berubah dan mengapa. Pembaca melihat catatan ini di bawah berita.',
    en: 'What changed and why. Readers see this note below the item.',
  },
  publishCorrection: { id: 'Terbitkan ralat', en: 'Publish the correction' },

  // Personal data
  personalData: { id: 'Data pribadi dalam teks', en: 'Personal data in the text' },
  personalDataWhy: {
    id: 'Nyatakan satu per satu mengapa boleh terbit, atau ubah teksnya. Alasan tercatat bersama nama Anda.',
    en: 'State for each one why it may be published, or edit the text. The reasons are recorded with your name.',
  },
  nik: { id: 'NIK', en: 'NIK (citizen number)' },
  nkk: { id: 'NKK', en: 'NKK (family number)' },
  phone: { id: 'Nomor telepon', en: 'Phone number' },
  email: { id: 'Surel', en: 'E-mail address' },
  address: { id: 'Alamat', en: 'Address' },
  otherData: { id: 'Data pribadi', en: 'Personal data' },
  whyPublic: { id: 'Mengapa boleh terbit', en: 'Why it may be published' },
  whyHint: {
    id: 'Misalnya: nomor layanan kantor yang memang untuk umum.',
    en: 'For example: an office’s service number that is meant for the public.',
  },
  clear: { id: 'Nyatakan boleh terbit', en: 'Clear for publication' },
  clearLeft: { id: 'Isi alasan untuk {count} temuan lagi.', en: 'Give the reason for {count} more findings.' },
  cleared: { id: 'Dinyatakan boleh terbit oleh {name}, {when}', en: 'Cleared by {name}, {when}' },
  clearedDone: { id: 'Data pribadi dinyatakan boleh terbit', en: 'Personal data cleared for publication' },
  clearOthers: {
    id: 'Orang lain yang harus menyatakannya: Anda ikut menulis teks ini, atau jabatan Anda tidak memeriksa draf.',
    en: 'Somebody else must clear it: you had a hand in this text, or your position does not review drafts.',
  },
  mustClear: { id: 'Selesaikan data pribadi dahulu.', en: 'Settle the personal data first.' },

  // One publication
  openPublic: { id: 'Buka halaman publik', en: 'Open the public page' },
  openProvenance: { id: 'Asal-usul kalimat', en: 'Provenance' },
  copyLink: { id: 'Salin tautan', en: 'Copy the link' },
  copied: { id: 'Tautan tersalin', en: 'Link copied' },
  copyFailed: { id: 'Peramban tidak mengizinkan penyalinan.', en: 'The browser does not allow copying.' },
  openDraft: { id: 'Buka drafnya', en: 'Open its draft' },
  record: { id: 'Catatan penerbitan', en: 'Publication record' },
  publishedBy: { id: 'Diterbitkan oleh', en: 'Published by' },
  approvedPosition: { id: 'Disetujui oleh', en: 'Approved by' },
  version: { id: 'Versi teks', en: 'Version of the text' },
  template: { id: 'disusun dengan templat', en: 'composed with templates' },
  ai: { id: 'kalimat dari model AI', en: 'sentences of an AI model' },
  'ai-edit': { id: 'sebagian kalimat dari model AI', en: 'some sentences of an AI model' },
  human: { id: 'disunting manusia', en: 'edited by a person' },
  corrections: { id: 'Ralat', en: 'Corrections' },
  noCorrections: { id: 'Belum ada ralat.', en: 'No corrections.' },
  correctHow: {
    id:
      'Ubah teks di drafnya, mintakan pemeriksaan dan persetujuan, lalu terbitkan sebagai ralat. Yang terbit ' +
      'tetap tampil sampai saat itu.',
    en:
      'Edit the text in its draft, have it reviewed and approved, then publish it as a correction. What is ' +
      'public stays until then.',
  },
  mendHow: {
    id:
      'Untuk menampilkannya lagi, ubah teks di drafnya dan mintakan pemeriksaan serta persetujuan, lalu terbitkan ' +
      'lagi. Sampai saat itu halamannya menampilkan alasan penarikan.',
    en:
      'To show it again, edit the text in its draft, have it reviewed and approved, then publish it again. Until ' +
      'then its page shows the reason for the withdrawal.',
  },
  openWithdrawn: { id: 'Buka halaman penarikan', en: 'Open the page of the withdrawal' },
  startCorrection: { id: 'Ubah teks untuk ralat', en: 'Edit the text for a correction' },
  correctionReady: {
    id: 'Teks baru sudah disetujui dan siap terbit sebagai ralat',
    en: 'A new text is approved and ready to be published as a correction',
  },
  unpublish: { id: 'Tarik berita', en: 'Withdraw the item' },
  unpublishWhy: {
    id: 'Halamannya tetap ada dan menampilkan alasan ini, bukan lagi beritanya.',
    en: 'Its page stays and shows this reason in place of the text.',
  },
  reason: { id: 'Alasan penarikan', en: 'Reason for the withdrawal' },
  cancel: { id: 'Batal', en: 'Cancel' },
  unpublishedDone: { id: 'Berita ditarik', en: 'News item withdrawn' },
  withdrawnTitle: { id: 'Ditarik oleh {name}, {when}', en: 'Withdrawn by {name}, {when}' },
  republish: { id: 'Terbitkan lagi', en: 'Publish again' },
  loadFailed: { id: 'Terbitan tidak dapat ditampilkan', en: 'The publication cannot be shown' },
});
