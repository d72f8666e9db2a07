/** What the audit trail records about settling: ids, counts and hashes; the reason stays in the version's row. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';
import { findingSources } from '../findings/schema.ts';

/** Not told of lists that were settled before they were asked. */
const unchecked = z.array(z.enum(findingSources)).optional();
/** Rows that hold a voter and were neither taken nor corrected. */
const rejected = z.int().optional();

export const event = defineEvents({
  'voters.settling-asked': {
    says: { id: 'Penetapan versi daftar pemilih diminta', en: 'Settling of a voter list asked for' },
    payload: z.object({ jobId: z.string(), revision: z.int(), openErrors: z.int(), rejected, unchecked }),
    moves: 'left out',
  },
  'voters.settling-cancelled': {
    says: { id: 'Penetapan versi daftar pemilih dibatalkan', en: 'Settling of a voter list cancelled' },
    payload: z.object({ jobId: z.string() }),
  },
  'voters.previous-version-chosen': {
    says: { id: 'Versi pembanding daftar pemilih dipilih', en: 'Version to compare a voter list with chosen' },
    payload: z.object({ versionId: z.string().nullable() }),
  },
  'voters.version-settled': {
    says: { id: 'Versi daftar pemilih ditetapkan', en: 'Version of a voter list settled' },
    payload: z.object({
      versionId: z.string(),
      opening: z.int(),
      added: z.int(),
      removed: z.int(),
      unexplained: z.int(),
      changed: z.int(),
      moved: z.int(),
      rows: z.int(),
      openErrors: z.int(),
      rejected,
      unchecked,
      contentHash: z.string(),
    }),
  },
});
