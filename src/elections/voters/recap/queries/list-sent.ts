/**
 * Who of the units below has sent the recap of a period, who is late, what those that were received come to, and the
 * own recap beside it.
 */
import type { Tx, UnitId } from '../../../../platform/index.ts';
import { brokenSources, historyOf, listBelow, periodsSentTo, type BelowQuery } from '../../../../submissions/index.ts';
import type { ListKind } from '../../list/schema.ts';
import type { KeptCaveat, SentRow, Submission } from '../schema.ts';
import { remarksOf } from '../remarks.ts';
import { kindOfSeries, recapSeries, sentRecap, topsOf } from '../series.ts';

export type SentQuery = Omit<BelowQuery, 'series'> & { readonly kind: ListKind };

const mostPeriods = 50;

/** The periods of which a unit has recaps of its own, or anything was sent to it; the newest first. */
export async function periodsOf(tx: Tx, unitId: UnitId): Promise<{ kind: ListKind; period: string }[]> {
  const own = await tx
    .selectFrom('voter_recaps')
    .select(['kind', 'period', (of) => of.fn.max('created_at').as('at')])
    .where('unit_id', '=', unitId)
    .groupBy(['kind', 'period'])
    .execute();
  const sent = (await periodsSentTo(tx, unitId)).flatMap(({ series, ...one }) => {
    const kind = kindOfSeries(series);
    return kind === null ? [] : [{ ...one, kind }];
  });
  const newest = [...own, ...sent].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return [...new Map(newest.toReversed().map(({ kind, period }) => [`${kind} ${period}`, { kind, period }])).values()]
    .toReversed()
    .slice(0, mostPeriods);
}

export async function listSent(tx: Tx, now: Date, { kind, ...query }: SentQuery) {
  const series = recapSeries(kind);
  const { items, ...below } = await listBelow(tx, now, { ...query, series });
  const own = await tx
    .selectFrom('voter_recaps')
    .select(['id', 'source'])
    .where('unit_id', '=', query.unitId)
    .where('kind', '=', kind)
    .where('period', '=', query.period)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const caveats = await caveatsOf(
    tx,
    items.flatMap(({ submission }) => (submission === null ? [] : [submission.thingId])),
  );
  return {
    ...below,
    items: items.map(({ figures, submission, ...one }): SentRow => ({
      ...one,
      submission: submission === null ? null : sentRecap(submission),
      top: figures === null ? null : { ...figures },
      caveats: (caveats.get(submission?.thingId ?? '') ?? []).filter(({ reason }) => reason !== '').length,
      remarks: submission === null ? [] : remarksOf(figures ?? {}, caveats.get(submission.thingId) ?? []),
    })),
    own:
      own === undefined
        ? null
        : {
            recapId: own.id,
            source: own.source,
            top: { ...(await topsOf(tx, [own.id])).get(own.id) },
            broken:
              own.source === 'sum'
                ? await brokenSources(tx, { thingId: own.id, unitId: query.unitId, series, period: query.period })
                : [],
          },
  };
}

/** The versions in each of these recaps that were settled with a reason. */
async function caveatsOf(tx: Tx, recapIds: readonly string[]): Promise<ReadonlyMap<string, readonly KeptCaveat[]>> {
  if (recapIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('voter_recaps')
    .select(['id', 'caveats'])
    .where('id', 'in', [...recapIds])
    .execute();
  return new Map(rows.map(({ id, caveats }) => [id, caveats]));
}

/** Every attempt of the unit that sent this one, for the same period. */
export const sentHistory = async (tx: Tx, submissionId: string): Promise<Submission[]> =>
  (await historyOf(tx, submissionId)).map(sentRecap);
