/** What the audit trail records about lists: ids, kinds and counts, never a voter's values. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

export const event = defineEvents({
  'voters.list-created': {
    says: { id: 'Daftar pemilih dibuat', en: 'Voter list created' },
    payload: z.object({
      kind: z.string(),
      period: z.string(),
      votingDay: z.string(),
      tpsCap: z.int(),
      tpsCapFrom: z.string().nullable(),
    }),
  },
});

/** What trails tell from before reference kept the dated values; nothing records it any more. */
defineEvents({
  'voters.parameter-saved': {
    says: { id: 'Nilai hukum daftar pemilih ditambah', en: 'Legal value of voter lists added' },
    payload: z.object({
      code: z.string(),
      version: z.int(),
      value: z.int(),
      since: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  },
});
