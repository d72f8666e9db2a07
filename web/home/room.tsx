import House from 'lucide-react/icons/house';
import { shellMessages } from '../shell/messages.ts';
import type { WorkspaceRoom } from '../shell/room.ts';
import { homeRoutes } from './routes.tsx';

export const homeRoom = {
  routes: homeRoutes,
  nav: [{ to: '/', exact: true, says: shellMessages.home, icon: House, rank: 0 }],
} satisfies WorkspaceRoom;
