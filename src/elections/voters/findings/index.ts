/** What checks found, and what people decided about it. */
import './tables.ts';

export { decisionKindsOn } from './decision-kinds.ts';
export { effectiveDecisions } from './effective-decisions.ts';
export { fail as findingFail } from './failures.ts';
export { readRows } from './opened-lists.ts';
export { noteReader, noteWordsOn, type NoteWords } from './note-hints.ts';
export { decidedPairs } from './queries/decided-pairs.ts';
export { matching } from './queries/filter.ts';
export { presentDecisions } from './queries/present-decisions.ts';
export { replaceFindings } from './replace-findings.ts';
export { findingsRoutes } from './routes.ts';
export { sealsOf } from './seals.ts';
export type { FindingRow } from './standing.ts';
