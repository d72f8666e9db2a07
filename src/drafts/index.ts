/** The face of the drafts room: the loop from approved facts to an approved text, and texts on paper. */
import './tables.ts';
export * from './schema.ts';
export { compose, rerender, type ComposeInput } from './compose/index.ts';
export { blockText, draftText } from './compose/text.ts';
export { claimHash, textHash } from './loop/hashes.ts';
export { draftsMigrations } from './migrations.ts';
export { draftsRoutes } from './routes.ts';
export { createDrafts } from './operations/create-drafts.ts';
export { editDraft } from './operations/edit-draft.ts';
export { sendForReview } from './operations/send-for-review.ts';
export { reviewDraft } from './operations/review-draft.ts';
export { approveDraft } from './operations/approve-draft.ts';
export { takeBack, takeForPublication } from './operations/publish-draft.ts';
export { provenancePath } from './queries/export-draft.ts';
export { waitingForMe } from './queries/list-drafts.ts';
export { approvalChain, currentApproval } from './queries/read-approvals.ts';
export { readDraft, type LoadedDraft } from './queries/read-draft.ts';
