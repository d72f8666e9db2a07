/** The face of rewriting: the unit's model proposes other words for sentences of a draft; a person takes or refuses. */
export { rewritingRoom } from './room.ts';
