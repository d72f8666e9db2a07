import type { Room } from '../platform/index.ts';
import { answerNote } from './answer-note.ts';
import { answersCapabilities } from './capabilities.ts';
import { summaryJob } from './model-summary/summary-job.ts';
import { answerWithModelJob } from './operations/answer-with-model.ts';
import { answersRoutes } from './routes.ts';
import { answersSubjects } from './subjects.ts';

export const answersRoom = {
  name: 'answers',
  uses: [
    'platform',
    'language',
    'identity',
    'evidence',
    'models',
    'search',
    'documents',
    'library',
    'printing',
    'drafts',
  ],
  migrations: new URL('./migrations/', import.meta.url),
  routes: answersRoutes,
  jobs: [answerWithModelJob, summaryJob],
  capabilities: answersCapabilities,
  texts: [answerNote],
  subjects: answersSubjects,
  vouches: [{ table: 'answers', says: { id: 'jawaban', en: 'answer' }, key: ['id'], unit: 'unit_id', recipe: 1 }],
} satisfies Room;
