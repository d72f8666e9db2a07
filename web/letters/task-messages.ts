/** The tasks of letters, on the desk. */
import { defineMessages } from '../i18n/messages.ts';

export const letterTaskMessages = defineMessages({
  'register-letter': { id: 'Catat surat yang datang sendiri', en: 'Register what came in by itself' },
  'check-letter': { id: 'Periksa isian surat', en: 'Check the fields of a letter' },
  'direct-letter': { id: 'Disposisi surat', en: 'Dispose a letter' },
  'read-disposition': { id: 'Baca disposisi', en: 'Read a disposition' },
  'do-disposition': { id: 'Tindak lanjuti disposisi', en: 'Act on a disposition' },
  'read-copy': { id: 'Baca tembusan', en: 'Read a copy' },
  'check-report': { id: 'Periksa laporan disposisi', en: 'Check the report of a disposition' },
  'late-disposition': { id: 'Disposisi lewat batas', en: 'Disposition overdue' },
  'due-disposition': { id: 'Pengingat: tindak lanjuti disposisi', en: 'Reminder: act on a disposition' },
  'escalated-disposition': {
    id: 'Disposisi tanpa jawaban, naik kepada Anda',
    en: 'Unanswered disposition, brought to you',
  },
  'vacant-post': { id: 'Pindahkan disposisi jabatan kosong', en: 'Move the dispositions of a vacant post' },
  'sign-letter': { id: 'Tanda tangani surat', en: 'Sign a letter' },
  'send-letter': { id: 'Kirim surat yang sudah ditandatangani', en: 'Send a signed letter' },
  'vacant-signer': {
    id: 'Surat menunggu jabatan kosong: tunjuk Plh atau Plt',
    en: 'Letters wait for a vacant post: have somebody act for it',
  },
  due: { id: 'batas {day}', en: 'due {day}' },
});
