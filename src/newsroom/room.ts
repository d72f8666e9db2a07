import type { Room } from '../platform/index.ts';
import { newsroomRoutes } from './routes.ts';

export const newsroomRoom = {
  name: 'newsroom',
  uses: ['platform', 'identity', 'evidence', 'activities', 'drafts'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: newsroomRoutes,
} satisfies Room;
