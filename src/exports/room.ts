import type { Room } from '../platform/index.ts';
import { exportsCapabilities } from './capabilities.ts';
import { layExportKinds } from './lay-kinds.ts';
import { makeExportJob } from './operations/make-export.ts';
import { purgeExportsJob, purgeExportsSchedule } from './operations/purge-exports.ts';
import { exportsRoutes } from './routes.ts';
import { exportsSubjects } from './subjects.ts';

export const exportsRoom = {
  name: 'exports',
  uses: ['platform', 'identity', 'reference', 'printing', 'approvals'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: exportsRoutes,
  jobs: [makeExportJob, purgeExportsJob],
  schedules: [purgeExportsSchedule],
  capabilities: exportsCapabilities,
  subjects: exportsSubjects,
  lay: layExportKinds,
} satisfies Room;
