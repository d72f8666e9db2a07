/** What the screen of dated values says. */
import { defineMessages } from '../i18n/messages.ts';

export const legalMessages = defineMessages({
  values: { id: 'Nilai hukum', en: 'Legal values' },
  valuesWhy: {
    id: 'Batas, umur, dan tenggang yang dipakai program, masing-masing berlaku sejak tanggalnya. Daftar diperiksa dengan nilai pada hari penentu umurnya. Nilai baru dipakai sejak pemeriksaan berikutnya; daftar yang sudah ditetapkan tidak berubah.',
    en: 'Limits, ages and periods that the program uses, each from its day on. A list is checked by the values of the day that decides its ages. A new value is used from the next check on; settled lists do not change.',
  },
  holidays: { id: 'Hari libur nasional', en: 'Days off of the country' },
  value: { id: 'Nilai', en: 'Value' },
  usedFor: { id: 'Dipakai untuk', en: 'Used for' },
  'tps-cap': { id: 'Batas pemilih per TPS', en: 'Cap of polling stations' },
  rules: { id: 'Aturan pemeriksaan', en: 'Rules of the check' },
  import: { id: 'Impor', en: 'Import' },
  privacy: { id: 'Kerahasiaan', en: 'Privacy' },
  recap: { id: 'Rekap untuk umum', en: 'Public recaps' },
  other: { id: 'Lainnya', en: 'Other' },
  now: { id: 'Kini', en: 'Now' },
  next: { id: '{value} mulai {day}', en: '{value} from {day}' },
  since: { id: 'Berlaku mulai', en: 'From' },
  source: { id: 'Sumber', en: 'Source' },
  add: { id: 'Tambah nilai', en: 'Add a value' },
  history: { id: 'Riwayat', en: 'History' },
  entry: { id: '{value}, berlaku mulai {day}', en: '{value}, from {day} on' },
  corrected: {
    id: 'Diganti oleh nilai di atasnya, yang mulai pada hari yang sama.',
    en: 'Replaced by the value above, which begins on the same day.',
  },
  program: { id: 'Nilai awal', en: 'First value' },
  addTitle: { id: 'Tambah nilai: {label}', en: 'Add a value: {label}' },
  figure: { id: 'Angka', en: 'Figure' },
  range: { id: 'Bilangan bulat antara {least} dan {most}.', en: 'A whole number between {least} and {most}.' },
  fromDay: {
    id: '{day} atau sesudahnya. Pada hari yang sama, nilai ini mengganti yang terbaru.',
    en: '{day} or later. On the same day this value replaces the newest.',
  },
  sourceHint: { id: 'Peraturan, pasal, dan ayatnya.', en: 'The regulation, article and paragraph.' },
  verified: { id: 'Sudah dicocokkan dengan naskah peraturannya', en: 'Checked against the text of the regulation' },
  save: { id: 'Simpan nilai', en: 'Save the value' },
  saved: { id: 'Nilai baru tersimpan.', en: 'The new value is saved.' },
});
