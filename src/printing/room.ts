import type { Room } from '../platform/index.ts';

export const printingRoom = { name: 'printing', uses: ['platform', 'language'] } satisfies Room;
