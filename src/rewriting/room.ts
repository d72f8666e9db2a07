import type { Room } from '../platform/index.ts';
import { renderJob } from './english/render-job.ts';
import { factsJob } from './facts/facts-job.ts';
import { rewriteJob } from './rewrite-job.ts';
import { rewritingRoutes } from './routes.ts';

export const rewritingRoom = {
  name: 'rewriting',
  uses: ['platform', 'language', 'identity', 'evidence', 'models', 'documents', 'printing', 'drafts'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: rewritingRoutes,
  jobs: [rewriteJob, renderJob, factsJob],
} satisfies Room;
