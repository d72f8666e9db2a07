/** A list that came from elsewhere, as operations and jobs hold it. */
import { sql, type Selectable } from 'kysely';
import { ok, type Failure, type Operation, type Result, type Tables, type Tx, about } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { ExchangeFileId, ExchangeLine, ExchangeState } from '../schema.ts';
import type { KeptRow } from '../tables.ts';
import { exchangeStateWords } from '../../state-words.ts';

export type HeldFile = Selectable<Tables['exchange_files']>;

export const fileById = (tx: Tx, id: ExchangeFileId): Promise<HeldFile | undefined> =>
  tx.selectFrom('exchange_files').selectAll().where('id', '=', id).executeTakeFirst();

/** The file, locked until the transaction ends; refused where it is in another state. */
export async function fileInState(
  tx: Tx,
  id: ExchangeFileId,
  ...states: readonly ExchangeState[]
): Promise<Result<HeldFile>> {
  const held = await tx.selectFrom('exchange_files').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (held === undefined) return fail('letters/no-exchange');
  return states.includes(held.state)
    ? ok(held)
    : fail('letters/exchange-state', { state: exchangeStateWords[held.state] });
}

/** In the order of the file. */
export const rowsKept = async (tx: Tx, fileId: ExchangeFileId): Promise<KeptRow[]> =>
  tx
    .selectFrom('exchange_rows')
    .select(['n', 'layout', 'sheet', 'line', 'hidden', 'cells', 'merged'])
    .where('file_id', '=', fileId)
    .orderBy('n')
    .execute();

/** Rows that are written at once. */
const chunk = 2_000;

/** Writes rows by their columns, many at once. */
export async function writeRows(tx: Tx, { id, unit_id: unitId }: HeldFile, rows: readonly KeptRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk)
    await sql`insert into exchange_rows (file_id, unit_id, n, layout, sheet, line, hidden, cells, merged)
      select ${id}, ${unitId}, r.n, r.layout, r.sheet, r.line, r.hidden, r.cells, r.merged
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + chunk))}::jsonb)
        as r(n int, layout int, sheet text, line int, hidden boolean, cells jsonb, merged jsonb)`.execute(tx);
}

export type KeptLine = { readonly n: number; readonly secret: boolean; readonly line: ExchangeLine };

/** What the lines were before is gone. */
export async function writeLines(tx: Tx, { id, unit_id: unitId }: HeldFile, lines: readonly KeptLine[]): Promise<void> {
  await tx.deleteFrom('exchange_lines').where('file_id', '=', id).execute();
  for (let start = 0; start < lines.length; start += chunk)
    await sql`insert into exchange_lines (file_id, unit_id, n, verdict, secret, agenda, line)
      select ${id}, ${unitId}, r.n, r.line->>'verdict', r.secret, (r.line->>'agenda')::int, r.line
      from jsonb_to_recordset(${JSON.stringify(lines.slice(start, start + chunk))}::jsonb)
        as r(n int, secret boolean, line jsonb)`.execute(tx);
}

/** The file cannot be read: it says why, and is kept. */
export const keepFailure: Operation<{ readonly held: HeldFile; readonly failure: Failure }, object> = async (
  { tx },
  { held: { id, unit_id: unitId }, failure },
) => {
  await tx
    .updateTable('exchange_files')
    .set({ state: 'gagal', failure: JSON.stringify(failure.message) })
    .where('id', '=', id)
    .execute();
  return ok({
    value: {},
    events: [event('exchange-file.failed', about('exchange-file', { unitId, id }), { code: failure.code })],
  });
};
