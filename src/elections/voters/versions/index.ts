/** Settling a list: a numbered version that never changes, and how two versions differ. */
import './tables.ts';

export { settleJob } from './operations/settle-list.ts';
export { partsOfVersion, readVersion } from './read-version.ts';
export { versionsRoutes } from './routes.ts';
