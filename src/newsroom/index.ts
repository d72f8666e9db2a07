/** The face of the newsroom: publications, corrections, view counts, and the public portal. */
import './tables.ts';
export * from './schema.ts';
export { newsroomMigrations } from './migrations.ts';
export { waitingForMe } from './queries/waiting-for-me.ts';
export { newsroomRoutes } from './routes.ts';
export { createPortal } from './portal/index.ts';
