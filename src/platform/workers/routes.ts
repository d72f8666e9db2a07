/** Progress of background work: once, or as a stream that ends with the work. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { defineRoute, signedIn } from '../http/index.ts';
import { fail } from '../http/failures.ts';
import { maskedIn } from '../masks.ts';
import { jobsOf } from '../room.ts';
import { ok } from '../result/index.ts';
import { cancelJob } from './cancel-job.ts';

const jobSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    done: z.int(),
    total: z.int(),
    failure: z.object({ code: z.string(), message: z.object({ id: z.string(), en: z.string() }) }).nullable(),
  })
  .meta({ id: 'Job' });
const byId = z.object({ id: z.string().max(100) });

const jobById = (tx: Tx, id: string) =>
  tx
    .selectFrom('jobs')
    .select(['id', 'kind', 'state', 'done', 'total', 'failure'])
    .where(sql`id::text`, '=', id)
    .executeTakeFirst();

export const jobRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/jobs/{id}',
    tag: 'jobs',
    summary: 'How far a background job is',
    access: signedIn,
    params: byId,
    response: jobSchema,
    handle: async ({ params, read }) => {
      const job = await read((tx) => jobById(tx, params.id));
      return job ? ok(job) : fail('http/not-found');
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/jobs/{id}/events',
    tag: 'jobs',
    summary: 'Progress as server-sent events, until the job or the session ends',
    access: signedIn,
    params: byId,
    response: 'events',
    handle: async ({ params, read }) => {
      if (!(await read((tx) => jobById(tx, params.id)))) return fail('http/not-found');
      const encoder = new TextEncoder();
      let last = '';
      const left = new AbortController();
      const stream = new ReadableStream<Uint8Array>({
        async pull(controller) {
          while (!left.signal.aborted) {
            const job = await read((tx) => jobById(tx, params.id));
            const now = JSON.stringify(maskedIn(job));
            if (now !== last) {
              last = now;
              controller.enqueue(encoder.encode(`data: ${now}\n\n`));
              if (!job || !['queued', 'running'].includes(job.state)) controller.close();
              return;
            }
            await sleep(400);
          }
        },
        cancel() {
          left.abort();
        },
      });
      return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/jobs/{id}/cancel',
    tag: 'jobs',
    summary: 'Stop a background job that you asked for',
    access: signedIn,
    params: byId,
    response: jobSchema,
    handle: async ({ params, read, run, platform }) => {
      const found = await read((tx) => jobById(tx, params.id));
      if (!found) return fail('http/not-found');
      const stoppable = jobsOf(platform.rooms).some(({ kind, stoppable: may }) => kind === found.kind && may);
      const stopped = await run(cancelJob, { jobId: found.id, stoppable });
      if (!stopped.ok) return stopped;
      const job = await read((tx) => jobById(tx, params.id));
      return job ? ok(job) : fail('http/not-found');
    },
  }),
] as const;
