/**
 * What the audit trail records about numbers shown in full: never a number, never typed words.
 */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

export const event = defineEvents({
  'voters.unmasked': {
    says: { id: 'NIK/NKK dibuka', en: 'NIK/NKK shown in full' },
    payload: z.object({ listId: z.string(), rows: z.array(z.int()), reason: z.string() }),
    moves: {
      says: { id: 'NIK/NKK dibuka {count} kali', en: 'NIK/NKK shown in full {count} times' },
      about: { type: 'voter-list', field: 'listId' },
    },
  },
});

/** What trails tell from before exports kept this; nothing records them any more. */
defineEvents({
  'voters.export-requested': {
    says: { id: 'Ekspor data pemilih diminta', en: 'Export of voter data requested' },
    payload: z.object({
      listId: z.string(),
      kind: z.string(),
      purpose: z.string(),
      fullNumbers: z.boolean(),
      importId: z.string().nullable(),
      code: z.string().nullable(),
      village: z.string().nullable(),
      expiresAt: z.string(),
    }),
  },
  'voters.export-made': {
    says: { id: 'Berkas ekspor data pemilih selesai', en: 'Exported file made' },
    payload: z.object({
      listId: z.string(),
      kind: z.string(),
      voters: z.int(),
      bytes: z.int(),
      contentHash: z.string(),
    }),
  },
  'voters.export-downloaded': {
    says: { id: 'Berkas ekspor data pemilih diunduh', en: 'Exported file downloaded' },
    payload: z.object({ listId: z.string(), kind: z.string() }),
  },
  'voters.exports-purged': {
    says: { id: 'Berkas ekspor yang kedaluwarsa dihapus', en: 'Expired exports removed' },
    payload: z.object({ exportIds: z.array(z.string()) }),
  },
});
