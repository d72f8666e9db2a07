import MessageCircleQuestionMark from 'lucide-react/icons/message-circle-question-mark';
import type { WorkspaceRoom } from '../shell/room.ts';
import { answersRoutes } from './routes.tsx';

export const answersRoom = {
  routes: answersRoutes,
  nav: [
    {
      to: '/tanya',
      says: { id: 'Tanya', en: 'Ask' },
      icon: MessageCircleQuestionMark,
      shownTo: ({ capabilities }) => capabilities.includes('answers.ask'),
      rank: 17,
    },
  ],
  subjects: { answer: (answerId) => ({ to: '/tanya/$answerId', params: { answerId } }) },
} satisfies WorkspaceRoom;
