/** The desk: what waits for a person, and what moves in their units. */
export { deskRoom } from './room.ts';
