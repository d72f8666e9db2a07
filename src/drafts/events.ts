/** What the audit trail records about drafts. Ids, numbers and hashes only; never the text. */
import { z } from 'zod';
import { defineEvents, type Subject, type UnitId } from '../platform/index.ts';
import { draftStates, rewriteKinds, subjectSchema } from './schema.ts';

const version = z.int();
const state = z.enum(draftStates);
/** The state that this change took away: an edit voids review and approval. */
const voided = state;

export const event = defineEvents({
  'draft.created': {
    says: { id: 'Draf dibuat', en: 'Draft made' },
    payload: z.object({ kind: z.string(), about: subjectSchema, version }),
  },
  'draft.edited': {
    says: { id: 'Draf disunting', en: 'Draft edited' },
    payload: z.object({ version, basedOn: version, voided }),
  },
  'draft.regenerated': {
    says: { id: 'Draf disusun ulang', en: 'Draft composed anew' },
    payload: z.object({ version, reword: z.boolean(), voided }),
  },
  'draft.restored': {
    says: { id: 'Versi lama dipulihkan', en: 'Older version restored' },
    payload: z.object({ version, restored: version, voided }),
  },
  'draft.proposed': {
    says: { id: 'Kalimat lain diusulkan oleh model AI', en: 'Other words proposed by an AI model' },
    payload: z.object({
      version,
      proposal: z.string(),
      instruction: z.enum(rewriteKinds),
      model: z.string(),
      changes: z.int(),
      kept: z.int(),
    }),
  },
  'draft.proposal-settled': {
    says: { id: 'Usulan model AI diputuskan', en: 'Proposal of an AI model decided' },
    /** `version`: what came of it; null where nothing was taken. */
    payload: z.object({ proposal: z.string(), accepted: z.int(), version: version.nullable(), voided }),
  },
  'draft.sent': {
    says: { id: 'Draf dikirim untuk diperiksa', en: 'Draft sent for review' },
    payload: z.object({ version }),
  },
  'draft.returned': {
    says: { id: 'Draf dikembalikan dengan catatan', en: 'Draft returned with a comment' },
    payload: z.object({ version, voided }),
  },
  'draft.claim-confirmed': {
    says: { id: 'Kalimat dibaca dan dikonfirmasi', en: 'Sentence read and confirmed' },
    payload: z.object({ version, claimId: z.string(), seconds: z.int() }),
  },
  'draft.initialled': {
    says: { id: 'Draf diparaf', en: 'Draft initialled' },
    payload: z.object({ version, place: z.int(), of: z.int() }),
  },
  'draft.reviewed': { says: { id: 'Draf diperiksa', en: 'Draft reviewed' }, payload: z.object({ version }) },
  'draft.approved': {
    says: { id: 'Draf disetujui', en: 'Draft approved' },
    payload: z.object({ version, textHash: z.string(), sourcesHash: z.string(), hash: z.string() }),
  },
  'draft.archived': {
    says: { id: 'Draf diarsipkan', en: 'Draft archived' },
    payload: z.object({ version, from: state }),
  },
  'draft.unarchived': {
    says: { id: 'Draf dikeluarkan dari arsip', en: 'Draft taken out of the archive' },
    payload: z.object({ version, to: state }),
  },
  'draft.personal-data-cleared': {
    says: {
      id: 'Data pribadi dalam draf dinyatakan boleh terbit',
      en: 'Personal data in a draft cleared for publication',
    },
    payload: z.object({ version, kinds: z.array(z.string()) }),
  },
});

/** A draft, in the chain of its unit: `event('draft.sent', about(draft), payload)`. */
export const about = (draft: {
  readonly id: string;
  readonly unit_id: UnitId;
}): { unitId: UnitId; subject: Subject } => ({ unitId: draft.unit_id, subject: { type: 'draft', id: draft.id } });
