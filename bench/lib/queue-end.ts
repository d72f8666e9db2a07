/** Waits for a queue of jobs to come to its end, and tells a backlog, which shrinks, from jobs that are stuck. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/index.ts';

/**
 * Milliseconds in which at least one job ends, or all are stuck: what a dead process held is taken back after 30 s, and
 * the longest pause before an attempt is five minutes.
 */
const longestStandstill = 360_000;

export type QueueEnd = {
  /** Jobs that were open at first. */
  readonly backlog: number;
  /** Milliseconds that those took which ended. */
  readonly took: number;
  /** Jobs that nobody works on, or that come to no end, each with what the queue says of it. */
  readonly stuck: readonly string[];
};

type Open = { readonly ended: number; readonly open: string[] };

/** Looks until no job is open, none ends for long, or `most` milliseconds are over. */
export async function queueEnd(owner: Database, most: number): Promise<QueueEnd> {
  const begun = performance.now();
  let last = await look(owner);
  const backlog = last.open.length;
  let moved = begun;
  for (;;) {
    const now = performance.now();
    const stands = now - moved > longestStandstill || now - begun > most;
    if (last.open.length === 0 || stands) return { backlog, took: moved - begun, stuck: last.open };
    await sleep(500);
    const next = await look(owner);
    if (next.ended > last.ended) moved = performance.now();
    last = next;
  }
}

async function look(owner: Database): Promise<Open> {
  const { rows } = await sql<Open>`
    select count(*) filter (where state not in ('queued', 'running'))::int as ended,
      coalesce(array_agg(format('%s %s, attempts %s, due in %s s, held for %s s', kind, state, attempts,
          extract(epoch from run_after - now())::int, coalesce(extract(epoch from alive_until - now())::int, 0)))
        filter (where state in ('queued', 'running')), '{}') as open
    from jobs`.execute(owner);
  return rows[0] ?? { ended: 0, open: [] };
}

/** Documents among these that were neither read nor said to be unreadable, though no job about them is open. */
export async function forgottenDocuments(owner: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from documents d where id = any (${ids}::uuid[])
    and status not in ('terbaca', 'gagal') and not exists (
      select from jobs j where j.subject_id = d.id::text and j.state in ('queued', 'running'))`.execute(owner);
  return rows.map(({ id }) => `document ${id}`);
}

/** How jobs ended, and how often. */
export async function endsOfJobs(owner: Database): Promise<string> {
  const { rows } = await sql<{ said: string }>`select concat_ws(' ', count(*), '×', state, failure ->> 'code') as said
    from jobs where state not in ('queued', 'running') group by state, failure ->> 'code' order by 1`.execute(owner);
  return rows.map(({ said }) => said).join(', ');
}
