/** The search for rows that may be one voter, inside a list and across units. */
import './tables.ts';
import './across/tables.ts';

export { crossJob, crossOpenedJob } from './across/compare-units.ts';
export { acrossRoutes } from './across/routes.ts';
export { linkHelpJob, linkJob } from './operations/link-list.ts';
export { linkageRoutes } from './routes.ts';
