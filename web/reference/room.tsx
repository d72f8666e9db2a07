import type { WorkspaceRoom } from '../shell/room.ts';

/** Its values are looked at beside the rules that use them. */
export const referenceRoom = {
  subjects: {
    'reference-value': () => ({ to: '/pemilih/aturan', search: { tab: 'nilai' } }),
    holiday: (day) => ({ to: '/surat/hari-libur', search: { tahun: Number(day.slice(0, 4)) } }),
  },
} satisfies WorkspaceRoom;
