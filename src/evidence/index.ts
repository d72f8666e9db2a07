/** The face of the evidence room: pure functions that say what a sentence rests on. Also used in the browser. */
export * from './schema.ts';
export { splitSentences, type Span } from './sentences.ts';
export { normalise, originalSpan, type Normalised } from './normalise.ts';
export { findAtoms, type AtomOptions } from './atoms/index.ts';
export { dateSupports, weekdayOf } from './atoms/dates.ts';
export { provinces } from './atoms/provinces.ts';
export { provinceName } from './atoms/places.ts';
export { prepareSources, type PreparedSources } from './sources.ts';
export { checkClaim, checkDraft, recheck, type CheckContext, type DraftCheck } from './check.ts';
export { calendarProblems } from './paraphrase.ts';
export { approvalBlockers, type ApprovalBlocker, type ApprovalInput, type Confirmation } from './gates.ts';
export {
  approvalRecord, approvalRecordSchema, canonicalJson, engineSchema, sourcesHash, textHash, verifyApprovalChain,
  type ApprovalRecord, type ChainFault, type Sha256,
} from './approval.ts';
export { findPersonalData, personalDataKinds, redact, type PersonalData, type PersonalDataKind } from './personal-data.ts';
