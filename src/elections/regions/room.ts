import type { Room } from '../../platform/index.ts';
import { regionsRoutes } from './routes.ts';

export const regionsRoom = { name: 'elections/regions', uses: ['platform'], routes: regionsRoutes } satisfies Room;
