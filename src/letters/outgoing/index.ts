/** Letters that the office writes: fields, words, the chain of initials, a number, a signed file. */
import './merge/tables.ts';
import './tables.ts';

export { outgoingClasses } from './classes.ts';
export { event as outgoingEvent } from './events.ts';
export { checkMergeJob } from './merge/operations/check-merge.ts';
export { readMergeSheetJob } from './merge/operations/read-sheet.ts';
export { takeMergeSheetJob } from './merge/operations/take-sheet.ts';
export { cleanPagesJob, cleanPagesSchedule } from './merge/clean-pages.ts';
export { takePackJob } from './merge/packs/take-pack.ts';
export { signedEntryMachine, signedPackMachine } from './merge/packs/states.ts';
export { mergeExports } from './merge/export-kinds.ts';
export { mergeSheetMachine } from './merge/states.ts';
export { countOutgoing, outgoingTasks } from './queues.ts';
export { outgoingRoutes } from './routes.ts';
export { outgoingMachine } from './states.ts';
export { outgoingSubjects } from './subjects.ts';
export { outgoingLetter } from './text-kind.ts';
export { awaitedOfPost } from './vacant-signers.ts';
export { letterPages } from './signed/public-page.ts';
export { verifySignedJob } from './signed/verify-signed.ts';
