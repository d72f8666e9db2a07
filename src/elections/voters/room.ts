import type { Room } from '../../platform/index.ts';
import { findingsMigrations } from './findings/migrations.ts';
import { findingsRoutes } from './findings/routes.ts';
import { importMigrations } from './import/migrations.ts';
import { importJob } from './import/operations/start-import.ts';
import { purgeImportsJob, runPurge } from './import/purge.ts';
import { importRoutes } from './import/routes.ts';
import { runImport } from './import/run-import.ts';
import { compareUnits, crossJob, crossOpened, crossOpenedJob } from './linkage/across/compare-units.ts';
import { acrossMigrations } from './linkage/across/migrations.ts';
import { acrossRoutes } from './linkage/across/routes.ts';
import { linkageMigrations } from './linkage/migrations.ts';
import { helpLink, linkHelpJob, linkJob, linkList } from './linkage/operations/link-list.ts';
import { linkageRoutes } from './linkage/routes.ts';
import { listMigrations } from './list/migrations.ts';
import { listRoutes } from './list/routes.ts';
import { exportJob, purgeJob } from './privacy/export-jobs.ts';
import { privacyMigrations } from './privacy/migrations.ts';
import { keepVotersPrivate } from './privacy/upkeep.ts';
import { makeExport } from './privacy/operations/make-export.ts';
import { purgeExports } from './privacy/operations/purge-exports.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { plenoMigrations } from './pleno/migrations.ts';
import { plenoRoutes } from './pleno/routes.ts';
import { recapMigrations } from './recap/migrations.ts';
import { recapRoutes } from './recap/routes.ts';
import { rulesMigrations } from './rules/migrations.ts';
import { checkHelpJob, checkJob, checkList, helpCheck } from './rules/operations/check-list.ts';
import { rulesRoutes } from './rules/routes.ts';
import { versionsMigrations } from './versions/migrations.ts';
import { versionsJobs } from './versions/operations/settle-list.ts';
import { versionsRoutes } from './versions/routes.ts';

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
} satisfies Room;
