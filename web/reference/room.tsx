import type { Goal, WorkspaceRoom } from '../shell/room.ts';

const holiday = (day: string): Goal => ({ to: '/surat/hari-libur', search: { tahun: day.slice(0, 4) } });

/** Its values are looked at beside the rules that use them, days off beside the reminders. */
export const referenceRoom = {
  subjects: { 'reference-value': () => ({ to: '/pemilih/aturan', search: { tab: 'nilai' } }), holiday },
} satisfies WorkspaceRoom;
