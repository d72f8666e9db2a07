/** What the public reads of recaps: released aggregates with hidden small numbers, as JSON or CSV. */
import type { Tx } from '../../../../platform/index.ts';
import { neutralCell } from '../../../../printing/index.ts';
import { openMeasures } from '../suppress.ts';

export type OpenData = {
  readonly recapId: string;
  readonly name: string;
  readonly kind: string;
  readonly period: string;
  readonly threshold: number;
  readonly releasedAt: string;
  readonly note: string;
  readonly rows: readonly {
    readonly level: string;
    readonly code: string;
    readonly name: string;
    readonly cells: Readonly<Record<string, number | null>>;
  }[];
};

export async function listReleases(tx: Tx, page: number, size: number) {
  const of = tx.selectFrom('voter_releases').where('withdrawn_at', 'is', null);
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

/** Whether the public may read any recap at all. */
export async function anyReleased(tx: Tx): Promise<boolean> {
  return (
    (await tx
      .selectFrom('voter_releases')
      .select('recap_id')
      .where('withdrawn_at', 'is', null)
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}

/** Null when it is not public. */
export async function openData(tx: Tx, recapId: string): Promise<OpenData | null> {
  const release = await tx
    .selectFrom('voter_releases')
    .selectAll()
    .where('recap_id', '=', recapId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
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
    kind: release.kind,
    period: release.period,
    threshold: release.threshold,
    releasedAt: release.released_at.toISOString(),
    note:
      `Sel kosong disembunyikan: angka di bawah ${release.threshold}, atau angka yang dengannya angka itu dapat ` +
      'dihitung kembali.',
    rows: rows.toSorted((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1)),
  };
}

/** RFC 4180; hidden numbers are empty fields. Names that a spreadsheet would take for a formula are made harmless. */
export function openCsv({ rows }: OpenData): string {
  const text = (value: string) => `"${neutralCell(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({ level, code, name, cells }) =>
    [level, text(code), text(name), ...openMeasures.map((measure) => cells[measure] ?? '')].join(','),
  );
  return `\uFEFF${[['level', 'code', 'name', ...openMeasures].join(','), ...lines].join('\r\n')}\r\n`;
}
