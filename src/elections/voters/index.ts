/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */
import './findings/tables.ts';
import './import/tables.ts';
import './linkage/across/tables.ts';
import './linkage/tables.ts';
import './list/tables.ts';
import './privacy/tables.ts';
import './pleno/tables.ts';
import './recap/tables.ts';
import './rules/tables.ts';
import './versions/tables.ts';
import { anyReleased, listReleases, openCsv, openData } from './recap/queries/open-data.ts';

export { votersRoom } from './room.ts';
/** Recaps that are open to the public, for the portal (main.ts). */
export const openRecaps = { any: anyReleased, list: listReleases, read: openData, csv: openCsv };
export { mostCounted, voterTasks, waitingForMe } from './waiting.ts';
/** Invented voters (scripts/voters-generate.ts). */
export {
  noPlanting,
  usualRates,
  writeDirtyExports,
  writeVoters,
  type Format,
  type GenerateOptions,
} from './generate/index.ts';
