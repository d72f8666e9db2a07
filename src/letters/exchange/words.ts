/** What lists and differences are called, on screens and in workbooks. `{about}`: what a reason is about. */
import type {
  DifferenceKind,
  ExchangeField,
  ExchangeNote,
  ExchangeReason,
  LetterDifference,
  ListField,
} from './schema.ts';

type Words = { readonly id: string; readonly en: string };

export const exchangeFieldWords: Readonly<Record<ExchangeField, Words>> = {
  agenda: { id: 'Nomor agenda', en: 'Number of the agenda' },
  received: { id: 'Tanggal terima', en: 'Day of receipt' },
  number: { id: 'Nomor surat', en: 'Number of the letter' },
  date: { id: 'Tanggal surat', en: 'Date of the letter' },
  party: { id: 'Asal surat', en: 'Sender' },
  recipient: { id: 'Kepada', en: 'To' },
  subject: { id: 'Perihal', en: 'Subject' },
  secrecy: { id: 'Sifat', en: 'Nature' },
  note: { id: 'Keterangan', en: 'Note' },
};

export const listFieldWords: Readonly<Record<ListField, Words>> = {
  ...exchangeFieldWords,
  class: { id: 'Kelas keamanan', en: 'Security class' },
  state: { id: 'Keadaan', en: 'State' },
  file: { id: 'Nama berkas', en: 'Name of the file' },
};

export const exchangeReasonWords: Readonly<Record<ExchangeReason, Words>> = {
  'no-agenda': { id: 'Nomor agendanya kosong.', en: 'It has no number of the agenda.' },
  'agenda-unreadable': {
    id: 'Nomor agenda "{about}" bukan bilangan yang dapat dipakai.',
    en: 'The number "{about}" is none that an agenda can have.',
  },
  'merged-agenda': {
    id: 'Nomor agendanya sel gabungan dengan baris {about}: satu nomor untuk dua surat.',
    en: 'Its number is one cell with row {about}: one number for two letters.',
  },
  inserted: {
    id: 'Nomor agenda sisipan ({about}) tidak ada di agenda surat masuk; beri nomor sendiri.',
    en: 'An agenda has no inserted numbers ({about}); give it a number of its own.',
  },
  'no-received': { id: 'Tanggal terimanya kosong.', en: 'It has no day of receipt.' },
  'received-impossible': { id: 'Tanggal terima {about} tidak ada.', en: 'There is no day {about} (receipt).' },
  'received-unreadable': {
    id: 'Tanggal terima "{about}" tidak lengkap atau lebih dari satu.',
    en: 'The day of receipt "{about}" is not whole, or more than one.',
  },
  'other-year': {
    id: 'Tanggal terimanya ({about}) bukan dari tahun buku ini.',
    en: 'Its day of receipt ({about}) is not of the year of this book.',
  },
  'date-impossible': { id: 'Tanggal surat {about} tidak ada.', en: 'There is no day {about} (date of the letter).' },
  'date-unreadable': {
    id: 'Tanggal surat "{about}" tidak lengkap atau lebih dari satu.',
    en: 'The date "{about}" of the letter is not whole, or more than one.',
  },
  'nothing-said': {
    id: 'Baris ini tidak menyebut nomor surat, asal, maupun perihal.',
    en: 'This row says neither a number, nor a sender, nor a subject.',
  },
  double: { id: 'Sudah ada di baris {about}.', en: 'Row {about} says it already.' },
  'too-far': {
    id: 'Nomor agendanya melompat terlalu jauh dari {about}.',
    en: 'Its number jumps too far from {about}.',
  },
  'given-already': {
    id: 'Nomor agenda {about} sudah dipakai surat lain.',
    en: 'Another letter has the number {about} of the agenda.',
  },
  'no-number': { id: 'Nomor suratnya kosong.', en: 'It has no number.' },
  'no-date': { id: 'Tanggal suratnya kosong.', en: 'It has no date.' },
  'hidden-sheet': { id: 'Lembar tersembunyi, tidak dibaca.', en: 'A hidden sheet, not read.' },
  'no-heads': {
    id: 'Lembar ini tidak punya kepala kolom yang dikenal.',
    en: 'This sheet has no heads of columns that are known.',
  },
  'not-a-line': { id: 'Bukan baris surat (judul, kepala, atau pemisah).', en: 'No letter (a title, head or divider).' },
  'left-out': {
    id: 'Kelompok kolomnya dilewati oleh pemeriksa.',
    en: 'Its group of columns was left out by a person.',
  },
};

export const exchangeNoteWords: Readonly<Record<ExchangeNote, Words>> = {
  'hidden-row': { id: 'dari baris tersembunyi', en: 'from a hidden row' },
  'merged-received': { id: 'tanggal terima dari sel gabungan', en: 'day of receipt from a merged cell' },
  'merged-date': { id: 'tanggal surat dari sel gabungan', en: 'date from a merged cell' },
  'merged-party': { id: 'asal dari sel gabungan', en: 'sender from a merged cell' },
  'merged-subject': { id: 'perihal dari sel gabungan', en: 'subject from a merged cell' },
  'without-number': { id: 'tanpa nomor surat', en: 'without a number' },
  'without-date': { id: 'tanpa tanggal surat', en: 'without a date' },
  'without-party': { id: 'tanpa asal', en: 'without a sender' },
  'without-subject': { id: 'tanpa perihal', en: 'without a subject' },
  'dated-later': { id: 'tanggal surat sesudah tanggal terima', en: 'dated after it came in' },
  'serial-day': { id: 'tanggal dari angka hari lembar kerja', en: 'day from the day count of a spreadsheet' },
  'other-sheet-month': { id: 'bulannya lain dari nama lembar', en: 'of another month than its sheet says' },
};

export const differenceKindWords: Readonly<Record<DifferenceKind, Words>> = {
  'hanya-di-sini': { id: 'Hanya di sini', en: 'Only here' },
  'hanya-di-srikandi': { id: 'Hanya di SRIKANDI', en: 'Only in SRIKANDI' },
  tanggal: { id: 'Tanggal berbeda', en: 'Another date' },
  hal: { id: 'Perihal berbeda', en: 'Another subject' },
  tulisan: { id: 'Nomor ditulis lain', en: 'Number spelled otherwise' },
};

export const differenceReasonWords: Readonly<Record<NonNullable<LetterDifference['reason']>, Words>> = {
  'belum-diunggah': { id: 'Belum diunggah ke SRIKANDI', en: 'Not yet put into SRIKANDI' },
  'belum-dicatat': { id: 'Belum dicatat di sini', en: 'Not yet registered here' },
  'salah-tulis-srikandi': { id: 'Salah tulis di SRIKANDI', en: 'Written wrongly in SRIKANDI' },
  'salah-tulis-di-sini': { id: 'Salah tulis di sini', en: 'Written wrongly here' },
  'bulan-lain': { id: 'Masuk hitungan bulan lain', en: 'Counted in another month' },
  'tidak-lewat-srikandi': { id: 'Tidak lewat SRIKANDI', en: 'Does not go through SRIKANDI' },
  'bukan-milik-kami': { id: 'Bukan surat satuan kerja ini', en: 'No letter of this unit' },
  lainnya: { id: 'Lainnya', en: 'Other' },
};
