import type { Room } from '../platform/index.ts';
import { libraryCapabilities } from './capabilities.ts';
import { libraryRoutes } from './routes.ts';
import { librarySubjects } from './subjects.ts';

export const libraryRoom = {
  name: 'library',
  uses: ['platform', 'language', 'identity', 'reference', 'documents'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: libraryRoutes,
  capabilities: libraryCapabilities,
  subjects: librarySubjects,
} satisfies Room;
