/** What the audit trail records about answers: counts and hashes; questions and words stay in their rows. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import { answerStates } from './schema.ts';

export const event = defineEvents({
  'answer.asked': {
    says: { id: 'bertanya kepada dokumen', en: 'asked documents' },
    payload: z.object({ state: z.enum(answerStates), passages: z.int(), papers: z.array(z.string()) }),
  },
  'answer.made': {
    says: { id: 'jawaban selesai disusun', en: 'an answer was finished' },
    payload: z.object({ by: z.enum(['kutipan', 'model']), claims: z.int(), refused: z.int() }),
  },
  'paper.summary-asked': {
    says: { id: 'Model AI diminta meringkas dokumen', en: 'AI model asked to sum up a document' },
    payload: z.object({ jobId: z.string() }),
  },
  'paper.summarised': {
    says: { id: 'Dokumen diringkas oleh model AI', en: 'Document summed up by an AI model' },
    payload: z.object({ sentences: z.int(), refused: z.int(), model: z.string().nullable() }),
  },
});
