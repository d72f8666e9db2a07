/**
 * What the audit trail records about the search. What people look for stays their own: names and words of searches are
 * never told.
 */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

export const event = defineEvents({
  'search.synonyms-added': {
    says: { id: 'Padanan kata pencarian ditambah', en: 'Synonyms of the search added' },
    payload: z.object({ words: z.array(z.string()), since: z.string(), source: z.string() }),
  },
  'search.synonyms-laid': {
    says: { id: 'Singkatan yang lazim diletakkan sebagai padanan kata', en: 'Usual abbreviations laid as synonyms' },
    payload: z.object({ groups: z.int(), source: z.string() }),
  },
  'search.synonyms-ended': {
    says: { id: 'Padanan kata pencarian diakhiri', en: 'Synonyms of the search ended' },
    payload: z.object({ until: z.string() }),
  },
  'search.saved': { says: { id: 'Pencarian disimpan', en: 'Search saved' }, payload: z.object({}), moves: 'left out' },
  'search.unsaved': {
    says: { id: 'Pencarian tersimpan dihapus', en: 'Saved search removed' },
    payload: z.object({}),
    moves: 'left out',
  },
  'search.rebuild-asked': {
    says: { id: 'Indeks pencarian diminta dibangun ulang', en: 'Index of the search to be built anew' },
    payload: z.object({}),
  },
});
