import type { Room } from '../platform/index.ts';
import { identityCapabilities } from './capabilities.ts';
import { addDemoPeople } from './demo.ts';
import { identityRoutes } from './routes.ts';
import { identitySubjects } from './subjects.ts';
import { linkTasks, positionTasks } from './tasks.ts';

export const identityRoom = {
  name: 'identity',
  uses: ['platform'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: identityRoutes,
  demo: addDemoPeople,
  capabilities: identityCapabilities,
  subjects: identitySubjects,
  tasks: [positionTasks, linkTasks],
  vouches: [
    { table: 'units', says: { id: 'satuan kerja', en: 'unit' }, key: ['id'], recipe: 1 },
    { table: 'people', says: { id: 'orang', en: 'person' }, key: ['id'], unit: 'unit_id', recipe: 1 },
    { table: 'kc_private.credentials', says: { id: 'kata sandi', en: 'password' }, key: ['person_id'], recipe: 1 },
    {
      table: 'kc_private.link_uses',
      says: { id: 'pemakaian tautan kata sandi', en: 'use of a password link' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    { table: 'assignments', says: { id: 'jabatan', en: 'position' }, key: ['id'], unit: 'unit_id', recipe: 1 },
  ],
} satisfies Room;
