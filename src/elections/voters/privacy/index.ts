/** Numbers seen in full and files that leave the house: each with a reason, logged and limited. */
import './tables.ts';

export { voterExports } from './kinds.ts';
export { oldExportJobs } from './old-jobs.ts';
export { privacyRoutes } from './routes.ts';
