/** The face of the newsroom: publications, corrections, view counts, and the public portal. */
import './tables.ts';
export * from './schema.ts';
export { newsroomRoom } from './room.ts';
export { createPortal } from './portal/index.ts';
