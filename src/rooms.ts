/** The rooms of the house: their migrations, routes and jobs. main.ts, the tests and the scripts read this one list. */
import { platformMigrations, type JobHandler, type Migrations, type Route } from './platform/index.ts';

export const migrations: readonly Migrations[] = [platformMigrations];

export const routes: readonly Route[] = [];

export const jobHandlers: Readonly<Record<string, JobHandler>> = {};
