/** Who of the units below has sent the recap of a period, who is late, and what those that were received come to. */
import { sql } from 'kysely';
import { knownUnit, unitsBelow } from '../../../../identity/index.ts';
import { localTime, type Tx } from '../../../../platform/index.ts';
import type { ListKind } from '../../list/schema.ts';
import type { SentRow } from '../schema.ts';
import { asSubmissions } from './read-recap-view.ts';

export type SentQuery = {
  readonly unitId: string;
  readonly kind: ListKind;
  readonly period: string;
  readonly state?: SentRow['state'] | 'terlambat' | undefined;
  readonly page: number;
  readonly size: number;
};

/** A unit's recaps of its own, newest first, and the periods for which anything was sent to it. */
export async function periodsOf(tx: Tx, unitId: string): Promise<{ kind: ListKind; period: string }[]> {
  const { rows } = await sql<{ kind: ListKind; period: string }>`
    select kind, period from (select kind, period, max(at) as at from (
      select kind, period, sent_at as at from voter_submissions where to_unit_id = ${unitId} union all select kind, period, created_at from voter_recaps where unit_id = ${unitId} union all select kind, period, set_at from voter_due_dates where unit_id = ${unitId}
    ) each_one group by kind, period) grouped order by at desc limit 50`.execute(tx);
  return rows;
}

export async function listSent(tx: Tx, now: Date, { unitId, kind, period, state, page, size }: SentQuery) {
  const unit = await knownUnit(tx, unitId);
  const due = await tx
    .selectFrom('voter_due_dates')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .executeTakeFirst();
  const today = localTime(now, unit.zone).date;
  const children = await unitsBelow(tx, unitId);
  const submissions = await tx
    .selectFrom('voter_submissions')
    .selectAll()
    .where('to_unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .orderBy('attempt')
    .execute();
  // The last attempt of each; earlier ones are its history.
  const last = new Map(submissions.map((submission) => [submission.unit_id, submission]));
  const all = children.map((child) => {
    const submission = last.get(child.id);
    const standing = submission?.state ?? 'belum';
    const sentDay = submission === undefined ? null : localTime(submission.sent_at, unit.zone).date;
    return {
      child,
      submission,
      state: standing,
      late:
        due !== undefined &&
        (standing === 'belum' || standing === 'dikembalikan' ? today > due.due : (sentDay ?? today) > due.due),
    } as const;
  });
  const count = (wanted: SentRow['state']) => all.filter((one) => one.state === wanted).length;
  const matching = all.filter((one) => state === undefined || (state === 'terlambat' ? one.late : one.state === state));
  const shown = matching.slice((page - 1) * size, page * size);
  const tops = await topsOf(
    tx,
    shown.flatMap(({ submission }) => (submission ? [submission.recap_id] : [])),
  );
  const views = new Map(
    (
      await asSubmissions(
        tx,
        shown.flatMap(({ submission }) => (submission ? [submission] : [])),
      )
    ).map((submission) => [submission.id, submission]),
  );
  const received = await sumOf(
    tx,
    [...last.values()].filter((submission) => submission.state === 'diterima').map(({ recap_id: id }) => id),
  );
  const own = await tx
    .selectFrom('voter_recaps')
    .select(['id', 'source', 'created_at'])
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .orderBy('created_at', 'desc')
    .execute();
  const ownTop = own[0] ? ((await topsOf(tx, [own[0].id])).get(own[0].id) ?? null) : null;
  return {
    items: shown.map(({ child, submission, state: standing, late }): SentRow => ({
      unitId: child.id,
      unitName: child.shortName,
      state: standing,
      late,
      submission: submission ? (views.get(submission.id) ?? null) : null,
      attempts: submissions.filter(({ unit_id: id }) => id === child.id).length,
      top: submission ? (tops.get(submission.recap_id) ?? null) : null,
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
    due: due === undefined ? null : { due: due.due, source: due.source },
    received,
    own: own[0] ? { recapId: own[0].id, source: own[0].source, top: ownTop ?? {} } : null,
  };
}

const shownMeasures = [
  'total',
  'l',
  'p',
  'awal',
  'baru',
  'tms',
  'ubah',
  'tps',
  'villages',
  'districts',
  'regencies',
] as const;
const pick = (measures: Readonly<Record<string, number>>) =>
  Object.fromEntries(shownMeasures.flatMap((name) => (measures[name] === undefined ? [] : [[name, measures[name]]])));

/** The row of each recap's own unit. */
async function topsOf(tx: Tx, recapIds: readonly string[]): Promise<ReadonlyMap<string, Record<string, number>>> {
  if (recapIds.length === 0) return new Map();
  // A unit's id is its region's code.
  const rows = await tx
    .selectFrom('voter_recap_rows')
    .select(['recap_id', 'measures'])
    .where('recap_id', 'in', [...recapIds])
    .where('level', 'in', ['national', 'province', 'regency'])
    .whereRef('code', '=', 'unit_id')
    .execute();
  return new Map(rows.map(({ recap_id: id, measures }) => [id, pick(measures)]));
}

async function sumOf(tx: Tx, recapIds: readonly string[]): Promise<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const top of (await topsOf(tx, recapIds)).values())
    for (const [name, value] of Object.entries(top)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}
