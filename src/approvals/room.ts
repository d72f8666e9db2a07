import type { Room } from '../platform/index.ts';

export const approvalsRoom = {
  name: 'approvals',
  uses: ['platform', 'evidence'],
  migrations: new URL('./migrations/', import.meta.url),
} satisfies Room;
