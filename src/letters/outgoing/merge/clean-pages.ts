/**
 * Pages of letters to many are kept for some days after they were last used; then their bytes go. They are set again
 * when somebody asks for the files, and their fingerprints stay, by which signed files are known.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { unitDay } from '../../../identity/index.ts';
import {
  about,
  defineJob,
  defineSchedule,
  localTime,
  ok,
  removeUnkept,
  runOperation,
  type Operation,
  type Result,
  type Tx,
  type UnitId,
  type Work,
} from '../../../platform/index.ts';
import { referenceValueOn } from '../../../reference/index.ts';
import { unitIdSchema } from '../../../platform/schema.ts';
import { event } from '../events.ts';
import type { MergeFormat, MergeRowId } from './schema.ts';

const day = 86_400_000;
/** Pages of one round. */
const part = 500;

export const cleanPagesJob = defineJob({
  kind: 'letters.clean-pages',
  input: z.object({ unitId: unitIdSchema }),
  lane: 'light',
  alone: 'unit',
  run: cleanPages,
});

export const cleanPagesSchedule = defineSchedule({
  name: 'letters.clean-pages',
  when: { at: '02:30' },
  run: async ({ tx, clock, ask }) => {
    const days = await referenceValueOn(tx, 'letters/page-days', localTime(clock.now(), 'WIB').date);
    const units = await tx
      .selectFrom('letter_merge_files')
      .select('unit_id')
      .distinct()
      .where(isOld(new Date(clock.now().getTime() - days * day)))
      .execute();
    for (const { unit_id: unitId } of units) await ask(cleanPagesJob, { unitId }, { unitId });
  },
});

type Page = { readonly rowId: MergeRowId; readonly format: MergeFormat; readonly sha256: string };
type Round = { readonly unitId: UnitId; readonly pages: readonly Page[] };

async function cleanPages(work: Work, { unitId }: { readonly unitId: UnitId }): Promise<Result<object>> {
  const { platform, actor, progress } = work;
  for (let done = 0; ;) {
    const pages = await platform.database.read(actor, (tx) => oldPages(tx, unitId, platform.clock.now()));
    if (pages.length === 0 || !(await progress(done, done + pages.length))) return ok({ done });
    const going = await runOperation(platform, actor, letGo, { unitId, pages });
    if (!going.ok) return going;
    // What is a signed file of a letter as well stays in the store.
    await removeUnkept(
      platform,
      actor,
      pages.map(({ sha256 }) => sha256),
    );
    const gone = await runOperation(platform, actor, noteGone, { unitId, pages });
    if (!gone.ok) return gone;
    done += pages.length;
  }
}

/** The next ones that are old enough, or were going when the job was killed. */
async function oldPages(tx: Tx, unitId: UnitId, now: Date): Promise<Page[]> {
  const days = await referenceValueOn(tx, 'letters/page-days', await unitDay(tx, unitId, now));
  return tx
    .selectFrom('letter_merge_files')
    .select(['row_id as rowId', 'format', 'sha256'])
    .where('unit_id', '=', unitId)
    .where(isOld(new Date(now.getTime() - days * day)))
    .orderBy('kept_at')
    .limit(part)
    .execute();
}

const isOld = (before: Date) => sql<boolean>`(state = 'melepas' or state = 'ada' and kept_at < ${before})`;

const letGo: Operation<Round, object> = async ({ tx }, { unitId, pages }) => {
  await setState(tx, pages, 'ada', 'melepas');
  const subject = about('unit', { unitId, id: unitId });
  return ok({ value: {}, events: [event('outgoing.merge-pages-going', subject, { pages: pages.length })] });
};

const noteGone: Operation<Round, object> = async ({ tx }, { unitId, pages }) => {
  await setState(tx, pages, 'melepas', 'lepas');
  const subject = about('unit', { unitId, id: unitId });
  return ok({ value: {}, events: [event('outgoing.merge-pages-gone', subject, { pages: pages.length })] });
};

/** Those that were set anew meanwhile stay. */
const setState = (tx: Tx, pages: readonly Page[], from: 'ada' | 'melepas', to: 'melepas' | 'lepas') =>
  sql`update letter_merge_files f set state = ${to}
    from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as p("rowId" uuid, format text, sha256 text)
    where (f.row_id, f.format, f.sha256, f.state) = (p."rowId", p.format, p.sha256, ${from})`.execute(tx);
