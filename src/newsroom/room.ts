import type { Room } from '../platform/index.ts';
import { newsroomCapabilities } from './capabilities.ts';
import { newsroomPages } from './portal/index.ts';
import { newsroomRoutes } from './routes.ts';
import { newsroomSubjects } from './subjects.ts';
import { newsroomTasks } from './tasks.ts';

export const newsroomRoom = {
  name: 'newsroom',
  uses: ['platform', 'language', 'identity', 'evidence', 'approvals', 'drafts', 'portal'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: newsroomRoutes,
  capabilities: newsroomCapabilities,
  subjects: newsroomSubjects,
  tasks: [newsroomTasks],
  pages: newsroomPages,
} satisfies Room;
