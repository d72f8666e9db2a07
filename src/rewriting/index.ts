/**
 * The face of rewriting: what the unit's model proposes (other words, English, facts of a document); a person takes or
 * refuses.
 */
export { rewritingRoom } from './room.ts';
