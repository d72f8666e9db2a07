import { defineMessages } from '../../i18n/messages.ts';

export const viewerMessages = defineMessages({
  smaller: { id: 'Perkecil gambar', en: 'Make the picture smaller' },
  larger: { id: 'Perbesar gambar', en: 'Make the picture larger' },
  picture: { id: 'Gambar halaman {page}', en: 'Picture of page {page}' },
  text: { id: 'Teks halaman {page}', en: 'Text of page {page}' },
  showText: { id: 'Teks', en: 'Text' },
  showPicture: { id: 'Gambar', en: 'Picture' },
  sides: { id: 'Yang ditampilkan', en: 'What is shown' },
  noPicture: {
    id: 'Berkas jenis ini tidak punya gambar halaman; yang tampil adalah teksnya.',
    en: 'A file of this type has no pictures of pages; what is shown is its text.',
  },
  cropOf: { id: 'Potongan gambar untuk “{words}”', en: 'Cutting of the picture for “{words}”' },
  page: { id: 'Halaman {page}', en: 'Page {page}' },
  openAtPage: { id: 'Buka dokumen', en: 'Open the document' },
});
