import type { Room } from '../platform/index.ts';
import { draftsCapabilities } from './capabilities.ts';
import { layTextKinds } from './lay-kinds.ts';
import { draftsRoutes } from './routes.ts';
import { draftMachine } from './states.ts';
import { draftsSubjects } from './subjects.ts';
import { draftsTasks } from './tasks.ts';

export const draftsRoom = {
  name: 'drafts',
  uses: ['platform', 'language', 'identity', 'evidence', 'approvals', 'printing'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: draftsRoutes,
  capabilities: draftsCapabilities,
  subjects: draftsSubjects,
  tasks: [draftsTasks],
  machines: [draftMachine],
  lay: layTextKinds,
} satisfies Room;
