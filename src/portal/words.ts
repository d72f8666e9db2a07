/** What the frame of the portal says, in both languages. Rooms say the rest with words of their own. */
import type { Words } from '../platform/index.ts';

export const words = {
  portal: { id: 'Portal Berita KPU', en: 'KPU News Portal' },
  tagline: {
    id: 'Kabar dari seluruh satuan kerja, setiap kalimat dapat ditelusuri asalnya',
    en: 'News from every election office; every sentence can be traced to its origin',
  },
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  latest: { id: 'Berita Terkini', en: 'Latest news' },
  allNews: { id: 'Semua berita', en: 'All news' },
  units: { id: 'Satuan kerja', en: 'Offices' },
  search: { id: 'Cari', en: 'Search' },
  searchLabel: { id: 'Cari berita', en: 'Search the news' },
  newer: { id: 'Lebih baru', en: 'Newer' },
  older: { id: 'Lebih lama', en: 'Older' },
  before: { id: 'Sebelumnya', en: 'Previous' },
  after: { id: 'Berikutnya', en: 'Next' },
  pages: { id: 'Halaman', en: 'Page' },
  notFound: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  notFoundHelp: {
    id: 'Alamat ini tidak ada di portal. Mungkin ada huruf yang tertinggal saat disalin.',
    en: 'This address does not exist on the portal. A letter may have been lost when it was copied.',
  },
  toFront: { id: 'Ke berita terkini', en: 'To the latest news' },
  trouble: { id: 'Portal sedang terganggu', en: 'The portal has trouble' },
  troubleHelp: {
    id: 'Halaman ini gagal dibuat. Coba muat ulang sebentar lagi.',
    en: 'This page could not be made. Reload it in a moment.',
  },
  bugHelp: {
    id: 'Halaman ini gagal dibuat karena kesalahan program (kode {code}). Bila berulang, laporkan kode ini.',
    en: 'This page could not be made because of a program error (code {code}). If it recurs, report this code.',
  },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  footer: {
    id: 'Tanpa pelacak, tanpa kuki. Jumlah pembaca dihitung tanpa menyimpan data pribadi.',
    en: 'No trackers, no cookies. Readers are counted without keeping personal data.',
  },
} satisfies Record<string, Words>;

export type WordKey = keyof typeof words;
