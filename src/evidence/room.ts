import type { Room } from '../platform/index.ts';

export const evidenceRoom = { name: 'evidence', uses: ['platform', 'language'] } satisfies Room;
