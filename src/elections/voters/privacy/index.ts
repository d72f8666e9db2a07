/** Numbers seen in full and files that leave the house: each with a reason, logged and limited. */
import './tables.ts';

export { exportJob } from './operations/make-export.ts';
export { purgeExportsJob } from './operations/purge-exports.ts';
export { privacyRoutes } from './routes.ts';
export { forgetOpenedLists, purgeSchedule } from './upkeep.ts';
