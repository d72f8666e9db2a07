import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/rule-not-found': { status: 404, id: 'Aturan {code} tidak ada.', en: 'There is no rule {code}.' },
  'voters/rule-changed': {
    status: 409,
    id: 'Sementara itu orang lain menyimpan versi {version} aturan ini. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Meanwhile someone else saved version {version} of this rule. Reload, then make your change again.',
  },
  'voters/rule-fixed': {
    status: 409,
    id: 'Aturan {code} menjelaskan temuan ganda dan tidak memakai SQL; hanya kata-katanya yang dapat diubah.',
    en: 'Rule {code} explains duplicates and has no SQL; only its words can be changed.',
  },
  'voters/rule-sql': {
    status: 422,
    id: 'SQL aturan belum benar: {problem}',
    en: 'The SQL of the rule is not right: {problemInEnglish}',
  },
  'voters/rule-slow': {
    status: 422,
    id: 'Aturan ini belum selesai setelah {seconds} detik pada {rows} baris contoh. Sederhanakan, lalu coba lagi.',
    en: 'The rule was not done after {seconds} seconds on {rows} sample rows. Make it simpler, then try again.',
  },
  'voters/rule-breaks': {
    status: 422,
    id:
      'Aturan {code} versi {version} gagal pada daftar ini, jadi pemeriksaan dihentikan dan temuan lama tetap ' +
      'ada. Minta admin nasional memperbaiki atau mematikannya.',
    en:
      'Rule {code} version {version} failed on this list, so the check was stopped ' +
      'and earlier findings are kept. Ask the national administrator to correct it or switch it off.',
  },
  'voters/nothing-to-check': {
    status: 409,
    id: 'Daftar ini belum berisi baris yang selesai diimpor, atau sudah ditetapkan. Selesaikan impor dahulu.',
    en: 'This list has no rows that were imported yet, or it is settled. Finish the import first.',
  },
  'voters/check-runs': {
    status: 409,
    id: 'Daftar ini sedang diperiksa. Tunggu sampai selesai, atau batalkan dahulu.',
    en: 'This list is being checked. Wait until it is done, or cancel it first.',
  },
  'voters/no-check': {
    status: 409,
    id: 'Tidak ada pemeriksaan yang sedang berjalan pada daftar ini.',
    en: 'No check of this list is running.',
  },
});
