/** What the screen of the linter says. */
import { defineMessages } from '../../i18n/messages.ts';

export const linterMessages = defineMessages({
  title: { id: 'Periksa naskah', en: 'Check a letter' },
  document: { id: 'Dokumen', en: 'Document' },
  own: {
    id: 'Diperiksa terhadap buku nomor dan jabatan satuan kerja Anda.',
    en: 'Checked against the register and posts of your unit.',
  },
  others: {
    id: 'Surat satuan kerja lain: hanya isinya sendiri yang diperiksa.',
    en: 'A letter of another office: only its own words are checked.',
  },
  structure: { id: 'Diperiksa sebagai', en: 'Checked as' },
  none: { id: 'Tidak ada yang ditemukan', en: 'Nothing was found' },
  noneWhy: {
    id: 'Aturan yang diketahui program terpenuhi. Huruf, kop, dan tata letak tidak diperiksa di sini.',
    en: 'The rules that the program knows are kept. Fonts, letterhead and layout are not checked here.',
  },
  findings: { id: '{count} temuan', en: '{count} findings' },
  text: { id: 'Teks naskah', en: 'Text of the letter' },
  apply: { id: 'Terapkan', en: 'Apply' },
  undo: { id: 'Batalkan', en: 'Take back' },
  becomes: { id: 'Menjadi "{text}"', en: 'Becomes "{text}"' },
  removed: { id: 'Dihapus', en: 'Left out' },
  copy: { id: 'Salin teks dengan {count} perbaikan', en: 'Copy the text with {count} mends' },
  copied: { id: 'Teks tersalin. Tempelkan di naskah Anda.', en: 'The text is copied. Paste it into your letter.' },
  show: { id: 'Tunjukkan di teks: {words}', en: 'Show in the text: {words}' },
  original: { id: 'Berkas aslinya tidak berubah.', en: 'The file itself does not change.' },
});
