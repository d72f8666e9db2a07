/** Lists of letters from elsewhere: earlier books taken in, SRIKANDI's lists compared. */
import './tables.ts';

export { arrangeFileJob } from './operations/arrange-file.ts';
export { registerExports } from './export-kinds.ts';
export { readFileJob } from './operations/read-file.ts';
export { takeBookJob } from './operations/take-book.ts';
export { exchangeRoutes } from './routes.ts';
export { exchangeMachine } from './states.ts';
export { exchangeSubjects } from './subjects.ts';
