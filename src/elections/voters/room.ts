import type { Room } from '../../platform/index.ts';
import { votersCapabilities } from './capabilities.ts';
import { findingsRoutes } from './findings/index.ts';
import { importJob, importRoutes, purgeImportsJob, runImport, runPurge } from './import/index.ts';
import {
  acrossRoutes,
  compareUnits,
  crossJob,
  crossOpened,
  crossOpenedJob,
  helpLink,
  linkageRoutes,
  linkHelpJob,
  linkJob,
  linkList,
} from './linkage/index.ts';
import { listRoutes } from './list/index.ts';
import { plenoRoutes } from './pleno/index.ts';
import { exportJob, keepVotersPrivate, makeExport, privacyRoutes, purgeExports, purgeJob } from './privacy/index.ts';
import { recapRoutes } from './recap/index.ts';
import { checkHelpJob, checkJob, checkList, helpCheck, rulesRoutes } from './rules/index.ts';
import { votersSubjects } from './subjects.ts';
import { votersTasks } from './tasks.ts';
import { versionsJobs, versionsRoutes } from './versions/index.ts';

const routes = [
  ...listRoutes,
  ...importRoutes,
  ...rulesRoutes,
  ...linkageRoutes,
  ...acrossRoutes,
  ...versionsRoutes,
  ...recapRoutes,
  ...findingsRoutes,
  ...privacyRoutes,
  ...plenoRoutes,
] as const;

const jobs = {
  [importJob]: runImport,
  [purgeImportsJob]: runPurge,
  [checkJob]: checkList,
  [checkHelpJob]: helpCheck,
  [exportJob]: makeExport,
  [purgeJob]: purgeExports,
  [linkJob]: linkList,
  [linkHelpJob]: helpLink,
  [crossJob]: compareUnits,
  [crossOpenedJob]: crossOpened,
  ...versionsJobs,
};

export const votersRoom = {
  name: 'elections/voters',
  uses: ['platform', 'identity', 'evidence', 'elections/regions', 'activities', 'drafts', 'newsroom', 'printing'],
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  jobs,
  start: keepVotersPrivate,
  capabilities: votersCapabilities,
  subjects: votersSubjects,
  tasks: [votersTasks],
} satisfies Room;
