import type { Room } from '../platform/index.ts';
import { recordsCapabilities } from './capabilities.ts';
import { recordsRoutes } from './routes.ts';
import { recordFileMachine } from './states.ts';
import { recordsSubjects } from './subjects.ts';

export const recordsRoom = {
  name: 'records',
  uses: ['platform', 'language', 'identity', 'documents', 'library', 'printing', 'approvals', 'registers', 'exports'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: recordsRoutes,
  capabilities: recordsCapabilities,
  subjects: recordsSubjects,
  machines: [recordFileMachine],
  vouches: [
    {
      table: 'record_files',
      says: { id: 'berkas', en: 'file of one matter' },
      key: ['id'],
      unit: 'unit_id',
      without: ['words', 'active_until', 'inactive_until'],
      recipe: 1,
    },
  ],
} satisfies Room;
