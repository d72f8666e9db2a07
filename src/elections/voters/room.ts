import type { Room } from '../../platform/index.ts';
import { votersCapabilities } from './capabilities.ts';
import { findingsRoutes } from './findings/index.ts';
import { importJob, importRoutes, purgeImportsJob, purgeImportsSchedule } from './import/index.ts';
import { acrossRoutes, crossJob, crossOpenedJob, linkageRoutes, linkHelpJob, linkJob } from './linkage/index.ts';
import { listRoutes } from './list/index.ts';
import { plenoRoutes } from './pleno/index.ts';
import { oldExportJobs, privacyRoutes, voterExports } from './privacy/index.ts';
import { recapPages, recapRoutes } from './recap/index.ts';
import { checkHelpJob, checkJob, rulesRoutes } from './rules/index.ts';
import { votersSubjects } from './subjects.ts';
import { votersTasks } from './tasks.ts';
import { settleJob, versionsRoutes } from './versions/index.ts';

import { votersValues } from './values.ts';

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

const jobs = [
  importJob,
  purgeImportsJob,
  checkJob,
  checkHelpJob,
  ...oldExportJobs,
  linkJob,
  linkHelpJob,
  crossJob,
  crossOpenedJob,
  settleJob,
];

export const votersRoom = {
  name: 'elections/voters',
  uses: [
    'platform',
    'language',
    'identity',
    'evidence',
    'reference',
    'printing',
    'elections/regions',
    'submissions',
    'exports',
    'activities',
    'drafts',
    'newsroom',
    'portal',
  ],
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  jobs,
  pages: recapPages,
  schedules: [purgeImportsSchedule],
  exports: voterExports,
  values: votersValues,
  capabilities: votersCapabilities,
  subjects: votersSubjects,
  tasks: [votersTasks],
} satisfies Room;
