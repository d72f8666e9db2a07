/** Numbers seen in full and files that leave the house: each with a reason, logged and limited. */
import './tables.ts';

export { exportJob, purgeJob } from './export-jobs.ts';
export { makeExport } from './operations/make-export.ts';
export { purgeExports } from './operations/purge-exports.ts';
export { privacyRoutes } from './routes.ts';
export { keepVotersPrivate } from './upkeep.ts';
