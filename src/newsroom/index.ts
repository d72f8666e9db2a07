/** The face of the newsroom: publications, corrections, view counts, and their pages on the portal. */
import './tables.ts';
export * from './schema.ts';
export { newsroomRoom } from './room.ts';
