/** What the public reads of recaps: released aggregates with hidden small numbers, as JSON or CSV. */
import { sql, type Selectable } from 'kysely';
import type { Tables, Tx } from '../../../../platform/index.ts';
import { neutralCell } from '../../../../printing/index.ts';
import { openRemarks } from '../open-remarks.ts';
import { byPlace, strayOf } from '../places.ts';
import { openTitle } from '../open-title.ts';
import { openMeasures } from '../suppress.ts';

export type OpenData = {
  readonly recapId: string;
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly period: string;
  readonly threshold: number;
  readonly releasedAt: string;
  readonly note: string;
  readonly remarks: readonly string[];
  readonly rows: readonly {
    readonly level: string;
    readonly code: string;
    readonly name: string;
    readonly cells: Readonly<Record<string, number | null>>;
  }[];
};

export async function listReleases(tx: Tx, page: number, size: number) {
  const of = openReleases(tx);
  const { total } = await of.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await of
    .selectAll()
    .orderBy('released_at', 'desc')
    .orderBy('recap_id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    items: rows.map((row) => ({
      recapId: row.recap_id,
      unitId: row.unit_id,
      name: row.name,
      kind: row.kind,
      period: row.period,
      threshold: row.threshold,
      suppressed: row.suppressed,
      releasedAt: row.released_at.toISOString(),
    })),
    total,
    page,
    size,
  };
}

/** Level by level, by code: the order in which the page and the files have their rows. */
export const inReadingOrder = <T extends { readonly code: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.code.length - b.code.length || byPlace(a, b));

/** What is not open any more: withdrawn, or sent back to be mended. */
export type ClosedData = {
  readonly recapId: string;
  readonly name: string;
  readonly period: string;
  readonly releasedAt: string;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  /** What the unit has open for the same period instead. */
  readonly instead: { readonly recapId: string; readonly name: string } | null;
};

/** Null when it was never open. */
export async function closedData(tx: Tx, recapId: string): Promise<ClosedData | null> {
  const release = await tx.selectFrom('voter_releases').selectAll().where('recap_id', '=', recapId).executeTakeFirst();
  if (release === undefined) return null;
  const instead = await openReleases(tx)
    .select(['recap_id as recapId', 'name'])
    .where('unit_id', '=', release.unit_id)
    .where('kind', '=', release.kind)
    .where('period', '=', release.period)
    .orderBy('released_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { ...closedOf(release), instead: instead ?? null };
}

/** The last that were withdrawn. */
export async function lastWithdrawn(tx: Tx, most: number): Promise<Omit<ClosedData, 'instead'>[]> {
  const rows = await tx
    .selectFrom('voter_releases')
    .selectAll()
    .where('withdrawn_at', 'is not', null)
    .orderBy('withdrawn_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(closedOf);
}

const closedOf = (row: Selectable<Tables['voter_releases']>): Omit<ClosedData, 'instead'> => ({
  recapId: row.recap_id,
  name: row.name,
  period: row.period,
  releasedAt: row.released_at.toISOString(),
  withdrawn:
    row.withdrawn_at === null ? null : { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason ?? '' },
});

/** Opened and not withdrawn: what was sent back is not public until the unit above has received it again. */
const openReleases = (tx: Tx) => tx.selectFrom('voter_releases').where(sql<boolean>`kc.release_shows(recap_id)`);

/** Whether the public reads the numbers of this release now. */
export const isShown = async (tx: Tx, recapId: string): Promise<boolean> =>
  (await openReleases(tx).select('recap_id').where('recap_id', '=', recapId).executeTakeFirst()) !== undefined;

/** Whether the public may read any recap at all. */
export async function anyReleased(tx: Tx): Promise<boolean> {
  return (await openReleases(tx).select('recap_id').limit(1).executeTakeFirst()) !== undefined;
}

/** Null when it is not public. */
export async function openData(tx: Tx, recapId: string): Promise<OpenData | null> {
  const release = await openReleases(tx).selectAll().where('recap_id', '=', recapId).executeTakeFirst();
  if (release === undefined) return null;
  const rows = await tx
    .selectFrom('voter_release_rows')
    .select(['level', 'code', 'name', 'cells'])
    .where('recap_id', '=', recapId)
    .orderBy('code')
    .execute();
  return {
    recapId,
    name: release.name,
    title: openTitle(release).id,
    kind: release.kind,
    period: release.period,
    threshold: release.threshold,
    releasedAt: release.released_at.toISOString(),
    note:
      `Sel kosong disembunyikan: angka di bawah ${release.threshold}, atau angka yang dengannya angka itu dapat ` +
      'dihitung kembali.',
    remarks: openRemarks(inReadingOrder(rows)).map(({ id }) => id),
    rows: inReadingOrder(rows),
  };
}

/** As the files have it: a place that is no region has no code that anybody could look up. */
export function openFile(data: OpenData): OpenData {
  const rows = data.rows.map((row) => (strayOf(row.code) === null ? row : { ...row, code: '' }));
  return { ...data, rows };
}

/** RFC 4180; hidden numbers are empty fields. Names that a spreadsheet would take for a formula are made harmless. */
export function openCsv(data: OpenData): string {
  const { rows } = openFile(data);
  const text = (value: string) => `"${neutralCell(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({ level, code, name, cells }) =>
    [level, text(code), text(name), ...openMeasures.map((measure) => cells[measure] ?? '')].join(','),
  );
  return `\uFEFF${[['level', 'code', 'name', ...openMeasures].join(','), ...lines].join('\r\n')}\r\n`;
}
