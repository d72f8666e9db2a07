/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */
import './findings/tables.ts';
import './list/tables.ts';
import './recap/tables.ts';
import './versions/tables.ts';
import type { JobHandler, Migrations, Route } from '../../platform/index.ts';
import { findingsMigrations } from './findings/migrations.ts';
import { findingsRoutes } from './findings/routes.ts';
import { listMigrations } from './list/migrations.ts';
import { listRoutes } from './list/routes.ts';
import { recapMigrations } from './recap/migrations.ts';
import { versionsMigrations } from './versions/migrations.ts';
import { versionsJobs } from './versions/operations/settle-list.ts';
import { versionsRoutes } from './versions/routes.ts';

export const votersMigrations: Migrations = { ...listMigrations, ...findingsMigrations, ...versionsMigrations, ...recapMigrations };
export const votersRoutes: readonly Route[] = [...listRoutes, ...versionsRoutes, ...findingsRoutes];
export const votersJobs: Readonly<Record<string, JobHandler>> = { ...versionsJobs };
