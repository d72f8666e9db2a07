/** The face of voter lists: import, rules, duplicates, decisions, versions, recaps. */
import './list/tables.ts';
import './recap/tables.ts';
import './versions/tables.ts';
import type { JobHandler, Migrations, Route } from '../../platform/index.ts';
import { listMigrations } from './list/migrations.ts';
import { listRoutes } from './list/routes.ts';
import { recapMigrations } from './recap/migrations.ts';
import { versionsMigrations } from './versions/migrations.ts';

export const votersMigrations: Migrations = { ...listMigrations, ...versionsMigrations, ...recapMigrations };
export const votersRoutes: readonly Route[] = [...listRoutes];
export const votersJobs: Readonly<Record<string, JobHandler>> = {};
