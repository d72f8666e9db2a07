/** What the audit trail records about submissions: ids, counts and hashes; reasons stay in their rows. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { defineEvents, type Tables } from '../platform/index.ts';

const submission = z.object({
  series: z.string(),
  period: z.string(),
  thingId: z.string(),
  attempt: z.int(),
  contentHash: z.string(),
});
/** `answers`: the attempt whose return it answers; not told of what was sent before answers were asked for. */
const sent = submission.extend({ answers: z.int().optional() });
const answered = submission.extend({ from: z.string() });

type Submitted = Pick<
  Selectable<Tables['submissions']>,
  'series' | 'period' | 'thing_id' | 'attempt' | 'content_hash' | 'unit_id'
>;

/** What an event says of a submission that somebody else than its sender did something about, or is told of. */
export const ofSubmission = (sent: Submitted): z.infer<typeof answered> => ({
  series: sent.series,
  period: sent.period,
  thingId: sent.thing_id,
  attempt: sent.attempt,
  contentHash: sent.content_hash,
  from: sent.unit_id,
});

export const event = defineEvents({
  'submission.sent': { says: { id: 'Dikirim ke tingkat di atas', en: 'Sent to the level above' }, payload: sent },
  'submission.received': { says: { id: 'Kiriman diterima', en: 'Received from the level below' }, payload: answered },
  'submission.sent-back': {
    says: { id: 'Kiriman dikembalikan', en: 'Sent back to the level below' },
    payload: answered,
  },
  // In the trail of the other unit.
  'submission.arrived': {
    says: { id: 'Kiriman dari tingkat bawah masuk', en: 'Sent here by the level below' },
    payload: answered,
  },
  'submission.received-above': {
    says: { id: 'Kiriman diterima tingkat di atas', en: 'Received by the level above' },
    payload: answered,
  },
  'submission.came-back': {
    says: { id: 'Kiriman dikembalikan tingkat di atas', en: 'Sent back by the level above' },
    payload: answered,
  },
  'submission.due-date-set': {
    says: { id: 'Batas waktu kiriman ditetapkan', en: 'Due date of submissions set' },
    payload: z.object({ series: z.string(), period: z.string(), due: z.string() }),
  },
});
