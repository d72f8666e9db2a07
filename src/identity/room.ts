import type { Room } from '../platform/index.ts';
import { addDemoPeople } from './demo.ts';
import { identityMigrations } from './migrations.ts';
import { identityRoutes } from './routes.ts';

export const identityRoom = {
  name: 'identity',
  uses: ['platform'],
  migrations: identityMigrations,
  routes: identityRoutes,
  demo: addDemoPeople,
} satisfies Room;
