/**
 * What the audit trail records about publications. Ids, numbers and hashes only; reasons and notes are public already
 * and stay in their rows.
 */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

const what = z.object({ draftId: z.string(), version: z.int(), textHash: z.string() });

export const event = defineEvents({
  'publication.published': { says: { id: 'Berita diterbitkan', en: 'Item published' }, payload: what },
  'publication.restored': { says: { id: 'Berita diterbitkan kembali', en: 'Item published again' }, payload: what },
  'publication.corrected': {
    says: { id: 'Berita diralat', en: 'Item corrected' },
    payload: what.extend({ correction: z.int() }),
  },
  'publication.unpublished': { says: { id: 'Berita ditarik', en: 'Item withdrawn' }, payload: what },
});
