/** What the audit trail records about recaps: ids, counts and hashes; reasons stay in their rows. */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

const submission = z.object({ recapId: z.string(), attempt: z.int(), contentHash: z.string() });

/** What trails tell from before submissions kept this; nothing records them any more. */
defineEvents({
  'recap.sent': {
    says: { id: 'Rekap dikirim ke tingkat di atas', en: 'Recap sent to the level above' },
    payload: submission,
  },
  'recap.received': {
    says: { id: 'Rekap diterima', en: 'Recap received' },
    payload: submission.extend({ from: z.string() }),
  },
  'recap.sent-back': {
    says: { id: 'Rekap dikembalikan', en: 'Recap sent back' },
    payload: submission.extend({ from: z.string() }),
  },
  'recap.due-date-set': {
    says: { id: 'Batas waktu rekap ditetapkan', en: 'Due date of recaps set' },
    payload: z.object({ kind: z.string(), period: z.string(), due: z.string() }),
  },
});

export const event = defineEvents({
  'recap.summed': {
    says: { id: 'Rekap dijumlahkan', en: 'Recaps added up' },
    payload: z.object({ recapId: z.string(), children: z.int(), missing: z.int(), contentHash: z.string() }),
  },
  'recap.form-printed': {
    says: { id: 'Formulir rekap dicetak', en: 'Recap form printed' },
    payload: z.object({ recapId: z.string(), form: z.string(), as: z.enum(['pdf', 'xlsx']), contentHash: z.string() }),
  },
  'recap.release-asked': {
    says: { id: 'Pembukaan agregat rekap untuk umum diminta', en: 'Opening of a recap to the public asked for' },
    payload: z.object({ recapId: z.string(), threshold: z.int(), suppressed: z.int(), preview: z.string() }),
  },
  'recap.release-cancelled': {
    says: {
      id: 'Permintaan pembukaan agregat rekap dibatalkan',
      en: 'Request to open a recap to the public taken back',
    },
    payload: z.object({ recapId: z.string() }),
  },
  'recap.release-refused': {
    says: { id: 'Pembukaan agregat rekap untuk umum ditolak', en: 'Opening of a recap to the public refused' },
    payload: z.object({ recapId: z.string(), askedBy: z.string() }),
  },
  'recap.released': {
    says: { id: 'Agregat rekap dibuka untuk umum', en: 'Aggregates of a recap opened to the public' },
    // Not told of what one person opened, before two were asked for.
    payload: z.object({ recapId: z.string(), threshold: z.int(), suppressed: z.int(), askedBy: z.string().optional() }),
  },
  'recap.release-withdrawn': {
    says: { id: 'Agregat rekap ditarik dari umum', en: 'Aggregates of a recap withdrawn from the public' },
    payload: z.object({ recapId: z.string() }),
  },
});
