import type { Room } from '../platform/index.ts';
import { draftsRoutes } from './routes.ts';

export const draftsRoom = {
  name: 'drafts',
  uses: ['platform', 'identity', 'evidence', 'activities'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: draftsRoutes,
} satisfies Room;
