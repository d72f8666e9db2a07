/** The platform as a room: its tables, and the progress of background work. */
import { forgetFolders } from './files/private-folder.ts';
import { jobRoutes } from './workers/routes.ts';
import { auditChain } from './audit/chain.ts';
import type { Room } from './room.ts';

declare module './subjects.ts' {
  interface SubjectTypes {
    job: true;
    trail: true;
  }
}

export const platformRoom = {
  name: 'platform',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  routes: jobRoutes,
  start: forgetFolders,
  chains: [auditChain],
  subjects: {
    job: { says: { id: 'pekerjaan latar', en: 'background work' } },
    trail: { says: { id: 'jejak audit', en: 'audit trail' } },
  },
} satisfies Room;
