/** The rooms of the house: their migrations, routes and jobs. main.ts, the tests and the scripts read this one list. */
import { activitiesJobs, activitiesMigrations, activitiesRoutes } from './activities/index.ts';
import { deskRoutes } from './desk/index.ts';
import { draftsMigrations, draftsRoutes } from './drafts/index.ts';
import { regionsRoutes } from './elections/regions/index.ts';
import { votersJobs, votersMigrations, votersRoutes } from './elections/voters/index.ts';
import { identityMigrations, identityRoutes } from './identity/index.ts';
import { newsroomMigrations, newsroomRoutes } from './newsroom/index.ts';
import { jobRoutes, platformMigrations, type JobHandler, type Migrations } from './platform/index.ts';

export const migrations: readonly Migrations[] = [
  platformMigrations,
  identityMigrations,
  activitiesMigrations,
  draftsMigrations,
  newsroomMigrations,
  votersMigrations,
];

export const routes = [
  ...jobRoutes,
  ...identityRoutes,
  ...activitiesRoutes,
  ...draftsRoutes,
  ...newsroomRoutes,
  ...regionsRoutes,
  ...votersRoutes,
  ...deskRoutes,
] as const;

export const jobHandlers: Readonly<Record<string, JobHandler>> = { ...activitiesJobs, ...votersJobs };
