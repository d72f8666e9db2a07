import type { Room } from '../platform/index.ts';

export const portalRoom = { name: 'portal', uses: ['platform', 'language', 'identity'] } satisfies Room;
