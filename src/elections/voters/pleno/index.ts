/** The plenary meeting that settles a recap. */
import './tables.ts';

export { plenoMigrations } from './migrations.ts';
export { plenoRoutes } from './routes.ts';
