import type { Room } from '../platform/index.ts';
import { rewriteJob } from './rewrite-job.ts';
import { rewritingRoutes } from './routes.ts';

export const rewritingRoom = {
  name: 'rewriting',
  uses: ['platform', 'models', 'drafts'],
  routes: rewritingRoutes,
  jobs: [rewriteJob],
} satisfies Room;
