/** The room `notes` in the workspace: src/testing/notes on the server. Not shipped. */
import StickyNote from 'lucide-react/icons/sticky-note';
import { createRoute } from '@tanstack/react-router';
import { staffRoute } from '../../shell/root.ts';
import type { Goal, WorkspaceRoom } from '../../shell/room.ts';
import { noteMessages } from './messages.ts';
import { NotePage } from './note-page.tsx';

const note = (noteId: string): Goal => ({ to: '/catatan/$noteId', params: { noteId } });

export const notesRoom = {
  routes: [
    createRoute({
      getParentRoute: () => staffRoute,
      path: '/catatan/$noteId',
      component: () => <NotePage write={() => undefined} />,
    }),
  ],
  nav: [{ to: '/catatan/$noteId', says: noteMessages.notes, icon: StickyNote, rank: 80 }],
  tasks: { 'read-note': { says: noteMessages.read, icon: StickyNote, goal: ({ subject }) => note(subject.id) } },
  subjects: { note },
} satisfies WorkspaceRoom;
