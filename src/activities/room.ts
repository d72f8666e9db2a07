import type { Room } from '../platform/index.ts';
import { activitiesCapabilities } from './capabilities.ts';
import { createDemoActivity } from './demo-activity.ts';
import { activityForm } from './fact-form.ts';
import { activitiesRoutes } from './routes.ts';
import { activitiesSource } from './searchable.ts';
import { sheetMachine } from './states.ts';
import { activitiesSubjects } from './subjects.ts';
import { activitiesTasks } from './tasks.ts';
import { activityTextKinds } from './texts/kinds.ts';
import { unitIdSchema } from '../platform/schema.ts';

/** KPU NTT, where the demo's activity is in progress. */
const demoUnit = unitIdSchema.parse('53');

export const activitiesRoom = {
  name: 'activities',
  uses: ['platform', 'language', 'identity', 'evidence', 'search', 'documents', 'library', 'approvals', 'drafts'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: activitiesRoutes,
  demo: async (platform) => {
    const made = await createDemoActivity(platform, demoUnit);
    if (!made.ok) throw new Error(made.failure.message.en);
  },
  capabilities: activitiesCapabilities,
  subjects: activitiesSubjects,
  tasks: [activitiesTasks],
  searchable: [activitiesSource],
  machines: [sheetMachine],
  texts: activityTextKinds,
  facts: [activityForm],
  vouches: [
    { table: 'activities', says: { id: 'lembar fakta', en: 'fact sheet' }, key: ['id'], unit: 'unit_id', recipe: 1 },
    {
      table: 'fact_sheet_versions',
      says: { id: 'versi lembar fakta', en: 'version of a fact sheet' },
      key: ['activity_id', 'version'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'approved_sheets',
      says: { id: 'lembar fakta yang disetujui', en: 'approved fact sheet' },
      key: ['activity_id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'local_facts',
      says: { id: 'fakta lokal', en: 'local facts' },
      key: ['activity_id', 'unit_id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'local_fact_versions',
      says: { id: 'versi fakta lokal', en: 'version of local facts' },
      key: ['activity_id', 'unit_id', 'version'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
} satisfies Room;
