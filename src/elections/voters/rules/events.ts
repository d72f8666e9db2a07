/** What the audit trail records about rules and checks: codes, versions and counts. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

export const event = defineEvents({
  'voters.rule-saved': {
    says: { id: 'Aturan data pemilih disimpan', en: 'Rule of voter lists saved' },
    payload: z.object({
      code: z.string(),
      version: z.int(),
      since: z.string(),
      found: z.int(),
      looked: z.int(),
      reason: z.string(),
    }),
  },
  'voters.rule-switched': {
    says: { id: 'Aturan data pemilih dimatikan atau dihidupkan', en: 'Rule of voter lists switched off or on' },
    payload: z.object({ code: z.string(), version: z.int(), since: z.string(), on: z.boolean(), reason: z.string() }),
  },
  'voters.check-asked': {
    says: { id: 'Pemeriksaan daftar pemilih diminta', en: 'Check of a voter list asked for' },
    payload: z.object({ revision: z.int(), jobId: z.string() }),
    moves: 'left out',
  },
  'voters.check-cancelled': {
    says: { id: 'Pemeriksaan daftar pemilih dibatalkan', en: 'Check of a voter list cancelled' },
    payload: z.object({ jobId: z.string() }),
  },
  'voters.checked': {
    says: { id: 'Daftar pemilih diperiksa', en: 'Voter list checked' },
    payload: z.object({
      source: z.enum(['rules', 'linkage']),
      revision: z.int(),
      found: z.int(),
      added: z.int(),
      kept: z.int(),
      closed: z.int(),
    }),
  },
});
