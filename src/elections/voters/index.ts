/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */
import { anyReleased, listReleases, openCsv, openData } from './recap/index.ts';

export { votersRoom } from './room.ts';
/** Recaps that are open to the public, for the portal (main.ts). */
export const openRecaps = { any: anyReleased, list: listReleases, read: openData, csv: openCsv };
