/** What the audit trail records about imports: ids, hashes and counts. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

const importId = z.string();
export const event = defineEvents({
  'voters.file-received': {
    says: { id: 'Berkas daftar pemilih diterima', en: 'Voter file received' },
    payload: z.object({ importId, contentHash: z.string(), bytes: z.int(), corrects: z.string().nullable() }),
  },
  'voters.file-looked-into': {
    says: { id: 'Berkas daftar pemilih diperiksa', en: 'Voter file looked into' },
    payload: z.object({ importId }),
    moves: 'left out',
  },
  'voters.import-started': {
    says: { id: 'Impor daftar pemilih dimulai', en: 'Import of voters started' },
    payload: z.object({ importId }),
    moves: 'left out',
  },
  'voters.import-finished': {
    says: { id: 'Impor daftar pemilih selesai', en: 'Import of voters finished' },
    payload: z.object({
      importId,
      read: z.int(),
      accepted: z.int(),
      rejected: z.int(),
      corrected: z.int(),
      revision: z.int(),
    }),
    moves: { says: { id: '{count} pemilih diimpor', en: '{count} voters imported' }, counts: 'accepted' },
  },
  'voters.import-failed': {
    says: { id: 'Impor daftar pemilih gagal', en: 'Import of voters failed' },
    payload: z.object({ importId, code: z.string() }),
  },
  'voters.import-cancelled': {
    says: { id: 'Impor daftar pemilih dibatalkan', en: 'Import of voters cancelled' },
    payload: z.object({ importId }),
  },
  'voters.import-purged': {
    says: { id: 'Berkas asal impor dihapus', en: 'Original files of an import removed' },
    payload: z.object({ importId }),
    moves: 'left out',
  },
});
