import type { Room } from '../platform/index.ts';

export const searchRoom = { name: 'search', uses: ['platform', 'language', 'identity'] } satisfies Room;
