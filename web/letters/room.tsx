import BellRing from 'lucide-react/icons/bell-ring';
import Eye from 'lucide-react/icons/eye';
import FileClock from 'lucide-react/icons/file-clock';
import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import Mail from 'lucide-react/icons/mail';
import MailOpen from 'lucide-react/icons/mail-open';
import PenLine from 'lucide-react/icons/pen-line';
import Send from 'lucide-react/icons/send';
import Split from 'lucide-react/icons/split';
import UserX from 'lucide-react/icons/user-x';
import { lazy } from 'react';
import type { Waiting } from '../../src/desk/schema.ts';
import { formatDate } from '../i18n/format.ts';
import { say } from '../i18n/messages.ts';
import type { Goal, Icon, TaskView, WorkspaceRoom } from '../shell/room.ts';
import { lettersRoutes } from './routes.tsx';
import { letterTaskMessages as says } from './task-messages.ts';

const outgoing = (outgoingId: string): Goal => ({ to: '/surat-keluar/$outgoingId', params: { outgoingId } });
const letter = (letterId: string): Goal => ({ to: '/surat/$letterId', params: { letterId } });

/** A disposition is looked at on the page of its letter. */
const goal = ({ subject, values }: Waiting): Goal => letter(String(values['letterId'] ?? subject.id));
const mark: NonNullable<TaskView['mark']> = ({ due }, language) =>
  due === undefined ? undefined : say(says.due, { day: formatDate(String(due), language) }, language);
const ofOutgoing = ({ subject }: Waiting): Goal => outgoing(subject.id);
const task = (code: Exclude<keyof typeof says, 'due'>, icon: Icon): TaskView => ({
  says: says[code],
  icon,
  goal,
  mark,
});

export const lettersRoom = {
  routes: lettersRoutes,
  nav: [
    {
      to: '/surat',
      also: ['/surat-keluar'],
      says: { id: 'Surat', en: 'Letters' },
      icon: Mail,
      rank: 12,
      shownTo: ({ capabilities }) => capabilities.includes('letters.read'),
    },
  ],
  tasks: {
    'register-letter': {
      says: says['register-letter'],
      icon: Inbox,
      goal: () => ({ to: '/surat/belum-dicatat', search: {} }),
    },
    'check-letter': task('check-letter', ListChecks),
    'direct-letter': task('direct-letter', Split),
    'read-disposition': task('read-disposition', MailOpen),
    'do-disposition': task('do-disposition', ListChecks),
    'read-copy': task('read-copy', Eye),
    'check-report': task('check-report', ListChecks),
    'late-disposition': task('late-disposition', FileClock),
    'due-disposition': task('due-disposition', BellRing),
    'escalated-disposition': task('escalated-disposition', FileClock),
    'vacant-post': { says: says['vacant-post'], icon: UserX, goal: () => ({ to: '/surat/jabatan-kosong' }), mark },
    'vacant-signer': { says: says['vacant-signer'], icon: UserX, goal: () => ({ to: '/surat/jabatan-kosong' }) },
    'sign-letter': { says: says['sign-letter'], icon: PenLine, goal: ofOutgoing },
    'send-letter': { says: says['send-letter'], icon: Send, goal: ofOutgoing },
  },
  subjects: { letter, outgoing },
  printed: { outgoing: lazy(async () => ({ default: (await import('./outgoing/printed-letter.tsx')).PrintedLetter })) },
  facts: { letter: async () => (await import('./letter-form.tsx')).letterForm },
} satisfies WorkspaceRoom;
