import FilePenLine from 'lucide-react/icons/file-pen-line';
import Newspaper from 'lucide-react/icons/newspaper';
import Send from 'lucide-react/icons/send';
import { kindMark } from '../drafts/room.tsx';
import type { WorkspaceRoom } from '../shell/room.ts';
import { newsroomRoutes } from './routes.tsx';
import { newsroomTaskMessages as says } from './task-messages.ts';

export const newsroomRoom = {
  routes: newsroomRoutes,
  nav: [{ to: '/terbitan', says: { id: 'Terbitan', en: 'Publications' }, icon: Newspaper, rank: 20 }],
  tasks: {
    publish: { says: says.publish, icon: Send, goal: () => ({ to: '/terbitan' }), mark: kindMark },
    correct: { says: says.correct, icon: FilePenLine, goal: () => ({ to: '/terbitan' }), mark: kindMark },
  },
  subjects: { publication: (publicationId) => ({ to: '/terbitan/$publicationId', params: { publicationId } }) },
} satisfies WorkspaceRoom;
