/** Puts a back-dated number between two others: 12a, behind 12. */
import { sql } from 'kysely';
import type { OperationContext, Outcome, Result, Tx } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { numberById, type HeldNumber } from '../queries/numbers.ts';
import type { IssuedNumber, NumberId } from '../schema.ts';
import { writeNumber, type NumberedPaper } from './write-number.ts';

/** Its day lies between those of its neighbours. */
export type InsertAsk = NumberedPaper & {
  /** The number that it stands behind, or one inserted there. */
  readonly after: NumberId;
  readonly reason: string;
};

/**
 * A number of the same kind and series as the one it stands behind, 'dipesan', with the next letter. The register shows
 * the reason.
 */
export async function insertNumber(
  context: OperationContext,
  { after, reason, ...paper }: InsertAsk,
): Promise<Result<Outcome<IssuedNumber>>> {
  const held = await numberById(context.tx, after);
  if (held === undefined) return fail('registers/not-found');
  const refused = await refusal(context.tx, held, paper.date);
  if (refused !== null) return refused;
  const { unit_id: unitId, kind, series, seq } = held;
  return writeNumber(context, { unitId, kind, behind: { series, seq, reason } }, paper);
}

/** Why nothing of that day can stand behind the number; null where it can. Others of the series wait from here on. */
async function refusal(tx: Tx, { unit_id: unitId, year, series, seq }: HeldNumber, date: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`numbers ${unitId} ${year} ${series} ${seq}`}, 0))`.execute(
    tx,
  );
  const near = await tx
    .selectFrom('numbers')
    .select(['seq', 'suffix', 'date', 'state'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('series', '=', series)
    .where('seq', 'in', [seq, seq + 1])
    .orderBy('seq')
    .orderBy('suffix')
    .execute();
  const last = near.findLast((one) => one.seq === seq);
  if (last?.suffix === 'z') return fail('registers/no-more-between');
  const from = last?.date ?? `${year}-01-01`;
  const to = near.find((one) => one.seq === seq + 1 && one.suffix === '' && one.date !== null)?.date ?? `${year}-12-31`;
  return date < from || date > to ? fail('registers/not-between', { from, to }) : null;
}
