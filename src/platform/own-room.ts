/** The platform as a room: its tables, and the progress of background work. */
import { forgetFolders } from './files/private-folder.ts';
import { jobRoutes } from './workers/routes.ts';
import type { Room } from './room.ts';

declare module './subjects.ts' {
  interface SubjectTypes {
    job: true;
  }
}

export const platformRoom = {
  name: 'platform',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  routes: jobRoutes,
  start: forgetFolders,
  subjects: { job: { says: { id: 'pekerjaan latar', en: 'background work' } } },
} satisfies Room;
