/** Recaps go upward: a series for each kind of list. */
import { sql } from 'kysely';
import type { Tx } from '../../../platform/index.ts';
import { defineSeries, type Figures, type Series } from '../../../submissions/index.ts';
import { listKinds, type ListKind } from '../list/schema.ts';
import type { Submission as AnySubmission } from '../../../submissions/schema.ts';
import { periodSchema, type Submission } from './schema.ts';
import { recapNames } from './store.ts';

const prefix = 'recap/';

const series = new Map<ListKind, Series>(
  listKinds.map((kind) => [
    kind,
    defineSeries({
      code: `${prefix}${kind}`,
      may: 'voters.settle',
      period: periodSchema,
      sum: topsOf,
      same: sameFigures,
      names: recapNames,
    }),
  ]),
);

export const recapSeries = (kind: ListKind): Series => series.get(kind) as Series;

/** The kind of a series of recaps; null for a series of another room. */
export function kindOfSeries(code: string): ListKind | null {
  const kind = code.startsWith(prefix) ? code.slice(prefix.length) : '';
  return listKinds.find((one) => one === kind) ?? null;
}

/** A submission of a recap. Throws when it is of another series. */
export function sentRecap({ series: code, thingId, ...submission }: AnySubmission): Submission {
  const kind = kindOfSeries(code);
  if (kind === null) throw new Error(`${code} is no series of recaps`);
  return { ...submission, kind, recapId: thingId };
}

const shownMeasures = [
  'total',
  'l',
  'p',
  'sex_unknown',
  'outside',
  'unplaced',
  'awal',
  'baru',
  'tms',
  'ubah',
  'tps',
  'villages',
  'districts',
  'regencies',
] as const;

/** The figures of each recap's own unit. */
export async function topsOf(tx: Tx, recapIds: readonly string[]): Promise<ReadonlyMap<string, Figures>> {
  if (recapIds.length === 0) return new Map();
  // A unit's id is its region's code.
  const rows = await tx
    .selectFrom('voter_recap_rows')
    .select(['recap_id', 'measures'])
    .where('recap_id', 'in', [...recapIds])
    .where('level', 'in', ['national', 'province', 'regency'])
    .whereRef('code', '=', 'unit_id')
    .execute();
  const pick = (measures: Figures) =>
    Object.fromEntries(shownMeasures.flatMap((name) => (measures[name] === undefined ? [] : [[name, measures[name]]])));
  return new Map(rows.map(({ recap_id: id, measures }) => [id, pick(measures)]));
}

/** Whether two recaps are the same from the village up: polling stations are not sent. */
async function sameFigures(tx: Tx, recapId: string, otherId: string): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select not exists (select from (select level, code, measures from voter_recap_rows
        where recap_id = ${recapId} and level <> 'tps') one
      full join (select level, code, measures from voter_recap_rows where recap_id = ${otherId} and level <> 'tps') other
        using (level, code)
      where one.measures is distinct from other.measures) as same`.execute(tx);
  return rows[0]?.same ?? false;
}
