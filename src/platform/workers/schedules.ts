/** Runs what is due, once for all processes: the row is held while it is done, and a death leaves it due. */
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { askJob } from '../jobs/ask-job.ts';
import type { Schedule } from '../jobs/define-schedule.ts';
import type { Platform } from '../platform.ts';
import { printError } from '../print-error.ts';

/** Minutes until one that broke is tried again. */
const again = 5;

/** Writes down schedules that are new: those of every so often are due at once. */
export async function recordSchedules(owner: Database, schedules: readonly Schedule[]): Promise<void> {
  for (const { name, when } of schedules) {
    const first = 'every' in when ? sql`now()` : nextAt({ when });
    await sql`insert into schedules (name, next_at) values (${name}, ${first}) on conflict do nothing`.execute(owner);
  }
}

/** Does each of these that is due and that no other process is doing. */
export async function runDue(
  owner: Database,
  schedules: readonly Schedule[],
  house: Pick<Platform, 'clock' | 'config'>,
): Promise<void> {
  const names = schedules.map(({ name }) => name);
  const { rows } = await sql<{ name: string }>`
    select name from schedules where next_at <= now() and name = any (${names}) order by next_at`.execute(owner);
  for (const { name } of rows) {
    const schedule = schedules.find((each) => each.name === name) as Schedule;
    try {
      await runOnce(owner, schedule, house);
    } catch (error) {
      printError(`schedule ${name}`, error);
      const failure = error instanceof Error ? error.message : String(error);
      await sql`update schedules set next_at = now() + make_interval(mins => ${again}), failure = ${failure}
        where name = ${name} and next_at <= now()`.execute(owner);
    }
  }
}

const runOnce = (
  owner: Database,
  schedule: Schedule,
  { clock, config }: Pick<Platform, 'clock' | 'config'>,
): Promise<void> =>
  owner.transaction().execute(async (tx) => {
    const { rows } = await sql`select from schedules where name = ${schedule.name} and next_at <= now()
      for update skip locked`.execute(tx);
    if (rows.length === 0) return;
    await schedule.run({
      tx,
      clock,
      config,
      ask: (job, input, { unitId }) => askJob(tx, job, input, { unitId, by: null, at: clock.now() }),
    });
    await sql`update schedules set next_at = ${nextAt(schedule)}, last_at = now(), runs = runs + 1, failure = null
      where name = ${schedule.name}`.execute(tx);
  });

function nextAt({ when }: Pick<Schedule, 'when'>) {
  if ('every' in when) return sql`now() + make_interval(secs => ${when.every})`;
  const today = sql`((now() at time zone 'Asia/Jakarta')::date + ${when.at}::time)`;
  return sql`(case when ${today} at time zone 'Asia/Jakarta' > now() then ${today} else ${today} + interval '1 day' end)
    at time zone 'Asia/Jakarta'`;
}
