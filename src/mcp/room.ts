import type { Room } from '../platform/index.ts';
import { answerPrograms } from './door.ts';
import { mcpRoutes } from './routes.ts';
import { mcpSubjects } from './subjects.ts';

export const mcpRoom = {
  name: 'mcp',
  uses: ['platform', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: mcpRoutes,
  doors: [{ path: '/mcp', answer: answerPrograms }],
  subjects: mcpSubjects,
} satisfies Room;
