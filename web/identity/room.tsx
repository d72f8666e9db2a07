import Settings from 'lucide-react/icons/settings';
import type { WorkspaceRoom } from '../shell/room.ts';
import { doorRoutes, identityRoutes } from './routes.tsx';

export const identityRoom = {
  routes: identityRoutes,
  doorRoutes,
  nav: [
    {
      to: '/admin',
      says: { id: 'Admin', en: 'Admin' },
      icon: Settings,
      shownTo: ({ capabilities }) => capabilities.includes('people.manage') || capabilities.includes('audit.read'),
      rank: 90,
    },
  ],
} satisfies WorkspaceRoom;
