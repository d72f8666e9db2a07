/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */
import './findings/tables.ts';
import './import/tables.ts';
import './linkage/across/tables.ts';
import './linkage/tables.ts';
import './list/tables.ts';
import './privacy/tables.ts';
import './pleno/tables.ts';
import './recap/tables.ts';
import './rules/tables.ts';
import './versions/tables.ts';
import type { JobHandler, Migrations } from '../../platform/index.ts';
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
import { makeExport } from './privacy/operations/make-export.ts';
import { purgeExports } from './privacy/operations/purge-exports.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { plenoMigrations } from './pleno/migrations.ts';
import { plenoRoutes } from './pleno/routes.ts';
import { recapMigrations } from './recap/migrations.ts';
import { anyReleased, listReleases, openCsv, openData } from './recap/queries/open-data.ts';
import { recapRoutes } from './recap/routes.ts';
import { rulesMigrations } from './rules/migrations.ts';
import { checkHelpJob, checkJob, checkList, helpCheck } from './rules/operations/check-list.ts';
import { rulesRoutes } from './rules/routes.ts';
import { versionsMigrations } from './versions/migrations.ts';
import { versionsJobs } from './versions/operations/settle-list.ts';
import { versionsRoutes } from './versions/routes.ts';

export { keepVotersPrivate } from './privacy/upkeep.ts';
/** Recaps that are open to the public, for the portal (main.ts). */
export const openRecaps = { any: anyReleased, list: listReleases, read: openData, csv: openCsv };
export { mostCounted, voterTasks, waitingForMe } from './waiting.ts';
/** Invented voters (scripts/voters-generate.ts). */
export {
  noPlanting,
  usualRates,
  writeDirtyExports,
  writeVoters,
  type Format,
  type GenerateOptions,
} from './generate/index.ts';

export const votersMigrations: Migrations = {
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
export const votersRoutes = [
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
export const votersJobs: Readonly<Record<string, JobHandler>> = {
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
