import type { Room } from '../platform/index.ts';
import { referenceCapabilities } from './capabilities.ts';
import { layDeclared } from './lay-values.ts';
import { referenceRoutes } from './routes.ts';
import { referenceSubjects } from './subjects.ts';

export const referenceRoom = {
  name: 'reference',
  uses: ['platform', 'language', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: referenceRoutes,
  capabilities: referenceCapabilities,
  subjects: referenceSubjects,
  start: layDeclared,
  vouches: [
    {
      table: 'reference_values',
      says: { id: 'nilai acuan', en: 'reference value' },
      key: ['code', 'version'],
      recipe: 1,
    },
    { table: 'holidays', says: { id: 'hari libur', en: 'day off' }, key: ['day', 'version'], recipe: 1 },
  ],
} satisfies Room;
