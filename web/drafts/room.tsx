import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import type { Catalogue, Words } from '../i18n/messages.ts';
import type { Goal, Icon, TaskView, WorkspaceRoom } from '../shell/room.ts';
import { draftsRoutes } from './routes.tsx';
import { draftKindMarks, draftTaskMessages as says } from './task-messages.ts';

const draft = (draftId: string): Goal => ({ to: '/draf/$draftId', params: { draftId } });

/** The kind of text, as a mark; kinds without words of their own have none. */
export const kindMark: NonNullable<TaskView['mark']> = ({ kind }, language) =>
  (draftKindMarks as Catalogue)[String(kind)]?.[language];

const task = (sentence: Words, icon: Icon): TaskView => ({
  says: sentence,
  icon,
  goal: ({ subject }) => draft(subject.id),
  mark: kindMark,
});

export const draftsRoom = {
  routes: draftsRoutes,
  tasks: {
    review: task(says.review, ClipboardCheck),
    approve: task(says.approve, ClipboardCheck),
    revise: task(says.revise, FilePenLine),
    renew: task(says.renew, FilePenLine),
  },
  subjects: { draft },
} satisfies WorkspaceRoom;
