import Settings from 'lucide-react/icons/settings';
import UserCheck from 'lucide-react/icons/user-check';
import type { WorkspaceRoom } from '../shell/room.ts';
import { doorRoutes, identityRoutes } from './routes.tsx';
import { identityTaskMessages as says } from './task-messages.ts';

export const identityRoom = {
  routes: identityRoutes,
  doorRoutes,
  tasks: { 'confirm-position': { says: says.confirmPosition, icon: UserCheck, goal: () => ({ to: '/pengesahan' }) } },
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
