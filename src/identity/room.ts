import type { Room } from '../platform/index.ts';
import { addDemoPeople } from './demo.ts';
import { identityRoutes } from './routes.ts';

export const identityRoom = {
  name: 'identity',
  uses: ['platform'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: identityRoutes,
  demo: addDemoPeople,
} satisfies Room;
