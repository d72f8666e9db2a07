/** Dated figures that offices set by regulation: caps of polling stations, days that originals are kept. Added to as data, never in code. */
import type { Tx } from '../../../platform/index.ts';
import type { ListRow } from './read-list.ts';
import { valueOn } from './schema.ts';

export type Parameter = {
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly value: number;
  /** First day on which the value holds. */
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};

/** Every value of every parameter, of each the newest first. */
export async function parameters(tx: Tx): Promise<Parameter[]> {
  const rows = await tx.selectFrom('voter_parameters').selectAll().orderBy('code').orderBy('version', 'desc').execute();
  return rows.map(({ code, label_id, label_en, value, since, source, verified }) => ({
    code,
    label: { id: label_id, en: label_en },
    value,
    since,
    source,
    verified,
  }));
}

/** The value that holds on `day` (YYYY-MM-DD). Throws when the parameter has none then: one is laid with the table. */
export async function parameterOn(tx: Tx, code: string, day: string): Promise<number> {
  const row = await tx
    .selectFrom('voter_parameters')
    .select('value')
    .where('code', '=', code)
    .where('since', '<=', day)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!row) throw new Error(`parameter ${code} has no value on ${day}`);
  return row.value;
}

/** Most voters at one polling station of a list: what its parameter says on the voting day. A figure that was typed stands, and so does a settled list's. */
export function capOf(
  list: Pick<ListRow, 'state' | 'voting_day' | 'tps_cap' | 'tps_cap_from'>,
  all: readonly Parameter[],
): number {
  if (list.state === 'ditetapkan') return list.tps_cap;
  return (
    valueOn(
      all.filter(({ code }) => code === list.tps_cap_from),
      list.voting_day,
    )?.value ?? list.tps_cap
  );
}
