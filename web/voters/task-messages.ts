import { defineMessages } from '../i18n/messages.ts';

export const voterTaskMessages = defineMessages({
  'map-import': { id: 'Cocokkan kolom berkas', en: 'Match the columns of a file' },
  'correct-rejects': { id: 'Perbaiki baris tertolak', en: 'Correct rejected rows' },
  'decide-findings': { id: 'Putuskan temuan', en: 'Decide findings' },
  'settle-list': { id: 'Tetapkan daftar pemilih', en: 'Settle voter list' },
  'mend-recap': { id: 'Perbaiki rekap yang dikembalikan', en: 'Mend recap that was sent back' },
  'receive-recaps': { id: 'Terima rekap', en: 'Receive recaps' },
  'confirm-opening': { id: 'Sahkan pembukaan untuk umum', en: 'Confirm opening to the public' },
  askedBy: { id: 'Diminta {person}', en: 'Asked by {person}' },
  recapsOf: { id: 'Rekap {period} dari satuan kerja di bawah', en: 'Recaps of {period} from the units below' },
  countOpen: { id: '{count} menunggu', en: '{count} waiting' },
  countOpenMore: { id: 'lebih dari {count} menunggu', en: 'more than {count} waiting' },
});
