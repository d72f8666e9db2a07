/** What the audit trail records about duplicates: counts, thresholds and ids, never a voter's values. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

export const event = defineEvents({
  'voters.duplicates-asked': {
    says: { id: 'Pencarian data ganda diminta', en: 'Search for duplicates asked for' },
    payload: z.object({ revision: z.int(), jobId: z.string() }),
    moves: 'left out',
  },
  'voters.duplicates-cancelled': {
    says: { id: 'Pencarian data ganda dibatalkan', en: 'Search for duplicates cancelled' },
    payload: z.object({ jobId: z.string() }),
  },
  'voters.duplicates-searched': {
    says: { id: 'Data ganda dicari', en: 'Duplicates searched' },
    payload: z.object({
      revision: z.int(),
      model: z.string(),
      threshold: z.number(),
      candidates: z.int(),
      pairs: z.int(),
    }),
  },
  'voters.threshold-chosen': {
    says: { id: 'Ambang data ganda dipilih', en: 'Threshold of duplicates chosen' },
    payload: z.object({ threshold: z.number(), reason: z.string() }),
  },
});
