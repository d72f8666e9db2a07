/** The platform as a room: its tables, and the progress of background work. */
import { jobRoutes } from './jobs/routes.ts';
import type { Room } from './room.ts';

export const platformRoom = {
  name: 'platform',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  routes: jobRoutes,
} satisfies Room;
