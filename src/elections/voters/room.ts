import type { Room } from '../../platform/index.ts';
import { votersCapabilities } from './capabilities.ts';
import { findingsMigrations, findingsRoutes } from './findings/index.ts';
import { importJob, importMigrations, importRoutes, purgeImportsJob, runImport, runPurge } from './import/index.ts';
import {
  acrossMigrations,
  acrossRoutes,
  compareUnits,
  crossJob,
  crossOpened,
  crossOpenedJob,
  helpLink,
  linkageMigrations,
  linkageRoutes,
  linkHelpJob,
  linkJob,
  linkList,
} from './linkage/index.ts';
import { listMigrations, listRoutes } from './list/index.ts';
import { plenoMigrations, plenoRoutes } from './pleno/index.ts';
import {
  exportJob,
  keepVotersPrivate,
  makeExport,
  privacyMigrations,
  privacyRoutes,
  purgeExports,
  purgeJob,
} from './privacy/index.ts';
import { recapMigrations, recapRoutes } from './recap/index.ts';
import { checkHelpJob, checkJob, checkList, helpCheck, rulesMigrations, rulesRoutes } from './rules/index.ts';
import { votersSubjects } from './subjects.ts';
import { votersTasks } from './tasks.ts';
import { versionsJobs, versionsMigrations, versionsRoutes } from './versions/index.ts';

const migrations = {
  ...listMigrations,
  ...importMigrations,
  ...rulesMigrations,
  ...linkageMigrations,
  ...acrossMigrations,
  ...findingsMigrations,
  ...privacyMigrations,
  ...versionsMigrations,
  ...recapMigrations,
  ...plenoMigrations,
};

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
  uses: ['platform', 'identity', 'evidence', 'elections/regions', 'activities', 'drafts', 'newsroom'],
  migrations,
  routes,
  jobs,
  start: keepVotersPrivate,
  capabilities: votersCapabilities,
  subjects: votersSubjects,
  tasks: [votersTasks],
} satisfies Room;
