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
  stops: { id: 'Menghentikan surat', en: 'Stops the letter' },
  doubtful: { id: 'Perlu dilihat', en: 'To be looked at' },
  checks: { id: 'Pemeriksa naskah', en: 'Linter' },
  clean: {
    id: 'Tidak ada temuan: nomor, tanggal, hari, lampiran, terbilang, dan bagian naskah sesuai aturan yang diketahui.',
    en: 'Nothing found: number, days, weekdays, attachments, figures in words and parts keep the rules known here.',
  },
  stopped: {
    id: 'Surat ini belum dapat dikirim, diparaf, atau disetujui: {count} temuan menghentikannya.',
    en: 'This letter cannot be sent, initialled or approved yet: {count} findings stop it.',
  },
  warned: {
    id: '{count} temuan. Tidak menghentikan surat; baca, lalu putuskan.',
    en: '{count} findings. They do not stop the letter; read them and decide.',
  },
  typing: { id: 'Diperiksa sambil ditulis; belum disimpan.', en: 'Checked while it is written; not saved yet.' },
  incomplete: {
    id: 'Isian belum lengkap, jadi belum diperiksa.',
    en: 'The fields are not complete, so nothing is checked yet.',
  },
  mendThere: { id: 'Perbaiki di halaman naskah.', en: 'Mend it on the page of the text.' },
  mendedField: {
    id: 'Isian diperbaiki. Simpan bila sudah benar.',
    en: 'The field is mended. Save it when it is right.',
  },
  asPrinted: { id: 'Naskah seperti tercetak', en: 'The letter as printed' },
  original: { id: 'Berkas aslinya tidak berubah.', en: 'The file itself does not change.' },
});
