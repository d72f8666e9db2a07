/** What the audit trail records about files that leave the house: never a number of a person, never typed words. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

const subject = { kind: z.string(), subjectType: z.string(), subjectId: z.string() };

export const event = defineEvents({
  'export.requested': {
    says: { id: 'Ekspor data diminta', en: 'Export of data requested' },
    payload: z.object({
      ...subject,
      sourceId: z.string().nullable(),
      scope: z.record(z.string(), z.unknown()),
      purpose: z.string(),
      fullNumbers: z.boolean(),
      /** Whose numbers it holds in full. */
      people: z.int().optional(),
      expiresAt: z.string(),
    }),
  },
  'export.made': {
    says: { id: 'Berkas ekspor selesai', en: 'Exported file made' },
    payload: z.object({ ...subject, records: z.int(), bytes: z.int(), contentHash: z.string() }),
  },
  'export.downloaded': {
    says: { id: 'Berkas ekspor diunduh', en: 'Exported file downloaded' },
    /** `people`: whose numbers were counted for who took it, where they stand in it in full. */
    payload: z.object({ ...subject, people: z.int().optional() }),
  },
  'export.purged': {
    says: { id: 'Berkas ekspor yang kedaluwarsa dihapus', en: 'Expired exports removed' },
    payload: z.object({ exportIds: z.array(z.string()) }),
  },
});
