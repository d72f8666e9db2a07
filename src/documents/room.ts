import type { Room } from '../platform/index.ts';

export const documentsRoom = { name: 'documents', uses: ['platform'] } satisfies Room;
