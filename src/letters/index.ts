/** The face of letters: what came in, who deals with it, and how far that is. */
import './tables.ts';

export { lettersRoom } from './room.ts';
