/** What the audit trail records about rewriting: what was asked for; the words asked with stay in the proposal. */
import { z } from 'zod';
import { rewriteKinds } from '../drafts/schema.ts';
import { defineEvents } from '../platform/index.ts';

export const event = defineEvents({
  'draft.rewrite-asked': {
    says: { id: 'Model AI diminta menulis ulang kalimat draf', en: 'AI model asked for other words for a draft' },
    payload: z.object({ version: z.int(), instruction: z.enum(rewriteKinds), jobId: z.string() }),
  },
  'draft.english-asked': {
    says: { id: 'Model AI diminta menerjemahkan draf ke bahasa Inggris', en: 'AI model asked for a draft in English' },
    payload: z.object({ version: z.int(), jobId: z.string() }),
  },
  'draft.rendered': {
    says: { id: 'Kalimat bahasa Inggris diusulkan oleh model AI', en: 'English sentences proposed by an AI model' },
    payload: z.object({ version: z.int(), model: z.string(), proposed: z.int(), caught: z.int() }),
  },
  'draft.rendering-settled': {
    says: { id: 'Kalimat bahasa Inggris dibaca dan diputuskan', en: 'English sentence read and decided' },
    payload: z.object({ claimId: z.string(), accepted: z.boolean(), edited: z.boolean(), model: z.string() }),
  },
  'document.facts-asked': {
    says: { id: 'Model AI diminta mengusulkan fakta', en: 'AI model asked for facts of a document' },
    payload: z.object({ jobId: z.string() }),
  },
  'document.facts-proposed': {
    says: { id: 'Fakta diusulkan oleh model AI', en: 'Facts proposed by an AI model' },
    payload: z.object({ proposals: z.int(), dropped: z.int(), model: z.string() }),
  },
});
