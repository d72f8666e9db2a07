/** What is said of reminders and escalation. */
import { defineMessages } from '../i18n/messages.ts';

export const followUpMessages = defineMessages({
  title: { id: 'Pengingat & eskalasi', en: 'Reminders & escalation' },
  lead: {
    id: 'Setiap pagi pemegang disposisi diingatkan, dan yang tetap tanpa jawaban naik jabatan demi jabatan.',
    en: 'Each morning holders of dispositions are reminded, and what stays unanswered goes up post by post.',
  },
  days: { id: 'Tenggang', en: 'Days' },
  change: { id: 'Ubah', en: 'Change' },
  since: { id: 'sejak {day} · {source}', en: 'since {day} · {source}' },
  holidays: { id: 'Hari libur nasional', en: 'Days off of the country' },
  noHolidays: {
    id: 'Hari libur {year} belum dicatat: hanya Sabtu dan Minggu yang dilewati.',
    en: 'The days off of {year} are not noted: only weekends are passed over.',
  },
  holidaysKnown: { id: '{count} hari libur {year} dicatat.', en: '{count} days off of {year} are noted.' },
  toHolidays: { id: 'Lihat hari libur', en: 'See the days off' },
  line: { id: 'Jabatan dan atasannya', en: 'Positions and what stands above them' },
  lineLead: {
    id: 'Jabatan kosong atau yang tidak melihat surat rahasia dilewati. Akhir pekan dan hari libur tidak ada yang naik.',
    en: 'Posts that nobody holds or that see no secrets are passed over. Nothing goes up on weekends and days off.',
  },
  position: { id: 'Jabatan', en: 'Position' },
  above: { id: 'Atasannya', en: 'Above it' },
  nobody: { id: 'tidak ada', en: 'nobody' },
  source: { id: 'Sumber', en: 'Source' },
  aboveOf: { id: 'Atasan {position}', en: 'Above {position}' },
  keptBefore: { id: 'Yang berlaku sebelumnya tetap tersimpan.', en: 'What held before is kept.' },
  from: { id: 'Mulai', en: 'From' },
  verified: { id: 'Sudah dibandingkan dengan sumbernya', en: 'Compared with its source' },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Disimpan.', en: 'Saved.' },
});
