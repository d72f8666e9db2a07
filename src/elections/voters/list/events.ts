/** What the audit trail records about lists: ids, kinds and counts, never a voter's values. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

export const event = defineEvents({
  'voters.list-created': { says: { id: 'Daftar pemilih dibuat', en: 'Voter list created' }, payload: z.object({ kind: z.string(), period: z.string(), votingDay: z.string(), tpsCap: z.int() }) },
  'voters.parameter-saved': { says: { id: 'Parameter daftar pemilih disimpan', en: 'Parameter of voter lists saved' }, payload: z.object({ code: z.string(), value: z.int(), since: z.string() }) },
});
