/** Who works where and may do what: the unit tree, people, positions, sessions. */
import './tables.ts';
import type { Doorkeeper } from '../platform/index.ts';
import { can } from './policy.ts';
import { sessionOf } from './sessions.ts';

export const doorkeeper: Doorkeeper = { authenticate: sessionOf, can };
export { can } from './policy.ts';
export { actorNow } from './sessions.ts';
export { positionLabel } from './position-label.ts';
export { heldAs, holdingOf, isPosition, positionWords, postLabel, postOf, samePost } from './posts.ts';
export { identityRoom } from './room.ts';
export { firstAdministratorLink } from './operations/one-time-links.ts';
export { classesSeen, type SeesClass } from './queries/classes-seen.ts';
export type { PostWork } from './post-work.ts';
export { personNames } from './queries/people.ts';
export { listMoves } from './queries/trail.ts';
export { addDemoPeople, demoPassword, demoPeople } from './demo.ts';
export {
  holdersOf,
  officeHolders,
  officePosts,
  peopleInPosts,
  peopleWhoMay,
  type InPost,
  type OfficePost,
} from './queries/people-who-may.ts';
export { knownUnit, positionTitle, unitById, unitDay, unitNames, unitsBelow, unitsOfLevel } from './queries/units.ts';
export { isSlug, publicUnits, unitByHost, unitBySlug, unitsInOrder, type PublicUnit } from './queries/public-units.ts';
