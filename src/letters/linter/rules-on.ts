/** Which rules stop a letter of the office's own on a day. */
import type { Tx } from '../../platform/index.ts';
import { rules } from './catalogue.ts';
import type { LetterRule } from './schema.ts';

/** Every rule with what it does to a letter on a day (YYYY-MM-DD); one that nobody set only warns. */
export async function rulesOn(tx: Tx, day: string): Promise<LetterRule[]> {
  const rows = await tx
    .selectFrom('letter_rules')
    .distinctOn('code')
    .select(['code', 'since', 'stops', 'source', 'verified'])
    .where('since', '<=', day)
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  const set = new Map(rows.map((row) => [row.code, row]));
  return rules.map(({ code, says, source, verified }) => {
    const row = set.get(code);
    return {
      code,
      says,
      source,
      verified,
      stops: row?.stops ?? false,
      since: row?.since ?? null,
      reason: row?.source ?? null,
    };
  });
}

/** Codes of the rules that stop a letter on a day. */
export const stoppingOn = async (tx: Tx, day: string): Promise<ReadonlySet<string>> =>
  new Set((await rulesOn(tx, day)).filter(({ stops }) => stops).map(({ code }) => code));
