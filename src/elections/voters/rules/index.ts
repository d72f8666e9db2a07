/** What is checked in a list, as dated data, and the check itself. */
import './tables.ts';

export { checkHelpJob, checkJob } from './operations/check-list.ts';
export { recordRun } from './operations/record-run.ts';
export { savedRules } from './queries/rules.ts';
export { rulesRoutes } from './routes.ts';
