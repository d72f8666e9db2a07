import type { Room } from '../platform/index.ts';
import { readDocumentJob, recogniseDocumentJob } from './operations/read-and-propose.ts';
import { documentsRoutes } from './routes.ts';
import { documentsSubjects } from './subjects.ts';

export const documentsRoom = {
  name: 'documents',
  uses: ['platform', 'language'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: documentsRoutes,
  jobs: [readDocumentJob, recogniseDocumentJob],
  subjects: documentsSubjects,
} satisfies Room;
