/** What changed in a recap since the attempt before it, region by region. */
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/index.ts';
import { attemptsOf } from '../../../../submissions/index.ts';
import type { Submission as AnySubmission } from '../../../../submissions/schema.ts';
import { allMeasures, recapLevels, valueOf, type Measures, type RecapLevel } from '../measures.ts';
import { nameOfRegion, nameWithDistrict } from '../places.ts';
import type { ChangedFigure, RecapChanges } from '../schema.ts';
import { recapSeries, sentRecap } from '../series.ts';
import { readRecap, type RecapHead } from '../store.ts';

type Asked = { readonly page: number; readonly size: number };

/** Null when there is no such recap in the actor's sight. */
export async function recapChanges(tx: Tx, recapId: string, asked: Asked): Promise<RecapChanges | null> {
  const recap = await readRecap(tx, recapId);
  if (recap === null) return null;
  const since = await attemptBefore(tx, recap);
  if (since === null) return { since, top: [], items: [], total: 0, ...asked };
  const pair = { recapId, sinceId: since.thingId };
  const level = await lowestLevel(tx, pair);
  const changed = await changedRows(tx, pair, level, asked);
  const [top] = await differing(tx, pair, recap.unit_id);
  return {
    since: sentRecap(since),
    top: top === undefined ? [] : figuresOf(top),
    items: changed.rows.map((row) => ({
      level,
      code: row.code,
      name: level === 'village' ? nameWithDistrict(row.code) : nameOfRegion(row.code),
      figures: figuresOf(row),
    })),
    total: changed.total,
    ...asked,
  };
}

/** A recap that was not sent is compared with the last attempt, one that was with the attempt before its last. */
async function attemptBefore(tx: Tx, recap: RecapHead): Promise<AnySubmission | null> {
  const attempts = await attemptsOf(tx, {
    unitId: recap.unit_id,
    series: recapSeries(recap.kind).code,
    period: recap.period,
  });
  const sent = attempts.findIndex(({ thingId }) => thingId === recap.id);
  return attempts[sent + 1] ?? null;
}

type Pair = { readonly recapId: string; readonly sinceId: string };
type Changed = { readonly code: string; readonly before: Measures | null; readonly after: Measures | null };

/** The lowest level that is sent. */
async function lowestLevel(tx: Tx, { recapId, sinceId }: Pair): Promise<RecapLevel> {
  const rows = await tx
    .selectFrom('voter_recap_rows')
    .select('level')
    .distinct()
    .where('recap_id', 'in', [recapId, sinceId])
    .where('level', '<>', 'tps')
    .execute();
  return recapLevels.findLast((level) => rows.some((row) => row.level === level)) ?? 'village';
}

/** Rows of both recaps that differ, side by side; `where` picks them by level and code. */
const differ = ({ recapId, sinceId }: Pair, where: ReturnType<typeof sql>) => sql`
  (select code, measures as before from voter_recap_rows where recap_id = ${sinceId} and ${where}) earlier
    full join (select code, measures as after from voter_recap_rows where recap_id = ${recapId} and ${where}) later
      using (code)
  where before is distinct from after`;

async function changedRows(tx: Tx, pair: Pair, level: RecapLevel, { page, size }: Asked) {
  const found = differ(pair, sql`level = ${level}`);
  const { rows } = await sql<Changed>`select code, before, after from ${found} order by code
    limit ${size} offset ${(page - 1) * size}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*) as total from ${found}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** Of the unit itself: a unit's id is its region's code. */
async function differing(tx: Tx, pair: Pair, code: string): Promise<Changed[]> {
  const found = differ(pair, sql`level in ('national', 'province', 'regency') and code = ${code}`);
  return (await sql<Changed>`select code, before, after from ${found}`.execute(tx)).rows;
}

function figuresOf({ before, after }: Changed): ChangedFigure[] {
  const [was, is] = [before ?? {}, after ?? {}];
  return allMeasures
    .filter((measure) => valueOf(was, measure) !== valueOf(is, measure))
    .map((measure) => ({ measure, before: valueOf(was, measure), after: valueOf(is, measure) }));
}
