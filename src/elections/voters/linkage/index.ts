/** The search for rows that may be one voter, inside a list and across units. */
import './tables.ts';
import './across/tables.ts';

export { compareUnits, crossJob, crossOpened, crossOpenedJob } from './across/compare-units.ts';
export { acrossRoutes } from './across/routes.ts';
export { helpLink, linkHelpJob, linkJob, linkList } from './operations/link-list.ts';
export { linkageRoutes } from './routes.ts';
