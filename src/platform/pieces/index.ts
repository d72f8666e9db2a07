/**
 * Spreads one job over all workers on the queue. The job cuts its work into numbered pieces, asks for helpers and
 * works pieces itself until none is left; so one worker alone finishes, and many finish sooner. A piece's result is a
 * sealed file: pieces know nothing of each other, so that who worked which, and how many there were, leaves no trace
 * in the results.
 *
 * The rows of job_pieces say how far the work is, as `jobs.done` does; they are no change of anybody's data and have
 * no audit event.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { askJob } from '../jobs/ask-job.ts';
import type { Job, Work } from '../jobs/define-job.ts';
import { ok, type Result } from '../result/index.ts';

/**
 * Works piece `n` (from 0) and returns the address of its sealed result. May run twice for the same piece: it must
 * then give the same.
 */
export type MakePiece = (n: number) => Promise<string>;

/** Helpers asked for; one that finds nothing to do ends at once. */
const mostHelpers = 16;
/** Milliseconds between two looks at pieces that others hold. */
const pause = 200;

export type Spread<Help extends object> = {
  readonly pieces: number;
  readonly make: MakePiece;
  /** The job that helps, and what one for this run is given. */
  readonly helper: Job<Help>;
  readonly helping: (run: string) => Help;
};

/** The results of all pieces in order; null when the job was cancelled. */
export async function spread<Help extends object>(
  work: Work,
  { pieces, make, helper, helping }: Spread<Help>,
): Promise<string[] | null> {
  await work.platform.database.write(work.actor, async (tx) => {
    const { numAffectedRows } = await sql`insert into job_pieces (run, n, unit_id)
      select ${work.id}, n, ${work.unitId} from generate_series(0, ${pieces - 1}) n on conflict do nothing`.execute(tx);
    if (numAffectedRows === 0n) return;
    const asked = { unitId: work.unitId, by: null, at: work.platform.clock.now() };
    for (let n = 0; n < Math.min(pieces - 1, mostHelpers); n += 1) await askJob(tx, helper, helping(work.id), asked);
  });
  for (;;) {
    if (!(await workPieces(work, work.id, make))) return null;
    const { done, results } = await look(work);
    if (!(await work.progress(done, pieces))) return null;
    if (done === pieces) return results;
    // Others hold the rest. One who dies lets go: its piece is then ours.
    await sleep(pause);
  }
}

/** What a helper's job does: works pieces of `run` until none is left. */
export async function help(work: Work, run: string, make: MakePiece): Promise<Result<object>> {
  await workPieces(work, run, make);
  return ok({});
}

/** False when the run is over (cancelled, failed or done). */
async function workPieces(work: Work, run: string, make: MakePiece): Promise<boolean> {
  for (;;) {
    const claimed = await claim(work, run);
    if (claimed === 'over') return false;
    if (claimed === null) return true;
    const sha256 = await make(claimed);
    await work.platform.database.write(work.actor, (tx) =>
      sql`update job_pieces set sha256 = ${sha256} where run = ${run} and n = ${claimed} and sha256 is null`.execute(
        tx,
      ),
    );
    if (run === work.id) {
      const { done, all } = await look(work);
      await work.progress(done, all);
    }
  }
}

/** The next piece that nobody living works on; null when there is none now. */
async function claim(work: Work, run: string): Promise<number | null | 'over'> {
  return work.platform.database.write(work.actor, async (tx) => {
    const {
      rows: [parent],
    } = await sql<{ state: string }>`select state from jobs where id = ${run}`.execute(tx);
    if (parent?.state !== 'running') return 'over';
    const {
      rows: [piece],
    } = await sql<{ n: number }>`
      update job_pieces set claimed_by = ${work.id} where (run, n) = (
        select run, n from job_pieces p where run = ${run} and sha256 is null
          and (claimed_by is null or claimed_by = ${work.id} or not exists (select from jobs where id = p.claimed_by
            and state = 'running'))
        order by n limit 1 for update skip locked) returning n`.execute(tx);
    return piece?.n ?? null;
  });
}

async function look(work: Work): Promise<{ done: number; all: number; results: string[] }> {
  const { rows } = await work.platform.database.read(work.actor, (tx) =>
    sql<{ sha256: string | null }>`select sha256 from job_pieces where run = ${work.id} order by n`.execute(tx),
  );
  const results = rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  return { done: results.length, all: rows.length, results };
}
