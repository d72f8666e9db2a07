import type { Room } from '../platform/index.ts';
import { recordsCapabilities } from './capabilities.ts';
import { destructionRoutes } from './destruction-routes.ts';
import { destroyJob, destroySchedule } from './operations/destroy-files.ts';
import { listDueJob } from './operations/propose-destruction.ts';
import { recordsRoutes } from './routes.ts';
import { destructionMachine, recordFileMachine } from './states.ts';
import { recordsSubjects } from './subjects.ts';

export const recordsRoom = {
  name: 'records',
  uses: ['platform', 'language', 'identity', 'documents', 'library', 'printing', 'approvals', 'registers', 'exports'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...recordsRoutes, ...destructionRoutes] as const,
  jobs: [listDueJob, destroyJob],
  schedules: [destroySchedule],
  capabilities: recordsCapabilities,
  subjects: recordsSubjects,
  machines: [recordFileMachine, destructionMachine],
  vouches: [
    {
      table: 'record_files',
      says: { id: 'berkas', en: 'file of one matter' },
      key: ['id'],
      unit: 'unit_id',
      without: ['words', 'active_until', 'inactive_until'],
      recipe: 1,
    },
    {
      table: 'record_destructions',
      says: { id: 'usul musnah', en: 'proposal to destroy' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
} satisfies Room;
