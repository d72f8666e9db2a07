import House from 'lucide-react/icons/house';
import type { WorkspaceRoom } from '../shell/room.ts';
import { homeRoutes } from './routes.tsx';

export const homeRoom = {
  routes: homeRoutes,
  nav: [{ to: '/', exact: true, says: { id: 'Beranda', en: 'Home' }, icon: House, rank: 0 }],
} satisfies WorkspaceRoom;
