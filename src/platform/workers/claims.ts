/** The rows of the queue as a worker changes them. Whoever holds a job's claim may change it, and nobody else. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { Job } from '../jobs/define-job.ts';
import type { Failure } from '../result/index.ts';
import type { UnitId } from '../actor.ts';

export type Claimed = {
  readonly claim: string;
  readonly id: string;
  readonly unitId: UnitId;
  readonly kind: string;
  readonly input: unknown;
  readonly createdBy: string | null;
  /** Of how many this attempt is the last so far; 1 is the first. */
  readonly attempts: number;
};

/** How an attempt ended; `again`: queued once more, after a while, and whether the attempt counts. */
export type End =
  | { readonly state: 'done'; readonly result: object }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'again'; readonly counts: boolean };

export type Holder = { /** The process. */ readonly worker: string; /** Seconds. */ readonly patience: number };

/** 2 s after the first attempt, then 8 s, 32 s, … at most five minutes. */
const pause = sql`make_interval(secs => least(300, 2 * 4 ^ greatest(0, attempts - 1)))`;
const aliveUntil = (patience: number) => sql`now() + make_interval(secs => ${patience})`;
/** What of a kind runs alone has one word, which the index jobs_alone holds only once among those that run. */
const aloneAs = sql`case k.alone
  when 'unit' then j.kind || ' ' || j.unit_id
  when 'subject' then j.kind || ' ' || coalesce(j.subject_type || ' ' || j.subject_id, j.unit_id)
end`;
const uniqueViolation = '23505';
const mostTries = 20;

/** Jobs of one unit, and of all, among which a claim takes what no other process is just taking. */
const candidatesOfUnit = 4;
const candidates = 16;
/** What was begun before so many minutes gives others no turn. */
const turnMinutes = 30;

const kindsOf = (jobs: readonly Job[]): string =>
  JSON.stringify(jobs.map(({ kind, alone }) => ({ kind, alone: alone || null })));
const mayBegin = sql`not exists (select from jobs other where other.state = 'running' and other.alone = ${aloneAs})`;

/**
 * SQL: what waits, in its order (id, alone, place). Units take turns, so that one that put in a thousand files does not
 * hold up another's letter: the unit whose last job was begun longest ago is first, and of a unit what waits longest.
 * The units that wait are found by steps along an index, however many jobs they have.
 */
const nextInTurn = (kinds: string) => sql`
  with recursive waiting as (
    (select unit_id from jobs where state = 'queued' order by unit_id limit 1)
    union all
    select (select j.unit_id from jobs j where j.state = 'queued' and j.unit_id > w.unit_id order by j.unit_id limit 1)
    from waiting w where w.unit_id is not null
  ), k as materialized (select * from jsonb_to_recordset(${kinds}::jsonb) as k (kind text, alone text))
  select c.id, c.alone, row_number() over (order by b.begun nulls first, c.run_after, c.created_at) as place
  from waiting w
    cross join lateral (select max(started_at) as begun from jobs b
      where b.unit_id = w.unit_id and b.started_at > now() - make_interval(mins => ${turnMinutes})) b
    cross join lateral (select j.id, ${aloneAs} as alone, j.run_after, j.created_at from jobs j join k using (kind)
      where j.unit_id = w.unit_id and j.state = 'queued' and j.run_after <= now() and ${mayBegin}
      order by j.run_after, j.created_at limit ${candidatesOfUnit}) c
  order by place limit ${candidates}`;

/** SQL: the job with this id. */
const thisOne = (kinds: string, id: string) => sql`
  select j.id, ${aloneAs} as alone, 1 as place
  from jobs j join jsonb_to_recordset(${kinds}::jsonb) as k (kind text, alone text) using (kind)
  where j.state = 'queued' and j.id = ${id} and ${mayBegin}`;

/**
 * Takes the next job of one of these kinds, or the one with this id, also before its time; null when there is none. One
 * statement: a job that two processes want runs once. A claim counts as an attempt, so that a death does too.
 */
export async function claimJob(
  owner: Database,
  jobs: readonly Job[],
  { worker, patience }: Holder,
  id?: string,
): Promise<Claimed | null> {
  const kinds = kindsOf(jobs);
  const claim = randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      const { rows } = await sql<Claimed>`
        with turn as materialized (${id === undefined ? nextInTurn(kinds) : thisOne(kinds, id)}), next as (
          select j.id, turn.alone from turn join jobs j on j.id = turn.id
          where j.state = 'queued' order by turn.place limit 1 for update of j skip locked
        )
        update jobs j set state = 'running', started_at = now(), attempts = attempts + 1, claim = ${claim},
          worker = ${worker}, alive_until = ${aliveUntil(patience)}, alone = next.alone
        from next where j.id = next.id
        returning j.claim, j.id, j.unit_id as "unitId", j.kind, j.input, j.created_by as "createdBy",
          j.attempts`.execute(owner);
      return rows[0] ?? null;
    } catch (error) {
      // Another process has just taken one that must run alone.
      if ((error as { code?: string }).code !== uniqueViolation || tries === mostTries) throw error;
    }
  }
}

/**
 * A job that others took for dead while the database was away, and have not begun again, is still its holder's: what
 * was made is not made twice.
 */
const held = sql`(state = 'running' or state = 'queued')`;

/** Whether the job is still its holder's after writing how far it is. */
export async function writeProgress(owner: Database, claim: string, done: number, total: number): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update jobs set done = ${done}, total = ${total} where claim = ${claim} and ${held}`.execute(owner);
  return numAffectedRows === 1n;
}

/** Writes how an attempt ended, unless the job was cancelled or others took it over. */
export async function writeEnd(owner: Database, claim: string, end: End): Promise<void> {
  if (end.state === 'again') {
    await sql`update jobs set state = 'queued', run_after = now() + ${pause}, claim = null,
        attempts = attempts - ${end.counts ? 0 : 1}
      where claim = ${claim} and state = 'running'`.execute(owner);
    return;
  }
  const failure = end.state === 'failed' ? JSON.stringify(end.failure) : null;
  const result = end.state === 'done' ? JSON.stringify(end.result) : null;
  await sql`update jobs set state = ${end.state}, finished_at = now(),
      failure = ${failure}::jsonb, result = ${result}::jsonb
    where claim = ${claim} and ${held}`.execute(owner);
}

/** Says that these are being worked on; the claims that still hold. */
export async function sayAlive(owner: Database, claims: readonly string[], patience: number): Promise<Set<string>> {
  const { rows } = await sql<{ claim: string }>`
    update jobs j set alive_until = ${aliveUntil(patience)}, state = 'running'
    where claim = any (${claims}::uuid[]) and (state = 'running' or state = 'queued' and not exists (
      select from jobs other where other.state = 'running' and other.alone = j.alone))
    returning claim`.execute(owner);
  return new Set(rows.map(({ claim }) => claim));
}

/** Queues what a stopping process leaves: at once, and as if it had not been begun. */
export async function handOn(owner: Database, claims: readonly string[]): Promise<void> {
  await sql`update jobs set state = 'queued', run_after = now(), attempts = attempts - 1, claim = null
    where claim = any (${claims}::uuid[]) and state = 'running'`.execute(owner);
}

/** Queues what this process had begun before it was started anew. */
export async function takeBack(owner: Database, worker: string): Promise<void> {
  await sql`update jobs set state = 'queued', run_after = now() + ${pause}, claim = null
    where state = 'running' and worker = ${worker}`.execute(owner);
}

export type Look = {
  /** Something of these kinds may be begun now. */
  readonly waiting: boolean;
  /** Seconds until something may that is queued for later; null when nothing is. */
  readonly next: number | null;
};

/**
 * One look at the queue: jobs whose process is gone are queued again (not by one who only just found the database),
 * and what waits is seen.
 */
export async function lookRound(owner: Database, jobs: readonly Job[], sweep: boolean): Promise<Look> {
  const kinds = jobs.map(({ kind }) => kind);
  const { rows } = await sql<Look>`
    with gone as (
      update jobs set state = 'queued', run_after = now() + ${pause}
      where ${sweep} and state = 'running' and (alive_until is null or alive_until < now()) returning kind
    )
    select exists (select from jobs where state = 'queued' and run_after <= now() and kind = any (${kinds})) as waiting,
      (select extract(epoch from min(run_after) - now())::float8 from (
        select run_after from jobs where state = 'queued' and run_after > now() and kind = any (${kinds})
        union all select now() + interval '2 s' from gone) later) as next`.execute(owner);
  return rows[0] ?? { waiting: false, next: null };
}
