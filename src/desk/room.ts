import type { Room } from '../platform/index.ts';
import { deskRoutes } from './routes.ts';

export const deskRoom = { name: 'desk', uses: ['platform', 'identity'], routes: deskRoutes } satisfies Room;
