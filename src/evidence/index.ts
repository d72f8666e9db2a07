/** The face of the evidence room: pure functions that say what a sentence rests on. Also used in the browser. */
export * from './schema.ts';
export { evidenceRoom } from './room.ts';
export { prepareSources, type PreparedSources } from './sources.ts';
export { ownWords } from './own-words.ts';
export { checkClaim, checkDraft, recheck, type CheckContext, type DraftCheck } from './check.ts';
export {
  approvalRecord,
  approvalRecordSchema,
  canonicalJson,
  verifyApprovalChain,
  type ApprovalRecord,
  type ChainFault,
  type Sha256,
} from './approval.ts';
export { findPersonalData, redact, type PersonalData, type PersonalDataKind } from './personal-data.ts';
export {
  checkRendering,
  glossary,
  termsOn,
  type RenderingCheck,
  type RenderingContext,
  type RenderingProblem,
} from './english/index.ts';
