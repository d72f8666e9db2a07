import { sql } from 'kysely';
import type { Tx } from '../../../../platform/index.ts';
import { regionName } from '../../../regions/index.ts';
import type { Severity } from '../contract.ts';
import type { FindingCounts } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

type Tally = { total: number; open: number; waiting: number; decided: number; closed: number };
type Grouped = Tally & { code: string; severity: Severity; village: string | null };

/** Counts of a list's findings, from one grouped read. */
export async function countFindings(tx: Tx, listId: ListId): Promise<FindingCounts> {
  const { rows } =
    await sql<Grouped>`select code, severity, village, count(*) as total, count(*) filter (where rank = 0) as open,
      count(*) filter (where rank = 1) as waiting,
    count(*) filter (where rank = 2) as decided, count(*) filter (where rank = 3) as closed from voter_findings
      where list_id = ${listId} group by code, severity, village`.execute(tx);
  const byCode = [...grouped(rows, ({ code, severity }) => `${code}|${severity}`).entries()].map(([key, sum]) => ({
    code: key.split('|')[0] ?? '',
    severity: key.split('|')[1] as Severity,
    ...sum,
  }));
  const byVillage = [...grouped(rows, ({ village }) => village ?? '').entries()].map(([village, sum]) => ({
    village: village === '' ? null : village,
    name: regionName(village) ?? null,
    ...sum,
  }));
  return {
    ...add(rows),
    openErrors: rows.filter(({ severity }) => severity === 'error').reduce((sum, { open }) => sum + open, 0),
    byCode: byCode.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    byVillage: byVillage.toSorted((a, b) => b.open - a.open || ((a.village ?? '') < (b.village ?? '') ? -1 : 1)),
  };
}

function grouped(rows: readonly Grouped[], key: (row: Grouped) => string): Map<string, Tally> {
  return new Map([...Map.groupBy(rows, key)].map(([name, some]) => [name, add(some)]));
}

const add = (rows: readonly Tally[]): Tally =>
  rows.reduce(
    (sum, row) => ({
      total: sum.total + row.total,
      open: sum.open + row.open,
      waiting: sum.waiting + row.waiting,
      decided: sum.decided + row.decided,
      closed: sum.closed + row.closed,
    }),
    { total: 0, open: 0, waiting: 0, decided: 0, closed: 0 },
  );
