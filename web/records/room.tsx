import Archive from 'lucide-react/icons/archive';
import type { WorkspaceRoom } from '../shell/room.ts';
import { recordsRoutes } from './routes.tsx';

export const recordsRoom = {
  routes: recordsRoutes,
  nav: [
    {
      to: '/arsip',
      says: { id: 'Arsip', en: 'Records' },
      icon: Archive,
      shownTo: ({ capabilities }) => capabilities.includes('records.read'),
      rank: 18,
      seldom: true,
    },
  ],
  subjects: {
    'record-class-import': (impor) => ({ to: '/arsip/klasifikasi', search: { impor } }),
    'record-destruction': (destructionId) => ({ to: '/arsip/musnah/$destructionId', params: { destructionId } }),
    'record-file': (recordFileId) => ({ to: '/arsip/berkas/$recordFileId', params: { recordFileId } }),
  },
} satisfies WorkspaceRoom;
