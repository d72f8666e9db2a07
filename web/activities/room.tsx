import CalendarRange from 'lucide-react/icons/calendar-range';
import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import MapPinPlus from 'lucide-react/icons/map-pin-plus';
import type { Goal, WorkspaceRoom } from '../shell/room.ts';
import { activitiesRoutes } from './routes.tsx';
import type { ActivityTab } from './tabs.ts';
import { activityTaskMessages as says } from './task-messages.ts';

const activity = (activityId: string, tab?: ActivityTab): Goal => ({
  to: '/kegiatan/$activityId',
  params: { activityId },
  search: tab === undefined ? {} : { tab },
});

export const activitiesRoom = {
  routes: activitiesRoutes,
  nav: [{ to: '/kegiatan', says: { id: 'Kegiatan', en: 'Activities' }, icon: CalendarRange, rank: 10 }],
  tasks: {
    'approve-sheet': {
      says: says['approve-sheet'],
      icon: ClipboardCheck,
      goal: ({ subject }) => activity(subject.id, 'fakta'),
    },
    'mend-sheet': { says: says['mend-sheet'], icon: FilePenLine, goal: ({ subject }) => activity(subject.id, 'fakta') },
    'add-local-facts': {
      says: says['add-local-facts'],
      icon: MapPinPlus,
      goal: ({ subject }) => activity(subject.id, 'lokal'),
    },
  },
  subjects: { activity: (id) => activity(id) },
  facts: { activity: async () => (await import('./fact-form.tsx')).activityForm },
} satisfies WorkspaceRoom;
