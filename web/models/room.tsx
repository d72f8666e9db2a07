import Cpu from 'lucide-react/icons/cpu';
import type { WorkspaceRoom } from '../shell/room.ts';
import { modelsRoutes } from './routes.tsx';

export const modelsRoom = {
  routes: modelsRoutes,
  nav: [
    {
      to: '/model',
      says: { id: 'Model AI', en: 'AI models' },
      icon: Cpu,
      shownTo: ({ capabilities }) => capabilities.includes('models.read'),
      rank: 80,
      seldom: true,
    },
  ],
} satisfies WorkspaceRoom;
