import NotebookTabs from 'lucide-react/icons/notebook-tabs';
import type { WorkspaceRoom } from '../shell/room.ts';
import { registersRoutes } from './routes.tsx';

export const registersRoom = {
  routes: registersRoutes,
  nav: [
    {
      to: '/buku-nomor',
      says: { id: 'Buku nomor', en: 'Registers' },
      icon: NotebookTabs,
      shownTo: ({ capabilities }) => capabilities.includes('registers.read'),
      rank: 19,
      seldom: true,
    },
  ],
  subjects: {
    'number-setting': () => ({ to: '/buku-nomor/pengaturan' }),
    'register-import': (importId) => ({ to: '/buku-nomor/impor/$importId', params: { importId } }),
  },
} satisfies WorkspaceRoom;
