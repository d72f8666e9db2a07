/** Words of the components themselves; what a screen says stands in its own room. */
import { defineMessages } from '../i18n/messages.ts';

export const designMessages = defineMessages({
  close: { id: 'Tutup', en: 'Close' },
  undo: { id: 'Urungkan', en: 'Undo' },
  required: { id: 'wajib', en: 'required' },
  working: { id: 'Sedang dikerjakan…', en: 'Working…' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  notVerified: { id: 'belum diverifikasi', en: 'not verified' },
  notVerifiedWhy: {
    id: 'Data ini belum dapat dicocokkan dengan sumber resminya.',
    en: 'This data could not yet be checked against its official source.',
  },
  openCalendar: { id: 'Buka kalender', en: 'Open the calendar' },
  dateHint: { id: 'Contoh: 17/10/2025 atau 17 Okt', en: 'For example 17/10/2025 or 17 Oct' },
  dateUnknown: {
    id: 'Tanggal ini tidak ada. Tulis seperti 17/10/2025.',
    en: 'There is no such date. Write it like 17/10/2025.',
  },
  timeUnknown: { id: 'Tulis jam seperti 09.30.', en: 'Write the time like 09.30.' },
  nothingFound: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  dropHere: { id: 'Letakkan berkas di sini', en: 'Drop the file here' },
  chooseFile: { id: 'Pilih berkas', en: 'Choose a file' },
  orDrop: { id: 'atau letakkan berkas di sini', en: 'or drop it here' },
  rows: { id: '{first}–{last} dari {total}', en: '{first}–{last} of {total}' },
  previousPage: { id: 'Halaman sebelumnya', en: 'Previous page' },
  nextPage: { id: 'Halaman berikutnya', en: 'Next page' },
  remaining: { id: '{count} karakter tersisa', en: '{count} characters left' },
  tooLong: { id: 'kelebihan {count} karakter', en: '{count} characters too many' },
  stepDone: { id: 'selesai', en: 'done' },
  stepNow: { id: 'sedang berjalan', en: 'under way' },
  stepLater: { id: 'belum', en: 'not yet' },
  verbatim: { id: 'Terverifikasi', en: 'Verified' },
  verbatimWhy: { id: 'Sama persis dengan satu bagian sumber.', en: 'Exactly the same as one passage of the source.' },
  computed: { id: 'Terhitung', en: 'Computed' },
  computedWhy: {
    id: 'Angkanya dihitung ulang dari data tersimpan dan hasilnya sama.',
    en: 'Its number was computed again from stored data, with the same result.',
  },
  fromFacts: { id: 'Dari lembar fakta', en: 'From the fact sheet' },
  fromFactsWhy: {
    id: 'Disusun dari isian lembar fakta yang disetujui.',
    en: 'Assembled from fields of the approved fact sheet.',
  },
  needsReading: { id: 'Perlu dibaca', en: 'Needs reading' },
  needsReadingWhy: {
    id: 'Kalimat ini menyatakan ulang sumbernya. Buka bagiannya, lalu nyatakan cocok.',
    en: 'This sentence rewords its source. Open the passage, then confirm that it matches.',
  },
  unsupported: { id: 'Tidak didukung', en: 'Not supported' },
  unsupportedWhy: {
    id: 'Ada yang tidak tertulis, atau berbeda, di sumber. Perbaiki sebelum disetujui.',
    en: 'Something is missing from the source or differs from it. Correct it before approval.',
  },
});
