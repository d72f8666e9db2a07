import type { Room } from '../platform/index.ts';
import { draftsMigrations } from './migrations.ts';
import { draftsRoutes } from './routes.ts';

export const draftsRoom = {
  name: 'drafts',
  uses: ['platform', 'identity', 'evidence', 'activities'],
  migrations: draftsMigrations,
  routes: draftsRoutes,
} satisfies Room;
