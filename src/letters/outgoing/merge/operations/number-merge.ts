/**
 * Every row of an approved merge becomes a letter with a number of its own, all taken in one piece in the transaction
 * of the approval. Rows that have a number keep it, also where words or rows were changed and approved again.
 */
import { sql } from 'kysely';
import { about, mayStep, ok, type AuditEvent, type OperationContext, type Result } from '../../../../platform/index.ts';
import { reserveNumbers } from '../../../../registers/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { dayIn, kindOfRow } from '../../queries/facts.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import { outgoingIdSchema, type OutgoingFields, type OutgoingId } from '../../schema.ts';
import { outgoingMachine } from '../../states.ts';
import { filler } from '../fill.ts';
import { mergeOf } from '../queries/merge-of.ts';
import { cellsOnPaper, rowFields } from '../queries/row-on-paper.ts';
import { outgoingStateWords } from '../../../state-words.ts';

export async function numberMerge(context: OperationContext, row: OutgoingRow): Promise<Result<readonly AuditEvent[]>> {
  const { tx, clock } = context;
  const { id, unit_id: unitId, fields } = row;
  const merge = await mergeOf(tx, id);
  if (merge === undefined) return fail('letters/no-merge');
  if (row.state !== 'bernomor' && !mayStep(outgoingMachine, row.state, 'approve', 'bernomor'))
    return fail('letters/outgoing-state', { state: outgoingStateWords[row.state] });
  const kind = await kindOfRow(tx, row);
  if (kind === undefined) return fail('letters/no-such-kind', { kind: row.kind });
  const letters = (await rowsWithLetters(context, id)).map(({ cells: given, ...one }) => {
    const cells = cellsOnPaper(given);
    return { ...one, fields: rowFields({ row, merge }, cells, filler(cells).fill) };
  });
  if (letters.length === 0) return fail('letters/merge-no-rows');
  await sayAgain(
    context,
    letters.filter(({ state }) => state === 'bernomor'),
  );
  const fresh = letters.filter(({ state }) => state === null);
  await beginLetters(context, row, fresh);
  const date = await dayIn(tx, unitId, clock.now());
  const shown = fields.security === 'biasa';
  const reserved = await reserveNumbers(
    context,
    { unitId, kind: kind.numbered, date, classification: fields.classification },
    fresh.map(({ id: of, fields: { subject, recipients } }) => ({
      subject: { type: 'outgoing', id: of },
      // The register is read by the whole unit.
      ...(shown ? { title: subject, party: recipients[0]?.name ?? '' } : {}),
    })),
  );
  if (!reserved.ok) return reserved;
  const { value: numbers, events } = reserved.value;
  const given = fresh.map((one, at) => ({ id: one.id, number: numbers[at]?.id, text: numbers[at]?.text }));
  await sql`update outgoing_letters o set state = 'bernomor', number_id = g.number, number = g.text, dated = ${date},
      draft_id = ${row.draft_id}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, number uuid, text text)
    where o.id = g.id`.execute(tx);
  await tx.updateTable('outgoing_letters').set({ state: 'bernomor' }).where('id', '=', id).execute();
  const told = {
    count: fresh.length,
    first: numbers[0]?.text ?? '',
    last: numbers.at(-1)?.text ?? '',
    date,
    list: row.merge_hash ?? '',
  };
  return ok([...events, event('outgoing.merge-numbered', about('outgoing', { unitId, id }), told)]);
}

type Listed = {
  readonly id: OutgoingId;
  readonly n: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly state: OutgoingRow['state'] | null;
};
type RowLetter = Omit<Listed, 'cells'> & { readonly fields: OutgoingFields };

async function rowsWithLetters({ tx }: OperationContext, id: OutgoingId): Promise<Listed[]> {
  const rows = await tx
    .selectFrom('letter_merge_rows as r')
    .leftJoin('outgoing_letters as o', (join) => join.on(sql`o.id`, '=', sql`r.id`))
    .select(['r.id', 'r.n', 'r.cells', 'o.state'])
    .where('r.merge_id', '=', id)
    .orderBy('r.n')
    .execute();
  return rows.map(({ id: rowId, ...row }) => ({ ...row, id: outgoingIdSchema.parse(rowId) }));
}

/** The letters of rows that have none, as their rows stand in the list. */
const beginLetters = ({ tx }: OperationContext, of: OutgoingRow, fresh: readonly RowLetter[]) =>
  sql`insert into outgoing_letters (id, unit_id, kind, fields, answers, papers, created_by, created_at, merged_of)
    select r.id, ${of.unit_id}, ${of.kind}, r.fields, ${of.answers}, ${of.papers}::uuid[], ${of.created_by},
      ${of.created_at}, ${of.id}
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as r(id uuid, n int, fields jsonb) order by r.n`.execute(
    tx,
  );

/** What letters with a number say now. */
const sayAgain = ({ tx }: OperationContext, numbered: readonly RowLetter[]) =>
  sql`update outgoing_letters o set fields = r.fields
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as r(id uuid, fields jsonb)
    where o.id = r.id and o.fields <> r.fields`.execute(tx);
