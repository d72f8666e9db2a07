/** The face of activities: fact sheets, raw material and its proposals, each unit's local facts. */
import './tables.ts';
import type { JobHandler } from '../platform/index.ts';
import { readMaterialJob } from './operations/add-material.ts';
import { readMaterial } from './operations/read-material.ts';

export { createActivity } from './operations/create-activity.ts';
export { createDemoActivity } from './demo-activity.ts';
export { demoFacts, demoMaterial } from './demo.ts';
export { factsHash } from './facts-hash.ts';
export { activitiesMigrations } from './migrations.ts';
export { waitingForMe } from './queries/waiting-for-me.ts';
export { activitiesRoutes } from './routes.ts';
export { factSheetSource, localFactsSource, materialSource } from './sources.ts';
export { storedFigures, type StoredFigure } from './stored-figures.ts';

export const activitiesJobs: Readonly<Record<string, JobHandler>> = { [readMaterialJob]: readMaterial };
