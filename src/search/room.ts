import type { Database, Platform, Room } from '../platform/index.ts';
import { searchCapabilities } from './capabilities.ts';
import { layFirstSynonyms } from './first-synonyms.ts';
import { checkIndex, followJob, followSchedule, tidySchedule } from './follow.ts';
import { laySources } from './lay-sources.ts';
import { checkMeanings, readMeaningsJob } from './meaning/read-meanings.ts';
import { searchRoutes } from './routes.ts';
import { searchSubjects } from './subjects.ts';
import './tables.ts';

export const searchRoom = {
  name: 'search',
  uses: ['platform', 'language', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: searchRoutes,
  capabilities: searchCapabilities,
  subjects: searchSubjects,
  jobs: [followJob, readMeaningsJob],
  schedules: [followSchedule, tidySchedule],
  lay: laySources,
  start: async (platform: Platform, owner: Database) => {
    await layFirstSynonyms(platform, owner);
    await checkIndex(platform, owner);
    await checkMeanings(platform, owner);
  },
} satisfies Room;
