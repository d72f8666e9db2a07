import type { Room } from '../platform/index.ts';

export const evidenceRoom = { name: 'evidence', uses: ['platform'] } satisfies Room;
