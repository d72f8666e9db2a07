import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import Send from 'lucide-react/icons/send';
import type { Waiting } from '../../src/desk/schema.ts';
import { say, type Catalogue, type Words } from '../i18n/messages.ts';
import type { Goal, Icon, TaskView, WorkspaceRoom } from '../shell/room.ts';
import { draftsRoutes } from './routes.tsx';
import { draftCountMessage, draftKindMarks, draftTaskMessages as says } from './task-messages.ts';

const draft = (draftId: string): Goal => ({ to: '/draf/$draftId', params: { draftId } });

/** The kind of text, as a mark; kinds without words of their own have none. */
export const kindMark: NonNullable<TaskView['mark']> = ({ kind }, language) =>
  (draftKindMarks as Catalogue)[String(kind)]?.[language];

/** The kind of the one text, or how many texts there are. */
const mark: NonNullable<TaskView['mark']> = (values, language) =>
  values['count'] === undefined
    ? kindMark(values, language)
    : say(draftCountMessage, { count: Number(values['count']) }, language);

/** The one text, or all of them where they stand together. */
const textsOf = ({ subject, values }: Waiting): Goal => {
  if (values['count'] === undefined) return draft(subject.id);
  return subject.type === 'activity'
    ? { to: '/kegiatan/$activityId', params: { activityId: subject.id }, search: { tab: 'draf' } }
    : draft(String(values['draft']));
};

const task = (sentence: Words, icon: Icon): TaskView => ({ says: sentence, icon, goal: textsOf, mark });

export const draftsRoom = {
  routes: draftsRoutes,
  tasks: {
    review: task(says.review, ClipboardCheck),
    approve: task(says.approve, ClipboardCheck),
    revise: task(says.revise, FilePenLine),
    use: task(says.use, Send),
    renew: task(says.renew, FilePenLine),
  },
  subjects: { draft },
} satisfies WorkspaceRoom;
