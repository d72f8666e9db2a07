import type { Room } from '../platform/index.ts';
import { libraryCapabilities } from './capabilities.ts';
import { paperForm } from './fact-form.ts';
import { libraryRoutes } from './routes.ts';
import { paperSource } from './searchable.ts';
import { readFieldsJob } from './steps/read-fields.ts';
import { readTextJob } from './steps/read-text.ts';
import { readTypeJob } from './steps/read-type.ts';
import { librarySubjects } from './subjects.ts';

export const libraryRoom = {
  name: 'library',
  uses: ['platform', 'language', 'identity', 'search', 'documents'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: libraryRoutes,
  jobs: [readTypeJob, readTextJob, readFieldsJob],
  facts: [paperForm],
  searchable: [paperSource],
  capabilities: libraryCapabilities,
  subjects: librarySubjects,
} satisfies Room;
