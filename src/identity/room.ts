import type { Room } from '../platform/index.ts';
import { identityCapabilities } from './capabilities.ts';
import { addDemoPeople } from './demo.ts';
import { identityRoutes } from './routes.ts';
import { identitySubjects } from './subjects.ts';

export const identityRoom = {
  name: 'identity',
  uses: ['platform'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: identityRoutes,
  demo: addDemoPeople,
  capabilities: identityCapabilities,
  subjects: identitySubjects,
} satisfies Room;
