import type { Room } from '../platform/index.ts';
import { newsroomMigrations } from './migrations.ts';
import { newsroomRoutes } from './routes.ts';

export const newsroomRoom = {
  name: 'newsroom',
  uses: ['platform', 'identity', 'evidence', 'activities', 'drafts'],
  migrations: newsroomMigrations,
  routes: newsroomRoutes,
} satisfies Room;
