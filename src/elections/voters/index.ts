/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */
import './findings/tables.ts';
import './linkage/tables.ts';
import './list/tables.ts';
import './privacy/tables.ts';
import './pleno/tables.ts';
import './recap/tables.ts';
import './rules/tables.ts';
import './versions/tables.ts';
import type { JobHandler, Migrations, Route } from '../../platform/index.ts';
import { findingsMigrations } from './findings/migrations.ts';
import { findingsRoutes } from './findings/routes.ts';
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
import { recapRoutes } from './recap/routes.ts';
import { rulesMigrations } from './rules/migrations.ts';
import { checkJob, checkList } from './rules/operations/check-list.ts';
import { rulesRoutes } from './rules/routes.ts';
import { versionsMigrations } from './versions/migrations.ts';
import { versionsJobs } from './versions/operations/settle-list.ts';
import { versionsRoutes } from './versions/routes.ts';

/** Invented voters (scripts/voters-generate.ts). */
export { noPlanting, usualRates, writeDirtyExports, writeVoters, type Format, type GenerateOptions } from './generate/index.ts';

export const votersMigrations: Migrations = { ...listMigrations, ...rulesMigrations, ...linkageMigrations, ...findingsMigrations, ...privacyMigrations, ...versionsMigrations, ...recapMigrations, ...plenoMigrations };
export const votersRoutes: readonly Route[] = [...listRoutes, ...rulesRoutes, ...linkageRoutes, ...versionsRoutes, ...recapRoutes, ...findingsRoutes, ...privacyRoutes, ...plenoRoutes];
export const votersJobs: Readonly<Record<string, JobHandler>> = { [checkJob]: checkList, [exportJob]: makeExport, [purgeJob]: purgeExports, [linkJob]: linkList, [linkHelpJob]: helpLink, ...versionsJobs };
