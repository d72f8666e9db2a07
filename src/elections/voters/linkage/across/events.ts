/** What both units' trails record about matches of their lists: ids, counts and chosen reasons. */
import { z } from 'zod';
import { defineEvents } from '../../../../platform/index.ts';

export const event = defineEvents({
  'voters.cross-asked': {
    says: { id: 'Pembandingan antarsatker diminta', en: 'Comparison across units asked for' },
    payload: z.object({ revision: z.int(), jobId: z.string() }),
    moves: 'left out',
  },
  'voters.cross-cancelled': {
    says: { id: 'Pembandingan antarsatker dihentikan', en: 'Comparison across units stopped' },
    payload: z.object({ jobId: z.string() }),
  },
  'voters.cross-published': {
    says: {
      id: 'Sidik daftar untuk pembandingan antarsatker dibuat',
      en: 'Hashes of a list published for comparison across units',
    },
    payload: z.object({ revision: z.int(), rows: z.int() }),
    moves: 'left out',
  },
  'voters.cross-compared': {
    says: { id: 'Daftar dibandingkan antarsatker', en: 'List compared across units' },
    payload: z.object({ units: z.int(), matches: z.int() }),
  },
  'voters.cross-opened': {
    says: { id: 'Kecocokan antarsatker dibuka', en: 'Match across units opened' },
    payload: z.object({ match: z.string(), row: z.int(), reason: z.string() }),
  },
  'voters.cross-opened-elsewhere': {
    says: { id: 'Kecocokan antarsatker dibuka satker lain', en: 'Match across units opened by the other unit' },
    payload: z.object({ match: z.string(), reason: z.string() }),
  },
});
