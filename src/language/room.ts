import type { Room } from '../platform/index.ts';

export const languageRoom = { name: 'language', uses: ['platform'] } satisfies Room;
