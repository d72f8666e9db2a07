/** The rooms of the house, downhill: each uses only rooms that stand before it. A new room is one line here. */
import { activitiesRoom } from './activities/index.ts';
import { answersRoom } from './answers/index.ts';
import { approvalsRoom } from './approvals/index.ts';
import { deskRoom } from './desk/index.ts';
import { documentsRoom } from './documents/index.ts';
import { draftsRoom } from './drafts/index.ts';
import { regionsRoom } from './elections/regions/index.ts';
import { votersRoom } from './elections/voters/index.ts';
import { evidenceRoom } from './evidence/index.ts';
import { exportsRoom } from './exports/index.ts';
import { identityRoom } from './identity/index.ts';
import { languageRoom } from './language/index.ts';
import { lettersRoom } from './letters/index.ts';
import { libraryRoom } from './library/index.ts';
import { mcpRoom } from './mcp/index.ts';
import { modelsRoom } from './models/index.ts';
import { newsroomRoom } from './newsroom/index.ts';
import { recordsRoom } from './records/index.ts';
import { referenceRoom } from './reference/index.ts';
import { registersRoom } from './registers/index.ts';
import { rewritingRoom } from './rewriting/index.ts';
import { searchRoom } from './search/index.ts';
import { submissionsRoom } from './submissions/index.ts';
import { jobsOf, migrationsOf, platformRoom, routesOf } from './platform/index.ts';
import { portalRoom } from './portal/index.ts';
import { printingRoom } from './printing/index.ts';

export const rooms = [
  platformRoom,
  languageRoom,
  identityRoom,
  evidenceRoom,
  referenceRoom,
  modelsRoom,
  searchRoom,
  documentsRoom,
  libraryRoom,
  printingRoom,
  portalRoom,
  regionsRoom,
  submissionsRoom,
  approvalsRoom,
  registersRoom,
  exportsRoom,
  recordsRoom,
  draftsRoom,
  rewritingRoom,
  answersRoom,
  activitiesRoom,
  newsroomRoom,
  lettersRoom,
  votersRoom,
  deskRoom,
  mcpRoom,
] as const;

export const routes = routesOf(rooms);
export const migrations = migrationsOf(rooms);
export const jobs = jobsOf(rooms);
