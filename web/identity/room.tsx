import Settings from 'lucide-react/icons/settings';
import UserCheck from 'lucide-react/icons/user-check';
import UserX from 'lucide-react/icons/user-x';
import type { WorkspaceRoom } from '../shell/room.ts';
import { doorRoutes, identityRoutes } from './routes.tsx';
import { identityTaskMessages as says } from './task-messages.ts';

const toConfirm = () => ({ to: '/pengesahan' });

export const identityRoom = {
  routes: identityRoutes,
  doorRoutes,
  tasks: {
    'confirm-position': { says: says.confirmPosition, icon: UserCheck, goal: toConfirm },
    'confirm-link': { says: says.confirmLink, icon: UserCheck, goal: toConfirm },
    'confirm-denied-link': { says: says.confirmDenied, icon: UserX, goal: toConfirm },
  },
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
