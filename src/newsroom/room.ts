import type { Room } from '../platform/index.ts';
import { newsroomCapabilities } from './capabilities.ts';
import { newsroomRoutes } from './routes.ts';
import { newsroomSubjects } from './subjects.ts';
import { newsroomTasks } from './tasks.ts';

export const newsroomRoom = {
  name: 'newsroom',
  uses: ['platform', 'identity', 'evidence', 'activities', 'drafts'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: newsroomRoutes,
  capabilities: newsroomCapabilities,
  subjects: newsroomSubjects,
  tasks: [newsroomTasks],
} satisfies Room;
