import type { Room } from '../platform/index.ts';
import { draftsCapabilities } from './capabilities.ts';
import { draftsRoutes } from './routes.ts';
import { draftsSubjects } from './subjects.ts';
import { draftsTasks } from './tasks.ts';

export const draftsRoom = {
  name: 'drafts',
  uses: ['platform', 'identity', 'evidence', 'activities', 'printing'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: draftsRoutes,
  capabilities: draftsCapabilities,
  subjects: draftsSubjects,
  tasks: [draftsTasks],
} satisfies Room;
