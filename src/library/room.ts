import type { Room } from '../platform/index.ts';
import { libraryCapabilities } from './capabilities.ts';
import { paperForm } from './fact-form.ts';
import { paperFilable } from './filable.ts';
import { takeInboxJob, watchInboxes } from './inbox/watch-inboxes.ts';
import { usePaperJob } from './operations/take-when-read.ts';
import { picturePagesJob } from './pages/picture-pages.ts';
import { libraryRoutes } from './routes.ts';
import { paperSource } from './searchable.ts';
import { readFieldsJob } from './steps/read-fields.ts';
import { readPicturesJob } from './steps/read-pictures.ts';
import { readTextJob } from './steps/read-text.ts';
import { readTypeJob } from './steps/read-type.ts';
import { librarySubjects } from './subjects.ts';

export const libraryRoom = {
  name: 'library',
  uses: ['platform', 'language', 'identity', 'reference', 'search', 'documents'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: libraryRoutes,
  jobs: [readTypeJob, readTextJob, readPicturesJob, readFieldsJob, picturePagesJob, takeInboxJob, usePaperJob],
  schedules: [watchInboxes],
  facts: [paperForm],
  searchable: [paperSource],
  filable: [paperFilable],
  capabilities: libraryCapabilities,
  subjects: librarySubjects,
} satisfies Room;
