/** What is said of days off. */
import { defineMessages } from '../i18n/messages.ts';

export const holidayMessages = defineMessages({
  title: { id: 'Hari libur nasional', en: 'Days off of the country' },
  lead: {
    id: 'Dipakai pengingat, eskalasi, dan batas hari kerja surat masuk. Sumbernya keputusan bersama tiga menteri.',
    en: 'Used by reminders, escalation and due dates in working days. Their source is the decree of three ministers.',
  },
  back: { id: 'Pengingat & eskalasi', en: 'Reminders & escalation' },
  year: { id: 'Tahun {year}', en: 'Year {year}' },
  before: { id: 'Tahun sebelumnya', en: 'The year before' },
  after: { id: 'Tahun sesudahnya', en: 'The year after' },
  none: { id: 'Belum ada hari libur {year} yang dicatat', en: 'No day off of {year} is noted yet' },
  noneSays: {
    id: 'Sampai dicatat, hanya Sabtu dan Minggu yang dilewati.',
    en: 'Until they are noted, only weekends are passed over.',
  },
  keeperOnly: {
    id: 'Dicatat oleh pengelola nilai acuan di sekretariat nasional.',
    en: 'They are noted by whoever keeps reference values at the national secretariat.',
  },
  paste: { id: 'Tempel daftar', en: 'Paste a list' },
  day: { id: 'Tanggal', en: 'Day' },
  name: { id: 'Nama', en: 'Name' },
  source: { id: 'Sumber', en: 'Source' },
  leave: { id: 'cuti bersama', en: 'collective leave' },
  onWeekend: { id: 'akhir pekan', en: 'weekend' },
  withdraw: { id: 'Hapus', en: 'Withdraw' },
  withdrawOf: { id: 'Hapus {day}', en: 'Withdraw {day}' },
  withdrawLead: {
    id: '{day} ({name}) menjadi hari kerja lagi. Catatan sebelumnya tetap tersimpan.',
    en: '{day} ({name}) is a working day again. What was noted before is kept.',
  },
  withdrawn: { id: 'Dihapus: {day} hari kerja.', en: 'Withdrawn: {day} is a working day.' },
  pasteLead: {
    id: 'Satu baris satu hari atau beberapa hari: tanggal lengkap dengan tahun, lalu nama. Baris tabel boleh ditempel.',
    en: 'A line for a day or several days: the date with its year, then the name. Rows of a table may be pasted.',
  },
  list: { id: 'Daftar', en: 'List' },
  example: {
    id: 'Misalnya: 17 Agustus 2026; Proklamasi Kemerdekaan',
    en: 'For example: 17 Agustus 2026; Independence Day',
  },
  read: { id: '{count} hari terbaca', en: '{count} days were read' },
  refused: {
    id: '{count} baris tidak terbaca; tetap di sini sesudah yang lain disimpan',
    en: '{count} lines were not read; they stay here after the others are saved',
  },
  line: { id: 'baris {line}: {text}', en: 'line {line}: {text}' },
  'no-date': { id: 'tidak ada tanggal', en: 'no date' },
  'no-year': { id: 'tidak ada tahun', en: 'no year' },
  'no-such-day': { id: 'tanggal itu tidak ada', en: 'there is no such day' },
  'no-name': { id: 'tidak ada nama', en: 'no name' },
  twice: { id: 'tanggalnya sudah ada di baris lain', en: 'its day stands in another line' },
  'too-many': { id: 'lebih dari {most} hari; simpan dahulu', en: 'more than {most} days; save these first' },
  sourceHint: { id: 'Nomor dan tanggal keputusan bersama.', en: 'Number and date of the decree.' },
  verified: { id: 'Sudah dibandingkan dengan keputusannya', en: 'Compared with the decree' },
  save: { id: 'Simpan {count} hari', en: 'Save {count} days' },
  saved: { id: '{count} hari disimpan; {same} sudah tercatat.', en: '{count} days saved; {same} were noted already.' },
});
