import LibraryBig from 'lucide-react/icons/library-big';
import type { WorkspaceRoom } from '../shell/room.ts';
import { libraryRoutes } from './routes.tsx';

export const libraryRoom = {
  routes: libraryRoutes,
  nav: [{ to: '/dokumen', says: { id: 'Dokumen', en: 'Documents' }, icon: LibraryBig, rank: 15 }],
  subjects: {
    paper: (paperId) => ({ to: '/dokumen/$paperId', params: { paperId } }),
    intake: (kiriman) => ({ to: '/dokumen/masuk', search: { kiriman } }),
  },
  facts: { paper: async () => (await import('./paper-form.tsx')).paperForm },
} satisfies WorkspaceRoom;
