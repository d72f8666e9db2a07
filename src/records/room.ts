import type { Room } from '../platform/index.ts';
import { recordsCapabilities } from './capabilities.ts';
import { classRoutes } from './class-routes.ts';
import { destructionRoutes } from './destruction-routes.ts';
import { destroyJob, destroySchedule } from './operations/destroy-files.ts';
import { readClassesJob } from './operations/import-classes.ts';
import { listDueJob } from './operations/propose-destruction.ts';
import { recordsRoutes } from './routes.ts';
import { classImportMachine, destructionMachine, recordFileMachine } from './states.ts';
import { recordsSubjects } from './subjects.ts';

export const recordsRoom = {
  name: 'records',
  uses: ['platform', 'language', 'identity', 'documents', 'library', 'printing', 'approvals', 'registers'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...recordsRoutes, ...destructionRoutes, ...classRoutes] as const,
  jobs: [listDueJob, destroyJob, readClassesJob],
  schedules: [destroySchedule],
  capabilities: recordsCapabilities,
  subjects: recordsSubjects,
  machines: [recordFileMachine, destructionMachine, classImportMachine],
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
