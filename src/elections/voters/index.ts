/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */

export { votersRoom } from './room.ts';
