import type { Room } from '../platform/index.ts';
import { readDocumentJob } from './operations/read-and-propose.ts';
import { documentsRoutes } from './routes.ts';
import { documentsSubjects } from './subjects.ts';

export const documentsRoom = {
  name: 'documents',
  uses: ['platform', 'language'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: documentsRoutes,
  jobs: [readDocumentJob],
  subjects: documentsSubjects,
} satisfies Room;
