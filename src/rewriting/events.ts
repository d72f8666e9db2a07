/** What the audit trail records about rewriting: what was asked for; the words asked with stay in the proposal. */
import { z } from 'zod';
import { rewriteKinds } from '../drafts/schema.ts';
import { defineEvents } from '../platform/index.ts';

export const event = defineEvents({
  'draft.rewrite-asked': {
    says: { id: 'Model AI diminta menulis ulang kalimat draf', en: 'AI model asked for other words for a draft' },
    payload: z.object({ version: z.int(), instruction: z.enum(rewriteKinds), jobId: z.string() }),
  },
});
