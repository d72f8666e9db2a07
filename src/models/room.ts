import type { Room } from '../platform/index.ts';
import { modelsCapabilities } from './capabilities.ts';
import { checkEngineJob } from './operations/check-engine.ts';
import { purgeCallsJob, purgeCallsSchedule } from './operations/purge-calls.ts';
import { modelsRoutes } from './routes.ts';
import { modelsSubjects } from './subjects.ts';
import { modelsValues } from './values.ts';

export const modelsRoom = {
  name: 'models',
  uses: ['platform', 'identity', 'evidence', 'reference'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: modelsRoutes,
  jobs: [checkEngineJob, purgeCallsJob],
  schedules: [purgeCallsSchedule],
  capabilities: modelsCapabilities,
  subjects: modelsSubjects,
  values: modelsValues,
} satisfies Room;
