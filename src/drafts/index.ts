/** The face of the drafts room: the loop from approved facts to an approved text, and texts on paper. */
import './tables.ts';
export * from './schema.ts';
export { blockText } from './loop/text.ts';
export { draftSources } from './loop/check.ts';
export { claimHash } from './loop/hashes.ts';
export { draftsRoom } from './room.ts';
export { takeBack, takeForPublication } from './operations/publish-draft.ts';
export { provenancePath } from './queries/export-draft.ts';
export { readDraft, type LoadedDraft } from './queries/read-draft.ts';
export { readSources, type DraftSources } from './queries/read-sources.ts';
