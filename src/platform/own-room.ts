/** The platform as a room: its tables, and the progress of background work. */
import { jobRoutes } from './jobs/routes.ts';
import { platformMigrations } from './migrations.ts';
import type { Room } from './room.ts';

export const platformRoom = {
  name: 'platform',
  uses: [],
  migrations: platformMigrations,
  routes: jobRoutes,
} satisfies Room;
