import type { WorkspaceRoom } from '../shell/room.ts';
import { searchRoutes } from './routes.tsx';

export const searchRoom = { routes: searchRoutes } satisfies WorkspaceRoom;
