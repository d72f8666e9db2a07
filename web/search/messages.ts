/** What the search box and the page of results say. */
import { defineMessages } from '../i18n/messages.ts';

export const searchMessages = defineMessages({
  // Box
  search: { id: 'Cari', en: 'Search' },
  searchAll: { id: 'Cari di semua dokumen, kegiatan, dan teks', en: 'Search all documents, activities and texts' },
  key: { id: 'tekan / untuk mencari', en: 'press / to search' },
  allResults: { id: 'Semua hasil untuk “{words}”', en: 'All results for “{words}”' },
  askInstead: { id: 'Tanya dokumen: “{words}”', en: 'Ask the documents: “{words}”' },

  // Results
  results: { id: 'Hasil pencarian', en: 'Search results' },
  words: { id: 'Yang dicari', en: 'What to search for' },
  begin: { id: 'Apa yang dicari?', en: 'What are you looking for?' },
  beginWhy: {
    id:
      'Tulis kata, nomor, atau nama. ' +
      'Yang dicari adalah isi dokumen, kegiatan, teks, dan terbitan yang boleh Anda baca.',
    en:
      'Write words, a number or a name. ' +
      'Searched are the contents of documents, activities, texts and publications that you may read.',
  },
  none: { id: 'Tidak ada yang ditemukan', en: 'Nothing was found' },
  noneWhy: {
    id: 'Coba kata lain, nomor lengkapnya, atau hapus saringan.',
    en: 'Try other words, the full number, or clear the filters.',
  },
  found: { id: '{count} ditemukan', en: '{count} found' },
  foundMore: { id: 'lebih dari {count} ditemukan', en: 'more than {count} found' },
  readAs: {
    id: '“{typed}” tidak tertulis di mana pun; dicari juga: {read}',
    en: '“{typed}” is written nowhere; also searched: {read}',
  },
  hidden: {
    id: 'NIK, NKK, dan nomor telepon tidak dicari di sini dan tidak masuk alamat halaman.',
    en: 'NIK, NKK and telephone numbers are not searched for here, and do not enter the page’s address.',
  },
  missing: { id: 'Tidak tertulis di mana pun: {words}', en: 'Written nowhere: {words}' },
  building: {
    id: 'Indeks sedang disusun ({done} dari {total}); hasilnya bertambah sendiri.',
    en: 'The index is being built ({done} of {total}); results grow by themselves.',
  },
  meaning: { id: 'Makna ikut dibandingkan', en: 'Meaning is compared, too' },
  page: { id: 'halaman {page}', en: 'page {page}' },
  showPassage: { id: 'Tunjukkan di halaman', en: 'Show on the page' },
  open: { id: 'Buka', en: 'Open' },
  like: { id: 'Serupa dengan ini', en: 'Similar to this' },
  likeTitle: { id: 'Serupa dengan “{title}”', en: 'Similar to “{title}”' },
  likeThis: { id: 'Yang serupa', en: 'Similar things' },
  ask: { id: 'Tanya dokumen', en: 'Ask the documents' },

  // Filters
  filters: { id: 'Saring hasil', en: 'Filter results' },
  types: { id: 'Berupa', en: 'What it is' },
  kinds: { id: 'Jenis', en: 'Kind' },
  years: { id: 'Tahun', en: 'Year' },
  units: { id: 'Satuan kerja', en: 'Unit' },
  clear: { id: 'Hapus saringan', en: 'Clear filters' },

  // Saved searches
  save: { id: 'Simpan pencarian', en: 'Save the search' },
  saved: { id: 'Pencarian tersimpan', en: 'Saved searches' },
  savedDone: { id: 'Pencarian disimpan', en: 'Search saved' },
  remove: { id: 'Hapus pencarian “{name}”', en: 'Remove the search “{name}”' },
  removed: { id: 'Pencarian dihapus', en: 'Search removed' },
});
