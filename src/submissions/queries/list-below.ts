/** Who of the units below has sent for a period, who is late, and what those that were received come to. */
import { sql } from 'kysely';
import { knownUnit, unitNames, unitsBelow } from '../../identity/index.ts';
import { localTime, type Tx, type UnitId } from '../../platform/index.ts';
import type { BrokenSource, DueDate, Standing, Submission } from '../schema.ts';
import { addFigures, type Figures, type Series } from '../series.ts';
import { asSubmissions, dueDateOf, type SubmissionRow } from './submissions.ts';

export type BelowQuery = {
  readonly unitId: UnitId;
  readonly series: Series;
  readonly period: string;
  readonly state?: Standing | 'terlambat' | undefined;
  readonly page: number;
  readonly size: number;
};

export type UnitBelow = {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly state: Standing;
  readonly late: boolean;
  readonly submission: Submission | null;
  readonly attempts: number;
  readonly figures: Figures | null;
};

export type Below = {
  readonly items: UnitBelow[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly counts: Readonly<Record<Standing | 'all' | 'late', number>>;
  readonly due: DueDate | null;
  /** The figures of all that was received, added up. */
  readonly received: Record<string, number>;
};

export async function listBelow(
  tx: Tx,
  now: Date,
  { unitId, series, period, state, page, size }: BelowQuery,
): Promise<Below> {
  const { zone } = await knownUnit(tx, unitId);
  const due = await dueDateOf(tx, unitId, series, period);
  const sent = await tx
    .selectFrom('submissions')
    .selectAll()
    .where('to_unit_id', '=', unitId)
    .where('series', '=', series.code)
    .where('period', '=', period)
    .orderBy('attempt')
    .execute();
  // The last attempt of each; earlier ones are its history.
  const last = new Map(sent.map((submission) => [submission.unit_id, submission]));
  const dayOf = (at: Date) => localTime(at, zone).date;
  const all = (await unitsBelow(tx, unitId)).map((unit) => {
    const submission = last.get(unit.id);
    return { unit, submission, ...standingOf(submission, due?.due, dayOf(now), dayOf) };
  });
  const matching = all.filter((one) => state === undefined || (state === 'terlambat' ? one.late : one.state === state));
  const shown = matching.slice((page - 1) * size, page * size);
  const shownRows = shown.flatMap(({ submission }) => (submission ? [submission] : []));
  const figures = await series.sum(
    tx,
    shownRows.map(({ thing_id: id }) => id),
  );
  const views = new Map((await asSubmissions(tx, shownRows)).map((submission) => [submission.id, submission]));
  const received = await series.sum(
    tx,
    [...last.values()].filter((submission) => submission.state === 'diterima').map(({ thing_id: id }) => id),
  );
  const count = (wanted: Standing) => all.filter((one) => one.state === wanted).length;
  return {
    items: shown.map(({ unit, submission, state: standing, late }) => ({
      unitId: unit.id,
      unitName: unit.shortName,
      state: standing,
      late,
      submission: (submission && views.get(submission.id)) ?? null,
      attempts: sent.filter(({ unit_id: id }) => id === unit.id).length,
      figures: (submission && figures.get(submission.thing_id)) ?? null,
    })),
    total: matching.length,
    page,
    size,
    counts: {
      all: all.length,
      belum: count('belum'),
      dikirim: count('dikirim'),
      diterima: count('diterima'),
      dikembalikan: count('dikembalikan'),
      late: all.filter(({ late }) => late).length,
    },
    due: due ?? null,
    received: addFigures(received.values()),
  };
}

/** What was not sent, or was sent back, is late after the due day; what was sent is late when it came after it. */
function standingOf(
  submission: SubmissionRow | undefined,
  due: string | undefined,
  today: string,
  dayOf: (at: Date) => string,
): { readonly state: Standing; readonly late: boolean } {
  const state = submission?.state ?? 'belum';
  if (due === undefined) return { state, late: false };
  const waits = submission === undefined || submission.state === 'dikembalikan';
  return { state, late: (waits ? today : dayOf(submission.sent_at)) > due };
}

/**
 * Series and periods of which anything was sent to a unit, or for which it set a due date; with the time of the last.
 */
export async function periodsSentTo(
  tx: Tx,
  unitId: UnitId,
): Promise<{ readonly series: string; readonly period: string; readonly at: Date }[]> {
  const { rows } = await sql<{ series: string; period: string; at: Date }>`
    select series, period, max(at) as at from (
      select series, period, sent_at as at from submissions where to_unit_id = ${unitId}
      union all select series, period, set_at from submission_due_dates where unit_id = ${unitId}
    ) each_one group by series, period`.execute(tx);
  return rows;
}

/** The units whose part of a sum is not what was received: the sum must be made again. Empty where it still stands. */
export async function brokenSources(
  tx: Tx,
  sum: { readonly thingId: string; readonly unitId: UnitId; readonly series: Series; readonly period: string },
): Promise<BrokenSource[]> {
  const parts = await tx
    .selectFrom('submission_sources as source')
    .innerJoin('submissions as s', 's.id', 'source.submission_id')
    .select(['s.id', 's.unit_id', 's.state'])
    .where('source.thing_id', '=', sum.thingId)
    .execute();
  const received = await tx
    .selectFrom('submissions')
    .select(['id', 'unit_id'])
    .where('to_unit_id', '=', sum.unitId)
    .where('series', '=', sum.series.code)
    .where('period', '=', sum.period)
    .where('state', '=', 'diterima')
    .execute();
  const now = new Map(received.map(({ unit_id: unit, id }) => [unit, id]));
  const summed = new Set(parts.map(({ unit_id: unit }) => unit));
  const broken = [
    ...parts
      .filter(({ state }) => state === 'dikembalikan')
      .map(({ unit_id: unit }) => ({ unitId: unit, why: now.has(unit) ? 'diganti' : 'dikembalikan' }) as const),
    ...[...now.keys()].filter((unit) => !summed.has(unit)).map((unit) => ({ unitId: unit, why: 'baru' }) as const),
  ];
  const names = await unitNames(
    tx,
    broken.map(({ unitId }) => unitId),
  );
  return broken
    .map((one) => ({ ...one, unitName: names.get(one.unitId) ?? one.unitId }))
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
}
