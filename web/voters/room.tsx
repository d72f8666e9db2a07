import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import Users from 'lucide-react/icons/users';
import type { Waiting } from '../../src/desk/schema.ts';
import { say } from '../i18n/messages.ts';
import type { Goal, Icon, TaskView, WorkspaceRoom } from '../shell/room.ts';
import { listKinds, votersRoutes } from './routes.tsx';
import type { ListTab } from './tabs.ts';
import { voterTaskMessages as says } from './task-messages.ts';

const list = (listId: string, tab?: ListTab): Goal => ({
  to: '/pemilih/$listId',
  params: { listId },
  search: tab === undefined ? {} : { tab },
});
const recap = (recapId: string): Goal => ({ to: '/pemilih/rekap/$recapId', params: { recapId } });

/** Recaps that came up, of one period and kind. */
function received({ values: { period, kind } }: Waiting): Goal {
  const jenis = listKinds.find((known) => known === kind);
  return {
    to: '/pemilih/rekap',
    search: { ...(typeof period === 'string' && period ? { periode: period } : {}), ...(jenis ? { jenis } : {}) },
  };
}

/** How many wait; of findings, beyond a number nobody counts. */
const count: NonNullable<TaskView['mark']> = ({ count: n, countIsMore }, language) =>
  typeof n === 'number' ? say(countIsMore ? says.countOpenMore : says.countOpen, { count: n }, language) : undefined;

/** Work on a list; a file's task carries the list that it belongs to. */
const onList = (code: keyof typeof says, icon: Icon, tab: ListTab): TaskView => ({
  says: says[code],
  icon,
  goal: ({ subject, values }) => list(String(values['listId'] ?? subject.id), tab),
  mark: count,
});

export const votersRoom = {
  routes: votersRoutes,
  nav: [
    {
      to: '/pemilih',
      says: { id: 'Pemilih', en: 'Voters' },
      icon: Users,
      shownTo: ({ capabilities }) => capabilities.includes('voters.read') || capabilities.includes('voters.rules'),
      rank: 30,
    },
  ],
  tasks: {
    'map-import': onList('map-import', FilePenLine, 'impor'),
    'correct-rejects': onList('correct-rejects', FilePenLine, 'impor'),
    'decide-findings': onList('decide-findings', ClipboardCheck, 'temuan'),
    'settle-list': onList('settle-list', ClipboardCheck, 'versi'),
    'mend-recap': {
      says: says['mend-recap'],
      icon: FilePenLine,
      goal: ({ subject }) => recap(subject.id),
      detail: ({ reason }) => (typeof reason === 'string' ? reason : undefined),
    },
    'confirm-opening': {
      says: says['confirm-opening'],
      icon: ClipboardCheck,
      goal: ({ subject }) => recap(subject.id),
      mark: ({ askedBy }, language) =>
        typeof askedBy === 'string' ? say(says.askedBy, { person: askedBy }, language) : undefined,
    },
    'receive-recaps': {
      says: says['receive-recaps'],
      icon: ClipboardCheck,
      goal: received,
      mark: count,
      title: ({ values }, language) => say(says.recapsOf, { period: String(values['period'] ?? '') }, language),
    },
  },
  subjects: { 'voter-list': (id) => list(id), 'voter-recap': recap },
} satisfies WorkspaceRoom;
