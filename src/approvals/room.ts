import type { Room } from '../platform/index.ts';
import { approvalChains } from './chain.ts';

export const approvalsRoom = {
  name: 'approvals',
  uses: ['platform', 'identity', 'evidence'],
  migrations: new URL('./migrations/', import.meta.url),
  chains: [approvalChains],
  vouches: [
    {
      table: 'approvals',
      says: { id: 'persetujuan', en: 'approval' },
      key: ['unit_id', 'seq'],
      unit: 'unit_id',
      // It stands for itself, and is made anew with a new key.
      without: ['signature'],
      recipe: 1,
    },
  ],
} satisfies Room;
