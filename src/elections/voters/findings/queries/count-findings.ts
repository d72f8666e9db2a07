import { sql } from 'kysely';
import type { Tx } from '../../../../platform/index.ts';
import { regionName } from '../../../regions/index.ts';
import type { Severity } from '../contract.ts';
import type { FindingCounts, FindingFilter } from '../schema.ts';
import { matching, ranks } from './filter.ts';
import type { ListId } from '../../list/schema.ts';

type Tally = { total: number; open: number; waiting: number; decided: number; closed: number };
type Grouped = Tally & { code: string; severity: Severity; village: string | null };

/** Counts of a list's findings, from the tallies that are kept beside them. */
export async function countFindings(tx: Tx, listId: ListId): Promise<FindingCounts> {
  const { rows } = await sql<Grouped>`select code, severity, village, sum(n) as total,
      coalesce(sum(n) filter (where rank = 0), 0) as open, coalesce(sum(n) filter (where rank = 1), 0) as waiting,
      coalesce(sum(n) filter (where rank = 2), 0) as decided, coalesce(sum(n) filter (where rank = 3), 0) as closed
    from voter_finding_tallies where list_id = ${listId} group by code, severity, village
    having sum(n) <> 0`.execute(tx);
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

/** How many findings a filter lets through: of the tallies, where they know what it asks. */
export async function countMatching(tx: Tx, listId: ListId, filter: FindingFilter, me: string | null): Promise<number> {
  const { state, code, severity, village, assignee, earlier } = filter;
  if (assignee || earlier) {
    const counted = matching(tx.selectFrom('voter_findings'), listId, filter, me).select(({ fn }) =>
      fn.countAll<number>().as('total'),
    );
    return (await counted.executeTakeFirstOrThrow()).total;
  }
  let tallies = tx.selectFrom('voter_finding_tallies').where('list_id', '=', listId);
  if (state) tallies = tallies.where('rank', '=', ranks[state]);
  if (code) tallies = tallies.where('code', '=', code);
  if (severity) tallies = tallies.where('severity', '=', severity);
  if (village) tallies = tallies.where('village', 'is not distinct from', village === '-' ? null : village);
  const { total } = await tallies.select(({ fn }) => fn.sum<number | null>('n').as('total')).executeTakeFirstOrThrow();
  return total ?? 0;
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
