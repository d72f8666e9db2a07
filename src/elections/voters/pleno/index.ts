/** The plenary meeting that settles a recap. */
import './tables.ts';

export { plenoRoutes } from './routes.ts';
