import type { Room } from '../platform/index.ts';
import { newsroomCapabilities } from './capabilities.ts';
import { newsroomMigrations } from './migrations.ts';
import { newsroomRoutes } from './routes.ts';
import { newsroomSubjects } from './subjects.ts';
import { newsroomTasks } from './tasks.ts';

export const newsroomRoom = {
  name: 'newsroom',
  uses: ['platform', 'identity', 'evidence', 'activities', 'drafts'],
  migrations: newsroomMigrations,
  routes: newsroomRoutes,
  capabilities: newsroomCapabilities,
  subjects: newsroomSubjects,
  tasks: [newsroomTasks],
} satisfies Room;
