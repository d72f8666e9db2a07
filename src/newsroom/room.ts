import type { Room } from '../platform/index.ts';
import { newsroomCapabilities } from './capabilities.ts';
import { newsroomPages } from './portal/index.ts';
import { newsroomRoutes } from './routes.ts';
import { publicationsSource } from './searchable.ts';
import { signaturesOfFound } from './signature.ts';
import { newsroomSubjects } from './subjects.ts';
import { newsroomTasks } from './tasks.ts';

export const newsroomRoom = {
  name: 'newsroom',
  uses: ['platform', 'language', 'identity', 'evidence', 'search', 'approvals', 'drafts', 'portal'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: newsroomRoutes,
  capabilities: newsroomCapabilities,
  subjects: newsroomSubjects,
  tasks: [newsroomTasks],
  searchable: [publicationsSource],
  pages: newsroomPages,
  vouches: [
    {
      table: 'publications',
      says: { id: 'berita', en: 'published item' },
      key: ['id'],
      unit: 'unit_id',
      without: ['search'],
      recipe: 1,
    },
    {
      table: 'corrections',
      says: { id: 'ralat', en: 'correction' },
      key: ['publication_id', 'n'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'publication_signatures',
      says: { id: 'tanda tangan berita', en: 'signature of a published item' },
      key: ['publication_id'],
      unit: 'unit_id',
      found: signaturesOfFound,
      recipe: 1,
    },
  ],
} satisfies Room;
